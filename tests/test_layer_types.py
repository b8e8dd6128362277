"""The records of each layer have the fields and values that ``layer_types`` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_type_hints, is_typeddict

import pytest
from pydantic import TypeAdapter

import onrecord
from onrecord import layer_types, layers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

TYPES: dict[str, Any] = {
    "furniture": layer_types.Furniture, "names": layer_types.Name, "countries": layer_types.Country,
    "agencies": layer_types.Agency, "lexicon": layer_types.Entry, "profiles": layer_types.Profile,
    "identities": layer_types.Identity, "quantities": layer_types.Quantity, "dates": layer_types.Date,
    "statements": layer_types.Statement, "claims": layer_types.Claim, "speakers": layer_types.Speaker,
}  # fmt: skip
TEXT = (
    "date 2024-05-06 Home\n\nThe mayor of Porto, Ana Silva, said on Monday that the French ministry would pay $5 million (€4.6"
    " million) to about 20 or 30 men. “We ‘agreed’ to it,” she added, “on May 3.” Portugal, the firm and Harrow Water denied"
    " it.\n\nOfficials said nobody knew. Frosty left."
)


@pytest.fixture(scope="module", params=["onrecord_en_news", "rules"])
def doc(request: pytest.FixtureRequest) -> Doc:
    nlp = onrecord.load(request.param)
    nlp.get_pipe("lexicon").add_patterns([{"label": "OFFICIAL", "pattern": "Frosty", "role": "mayor"}])  # type: ignore[attr-defined]
    return nlp(TEXT)


def faults(record: dict[str, Any], kind: Any) -> Iterator[str]:
    hints = get_type_hints(kind)
    if record.keys() != hints.keys():
        yield f"{record.keys() ^ hints.keys()}"
    for field, value in record.items():
        if is_typeddict(hints.get(field)):
            yield from faults(value, hints[field])
        elif field in hints:
            TypeAdapter(hints[field]).validate_python(value, strict=True)


def test_every_layer_has_its_type() -> None:
    assert tuple(TYPES) == layers.LAYERS


@pytest.mark.parametrize("layer", layers.LAYERS)
def test_records_are_what_their_type_says(doc: Doc, layer: str) -> None:
    records = layers.read(doc, layer)
    assert records, "the text has one of each"
    assert [fault for record in records for fault in faults(record, TYPES[layer])] == []
