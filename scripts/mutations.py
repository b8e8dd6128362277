"""Drops one condition at a time and counts how often the folder's own tests notice: ``python scripts/mutations.py speakers``.

A condition is an operand of ``and`` or ``or``, a ``not``, or an ``if`` that leaves (returns, raises, goes on with the loop)
and has no ``else``.  Of each folder of the package a sample is drawn, the same for the same seed; each change is made in a
copy of the package, over which a copy of ``tests/FOLDER`` (no encoder in it) runs until a test fails.  Prints what no test
noticed, and ends with 1 where that is more than a fifth.  Some conditions can be dropped and nothing is another: they only
spare time, or another one says the same.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("names", "claims", "speakers")
LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
# The share that has to be noticed, and how many times as long as the tests a change may run before it counts as an endless loop.
ENOUGH, PATIENCE = 0.8, 10


@dataclass(frozen=True)
class Mutant:
    """A file, the line of the condition that is dropped, its words, and the file's text without it."""

    path: Path
    line: int
    dropped: str
    text: str


class _Drop(ast.NodeTransformer):
    """Drops the operand ``index`` of the node ``target``, or the node."""

    def __init__(self, target: ast.AST, index: int) -> None:
        self.target, self.index = target, index

    def visit(self, node: ast.AST) -> ast.AST:
        if node is not self.target:
            return self.generic_visit(node)
        if isinstance(node, ast.BoolOp):
            rest = [value for i, value in enumerate(node.values) if i != self.index]
            return ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0]
        return node.operand if isinstance(node, ast.UnaryOp) else ast.Pass()


def conditions(tree: ast.AST) -> Iterator[tuple[ast.AST, int, ast.expr]]:
    """Each condition: the node that has it, which of its operands it is, and what is dropped."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BoolOp):
            for i, value in enumerate(node.values):
                yield node, i, value
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, 0, node
        elif isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], LEAVING):
            yield node, 0, node.test


def mutants(path: Path, text: str) -> list[Mutant]:
    """The file without each of its conditions."""
    count = sum(1 for _ in conditions(ast.parse(text)))
    found = []
    for i in range(count):
        tree = ast.parse(text)
        node, index, dropped = list(conditions(tree))[i]
        words = ast.unparse(dropped)
        found.append(Mutant(path, dropped.lineno, words, ast.unparse(_Drop(node, index).visit(tree)) + "\n"))
    return found


def sample(folder: Path, size: int, seed: int) -> list[Mutant]:
    """As many of the folder's mutants, in the order of files and lines; all where there are fewer."""
    every = [m for path in sorted(folder.rglob("*.py")) for m in mutants(path, path.read_text(encoding="utf-8"))]
    chosen = random.Random(seed).sample(range(len(every)), min(size, len(every)))
    return [every[i] for i in sorted(chosen)]


class Copy:
    """A copy of the package and of a folder's tests, over which they run: what is edited meanwhile changes nothing."""

    def __init__(self, root: Path, place: Path, folder: str) -> None:
        self.place = place
        self.source, self.tests = place / "pipeline" / "onrecord" / folder, place / "tests" / folder
        without_bytecode = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / "pipeline", place / "pipeline", ignore=without_bytecode)
        shutil.copytree(root / "tests" / folder, self.tests, ignore=without_bytecode)
        for file in (*root.glob("tests/*.py"), root / "pyproject.toml"):
            # What stands beside the folders helps them: conftest.py, Docs made by hand.
            if file.is_file() and not file.name.startswith("test_"):
                shutil.copy(file, place / file.relative_to(root))
        for name in ("configs", "models", "corpus"):
            if (root / name).is_dir():
                (place / name).symlink_to(root / name)

    def run(self, timeout: float | None = None, first: Path | None = None) -> str:
        """What the tests say until the first fails, empty where none does; the tests of the file ``first`` begin."""
        begin = [str(first)] if first and first.is_file() else []
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        env = {**os.environ, "PYTHONPATH": str(self.place / "pipeline"), "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(
                [*command, *begin, str(self.tests)], cwd=self.place, env=env, capture_output=True, text=True,
                timeout=timeout, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"not ended in {timeout:.0f} s"
        return done.stdout + done.stderr if done.returncode else ""

    def notices(self, mutant: Mutant, timeout: float) -> bool:
        """Whether a test fails with this change, or none can be collected, or they do not end; it is taken back."""
        before = mutant.path.read_bytes()
        mutant.path.write_text(mutant.text, encoding="utf-8")
        try:
            return bool(self.run(timeout, self.tests / f"test_{mutant.path.name}"))
        finally:
            mutant.path.write_bytes(before)


def measure(root: Path, folder: str, size: int, seed: int) -> tuple[int, int]:
    """How many changes were made in a folder of the package, and how many of them a test noticed; prints the others.

    Raises SystemExit where the folder or its tests are not there, or fail as they are.
    """
    for path in (root / "pipeline" / "onrecord" / folder, root / "tests" / folder):
        if not path.is_dir():
            raise SystemExit(
                f"{folder}: {path.relative_to(root)} is not there; name a folder that has tests of its own"
            )
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(root, Path(place).resolve(), folder)
        chosen = sample(copy.source, size, seed)
        begin = time.monotonic()
        if said := copy.run():
            last = "\n".join(said.splitlines()[-20:])
            raise SystemExit(f"{folder}: its tests fail without any change; mend tests/{folder} first:\n{last}")
        timeout = PATIENCE * (time.monotonic() - begin)
        noticed = 0
        for mutant in chosen:
            if copy.notices(mutant, timeout):
                noticed += 1
            else:
                where = f"{mutant.path.relative_to(copy.place)}:{mutant.line}"
                print(f"{where}: nobody misses {mutant.dropped}", flush=True)
    return len(chosen), noticed


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="*", default=FOLDERS, help="folders of the package (names, claims, speakers)")
    parser.add_argument("--sample", type=int, default=30, help="how many changes in each folder (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another number draws another sample (%(default)s)")
    options = parser.parse_args(arguments)
    enough = True
    for folder in options.folders:
        count, noticed = measure(root, folder, options.sample, options.seed)
        print(f"{folder}: {noticed} of {count} noticed (seed {options.seed})", flush=True)
        enough = enough and noticed >= ENOUGH * count
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
