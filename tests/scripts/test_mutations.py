"""The script that drops conditions, over a package of a few lines."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
mutations: Any = pytest.importorskip("mutations")

SOURCE = """
def grade(n):
    if n < 0:
        return "none"
    if n > 9 and n < 20 or n == 50:
        n += 1
    else:
        n -= 2
    return "odd" if not n % 2 == 0 else "even"
"""
TESTS = """
from onrecord.grades import grade
def test_grade():
    assert [grade(n) for n in (-1, 1, 2, 12, 50)] == ["none", "odd", "even", "odd", "odd"]
"""


def test_each_condition_is_dropped_once(tmp_path: Path) -> None:
    path = tmp_path / "grades.py"
    path.write_text(SOURCE)
    found = {m.dropped: (m.line, ast.unparse(m.tree()).splitlines()[m.line - 2]) for m in mutations.mutants(path)}
    assert found == {
        "n < 0": (3, "    pass"),
        "n > 9 and n < 20": (5, "    if n == 50:"),
        "n == 50": (5, "    if n > 9 and n < 20:"),
        "n > 9": (5, "    if n < 20 or n == 50:"),
        "n < 20": (5, "    if n > 9 or n == 50:"),
        "not n % 2 == 0": (9, "    return 'odd' if n % 2 == 0 else 'even'"),
    }


def test_a_condition_belongs_to_the_innermost_function(tmp_path: Path) -> None:
    path = tmp_path / "nested.py"
    path.write_text("A = 1 or 2\ndef f(x):\n    @cache\n    def g(y):\n        return x or y\n    return g(0) and x\n")
    assert [(m.dropped, m.function) for m in mutations.mutants(path)] == [
        ("g(0)", 2), ("x", 2), ("x", 3), ("y", 3),
    ]  # fmt: skip


def test_a_sample_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    folder = project(tmp_path, TESTS) / "pipeline" / "onrecord"
    first, second, other = (mutations.sample(folder, 3, seed) for seed in (1, 1, 2))
    assert len(first) == 3 and first == second != other
    assert len(mutations.sample(folder, 99, 1)) == 6


def project(root: Path, tests: str) -> Path:
    for folder in (root / "pipeline" / "onrecord", root / "tests" / "grades"):
        folder.mkdir(parents=True)
    package = root / "pipeline" / "onrecord"
    (package / "__init__.py").write_text("")
    (package / "grades").mkdir()
    (package / "grades" / "__init__.py").write_text(SOURCE)
    (root / "tests" / "grades" / "test_grades.py").write_text(tests)
    return root


def measured(root: Path, folder: str = "grades") -> subprocess.CompletedProcess[str]:
    """The script's run over a project."""
    command = [sys.executable, str(SCRIPTS / "mutations.py"), folder, "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_what_no_test_notices_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    root = project(tmp_path, TESTS)
    done = measured(root)
    told = ["pipeline/onrecord/grades/__init__.py:5: nobody misses n < 20", "grades: 5 of 6 noticed (seed 1)"]
    assert (done.stdout.splitlines(), done.returncode) == (told, 0)
    assert (root / "pipeline" / "onrecord" / "grades" / "__init__.py").read_text() == SOURCE


@pytest.mark.slow
def test_a_change_that_never_ends_is_noticed(tmp_path: Path) -> None:
    root = project(tmp_path, "from onrecord.grades import count\ndef test_count(): assert count(3) == 3\n")
    endless = "def count(n):\n    i = 0\n    while i < 99:\n        if i == n:\n            break\n        i += i < n\n    return i\n"
    (root / "pipeline" / "onrecord" / "grades" / "__init__.py").write_text(endless)
    assert measured(root).stdout.splitlines() == ["grades: 1 of 1 noticed (seed 1)"]


@pytest.mark.slow
def test_too_little_noticed_is_an_exit_status_of_1(tmp_path: Path) -> None:
    assert measured(project(tmp_path, "def test_nothing(): pass")).returncode == 1


@pytest.mark.slow
def test_tests_that_fail_by_themselves_are_told(tmp_path: Path) -> None:
    done = measured(project(tmp_path, TESTS.replace('"none"', '"some"')))
    assert done.returncode == 2
    assert "grades: its tests fail without any change" in done.stdout and "AssertionError" in done.stdout


def test_what_is_edited_meanwhile_changes_nothing(tmp_path: Path) -> None:
    root, place = project(tmp_path / "root", TESTS), tmp_path / "copy"
    (root / "tests" / "conftest.py").write_text("")
    copy = mutations.Copy(root, place, "grades")
    (root / "pipeline" / "onrecord" / "grades" / "__init__.py").write_text("broken")
    (root / "tests" / "grades" / "test_grades.py").write_text("broken")
    assert (copy.source / "__init__.py").read_text() == SOURCE
    assert (copy.tests / "test_grades.py").read_text() == TESTS
    assert (place / "tests" / "conftest.py").is_file()


def test_a_folder_without_tests_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="pipeline/onrecord/verse is not there"):
        mutations.measure(project(tmp_path, TESTS), "verse", 30, 1)
