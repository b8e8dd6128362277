"""Lemmas are spaCy's own, asked for once a word with its tags."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.components import lemmas
from onrecord.components.lemmas import Index, Lemmatizer, make_lemmas

WORDS = ["She", "says", "bridges", "were", "leaves", "leaves", "Houses", "found", " ", "found"]
POS = ["PRON", "VERB", "NOUN", "AUX", "NOUN", "VERB", "PROPN", "VERB", "SPACE", "ADJ"]
MORPHS = ["", "VerbForm=Fin", "Number=Plur", "", "Number=Plur", "VerbForm=Fin", "", "VerbForm=Fin", "", "Degree=Pos"]
EXPECTED = ["she", "say", "bridge", "be", "leaf", "leave", "Houses", "find", " ", "found"]


@pytest.fixture(scope="module")
def lemmatizer(nlp: Language) -> Lemmatizer:
    return make_lemmas(nlp, "lemmas")


def tagged(vocab: Vocab, lemma: str = "") -> Doc:
    return Doc(vocab, words=WORDS, pos=POS, morphs=MORPHS, lemmas=[lemma] * len(WORDS) if lemma else None)


def test_a_word_has_the_lemma_of_its_tags(lemmatizer: Lemmatizer, monkeypatch: pytest.MonkeyPatch) -> None:
    for kept in (lemmas.KEPT, 0):  # also where all that is kept has to go
        monkeypatch.setattr(lemmas, "KEPT", kept)
        doc = lemmatizer(tagged(lemmatizer.vocab))
        assert [token.lemma_ for token in doc] == EXPECTED == [lemmatizer.lemmatize(token)[0] for token in doc]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("hoped", "hope"),
        ("staring", "stare"),
        ("hopes", "hope"),
        ("hopped", "hop"),
        ("starring", "star"),
        ("singing", "sing"),
    ],
)
def test_a_verb_that_doubles_its_last_letter_is_not_taken_for_one_that_does_not(
    lemmatizer: Lemmatizer, word: str, lemma: str
) -> None:
    (token,) = Doc(lemmatizer.vocab, words=[word], pos=["VERB"], morphs=["VerbForm=Fin"])
    assert lemmatizer.lemmatize(token)[0] == lemma


def test_a_lemma_that_is_there_stays(lemmatizer: Lemmatizer) -> None:
    assert {token.lemma_ for token in lemmatizer(tagged(lemmatizer.vocab, "given"))} == {"given"}


def test_an_empty_doc_has_none(lemmatizer: Lemmatizer) -> None:
    assert len(lemmatizer(Doc(lemmatizer.vocab))) == 0


def test_what_breaks_goes_to_the_handler(lemmatizer: Lemmatizer, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(lemmatizer, "lemmatize", None)
    monkeypatch.setattr(lemmatizer, "get_error_handler", lambda: lambda name, pipe, docs, error: told.append(error))
    doc = Doc(lemmatizer.vocab, words=["unheard"], pos=["NOUN"], morphs=["Number=Plur"])
    assert lemmatizer(doc) is doc and isinstance(told[0], TypeError)


def test_an_index_is_looked_up_by_halves() -> None:
    words = ["arm", "bed", "bee", "cat"]
    assert [word for word in [*words, "", "aim", "bees", "dog"] if word in Index(words)] == words
    assert "arm" not in Index()


def test_indexes_come_back_from_disk(lemmatizer: Lemmatizer, nlp: Language) -> None:
    again = Lemmatizer(nlp.vocab, None, mode="rule").from_bytes(lemmatizer.to_bytes())
    for one in (lemmatizer, again):
        index = one.lookups.get_table("lemma_index")
        assert index and {type(words) for words in index.values()} == {Index}
    assert [token.lemma_ for token in again(tagged(nlp.vocab))] == EXPECTED
