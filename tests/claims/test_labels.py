"""The label of a turn: who speaks, without all that stands beside the name."""

from __future__ import annotations

import pytest

from onrecord.claims.labels import _is_office, _led_label, read_label, read_line

WORDS = "We opened the gate."
NAMES = [
    ("ADA FROST: ", "ADA FROST"),
    ("Frost: ", "Frost"),
    ("MR. HALE: ", "HALE"),
    ("Ms FROST: ", "FROST"),
    ("HON. T. L. FROST.- ", "T. L. FROST"),
    ("HON. T. L. FROST.— ", "T. L. FROST"),
    ("DR. LU OY, CHIEF ENGINEER, LAKE BOARD: ", "LU OY"),
    ("BEN HALE, ANCHOR (voice-over): ", "BEN HALE"),
    ("BEN HALE (on camera): ", "BEN HALE"),
    ("Mr HALE (Arden) (14:32): ", "HALE"),
    ("[00:12:41] BEN HALE: ", "BEN HALE"),
    ("14:32 – Frost: ", "Frost"),
    ("THE MINISTER FOR ROADS (Hon. ADA FROST): ", "ADA FROST"),
    ("Senator Wyn: ", "Wyn"),
    ("SPEAKER TWO: ", "SPEAKER TWO"),
    ("Operator One: ", "Operator One"),
    ("RESIDENT B: ", "RESIDENT B"),
    ("WITNESS BEE: ", "BEE"),
    ("CHIEF JUSTICE FROST: ", "FROST"),
    ("The SPEAKER: ", "The SPEAKER"),
    ("THE PRESIDENT: ", "THE PRESIDENT"),
    ("Q: ", "Q"),
    ("Q. ", "Q"),
    ("A.  ", "A"),
    ("Speaker 2: ", "Speaker 2"),
    ("JUROR 11: ", "JUROR 11"),
    ("“O’NEILL: ", "O’NEILL"),
    ("MS. DA ROCHA: ", "DA ROCHA"),
    ("The Secretary for Harbours (Ada Frost): ", "Ada Frost"),
    ("THE MINISTER OF STATE IN THE MINISTRY OF INLAND FISHERIES AND PORTS (SHRIMATI ADA FROST): ", "ADA FROST"),
    ("Tuan Ben Hale [Arden]: ", "Ben Hale"),
    ("Ben Hale (Arden) (Ind): ", "Ben Hale"),
    ("THE CHAIR (off microphone): ", "THE CHAIR"),
    ("Ada Frost (PPE). – ", "Ada Frost"),
    ("HON. ADA FROST « » : ", "ADA FROST"),
    ("MS. FROST : ", "FROST"),
    ("SOME HON. MEMBERS : ", "SOME HON. MEMBERS"),
    ("Dato' Ada binti Frost: ", "Ada binti Frost"),
    ("Tuan Yang di-Pertua: ", "Tuan Yang di-Pertua"),
    ("Harbour captain Ada Frost: ", "Ada Frost"),
    ("Counsel for the owners, Mr Hale: ", "Hale"),
    ("Ada Frost, station chief: ", "Ada Frost"),
    ("Rep. Ada Frost, D-Selby: ", "Ada Frost"),
    ("Senator HALE. ", "HALE"),
    ("Ms. van Hale. ", "van Hale"),
    ("The CHAIRMAN. ", "The CHAIRMAN"),
    ("Maria de la Cruz: ", "Maria de la Cruz"),
    # Posts as long as parliaments have them, brackets within brackets, forms of address in brackets.
    ("Hon. Ada Frost (Minister of Lakes, Inland Waters and the Northern Harbour Guard, Lib.): ", "Ada Frost"),
    ("Mr. Ben Hale (Secretary to the Minister of Lakes (Northern Harbours), Lib.): ", "Ben Hale"),
    ("Hon. (Dr.) Ada Frost (Arden North, ODM): ", "Ada Frost"),
    ("The Temporary Speaker (Hon. (Dr.) Ada Frost): ", "Ada Frost"),
    ("The Chair (Ms. Ada Frost (Arden, Lib.)): ", "Ada Frost"),
    ("The Vice-Chair (Ada Frost (Arden, Lib.)): ", "Ada Frost"),
    ("REP. BEN HALE (D), OHIO: ", "BEN HALE"),
    ("Ada Frost, on behalf of the Lake Group. – ", "Ada Frost"),
    ("UNIDENTIFIED MAN #1: ", "UNIDENTIFIED MAN #1"),
    ("Some hon. members: ", "Some hon. members"),
    ("An opposition member: ", "An opposition member"),
    ("Ms. HALE of North Arden. ", "HALE"),
    ("Mr. Van Hale. ", "Van Hale"),
    ("The SPEAKER pro tempore. ", "The SPEAKER pro tempore"),
    ("The PRESIDING OFFICER (Mr. HALE). ", "HALE"),
    # All titles before a name, of whatever list; a post of two words with a small one between is no name.
    ("The Right Hon. FROST: ", "FROST"),
    ("Captain Wyn: ", "Wyn"),
    ("Goalkeeper Wyn: ", "Wyn"),
    ("Speaker of the House: ", "Speaker of the House"),
]
NONE = [
    "TEXT: ", "Photo: ", "Caption: ", "CREDIT: ", "In the end, Frost told them this: ", "we said: ", "At 9:30 ", "Ada Frost ",
    "Read more: ", "Step 2: ", "The mayor asked for three things: ", "Yesterday, the mayor said: ", "The harbour rule: ",
    "Ada Frost, who was asked: ", "Arden. ", "Old Town. ", "The Times. ", "Little by little, Arden: ",
    "New Arden, Va. — ",
    "Ada Frost, on behalf of the lake: ", "Mr. Hale of Arden. ", "The Hales of Arden. ", "The new members: ", "Mr. Hale Left Arden Early. ",
]  # fmt: skip


@pytest.mark.parametrize(("label", "name"), NAMES)
def test_the_source_is_the_name_in_the_label(label: str, name: str) -> None:
    text = label + WORDS
    read = read_label(text, 0, len(text))
    assert read is not None
    assert (text[slice(*read.name)], text[read.end :]) == (name, WORDS)
    assert text[slice(*read.mark)].strip() in (":", ".-", ".—", ".", ". –")


@pytest.mark.parametrize(
    ("label", "marked", "formal"),
    [
        ("Frost: ", False, False),
        ("FROST: ", True, False),
        ("[00:12:41] Frost: ", True, False),
        ("Frost.— ", True, False),
        ("Mr Frost: ", True, True),
        ("Frost (on camera): ", True, True),
        ("FROST, CHIEF ENGINEER: ", True, True),
        ("Q. ", False, False),
    ],
)
def test_what_only_a_transcript_has(label: str, marked: bool, formal: bool) -> None:
    text = label + WORDS
    read = read_label(text, 0, len(text))
    assert read is not None and (read.is_marked, read.is_formal) == (marked, formal)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ada Frost -- Harrow Bank -- Analyst", "Ada Frost"),
        ("Ben Hale – Chief Financial Officer", "Ben Hale"),
        ("Ada Frost (Arden) (Ind)", "Ada Frost"),
        ("The Minister for Ports (Ada Frost)", "Ada Frost"),
        ("Ada Frost  00:12", "Ada Frost"),
        ("Ada Frost", None),
        ("Photo (Harrow)", None),
        ("Frost – Analyst", None),
        ("Ada Frost -- the gate is open.", None),
        ("Ada Frost (with her dog) spoke", None),
    ],
)
def test_a_label_may_fill_its_line(line: str, name: str | None) -> None:
    read = read_line(line, 0, len(line))
    assert (read and line[slice(*read.name)]) == name
    assert read is None or read.end == len(line)


@pytest.mark.parametrize("label", NONE)
def test_what_names_no_speaker(label: str) -> None:
    text = label + WORDS
    assert read_label(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("name", "office"),
    [("The Minister for Water", True), ("Minister for Water", True), ("PREMIER", True), ("Bread for Arden", False), ("Minister Frost", False)],
)  # fmt: skip
def test_what_names_a_post_alone(name: str, office: bool) -> None:
    assert _is_office(name) is office


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Counsel to the inquiry, Mr Hale: It is.", "Hale"),
        ("Counsel to the inquiry, Ada Frost: It is.", None),
        ("Fire chief Ada Frost: It is.", "Ada Frost"),
    ],
)
def test_behind_a_comma_a_post_leads_only_to_a_title(line: str, name: str | None) -> None:
    label = _led_label(line, 0, len(line))
    assert (line[slice(*label.name)] if label else None) == name


def test_a_colon_behind_a_blank_needs_capitals_or_a_title() -> None:
    assert read_label("Flour : two cups", 0, 16) is None


@pytest.mark.parametrize("label", ["CLAIM", "Our rating", "MYTH", "What we know", "PHOTO"])
def test_what_a_line_is_about_is_no_speaker(label: str) -> None:
    line = f"{label}: It is shut."
    assert read_label(line, 0, len(line)) is None
