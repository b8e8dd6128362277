"""Lemmas by spaCy's rules and the tables of spacy-lookups-data, from the tags of the encoder."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

import numpy as np
from spacy.errors import Errors
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc, Token

from .. import layers

TABLES = ("lemma_rules", "lemma_exc", "lemma_index")
KEPT = 50_000  # lemmas, those of some hundreds of articles
# Verbs that double their last letter in "hopped", so that "hoped" is no form of theirs.
# "hop", "star", not "sing", "bath", "visit"
DOUBLING = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


class Index(list[str]):
    """Words in their order, looked up by halves: spaCy has lists of some 50,000, and goes through them for each new word."""

    def __contains__(self, word: object) -> bool:
        place = bisect_left(self, str(word))
        return self[place : place + 1] == [word]


class Lemmatizer(EnglishLemmatizer):
    """spaCy's, which is asked once for a word with its tags and not for each token."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lemmas: dict[tuple[int, int, int], str] = {}  # by word, part of speech and morphology

    def _validate_tables(self, error_message: str = Errors.E912) -> None:
        """Called whenever tables came, made or from disk."""
        super()._validate_tables(error_message)
        index = self.lookups.get_table("lemma_index", {})
        for pos, words in index.items():
            index[pos] = Index(sorted(words))

    def rule_lemmatize(self, token: Token) -> list[str]:
        """spaCy's, but for verbs of which it takes the shorter: "hope" for "hoped" in place of "hop", "stare" for "stared"."""
        forms = super().rule_lemmatize(token)
        longer = forms[0] + "e"
        return [longer, *forms] if longer in forms and DOUBLING.fullmatch(forms[0]) else forms

    def __call__(self, doc: Doc) -> Doc:
        if not self._validated:
            self._validate_tables()
        try:
            return self._lemmatized(doc)
        except Exception as error:  # noqa: BLE001  (what becomes of it is for the pipeline's own handler to say)
            self.get_error_handler()(self.name, self, [doc], error)
            return doc

    def _lemmatized(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        if len(self._lemmas) > KEPT:
            self._lemmas.clear()
            self.cache.clear()
        add = doc.vocab.strings.add
        hashes: dict[str, int] = {}
        found = []
        columns = (layers.column(doc, name) for name in ("ORTH", "POS", "MORPH", "LEMMA"))
        for place, (word, pos, morph, given) in enumerate(zip(*columns, strict=True)):
            if given and not self.overwrite:
                found.append(given)
                continue
            lemma = self._lemmas.get((word, pos, morph))
            if lemma is None:
                lemma = self._lemmas[word, pos, morph] = self.lemmatize(doc[place])[0]
            if lemma not in hashes:
                hashes[lemma] = add(lemma)
            found.append(hashes[lemma])
        table: Any = np.array(found, np.uint64)
        return doc.from_array(["LEMMA"], table)


@Language.factory("onrecord_lemmas", requires=["token.pos", "token.morph"], assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> Lemmatizer:
    lemmatizer = Lemmatizer(nlp.vocab, None, name, mode="rule")
    lemmatizer.initialize()
    for table in map(lemmatizer.lookups.get_table, TABLES):
        table["aux"] = table["verb"]  # was, has and will are verbs, too
    return lemmatizer
