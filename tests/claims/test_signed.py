"""Quotations with a name under them."""

from __future__ import annotations

import pytest

from onrecord.claims.signed import find_signed
from onrecord.text.paragraphs import paragraphs

from .written import written

WAIT = "“ We/PRP wait/VBP . ”"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"{WAIT} — Ada/NNP Frost/NNP", "Ada Frost"),
        (f"{WAIT}\n— Ada/NNP Frost/NNP ,/, harbour/NN master/NN", "Ada Frost"),
        (f"{WAIT}\n– Mayor/NNP Ben/NNP Hale/NNP ,/, speaking/VBG on/IN Monday/NNP\nIt/PRP rained/VBD .", "Mayor Ben Hale"),
        (f"{WAIT} -- Frost/NNP", "Frost"),
        (f"{WAIT}\nAda/NNP Frost/NNP ,/, farmer/NN", "Ada Frost"),
        (f"{WAIT}\nAda/NNP Frost/NNP\nIt/PRP rained/VBD .", "Ada Frost"),
        (f"{WAIT} — Ada/NNP Frost/NNP left/VBD", None),
        (f"{WAIT} — a/DT farmer/NN left/VBD", None),
        (f"{WAIT}\nAda/NNP Frost/NNP left/VBD early/RB .", None),
        (f"He/PRP said/VBD {WAIT}\nWhat/WP Next/JJ", None),
        ("“ The/DT Gate/NNP ” — Ada/NNP Frost/NNP", None),
    ],
)  # fmt: skip
def test_the_name_under_a_quotation_is_its_source(source: str, name: str | None) -> None:
    doc = written(source)
    found = [doc.text[slice(*c.source[0])] for c in find_signed(doc, paragraphs(doc.text))]
    assert found == ([name] if name else [])


def test_each_quotation_has_the_name_under_it() -> None:
    doc = written(f"{WAIT}\n— Ada/NNP Frost/NNP\n{WAIT}\n— Ben/NNP Hale/NNP")
    assert [doc.text[slice(*c.source[0])] for c in find_signed(doc, paragraphs(doc.text))] == ["Ada Frost", "Ben Hale"]
