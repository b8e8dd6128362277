"""Two readings of one article, compared by field."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

CORPUS = Path(__file__).parent.parent / "corpus"
FIRST = "<say 1 by=ana>“<w>No,</w>”</say> <cue 1>said</cue> <src 1><person s=ana>Ana Silva</person></src> on <date 2024-01-02>Tuesday</date>."
SECOND = FIRST.replace("<date 2024-01-02>Tuesday</date>", "Tuesday").replace("person", "official")


@pytest.fixture(scope="module")
def agreement() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_agreement", CORPUS / "agreement.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name, source in (("first", FIRST), ("second", SECOND)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "no.txt").write_text(source, encoding="utf-8")
    return tmp_path / "first", tmp_path / "second"


def test_a_reading_agrees_with_itself(agreement: ModuleType, folders: tuple[Path, Path]) -> None:
    table, differences = agreement.compare(folders[0], folders[0])
    assert differences == [] and {f1 for *_, f1 in table.values()} == {100.0}


def test_what_one_reading_has_alone_costs_its_field_and_is_named(
    agreement: ModuleType, folders: tuple[Path, Path]
) -> None:
    table, differences = agreement.compare(*folders)
    assert table["entity: DATE"] == (1, 0, 0.0) and table["entity: people"] == (1, 1, 0.0)
    assert table["claim: content"] == (1, 1, 100.0)
    assert ("no", "entity: DATE", "first", "'Tuesday' DATE") in differences
    assert ("no", "entity: people", "second", "'Ana Silva' OFFICIAL") in differences


def test_readings_of_different_texts_are_refused(agreement: ModuleType, folders: tuple[Path, Path]) -> None:
    (folders[1] / "no.txt").write_text("Yes.", encoding="utf-8")
    with pytest.raises(ValueError, match=r"no\.txt: the two readings are of different texts"):
        agreement.compare(*folders)


def test_a_first_reading_is_found_in_a_subfolder(agreement: ModuleType, folders: tuple[Path, Path]) -> None:
    (folders[0] / "sample").mkdir()
    (folders[0] / "no.txt").rename(folders[0] / "sample" / "no.txt")
    table, _ = agreement.compare(*folders)
    assert table["claim: content"] == (1, 1, 100.0)


def test_a_second_reading_without_a_first_is_refused(agreement: ModuleType, folders: tuple[Path, Path]) -> None:
    (folders[0] / "no.txt").unlink()
    with pytest.raises(ValueError, match=r"no\.txt: no reading of it in "):
        agreement.compare(*folders)


def test_each_second_reading_is_near_what_was_settled(agreement: ModuleType) -> None:
    first, second = CORPUS / "tagged", CORPUS / "second"
    test = json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))["test"]
    assert {path.stem for path in second.glob("*.txt")} >= set(test)
    table, _ = agreement.compare(first, second)
    assert min(f1 for *_, f1 in table.values()) > 90


def test_each_disagreement_is_about_words_of_its_article_and_settled_for_somebody() -> None:
    lines = (CORPUS / "disagreements.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in CORPUS.glob("*/*.txt") if path.parts[-2] != "second"
    }
    for article, words, first, second, settled in rows:
        assert words in texts[article], f"{article}: {words!r}"
        assert first != second and settled.partition(":")[0] in ("first", "second", "neither")
