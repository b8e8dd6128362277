"""Whether a mention is a subject or an object, by tags alone."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord import layers
from onrecord.speakers.subjects import governor, is_subject


def place(text: str) -> tuple[object, int, int]:
    doc = make(text)
    start, end = layers.read(doc, "identities")[0]["mentions"][0]
    span = layers.span_of(doc, start, end)
    return doc, span.start, span.end


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("[PERSON Ada Frost] left.", True),
        ("[PERSON Ada Frost] never left.", True),
        ("[PERSON Ada Frost] and a baker met.", True),
        ("[PERSON Ada Frost], a baker from the north, left.", True),
        ("The mayor, [PERSON Ada Frost], said no.", True),
        ("Among them was [PERSON Ada Frost].", True),
        ("They met [PERSON Ada Frost].", False),
        ("They met [PERSON Ada Frost]; left early.", False),
        ("There stood [PERSON Ada Frost]", False),
        ("[PERSON Ada Frost] quickly. Came too.", False),
        ("They met [PERSON Ada Frost], left and slept.", True),
        ("They wrote to [PERSON Ada Frost] and left.", False),
        ("Bakers from [PERSON Ada Frost] left.", False),
        ("The house of [PERSON Ada Frost].", False),
        # At the head of a text nothing stands before, nor behind at its end.
        ("[PERSON Ada Frost] of Arden. So it is", False),
        ("[PERSON Ada Frost] left. They came in", True),
        ("They met [PERSON Ada Frost],", False),
        ("[PERSON Ada Frost] (again) left.", True),
        ("[PERSON Ada Frost] of the Glass Union left.", True),
        ("[PERSON Ada Frost] of the Union of Old Bakers also left.", True),
        ("They met [PERSON Ada Frost] from the Glass Union and slept.", False),
        ("Bakers of the [PERSON Ada Frost] left.", False),
    ],
)
def test_a_subject_is_before_a_finite_verb(text: str, subject: bool) -> None:
    doc, start, end = place(text)
    assert is_subject(doc, start, end) is subject  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("They told [PERSON Ada Frost] so.", "verb"),
        ("They told President [PERSON Ada Frost] so.", "verb"),
        ("They spoke with [PERSON Ada Frost].", "preposition"),
        ("They wrote to the old mayor [PERSON Ada Frost].", "preposition"),
        ("Yes. [PERSON Ada Frost] left.", ""),
        ("Mayor [PERSON Ada Frost] left.", ""),
        ("The mayor is [PERSON Ada Frost].", ""),
        # A title is no longer than six words.
        ("They told the new old big small local [PERSON Ada Frost] so.", "verb"),
        ("They told the new old big small local senior mayor [PERSON Ada Frost] so.", ""),
    ],
)
def test_what_a_mention_is_the_object_of(text: str, what: str) -> None:
    doc, start, _ = place(text)
    assert governor(doc, start) == what  # type: ignore[arg-type]
