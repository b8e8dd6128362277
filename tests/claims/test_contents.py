"""What stands behind a cue and is no content: each rule with sentences that it drops and some that it must keep."""

from __future__ import annotations

import pytest

from onrecord.claims.contents import RULES, is_content

from .written import at, written

# The rule; the sentence; the cue and what stands behind it.
DROPPED = [
    ("nothing", "The/DT club/NN has/VBZ said/VBN little/JJ .", "has said", "little."),
    ("nothing", "Hale/NNP said/VBD nothing/NN about/IN the/DT leak/NN .", "said", "nothing about the leak"),
    ("no_answer", "The/DT firm/NN did/VBD not/RB respond/VB to/IN requests/NNS for/IN comment/NN .", "did not respond to", "requests for comment"),
    ("no_answer", "The/DT firm/NN declined/VBD to/TO comment/VB on/IN the/DT leak/NN .", "declined", "to comment on the leak"),
    ("matter_of_a_question", "The/DT mayor/NN ,/, asked/VBN about/IN the/DT leak/NN ,/, left/VBD .", "asked about", "the leak"),
    ("matter_of_a_question", "Hale/NNP was/VBD pressed/VBN on/IN the/DT price/NN .", "was pressed on", "the price"),
    ("title", "A/DT note/NN titled/VBN “ Time/NN to/TO act/VB ” was/VBD read/VBN .", "titled", "“Time to act”"),
]  # fmt: skip
KEPT = [
    ("nothing", "Hale/NNP said/VBD nothing/NN had/VBD leaked/VBN .", "said", "nothing had leaked"),
    ("nothing", "Hale/NNP said/VBD the/DT club/NN had/VBD little/JJ .", "said", "the club had little"),
    ("no_answer", "Hale/NNP did/VBD not/RB answer/VB whether/IN it/PRP leaks/VBZ .", "did not answer", "whether it leaks"),
    ("no_answer", "Hale/NNP replied/VBD to/IN the/DT council/NN .", "replied", "to the council"),
    ("matter_of_a_question", "Hale/NNP was/VBD asked/VBN whether/IN it/PRP leaks/VBZ .", "was asked", "whether it leaks"),
    ("matter_of_a_question", "Hale/NNP was/VBD asked/VBN to/TO leave/VB .", "was asked", "to leave"),
    ("matter_of_a_question", "Hale/NNP asked/VBD about/IN the/DT leak/NN .", "asked about", "the leak"),
    ("title", "A/DT note/NN said/VBD “ It/PRP is/VBZ time/NN ” on/IN Monday/NNP .", "said", "“It is time”"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "cue", "content"), DROPPED, ids=[case[1][:50] for case in DROPPED])
def test_what_is_no_content(rule: str, text: str, cue: str, content: str) -> None:
    doc = written(text)
    assert not is_content(doc, at(doc, cue), at(doc, content))


@pytest.mark.parametrize(("rule", "text", "cue", "content"), KEPT, ids=[case[1][:50] for case in KEPT])
def test_what_is_content_all_the_same(rule: str, text: str, cue: str, content: str) -> None:
    doc = written(text)
    assert is_content(doc, at(doc, cue), at(doc, content))


def test_no_words_are_no_content() -> None:
    doc = written("Hale/NNP said/VBD it/PRP leaks/VBZ .")
    assert not is_content(doc, at(doc, "said"), ())


def test_every_rule_has_a_sentence_that_it_drops_and_one_that_it_keeps() -> None:
    assert {case[0] for case in DROPPED} == {case[0] for case in KEPT} == {rule.__name__ for rule in RULES}
