"""The predicates that can report, and the phrases beside them that name who does."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.predicates import find_predicates
from onrecord.claims.sentences import Sentence, find_sentences
from onrecord.claims.subject_phrases import is_own, subject_after, subject_before
from onrecord.text.paragraphs import paragraphs

from .written import written

PREDICATES = [
    ("Frost/NNP said/VBD it/PRP leaks/VBZ .", [("said", False)]),
    ("Frost/NNP has/VBZ repeatedly/RB told/VBN Hale/NNP it/PRP leaks/VBZ .", [("has repeatedly told", False)]),
    ("Frost/NNP did/VBD not/RB say/VB it/PRP leaks/VBZ .", [("did not say", False)]),
    ("Frost/NNP refused/VBD to/TO say/VB whether/IN it/PRP leaks/VBZ .", [("refused to say", False)]),
    ("Frost/NNP went/VBD on/RP to/TO say/VB it/PRP leaks/VBZ .", [("went on to say", False)]),
    ("Frost/NNP was/VBD told/VBN it/PRP leaks/VBZ .", [("was told", True)]),
    ("Frost/NNP was/VBD praised/VBN by/IN Hale/NNP .", [("was praised", True)]),
    ("Frost/NNP is/VBZ said/VBN to/TO have/VB left/VBN .", []),
    ("Frost/NNP liked/VBD to/TO say/VB it/PRP leaks/VBZ .", [("liked to say", False)]),
    ("It/PRP leaks/VBZ ,/, Frost/NNP went/VBD on/RP .", [("went on", False)]),
    ("It/PRP is/VBZ ,/, Frost/NNP went/VBD on/RP ,/, dry/JJ .", [("went on", False)]),
    ("Frost/NNP went/VBD on/RP a/DT walk/NN .", []),
    ("It/PRP leaks/VBZ ,/, say/VB old/JJ neighbours/NNS .", [("say", False)]),
    ("It/PRP leaks/VBZ ,/, say/VB a/DT prayer/NN .", []),
    ("To/TO say/VB things/NNS is/VBZ easy/JJ .", []),
    ("Frost/NNP opened/VBD the/DT gate/NN .", []),
    ("Frost/NNP will/MD say/VB it/PRP leaks/VBZ .", [("will say", False)]),
    ("Frost/NNP was/VBD telling/VBG us/PRP .", [("was telling", False)]),
    ("Frost/NNP stopped/VBD short/JJ of/IN openly/RB saying/VBG so/RB .", [("stopped short of openly saying", False)]),
    ("Frost/NNP has/VBZ yet/RB to/TO publicly/RB say/VB so/RB .", [("has yet to publicly say", False)]),
    # Another verb, and another phrase, between it and the verb of speech.
    ("Frost/NNP refused/VBD to/TO open/VB it/PRP .", []),
    ("Frost/NNP refused/VBD the/DT order/NN to/TO say/VB so/RB .", []),
    ("“ It/PRP said/VBD so/RB . ”", []),
]
BEFORE = [
    ("Frost/NNP said/VBD it/PRP leaks/VBZ .", "said", "Frost"),
    ("The/DT keeper/NN of/IN the/DT lock/NN said/VBD it/PRP leaks/VBZ .", "said", "The keeper of the lock"),
    ("Ada/NNP Frost/NNP ,/, the/DT mayor/NN ,/, said/VBD it/PRP leaks/VBZ .", "said", "Ada Frost , the mayor ,"),
    ("On/IN Monday/NNP the/DT mayor/NN said/VBD it/PRP leaks/VBZ .", "said", "the mayor"),
    # No clause and no quotation is an apposition; a relative clause in commas is.
    ("Ada/NNP Frost/NNP ,/, who/WP leads/VBZ it/PRP ,/, said/VBD so/RB .", "said", "Ada Frost , who leads it ,"),
    ("It/PRP rained/VBD ,/, the/DT gate/NN leaked/VBD ,/, said/VBD Frost/NNP .", "said", None),
    ("Yesterday/RB the/DT ,/, said/VBD so/RB .", "said", None),
    ("She/PRP said/VBD it/PRP leaks/VBZ .", "said", "She"),
    ("It/PRP leaks/VBZ she/PRP said/VBD .", "said", "she"),
    ("Often/RB said/VBD .", "said", None),
    ("Of/IN said/VBD .", "said", None),
    ("Both/CC Ada/NNP and/CC Ben/NNP said/VBD so/RB .", "said", "Both Ada and Ben"),
    ("But/CC Ada/NNP said/VBD so/RB .", "said", "Ada"),
    ("In/IN May/NNP Ada/NNP said/VBD so/RB .", "said", None),
    ("Frost/NNP later/RB said/VBD it/PRP leaks/VBZ .", "said", "Frost"),
    ("Yesterday/RB ,/, said/VBD Frost/NNP ,/, it/PRP leaked/VBD .", "said", None),
    # Nothing before it, an adjective alone, an aside that is a quotation or behind a colon.
    ("Said/VBD he/PRP", "Said", None),
    ("Weary/JJ said/VBD so/RB .", "said", None),
    ("Ada/NNP Frost/NNP ,/, “ the/DT cat/NN , ” said/VBD so/RB .", "said", None),
    ("Ada/NNP Frost/NNP ,/, “ a/DT cat/NN ” at/IN night/NN ,/, said/VBD so/RB .", "said", None),
    ("The/DT gate/NN ,/, shut/JJ :/: the/DT mayor/NN ,/, said/VBD so/RB .", "said", None),
    # Whom it was told before, and the day, are no part of it.
    ("They/PRP told/VBD him/PRP the/DT mayor/NN said/VBD so/RB .", "said", "the mayor"),
    ("On/IN Monday/NNP Frost/NNP said/VBD so/RB .", "said", "Frost"),
    ("On/IN Monday/NNP and/CC Tuesday/NNP Frost/NNP said/VBD so/RB .", "said", "Frost"),
]
AFTER = [
    ("“ No/UH , ” said/VBD Frost/NNP .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Ada/NNP Frost/NNP ,/, the/DT mayor/NN .", "said", "Ada Frost , the mayor"),
    ("“ No/UH , ” said/VBD a/DT clerk/NN at/IN the/DT bank/NN later/RB .", "said", "a clerk at the bank"),
    ("“ No/UH , ” said/VBD she/PRP on/IN Monday/NNP .", "said", "she"),
    ("“ No/UH , ” said/VBD quickly/RB .", "said", None),
    ("“ No/UH , ” said/VBD Frost/NNP Monday/NNP .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Frost/NNP waiting/VBG there/RB .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Frost/NNP she/PRP .", "said", "Frost"),
    ("“ No/UH , ” said/VBD of/IN Frost/NNP .", "said", None),
    ("“ No/UH , ” said/VBD Frost/NNP and/CC left/VBD .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Frost/NNP ,/, it/PRP leaked/VBD .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Frost/NNP ,/, the/DT lock/NN leaked/VBD .", "said", "Frost"),
    ("“ No/UH , ” said/VBD Frost/NNP ,/, who/WP left/VBD .", "said", "Frost , who left"),
    ("“ No/UH , ” said/VBD Frost/NNP ,/, so/RB .", "said", "Frost"),
    ("“ No/UH , ” said/VBD two/CD .", "said", "two"),
    ("“ No/UH , ” said/VBD Frost/NNP ,/,", "said", "Frost"),
    ("“ No/UH , ” said/VBD Ada/NNP Frost/NNP", "said", "Ada Frost"),
]


def first(text: str) -> Sentence:
    doc = written(text)
    return find_sentences(doc, paragraphs(doc.text))[0]


def words(sentence: Sentence, start: int, end: int) -> str:
    return " ".join(word.text for word in sentence.words[start:end])


@pytest.mark.parametrize(("text", "found"), PREDICATES, ids=[case[0][:50] for case in PREDICATES])
def test_what_can_report(text: str, found: list[tuple[str, bool]]) -> None:
    sentence = first(text)
    made = [(words(sentence, p.start, p.end), p.passive) for p in find_predicates(sentence, load_cues())]
    assert made == found


@pytest.mark.parametrize(("text", "verb", "phrase"), BEFORE, ids=[case[0][:50] for case in BEFORE])
def test_the_subject_before_a_verb(text: str, verb: str, phrase: str | None) -> None:
    sentence = first(text)
    place = next(i for i, word in enumerate(sentence.words) if word.text == verb)
    found = subject_before(sentence, place)
    assert (words(sentence, *found) if found else None) == phrase


@pytest.mark.parametrize(("text", "verb", "phrase"), AFTER, ids=[case[0][:50] for case in AFTER])
def test_the_subject_behind_a_verb(text: str, verb: str, phrase: str | None) -> None:
    sentence = first(text)
    place = next(i for i, word in enumerate(sentence.words) if word.text == verb)
    found = subject_after(sentence, place + 1)
    assert (words(sentence, *found) if found else None) == phrase


def test_a_relative_word_is_no_source() -> None:
    sentence = first("The/DT gate/NN that/WDT leaks/VBZ .")
    assert not is_own(sentence, (2, 3))
    assert is_own(sentence, (0, 2))
