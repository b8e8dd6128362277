"""Which tokens of an article stand in the names, agencies and countries found in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import Role, words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE

Span = tuple[int, int]

# How a match ended.
# "3-1", "won 21–14", not "2019-20", "1-"
SCORE = re.compile(r"(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])")
# The classes of roles.tsv for the titles of the user's own list.
LISTED = {"office": "office", "position": "staff"}


class Marked:
    """For each token of a name, an agency or a country the range of its tokens."""

    def __init__(self, doc: Doc) -> None:
        names, agencies = layers.read(doc, "names"), layers.read(doc, "agencies")
        self.doc = doc
        # Doc.text puts the text together anew each time.
        self.text = layers.text_of(doc)
        # Short forms that the rest of the article tells of, once it has been read: "Nimbus", of Nimbus Compute.
        told = {(s, e) for i in layers.read(doc, "identities") if i["kind"] == "organization" for s, e in i["mentions"]}
        labels = [("ORGANIZATION" if (r["start"], r["end"]) in told else r["label"], r) for r in names]
        self.people = self._by_token(r for label, r in labels if label == "PERSON")
        self.agencies = self._by_token(agencies)
        self.bodies = self._by_token(r for label, r in labels if label == "ORGANIZATION") | self.agencies
        self.places = self._by_token(r for r in names if r["label"] == "PLACE")
        self.countries = self._by_token(layers.read(doc, "countries"))
        self.listed = self._listed_roles()
        self.codes = {self._token(r["start"]): r["country"] for r in layers.read(doc, "countries")}

    def _by_token(self, records: Iterable[Record]) -> dict[int, Span]:
        """For each token in a record the range of the record's tokens."""
        found: dict[int, Span] = {}
        for record in records:
            span = layers.span_of(self.doc, record["start"], record["end"])
            found.update(dict.fromkeys(range(span.start, span.end), (span.start, span.end)))
        return found

    def _listed_roles(self) -> dict[int, tuple[Role, Span]]:
        """The titles of the user's own list by their first tokens."""
        found = {}
        for record in layers.read(self.doc, "lexicon"):
            if record["label"] in LISTED:
                span = layers.span_of(self.doc, record["start"], record["end"])
                role = Role(record["name"].lower(), LISTED[record["label"]], record["gender"])
                found[span.start] = role, (span.start, span.end)
        return found

    def _token(self, offset: int) -> int:
        return layers.span_of(self.doc, offset, offset + 1).start

    @cached_property
    def of_sport(self) -> bool:
        """Whether the article tells of a match, by two of the words that only sport has, or one and a score."""
        said = {token.lower_ for token in self.doc if token.is_alpha} & words_of("told of in sport")
        return len(said) + (SCORE.search(self.text) is not None) > 1

    def is_finite(self, i: int) -> bool:
        """Whether token ``i`` is a verb with a subject of its own."""
        return i < len(self.doc) and self.doc[i].tag_ in FINITE

    def is_named(self, i: int) -> bool:
        return i in self.places or i in self.countries or i in self.people
