"""Quantities: a number with what it counts, its bounds and its divisor, and the quantity that it restates.

``quantities.amounts`` finds what the text alone shows; here the tags of the base say what is counted, and what is only a
name with a number in it.  Dates are no quantities, but the number of units in one is ("two years" in "two years ago").
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..quantities.finding import find_quantities
from .needs import needs
from .optional import optional


class Quantities:
    """Writes the layer ``quantities``: {start, end, label, value, high, bound, unit, per, converts}."""

    @optional("quantities")
    @needs("token.tag")
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "quantities", find_quantities(doc))
        return doc


@Language.factory(
    "onrecord_quantities",
    requires=["token.tag", "token.pos", "token.lemma", *layers.attributes("names", "countries")],
    assigns=layers.written("quantities"),
)
def make_quantities(nlp: Language, name: str) -> Quantities:
    return Quantities()
