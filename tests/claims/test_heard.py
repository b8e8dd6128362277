"""Headlines that tell what a court hears, and not who says it there."""

from __future__ import annotations

import pytest

from onrecord.claims.heard import find_heard
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written

TEXT = "The/DT inquest/NN sat/VBD in/IN Selby/NNP ./."


@pytest.mark.parametrize(
    ("headline", "cue", "content"),
    [
        ("Inquest/NN hears/VBZ ferry/NN “ leaked/VBD ”", "hears", "ferry “leaked”"),
        ("Selby/NNP jury/NN told/VBD cook/NN lied/VBD", "told", "cook lied"),
        ("Inquiry/NN told/VBD of/IN “ chaos/NN ” on/IN ward/NN", "told of", "“chaos” on ward"),
        ("Ferry/NN leaked/VBD ,/, inquest/NN hears/VBZ", "hears", "Ferry leaked"),
        ("Ferry/NN “ leaked/VBD ” ,/, court/NN told/VBD", "told", "Ferry “leaked”"),
        # What a court orders, what it hears that is nothing said, who else is told, and a sentence.
        ("Court/NN told/VBD cook/NN to/TO pay/VB", None, None),
        ("Jury/NN told/VBD to/TO ignore/VB what/WP was/VBD said/VBN", None, None),
        ("Court/NN hears/VBZ case/NN", None, None),
        ("Frost/NNP told/VBD court/NN it/PRP leaked/VBD", None, None),
        ("The/DT inquest/NN hears/VBZ it/PRP leaked/VBD", None, None),
        ("Inquest/NN hears/VBZ ferry/NN leaked/VBD ./.", None, None),
        ("It/PRP leaked/VBD as/IN inquest/NN hears/VBZ", None, None),
    ],
)
def test_what_a_headline_says_a_court_hears(headline: str, cue: str | None, content: str | None) -> None:
    found = _found(f"{headline}\n{TEXT}")
    assert [one[:2] for one in found] == ([] if cue is None else [(cue, content)])
    assert all(not source for *_, source in found)


def test_only_a_headline_over_a_text_is_read_so() -> None:
    assert _found("Inquest/NN hears/VBZ ferry/NN leaked/VBD") == []
    assert _found(f"{TEXT}\nInquest/NN hears/VBZ ferry/NN leaked/VBD") == []


def _found(source: str) -> list[tuple[str, str, tuple[object, ...]]]:
    doc = written(source)
    return [
        (doc.text[slice(*one.cue[0])], doc.text[slice(*one.content[0])], one.source)
        for one in find_heard(find_sentences(doc, paragraphs(doc.text)))
    ]
