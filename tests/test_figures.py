"""A rate, a weight or a count that decides says where it is from: what was measured or counted, or that it was chosen."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "pipeline" / "onrecord"
FOLDERS = ("names", "officials", "agencies", "claims", "speakers", "quantities", "dates", "identities")
SOURCE = re.compile(r"\b(?:measured|counted|tuning articles|training articles|longest)\b")


def figures(source: str) -> list[tuple[str, str]]:
    """The numbers that a module names, each with the lines around it up to the next blank ones."""
    lines = source.splitlines()
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            if all(isinstance(x, ast.Constant) and type(x.value) in (int, float) for x in values):
                first, last = node.lineno - 1, node.end_lineno or node.lineno
                while first and lines[first - 1].strip():
                    first -= 1
                name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
                found.append((name, "\n".join(lines[first:last])))
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_figure_says_where_it_is_from(folder: str) -> None:
    silent = [
        f"{path.name}: {name}"
        for path in sorted((ROOT / folder).glob("*.py"))
        for name, said in figures(path.read_text(encoding="utf-8"))
        if not SOURCE.search(said)
    ]
    assert silent == []


def test_what_is_a_figure() -> None:
    source = "# Chosen, not measured.\nA = 3\nB, C = 1, 0.5\n\nD: int = 4\nE = 'x'\n"
    assert [(name, bool(SOURCE.search(said))) for name, said in figures(source)] == [
        ("A", True), ("(B, C)", True), ("D", False),
    ]  # fmt: skip
