"""The records of the contract, and the JSON Schema that other programs rely on."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from formats.story import TEXT, story
from onrecord.document import Document, json_schema

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ANY = {"id": "e1", "start": 0, "end": 4}
QUANTITY = {**ANY, "label": "QUANTITY", "value": 1.5, "high": None, "bound": "=", "unit": None, "per": None, "converts": None}  # fmt: skip


def record(**changes: Any) -> dict[str, Any]:
    """A whole document as JSON gives it, with fields replaced."""
    whole: dict[str, Any] = json.loads(story().to_json())
    return {**whole, **changes}


def changed(path: list[str | int], value: Any) -> dict[str, Any]:
    """A whole document in which one value is another."""
    whole = deepcopy(record())
    place: Any = whole
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return whole


def test_the_schema_is_a_json_schema() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    json.dumps(SCHEMA)


def test_a_whole_document_is_valid_and_comes_back_as_it_was() -> None:
    document = story()
    written = document.to_json()
    assert "\n" not in written and "“We will not" in written
    VALIDATOR.validate(json.loads(written))
    assert Document.model_validate_json(written) == document


def test_the_json_has_the_fields_of_the_contract_and_no_others() -> None:
    whole = record()
    assert set(whole) == {"schema", "id", "text", "meta", "model", "entities", "claims", "speakers"}
    assert whole["schema"] == "onrecord/1"
    assert set(whole["claims"][0]) == {
        "id", "kind", "content", "cue", "source", "speaker", "link", "candidates", "act", "negated", "within", "quantities",
        "confidence", "speaker_confidence",  # the last is ours: readers ignore what they do not know
    }  # fmt: skip
    assert set(whole["speakers"][0]) == {
        "id", "name", "kind", "named", "role", "agency", "country", "mentions", "members", "evidence",
    }  # fmt: skip
    extra = {entity["label"]: set(entity) - {"id", "start", "end", "label"} for entity in whole["entities"]}
    assert extra == {
        "QUANTITY": {"value", "high", "bound", "unit", "per", "converts"},
        "OFFICIAL": {"speaker"},
        "DATE": {"iso"},
        "STATEMENT": set(),
        "AGENCY": {"speaker"},
        "COUNTRY": {"country"},
    }


@pytest.mark.parametrize(
    "entity",
    [
        *({**ANY, "label": label, "speaker": None} for label in ("OFFICIAL", "PERSON", "AGENCY", "ORGANIZATION")),
        {**ANY, "label": "PERSON"},  # a pointer may be left out
        {**ANY, "label": "COUNTRY", "country": "PT"},
        {**ANY, "label": "COUNTRY", "country": None},
        {**ANY, "label": "PLACE"},
        {**ANY, "label": "DATE", "iso": "2024-03-01/"},
        {**ANY, "label": "DATE", "iso": None},
        {**ANY, "label": "STATEMENT"},
        QUANTITY,
        *({**QUANTITY, "bound": bound} for bound in ("~", "<", ">", "<=", ">=", "<~")),
        {**QUANTITY, "value": 10**30, "high": 2e30, "unit": "mask", "per": "day", "converts": "e2"},
    ],
    ids=str,
)
def test_every_kind_of_entity(entity: dict[str, Any]) -> None:
    whole = record(entities=[entity])
    VALIDATOR.validate(whole)
    again = json.loads(Document.model_validate(whole).to_json())["entities"][0]
    assert {field: again[field] for field in entity} == entity


WRONG = [
    (["schema"], "onrecord/2"),
    (["id"], 5),
    (["text"], None),
    (["meta"], "Home"),
    (["model"], {"name": "rules"}),
    (["entities", 0, "label"], "NUMBER"),
    (["entities", 0, "start"], -1),
    (["entities", 0, "end"], "4"),
    (["entities", 0, "value"], "nine"),
    (["entities", 0, "value"], None),
    (["entities", 0, "bound"], "=="),
    (["entities", 9, "country"], "Portugal"),
    (["entities", 9, "country"], "pt"),
    (["claims", 0, "kind"], "quoted"),
    (["claims", 0, "content"], [[0, 1, 2]]),
    (["claims", 0, "content"], [[-3, 1]]),
    (["claims", 0, "content"], [0, 1]),
    (["claims", 0, "link"], "guess"),
    (["claims", 0, "act"], "sings"),
    (["claims", 0, "negated"], None),
    (["claims", 0, "confidence"], 1.5),
    (["claims", 0, "candidates"], None),
    (["speakers", 0, "kind"], "human"),
    (["speakers", 0, "named"], "maybe"),
    (["speakers", 0, "mentions"], [[1]]),
    (["speakers", 0, "evidence"], {"role": []}),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_a_wrong_value_is_no_document(path: list[str | int], value: Any) -> None:
    whole = changed(path, value)
    assert not VALIDATOR.is_valid(whole)
    if value != "4":  # pydantic reads numbers in strings, as it should from CSV and the like
        with pytest.raises(ValidationError):
            Document.model_validate(whole)


@pytest.mark.parametrize("field", ["schema", "id", "text", "meta", "model", "entities", "claims", "speakers"])
def test_no_field_may_be_missing(field: str) -> None:
    whole = record()
    del whole[field]
    assert not VALIDATOR.is_valid(whole)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_lacks_is_refused(value: float) -> None:
    with pytest.raises(ValidationError, match="finite"):
        Document.model_validate(record(entities=[{**QUANTITY, "value": value}]))


def test_fields_nobody_knows_are_ignored() -> None:
    whole = record(review={"by": "x"})
    whole["claims"][0]["stance"] = "against"
    whole["entities"][0]["note"] = "?"
    VALIDATOR.validate(whole)
    assert Document.model_validate(whole) == story()


def test_slices_are_joined_by_a_space() -> None:
    document = story()
    assert document.slice(document.claims[1].content) == (
        "“We will not wait for an accident,” “and we will not pay for one.”"
    )
    assert document.slice([]) == ""


def test_offsets_are_code_points() -> None:
    document = story(text="🚢" + TEXT[1:])
    assert json.loads(document.to_json())["text"][:2] == "🚢a"
    assert document.slice(document.speakers[0].mentions[:1]) == "Ana Silva"
