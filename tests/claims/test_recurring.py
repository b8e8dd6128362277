"""Labels that count only where they come back."""

from __future__ import annotations

import pytest

from onrecord.claims.turns import read_turns
from onrecord.text.paragraphs import paragraphs
from onrecord.verification.transcripts import is_transcript, read_transcript


def speakers(text: str) -> list[str]:
    stating, asking = read_turns(text, paragraphs(text))
    return [text[slice(*turn.source[0])] for turn in sorted([*stating, *asking], key=lambda turn: turn.content)]


FORMS = [
    "{a} - The pumps are old.\n{b} - They leak.\n{a} - We will mend them.\n{b} - When?",
    "00:12 – {a} – The pumps are old.\n00:15 – {b} – They leak.\n00:19 – {a} – We will mend them.\n00:24 – {b} – When?",
    "{a} > The pumps are old.\n{b} > They leak.\n{a} > We will mend them.\n{b} > When?",
    "1. {a}: The pumps are old.\n2. {b}: They leak.\n3. {a}: We will mend them.\n4. {b}: When?",
    "[1] {a}: The pumps are old.\n[2] {b}: They leak.\n[3] {a}: We will mend them.\n[4] {b}: When?",
    "- {a}: The pumps are old.\n- {b}: They leak.\n- {a}: We will mend them.\n- {b}: When?",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("a", "b"), [("Ada Frost", "Ben Hale"), ("Orlu", "Vestrick")])
def test_labels_set_off_by_signs_and_numbers(form: str, a: str, b: str) -> None:
    text = form.format(a=a, b=b)
    assert speakers(text) == [a, b, a, b]
    assert is_transcript(text)
    source = read_transcript("h", text)
    assert [(t.voice and t.voice.name, text[t.start : t.end]) for t in source.turns] == [
        (a, "The pumps are old."), (b, "They leak."), (a, "We will mend them."), (b, "When?"),
    ]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), [("FROST", "HALE"), ("ADA FROST", "BEN HALE"), ("THE CHAIR", "THE CLERK")])
def test_names_in_capitals_with_a_full_stop(a: str, b: str) -> None:
    text = f"{a}. The pumps are old.\n\n{b}. They leak.\n\n{a}. We will mend them.\n\n{b}. When?"
    assert speakers(text) == [a, b, a, b]
    assert is_transcript(text)


@pytest.mark.parametrize("behind", [", Harrow Water", "/Harrow Water", " (Harrow Water)"])
def test_whom_somebody_speaks_for_is_the_role(behind: str) -> None:
    text = f"Ada Frost{behind}: The pumps are old.\nBen Hale{behind}: They leak.\nAda Frost{behind}: We will mend them."
    assert speakers(text) == ["Ada Frost", "Ben Hale", "Ada Frost"]
    voice = read_transcript("h", text).turns[0].voice
    assert voice is not None and (voice.name, voice.role) == ("Ada Frost", "Harrow Water")


def test_questions_of_a_committee_are_numbered_and_answers_not() -> None:
    text = (
        "Q12 Chair: Are the pumps old?\nAda Frost: They are.\nQ13 Chair: When will you mend them?\nAda Frost: In May."
    )
    assert [t.voice and t.voice.name for t in read_transcript("h", text).turns] == [
        "Chair", "Ada Frost", "Chair", "Ada Frost",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Pumps - They are old.\nPipes - They leak.\nPumps - We counted nine.",  # one comes back, nobody is known
        "Orlu - The pumps are old.\nVestrick - They leak.\nOrlu - They are new.\nVestrick - They hold.",  # nobody speaks
        "Ada Frost - The pumps are old.\nBen Hale - They leak.",  # none comes back
        "Ada Frost - pumps\nBen Hale - pipes\nAda Frost - wells",  # no sentences
        "WATER. The pumps are old.\nROADS. They are closed.\nWATER. It rose.",
        "1. Salt: We add a spoon.\n2. Water: two litres.\n3. Salt: another spoon.",
        "HARROW - “We left,” the mayor said.\nARDEN - Rain fell.\nHARROW - The mayor stayed.\nARDEN - It dried.",
        "New York - Do you pay more?\nHong Kong - Not yet.\nNew York - We do.\nHong Kong - You will.",
        "New York (Wire): Shares fell.\nHong Kong (Wire): Shares rose.\nNew York (Wire): Oil fell.",
        "Ada Frost - The pumps are old.\nBen Hale – They leak.\nAda Frost > We will mend them.\nBen Hale = When?",
        "Ada Frost - We left.\nIt rained.\nIt rained on.\nBen Hale - They leak.\nIt rained.\nIt poured.\nAda Frost - When?",
    ],
)
def test_lists_headings_and_datelines_are_no_labels(text: str) -> None:
    assert speakers(text) == []
    assert not is_transcript(text)


HOUSES = [
    "Hon. Ada Frost (Lower Selby) – The clinic has no roof. I asked in May.\n\nHon. Ben Hale (Minister of Works) – It was ordered.",
    "Dato' Ada binti Frost [Bukit Selby] – I asked in May.\n\nTuan Yang di-Pertua – Please sit down.",
    "Ms FROST (Greens – Selby) — The lake is green.\n\nThe SPEAKER — Order!\n\nMr HALE (Centre – Arden) — It was always so.",
]


WHO = [["Ada Frost", "Ben Hale"], ["Ada binti Frost", "Tuan Yang di-Pertua"], ["FROST", "The SPEAKER", "HALE"]]


@pytest.mark.parametrize(("text", "who"), list(zip(HOUSES, WHO, strict=True)))
def test_members_with_seats_and_dashes_may_speak_once(text: str, who: list[str]) -> None:
    assert speakers(text) == who


def test_candidates_and_prizes_are_no_members_who_speak() -> None:
    assert (
        speakers("Mr Ben Hale (Labour) – Plumber. Wants a bridge.\n\nMs Ada Frost (Green) – Teacher. Wants none.") == []
    )
    assert speakers("Dr Ada Frost (Selby) – For her work on beetles.\n\nMr Ben Hale (Arden) – For a book.") == []


def test_a_member_whom_nobody_names() -> None:
    text = f"{HOUSES[0]}\n\nAn hon. member – It has not come!"
    assert speakers(text) == ["Ada Frost", "Ben Hale", "An hon. member"]
