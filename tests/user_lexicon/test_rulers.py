"""spaCy's own rulers before ours: their labels of the contract hold in everything behind."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

import onrecord
from onrecord import layers

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

TEXT = (
    "Harrow Water said prices would rise. “They will not,” said Ada Frost. The Iron Accountant left for Tin Drum in Oz."
)
RULES: list[dict[str, Any]] = [
    {"label": "AGENCY", "pattern": [{"LOWER": "harrow"}, {"LOWER": "water"}]},
    {"label": "OFFICIAL", "pattern": "Ada Frost", "id": "ada"},
    {"label": "OFFICIAL", "pattern": "Iron Accountant", "id": "ada"},
    {"label": "PLACE", "pattern": "Tin Drum"},
    {"label": "COUNTRY", "pattern": "Oz"},
]
WANTED = {
    ("Harrow Water", "AGENCY"), ("Ada Frost", "OFFICIAL"), ("Iron Accountant", "OFFICIAL"), ("Tin Drum", "PLACE"),
    ("Oz", "COUNTRY"),
}  # fmt: skip


def ruled(ruler: str, rules: list[dict[str, Any]] = RULES, model: str | Path | None = None, **options: Any) -> Language:
    nlp = onrecord.load(model)
    nlp.add_pipe(ruler, **options).add_patterns(rules)  # type: ignore[attr-defined]
    return nlp


def entities(doc: Doc) -> set[tuple[str, str]]:
    return {(doc.text[e["start"] : e["end"]], e["label"]) for e in onrecord.to_document(doc)["entities"]}


@pytest.mark.parametrize(
    ("ruler", "options"),
    [
        ("entity_ruler", {"first": True}),
        ("entity_ruler", {"before": "entities"}),
        ("entity_ruler", {"before": "names"}),
        ("entity_ruler", {"before": "names", "config": {"overwrite_ents": True}}),
        ("entity_ruler", {"before": "lexicon"}),
        ("span_ruler", {"first": True}),
        ("span_ruler", {"before": "names", "config": {"spans_key": "mine"}}),
        ("span_ruler", {"before": "lexicon"}),
        ("entity_ruler", {"model": "rules", "first": True}),
        ("span_ruler", {"model": "rules", "before": "names"}),
    ],
)
def test_labels_of_the_contract_hold(ruler: str, options: dict[str, Any]) -> None:
    doc = ruled(ruler, **options)(TEXT)
    assert entities(doc) >= WANTED
    assert {(ent.text, ent.label_) for ent in doc.ents} >= WANTED
    assert {"Harrow Water", "Ada Frost"} <= {str(claim.speaker) for claim in doc._.claims}


def test_spans_of_one_id_are_one_person() -> None:
    doc = ruled("span_ruler", first=True)(TEXT)
    [person] = [i for i in layers.read(doc, "identities") if i["kind"] == "person"]
    assert len(person["mentions"]) == 2 and person["name"] in ("Ada Frost", "Iron Accountant")
    assert {ent.text for ent in doc.ents if ent.ent_id_ == "ada"} == {"Ada Frost", "Iron Accountant"}


@pytest.mark.parametrize(
    ("ruler", "rule"), [("span_ruler", {}), ("entity_ruler", {}), ("entity_ruler", {"id": "drum"})]
)
def test_a_person_of_the_user_is_one_whatever_the_model_says(ruler: str, rule: dict[str, str]) -> None:
    doc = ruled(ruler, [{"label": "PERSON", "pattern": "Tin Drum", **rule}], first=True)(TEXT)
    assert ("Tin Drum", "PERSON") in entities(doc)


def test_an_agency_has_the_country_that_is_named_in_it() -> None:
    doc = ruled("span_ruler", [{"label": "AGENCY", "pattern": "Dutch Canal Club"}], first=True)("The Dutch Canal Club left.")  # fmt: skip
    assert [r["country"] for r in layers.read(doc, "agencies")] == ["NL"]


def test_other_labels_change_nothing(nlp: Language) -> None:
    doc = ruled("span_ruler", [{"label": "DATE", "pattern": "Tin Drum"}, {"label": "X", "pattern": "Oz"}], first=True)(TEXT)  # fmt: skip
    assert entities(doc) == entities(nlp(TEXT))


def test_a_doc_read_twice_says_the_same() -> None:
    nlp = ruled("entity_ruler", first=True)
    doc = nlp(TEXT)
    before = onrecord.to_document(doc)
    assert onrecord.to_document(nlp(doc)) == before


def test_an_older_pipeline_gets_the_component(tmp_path: Path) -> None:
    """Models saved before the default pipeline had it, as all that were saved without a list."""
    nlp = onrecord.load()
    nlp.remove_pipe("lexicon")
    nlp.to_disk(tmp_path / "older")
    again = ruled("span_ruler", model=tmp_path / "older", first=True)
    assert entities(again(TEXT)) >= WANTED
    assert "lexicon" not in onrecord.load(tmp_path / "older", exclude=["lexicon"]).pipe_names


def test_a_ruler_behind_or_switched_off_is_not_asked() -> None:
    nlp = ruled("entity_ruler", last=True)
    assert layers.read(nlp(TEXT), "lexicon") == []
    nlp = ruled("entity_ruler", before="names")
    with nlp.select_pipes(disable=["entity_ruler"]):
        assert layers.read(nlp(TEXT), "lexicon") == []
    assert layers.read(nlp(TEXT), "lexicon") != []


def test_a_component_that_is_sent_to_another_process_takes_the_rulers_along() -> None:
    nlp = ruled("entity_ruler", before="names")
    sent = pickle.loads(pickle.dumps(nlp.get_pipe("lexicon")))
    assert [label for ruler in sent.rulers for label in ruler.labels] == sorted({rule["label"] for rule in RULES})
