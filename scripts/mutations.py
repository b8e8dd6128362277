"""Drops one condition at a time and counts how often the folder's own tests notice: ``python scripts/mutations.py speakers``.

A condition is an operand of ``and`` or ``or``, a ``not``, or an ``if`` that leaves (returns, raises, goes on with the loop)
and has no ``else``.  Of each folder of the package a sample is drawn, the same for the same seed.  A copy of the package and of
``tests/FOLDER`` (no encoder in it) is imported once; for each change a child of that process puts the function without the
condition in place, and runs the tests that enter the function until one fails.  Prints what no test noticed, and ends with 1
where that is more than a fifth.  Some conditions can be dropped and nothing is another: they only spare time, or another one
says the same.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import gc
import io
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("names", "claims", "speakers")
LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)
# The share that has to be noticed, and how many times the tests' processor time a change may take before it counts as an endless loop.
ENOUGH, PATIENCE = 0.8, 3
BROKEN = 99  # how a child ends that could not make its change


@dataclass(frozen=True)
class Mutant:
    """A file without one of its conditions: which of them, its line and words, and the first line of the function around it."""

    path: Path
    index: int
    line: int
    dropped: str
    function: int

    def tree(self) -> ast.Module:
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        node, operand, _ = list(conditions(tree))[self.index]
        return ast.fix_missing_locations(_Drop(node, operand).visit(tree))


class _Drop(ast.NodeTransformer):
    """Drops the operand ``index`` of the node ``target``, or the node."""

    def __init__(self, target: ast.AST, index: int) -> None:
        self.target, self.index = target, index

    def visit(self, node: ast.AST) -> ast.AST:
        if node is not self.target:
            return self.generic_visit(node)
        if isinstance(node, ast.BoolOp):
            rest = [value for i, value in enumerate(node.values) if i != self.index]
            return ast.copy_location(ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0], node)
        return ast.copy_location(node.operand if isinstance(node, ast.UnaryOp) else ast.Pass(), node)


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


def mutants(path: Path) -> Iterator[Mutant]:
    """The file without each of its conditions that stand in a function; what a module is made of at import stays."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for index, (_, _, dropped) in enumerate(conditions(tree)):
        around = [f for f in functions if f.lineno <= dropped.lineno <= (f.end_lineno or 0)]
        if around:
            innermost = around[-1]  # ast.walk comes to the outer first
            first = min(node.lineno for node in (innermost, *innermost.decorator_list))
            yield Mutant(path, index, dropped.lineno, ast.unparse(dropped), first)


def sample(folder: Path, size: int, seed: int) -> list[Mutant]:
    """As many of the folder's mutants, in the order of files and lines; all where there are fewer."""
    every = [mutant for path in sorted(folder.rglob("*.py")) for mutant in mutants(path)]
    chosen = random.Random(seed).sample(range(len(every)), min(size, len(every)))
    return [every[i] for i in sorted(chosen)]


def functions(source: Path) -> dict[str, list[FunctionType]]:
    """The functions of a folder that are imported, by their file: whoever holds one has it under whatever name."""
    found = defaultdict(list)
    for item in gc.get_objects():
        if type(item) is FunctionType and item.__code__.co_filename.startswith(str(source)):
            found[item.__code__.co_filename].append(item)
    return found


def put_in_place(mutant: Mutant, functions: list[FunctionType]) -> None:
    """Gives the functions of the mutant's file their code without the condition."""
    codes: dict[tuple[str, int], CodeType] = {}
    waiting = [compile(mutant.tree(), str(mutant.path), "exec", dont_inherit=True)]
    while waiting:
        code = waiting.pop()
        codes[code.co_name, code.co_firstlineno] = code
        waiting += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
    for function in functions:
        old = function.__code__
        function.__code__ = codes.get((old.co_name, old.co_firstlineno), old)


def told(words: str) -> None:
    """Prints past pytest, which keeps what its tests print."""
    print(words, file=sys.__stdout__, flush=True)


def child(work: Callable[[], int]) -> int:
    """How ``work`` ends in a child of this process; less than 0 where a signal ended it."""
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    status = BROKEN
    try:
        status = work()
    except Exception:  # noqa: BLE001  # whatever it is, the parent has to hear of it
        traceback.print_exc()
    finally:
        os._exit(status)


class Dropping:
    """A plugin of pytest that, in place of running its tests, runs them in children of the process with one change each."""

    def __init__(self, place: Path, source: Path, size: int, seed: int) -> None:
        self.place, self.source, self.size, self.seed = place, source, size, seed
        self.functions: dict[str, list[FunctionType]] = {}
        self.failure = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failure = self.failure or f"{report.nodeid}\n{report.longreprtext}"

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.functions = functions(self.source)
        gc.freeze()  # or children would copy all that is imported
        if child(lambda: self.enter(session.items)):
            pytest.exit("", BROKEN)
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        patience = int(PATIENCE * (spent.ru_utime + spent.ru_stime)) + 1
        entered = json.loads((self.place / "entered.json").read_text(encoding="utf-8"))
        chosen = sample(self.source, self.size, self.seed)
        noticed = 0
        for mutant in chosen:
            numbers = entered.get(f"{mutant.path}:{mutant.function}", ())
            if self.notices(mutant, [session.items[i] for i in numbers], patience):
                noticed += 1
            else:
                told(f"{mutant.path.relative_to(self.place)}:{mutant.line}: nobody misses {mutant.dropped}")
        told(f"{self.source.name}: {noticed} of {len(chosen)} noticed (seed {self.seed})")
        if noticed < ENOUGH * len(chosen):
            pytest.exit("", 1)
        return True

    def enter(self, items: list[pytest.Item]) -> int:
        """Runs the tests as they are, and writes which of them enter which function, by their numbers."""
        entered: dict[str, dict[int, None]] = defaultdict(dict)

        def called(number: int, frame: FrameType, event: str, _: Any) -> None:
            code = frame.f_code
            if event == "call" and code.co_filename.startswith(str(self.source)):
                entered[f"{code.co_filename}:{code.co_firstlineno}"][number] = None

        for number, (item, following) in enumerate(zip_longest(items, items[1:])):
            sys.setprofile(partial(called, number))
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            sys.setprofile(None)
            if self.failure:
                told(f"{self.source.name}: its tests fail without any change; mend them first: {self.failure}")
                return BROKEN
        tests = {function: list(numbers) for function, numbers in entered.items()}
        (self.place / "entered.json").write_text(json.dumps(tests), encoding="utf-8")
        return 0

    def notices(self, mutant: Mutant, items: list[pytest.Item], patience: int) -> bool:
        """Whether one of the tests fails with this change, or they do not end."""

        def run() -> int:
            put_in_place(mutant, self.functions[str(mutant.path)])
            resource.setrlimit(resource.RLIMIT_CPU, (patience, patience))
            for item, following in zip_longest(items, items[1:]):
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
                if self.failure:
                    return 1
            return 0

        status = child(run) if items else 0
        if status == BROKEN:
            pytest.exit(f"{mutant.path}:{mutant.line}: {mutant.dropped} cannot be dropped; mend this script", BROKEN)
        return bool(status)


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

    def measure(self, size: int, seed: int) -> int:
        """Makes the changes and prints what no test noticed; 1 where that is too much, 2 where the tests fail as they are.

        Needs a process that has nothing of the package yet.
        """
        os.chdir(self.place)
        sys.path.insert(0, str(self.place / "pipeline"))
        sys.dont_write_bytecode = True
        command = ["-q", "-p", "no:cacheprovider", "--capture=sys", str(self.tests)]
        with contextlib.redirect_stdout(io.StringIO()) as said:
            status = pytest.main(command, [Dropping(self.place, self.source, size, seed)])
        if status > 1:
            told(said.getvalue())
        return min(status, 2)


def measure(root: Path, folder: str, size: int, seed: int) -> int:
    """How :meth:`Copy.measure` ends for a folder of the package.  Raises SystemExit where it, or its tests, are not there."""
    for path in (root / "pipeline" / "onrecord" / folder, root / "tests" / folder):
        if not path.is_dir():
            raise SystemExit(
                f"{folder}: {path.relative_to(root)} is not there; name a folder that has tests of its own"
            )
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(root, Path(place).resolve(), folder)
        return child(lambda: copy.measure(size, seed))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="*", default=FOLDERS, help="folders of the package (names, claims, speakers)")
    parser.add_argument("--sample", type=int, default=30, help="how many changes in each folder (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another number draws another sample (%(default)s)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (the one of this script)")
    options = parser.parse_args()
    return max(measure(options.root, folder, options.sample, options.seed) for folder in options.folders)


if __name__ == "__main__":
    sys.exit(main())
