"""Lemmas by spaCy's rules and the tables of spacy-lookups-data, from the tags of the encoder."""

from __future__ import annotations

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language

TABLES = ("lemma_rules", "lemma_exc", "lemma_index")


@Language.factory("onrecord_lemmas", requires=["token.pos", "token.morph"], assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> EnglishLemmatizer:
    lemmatizer = EnglishLemmatizer(nlp.vocab, None, name, mode="rule")
    lemmatizer.initialize()
    for table in map(lemmatizer.lookups.get_table, TABLES):
        table["aux"] = table["verb"]  # was, has and will are verbs, too
    return lemmatizer
