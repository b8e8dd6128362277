"""Headlines in which a colon or a dash parts what is said from who says it."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.headlines import find_headlines
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
    doc = written(f"{headline}\n{TEXT}")
    sentences = find_sentences(doc, paragraphs(doc.text, 0))
    found = [
        tuple(doc.text[slice(*pieces[0])] for pieces in (c.source, c.content))
        for c in find_headlines(sentences, load_cues())
    ]
    assert found == ([(source, content)] if source else [])
