"""The shape that keeps the code readable: small files, and functions that decide little."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
FOLDERS = ("pipeline", "scripts", "tests", "benchmarks")
LINES = 400
COMPLEXITY = 20  # as radon counts it, with `and`, `or` and conditions in comprehensions
# Functions that are over it, with what they have: a figure may only fall, and no line may be added.
KNOWN: dict[str, int] = {
    "tests/formats/test_brat.py:test_every_claim_with_its_attributes_and_links": 27,
    "tests/fuzz/invariants.py:check": 21,
    "tests/tagged.py:_speakers": 33,
    "tests/tagged.py:_claims": 23,
    "tests/test_corpus.py:test_the_data_sheet_counts_right": 22,
}  # fmt: skip


def sources() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def test_no_file_is_long() -> None:
    code = [*sources(), *(ROOT / "pipeline").rglob("*.js"), *(ROOT / "pipeline").rglob("*.css")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    assert {path: length for path, length in lengths.items() if length > LINES} == {}


@pytest.mark.slow
def test_no_function_decides_too_much() -> None:
    complexity = pytest.importorskip("radon.complexity", reason="radon, which counts decisions, is not installed")
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{block.fullname}": block.complexity
        for path in sources()
        for block in blocks(complexity.cc_visit(path.read_text(encoding="utf-8")))
        if block.complexity > COMPLEXITY
    }
    assert {name: value for name, value in found.items() if value > KNOWN.get(name, 0)} == {}


def blocks(found: list[Any]) -> Iterator[Any]:
    """The functions of a file, and the methods of its classes, which radon lists among them."""
    return (block for block in found if not hasattr(block, "methods"))
