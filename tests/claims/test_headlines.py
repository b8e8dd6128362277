"""Headlines in which a colon or a dash parts what is said from who says it."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.headlines import _is_mark, find_headlines
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written

TEXT = "The/DT clerk/NN ,/, Ada/NNP Frost/NNP ,/, said/VBD it/PRP leaks/VBZ ./."


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Clerk/NN :/: Weir/NN will/MD hold/VB", "Clerk", "Weir will hold"),
        ("Frost/NNP :/: Strike/NN to/TO go/VB on/RP", "Frost", "Strike to go on"),
        ("Weir/NN will/MD hold/VB :/: clerk/NN", "clerk", "Weir will hold"),
        ("Weir/NN will/MD hold/VB –/: Frost/NNP", "Frost", "Weir will hold"),
        ("‘/`` It/PRP leaks/VBZ ’/'' –/: clerk/NN", "clerk", "‘It leaks’"),
        ("No/DT leak/NN tomorrow/NN :/: clerk/NN", "clerk", "No leak tomorrow"),
        ("Weir/NN up/RB again/RB :/: clerk/NN", "clerk", "Weir up again"),
        ("A/DT day/NN there/EX :/: Clerk/NN", None, None),
        # A section, a subject, a question, a sentence, and somebody who says nothing in the text.
        ("Football/NN :/: Rovers/NNPS will/MD win/VB", None, None),
        ("Frost/NNP :/: The/DT woman/NN who/WP built/VBD it/PRP", None, None),
        ("Frost/NNP :/: why/WRB it/PRP will/MD hold/VB", None, None),
        ("Match/NN report/NN :/: Clerk/NN is/VBZ freed/VBN", None, None),
        ("Ada/NNP Frost/NNP :/: Clerk/NN is/VBZ freed/VBN", None, None),
        ("Clerk/NN :/: Weir/NN will/MD hold/VB ./.", None, None),
        ("Weir/NN will/MD hold/VB –/: but/CC no/DT clerk/NN", None, None),
        ("Nurse/NN :/: Weir/NN will/MD hold/VB", None, None),
    ],
)
def test_who_says_what_a_headline_has(headline: str, source: str | None, content: str | None) -> None:
    assert found(headline, TEXT) == ([(source, content)] if source else [])


@pytest.mark.parametrize(
    ("text", "who", "speaks"),
    [
        ("The/DT Weir/NNP Keepers/NNPS Union/NNP (/-LRB- WKU/NNP )/-RRB- said/VBD it/PRP leaks/VBZ", "WKU/NNP", True),
        ("The/DT chief/JJ weir/NN officer/NN of/IN Arden/NNP said/VBD it/PRP leaks/VBZ", "CWO/NNP", True),
        ("The/DT head/NN of/IN the/DT WKU/NNP said/VBD it/PRP leaks/VBZ", "WKU/NNP boss/NN", False),
        ("The/DT director/NN of/IN the/DT WKU/NNP said/VBD it/PRP leaks/VBZ", "WKU/NNP boss/NN", True),
        ("The/DT director/NN of/IN the/DT mill/NN said/VBD it/PRP leaks/VBZ", "WKU/NNP boss/NN", False),
        ("The/DT clerk/NN said/VBD it/PRP leaks/VBZ", "LIVE/NNP", False),
    ],
)
def test_initials_and_a_boss_stand_for_who_speaks_in_the_text(text: str, who: str, speaks: bool) -> None:
    assert bool(found(f"Weir/NN will/MD hold/VB –/: {who}", f"{text} ./.")) == speaks
    assert not found("WKU/NNP :/: Weir/NN will/MD hold/VB", f"{text} ./.")


def test_a_long_dash_needs_no_blank() -> None:
    doc = written("Weir/NN will/MD hold/VB —/: Frost/NNP")
    words = find_sentences(doc, paragraphs(doc.text, 0))[0].words
    assert _is_mark(words[2], words[3]._replace(start=words[2].end))
    assert not _is_mark(words[2], words[3]._replace(start=words[2].end, text="–"))


def test_behind_a_post_a_given_name_need_not_be_known() -> None:
    text = "The/DT mayor/NN left/VBD ./. Mayor/NNP Zzq/NNP Frost/NNP said/VBD it/PRP leaks/VBZ ./."
    assert found("Weir/NN will/MD hold/VB –/: Frost/NNP", text) == [("Frost", "Weir will hold")]


def found(headline: str, text: str) -> list[tuple[str, ...]]:
    """Source and content of the headline's claim."""
    doc = written(f"{headline}\n{text}")
    sentences = find_sentences(doc, paragraphs(doc.text, 0))
    claims = find_headlines(sentences, load_cues())
    return [tuple(doc.text[slice(*pieces[0])] for pieces in (c.source, c.content)) for c in claims]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The/DT nurse/NN ,/, Ada/NNP Frost/NNP ,/, left/VBD ./. Frost/NNP said/VBD it/PRP leaks/VBZ ./.", True),
        ("A/DT nurse/NN called/VBD on/IN drivers/NNS to/TO wait/VB ./.", True),
        ("The/DT nurse/NN left/VBD Arden/NNP Hill/NNP ./. Hill/NNP said/VBD it/PRP leaks/VBZ ./.", False),
    ],
)
def test_a_headline_speaks_by_a_noun_whose_bearer_speaks(text: str, *, speaks: bool) -> None:
    assert bool(found("Weir/NN will/MD hold/VB :/: nurse/NN", text)) is speaks
