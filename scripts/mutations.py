"""Drops one condition at a time and counts how often the folder's own tests notice: ``python scripts/mutations.py speakers``.

A condition is an operand of ``and`` or ``or``, a ``not``, or an ``if`` that leaves (returns, raises, goes on with the loop)
and has no ``else``.  Of each folder of the package a sample is drawn, the same for the same seed; each change is made in a copy, where
``tests/FOLDER`` runs over it.  Prints what no test noticed, and ends with 1 where that is more than a fifth.  Some conditions can be dropped
and nothing is another: they only spare time, or another one says the same.
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
    """A copy of the package in a folder of its own, over which tests run."""

    def __init__(self, root: Path, place: Path) -> None:
        self.root, self.place = root, place
        shutil.copytree(root / "pipeline", place / "pipeline")
        for name in ("configs", "models"):
            if (root / name).is_dir():
                (place / name).symlink_to(root / name)

    def fails(self, tests: Path, timeout: float | None = None) -> bool:
        """Whether a test fails, the tests cannot be collected, or they do not end in ``timeout`` seconds."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", str(tests)]
        env = {**os.environ, "PYTHONPATH": str(self.place / "pipeline"), "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            run = subprocess.run(command, cwd=self.root, env=env, capture_output=True, timeout=timeout, check=False)
        except subprocess.TimeoutExpired:
            return True
        return run.returncode != 0

    def notices(self, mutant: Mutant, tests: Path, timeout: float) -> bool:
        """Whether the tests fail with this change, which is taken back afterwards."""
        file = self.place / mutant.path.relative_to(self.root)
        before = file.read_bytes()
        file.write_text(mutant.text, encoding="utf-8")
        try:
            return self.fails(tests, timeout)
        finally:
            file.write_bytes(before)


def measure(root: Path, folder: str, size: int, seed: int) -> tuple[int, list[Mutant]]:
    """How many changes were made in a folder of the package, and those that no test noticed.

    Raises SystemExit where the folder or its tests are not there, or fail as they are.
    """
    source, tests = root / "pipeline" / "onrecord" / folder, root / "tests" / folder
    for path in (source, tests):
        if not path.is_dir():
            raise SystemExit(
                f"{folder}: {path.relative_to(root)} is not there; name a folder that has tests of its own"
            )
    chosen = sample(source, size, seed)
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(root, Path(place))
        begin = time.monotonic()
        if copy.fails(tests):
            raise SystemExit(f"{folder}: its tests fail without any change: run pytest {tests.relative_to(root)} first")
        timeout = PATIENCE * (time.monotonic() - begin)
        return len(chosen), [mutant for mutant in chosen if not copy.notices(mutant, tests, timeout)]


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="*", default=FOLDERS, help="folders of the package (names, claims, speakers)")
    parser.add_argument("--sample", type=int, default=30, help="how many changes in each folder (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another number draws another sample (%(default)s)")
    options = parser.parse_args(arguments)
    enough = True
    for folder in options.folders:
        count, missed = measure(root, folder, options.sample, options.seed)
        for mutant in missed:
            print(f"{mutant.path.relative_to(root)}:{mutant.line}: nobody misses {mutant.dropped}")
        print(f"{folder}: {count - len(missed)} of {count} noticed", flush=True)
        enough = enough and len(missed) <= (1 - ENOUGH) * count
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
