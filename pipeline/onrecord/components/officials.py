"""Officials: what the text says of each person where it names them: role, agency, country, gender.

An official is a person who holds or speaks for a public office: heads of state, ministers, legislators, judges, officers
of armed forces and police, diplomats, staff and spokespeople of public bodies, of the UN and the EU; former ones where
they are presented by that office.  No candidates as such, no company's, union's or party's people.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..officials.finding import find_profiles
from .needs import needs
from .optional import optional


class Officials:
    """Writes the layer ``profiles``: {start, end, label: PERSON, role, agency, country, official, gender, evidence}."""

    @optional("profiles")
    @needs("names")
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "profiles", find_profiles(doc))
        return doc


@Language.factory(
    "onrecord_officials",
    requires=["token.tag", "token.pos", "token.lemma", *layers.attributes("names", "countries", "agencies")],
    assigns=layers.written("profiles"),
)
def make_officials(nlp: Language, name: str) -> Officials:
    return Officials()
