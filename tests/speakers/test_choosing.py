"""What is made of the ranker's numbers: a choice, the phrase itself, or doubt with candidates."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.layers import Record
from onrecord.speakers.links import Link
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.resolving import resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Ranked as RankedSource


def linked(marked: str, odds: dict[str, float]) -> Link:
    """The link of the last claim, where the ranker gives these probabilities, and none to who is not among them."""

    def judge(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
        names = [o.referent.name if o.referent else "itself" if o.itself else "nobody" for o in options]
        ranked = [Ranked(odds.get(name, 0.0), o.referent, o.itself) for name, o in zip(names, options, strict=True)]
        if len(options) == 1:  # nobody else is there yet
            ranked = [Ranked(1.0, None, options[0].itself)]
        return sorted(ranked, key=lambda r: -r.probability)

    return list(resolve(Scene(make(marked)), judge))[-1].link


SHE = "Mrs. [PERSON Ada Frost] left. A nurse waited. <s>She</s> said <q>so</q>."


@pytest.mark.parametrize(
    ("odds", "speaker", "candidates"),
    [
        ({"Ada Frost": 0.7, "A nurse": 0.1, "nobody": 0.2}, "Ada Frost", set()),
        # Somebody who is named must be likelier than somebody without a name, whom a mistake harms less …
        ({"Ada Frost": 0.6, "A nurse": 0.1, "nobody": 0.3}, None, {"Ada Frost", "A nurse"}),
        ({"A nurse": 0.5, "Ada Frost": 0.2, "nobody": 0.3}, "A nurse", set()),
        ({"A nurse": 0.35, "Ada Frost": 0.25, "nobody": 0.4}, None, {"A nurse", "Ada Frost"}),
        # … unless somebody named may be meant as well.
        ({"A nurse": 0.5, "Ada Frost": 0.4, "nobody": 0.1}, None, {"A nurse", "Ada Frost"}),
        ({"A nurse": 0.6, "Ada Frost": 0.4, "nobody": 0.0}, "A nurse", set()),
        # Who is out of the question is no candidate, and nobody may be likeliest.
        ({"Ada Frost": 0.6, "A nurse": 0.01, "nobody": 0.39}, None, {"Ada Frost"}),
        ({"nobody": 0.9, "Ada Frost": 0.1}, None, {"Ada Frost"}),
    ],
)
def test_a_pronoun_is_somebody_or_open(odds: dict[str, float], speaker: str | None, candidates: set[str]) -> None:
    link = linked(SHE, odds)
    assert (link.speaker.name if link.speaker else None) == speaker
    assert {candidate.name for candidate in link.candidates} == candidates


@pytest.mark.parametrize(
    ("text", "speaker", "candidates"),
    [
        # Who has not spoken yet, and stands in the place of an object.
        ("Mr. [PERSON Tom Hale] told his wife. <s>She</s> said <q>so</q>.", "his wife", set()),
        ("Mr. [PERSON Tom Hale] told his wife. <s>He</s> said <q>so</q>.", "Tom Hale", set()),
        # "Her lawyer" is no "she" as long as there is the owner.
        ("They met her lawyer. <s>She</s> said <q>so</q>.", None, set()),
        # One of two.
        ("A nurse and a cook fled. <s>She</s> said <q>so</q>.", None, {"A nurse", "a cook"}),
        ("A woman and a cook fled. <s>He</s> said <q>so</q>.", "a cook", set()),
        ("A nurse left. A cook fled. <s>She</s> said <q>so</q>.", "A cook", set()),
    ],
)
def test_she_may_be_somebody_without_a_name(text: str, speaker: str | None, candidates: set[str]) -> None:
    likely = ("his wife", "her lawyer", "a cook", "A cook")
    link = linked(text, {**dict.fromkeys(likely, 0.8), "nobody": 0.1})
    assert (link.speaker.name if link.speaker else None) == speaker
    assert {candidate.name for candidate in link.candidates} == candidates


def test_nobody_without_a_name_speaks_of_himself_as_in_what_is_reported() -> None:
    text = "Mrs. [PERSON Ada Frost] met Mrs. [PERSON Joy Hale]. <q>A nurse had told her so</q>, <s>she</s> said."
    assert linked(text, {"A nurse": 0.9, "nobody": 0.1}).speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. Mrs. [PERSON Joy Moss] left. <s>She</s> said <q>so</q>.", "Joy Moss"),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. <s>She</s> said <q>so</q>.", None),
        ("[PERSON Ada Frost] left. [PERSON Ruth Hale] left. Mr. [PERSON Joy Moss] left. <s>She</s> said <q>so</q>.", None),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. They saw Mrs. [PERSON Joy Moss]. <s>She</s> said <q>so</q>.", None),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. Mrs. [PERSON Joy Moss] left. It rained. <s>She</s> said <q>so</q>.", None),
        # Who spoke has no name, or somebody else has none.
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. <s1>A spokeswoman for [PERSON Joy Moss]</s1> said <q1>no</q1>. <s2>She</s2> said <q2>so</q2>.", "A spokeswoman for Joy Moss"),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. A spokeswoman for [PERSON Joy Moss] left. <s>She</s> said <q>so</q>.", None),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. Mrs. [PERSON Joy Moss] met a nurse. <s>She</s> said <q>so</q>.", None),
        # A groom is no "she", a bride may be.
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. [PLACE Arden]'s groom and [PERSON Joy Moss] left. <s>She</s> said <q>so</q>.", "Joy Moss"),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale]. [PLACE Arden]'s bride and [PERSON Joy Moss] left. <s>She</s> said <q>so</q>.", None),
        # Whom the sentence is about, at its head.
        ("[PERSON Ada Frost] met [PERSON Ruth Hale].\n\nFor Aunty [PERSON Joy Moss], it rained. <s>She</s> said <q>so</q>.", "Joy Moss"),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale].\n\nIt rained for [PERSON Joy Moss]. <s>She</s> said <q>so</q>.", None),
        # In a paragraph of her own, where nobody else is.
        ("[PERSON Ada Frost] met [PERSON Ruth Hale].\n\nMrs. [PERSON Joy Moss] left.\n\n<s>She</s> said <q>so</q>.", "Joy Moss"),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale].\n\nMrs. [PERSON Joy Moss] left [PERSON Jo Hale].\n\n<s>She</s> said <q>so</q>.", None),
        ("[PERSON Ada Frost] met [PERSON Ruth Hale].\n\nMrs. [PERSON Joy Moss] left. It rained.\n\n<s>She</s> said <q>so</q>.", None),
    ],
)  # fmt: skip
def test_an_open_pronoun_is_the_last_subject(text: str, speaker: str | None) -> None:
    link = linked(text, {"Ada Frost": 0.4, "Ruth Hale": 0.3, "nobody": 0.3})
    assert (link.speaker.name if link.speaker else None) == speaker


TWO = "[PERSON Ada Frost] met [PERSON Ruth Hale].\n\n"
MOSS_SAID = TWO + "<s1>Mrs. [PERSON Joy Moss]</s1> said <q1>{}</q1>. "
MILL = "[ORGANIZATION Arden Bank] sued [ORGANIZATION Selby Council]. <s1>[ORGANIZATION Corvane Ltd]</s1> {} <q1>{}</q1>. <s2>It</s2> {} <q2>so</q2>."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (MOSS_SAID.format("the wall of [PERSON Ruth Hale] was dry") + "<s2>She</s2> said <q2>so</q2>.", "Joy Moss"),
        (MOSS_SAID.format("the wall of [PERSON Ruth Hale] was dry") + "It rained. <s2>She</s2> said <q2>so</q2>.", None),
        # Somebody else does something there, or has it done to her, or would hardly be told otherwise.
        (MOSS_SAID.format("[PERSON Ruth Hale] had fled") + "<s2>She</s2> said <q2>so</q2>.", None),
        (MOSS_SAID.format("a nurse had fled") + "<s2>She</s2> said <q2>so</q2>.", None),
        (MOSS_SAID.format("police held [PERSON Ruth Hale]") + "<s2>She</s2> said <q2>so</q2>.", None),
        (MOSS_SAID.format("the wall of [PERSON Ruth Hale] was dry") + "<s2>She</s2> <c2>denied</c2> <q2>so</q2>.", None),
        # She answers.
        (MOSS_SAID.format("the wall of [PERSON Ruth Hale] was dry") + "“<q2>So</q2>,” <s2>she</s2> <c2>replied</c2>.", None),
        (TWO + "<s1>Mrs. [PERSON Joy Moss]</s1> <c1>asked</c1> <q1>if the wall of [PERSON Ruth Hale] was dry</q1>. “<q2>No</q2>,” <s2>she</s2> said.", None),
        (TWO + "<s1>Mrs. [PERSON Joy Moss]</s1> told her <q1>the wall of [PERSON Ruth Hale] was dry</q1>. <s2>She</s2> said <q2>so</q2>.", None),
        # A body is "it", where no other and no paper may be.
        (MILL.format("said", "the wall was dry", "said"), "Corvane Ltd"),
        (MILL.format("said in a statement", "the wall was dry", "said"), "Corvane Ltd"),
        (MILL.format("said", "the council had paid", "said"), None),
        (MILL.format("cited", "a survey of walls", "said"), None),
    ],
)  # fmt: skip
def test_an_open_pronoun_is_who_still_speaks(text: str, speaker: str | None) -> None:
    link = linked(text, {"Ada Frost": 0.3, "Ruth Hale": 0.3, "Arden Bank": 0.3, "Selby Council": 0.3, "nobody": 0.4})
    assert (link.speaker.name if link.speaker else None) == speaker


THE_REPORT = "<s1>A report by [ORGANIZATION Corvane]</s1> said <q1>so</q1>. <s2>The report</s2> said <q2>no</q2>."
HER_LAWYERS = "<s1>[PERSON Ada Frost]’s lawyers</s1> said <q1>so</q1>. <s2>{}’s lawyers</s2> said <q2>no</q2>."


@pytest.mark.parametrize(
    ("text", "odds", "speaker"),
    [
        # The report before or this one: whichever, it is nobody else's word.
        (THE_REPORT, {"A report by Corvane": 0.4, "itself": 0.3, "nobody": 0.3}, "A report by Corvane"),
        (THE_REPORT, {"itself": 0.4, "A report by Corvane": 0.3, "nobody": 0.3}, "A report by Corvane"),
        # But one person's lawyers or another's.
        (HER_LAWYERS.format("[PERSON Ben Hale]"), {"Ada Frost’s lawyers": 0.5, "itself": 0.45}, None),
        (HER_LAWYERS.format("[PERSON Ben Hale]"), {"itself": 0.6, "Ada Frost’s lawyers": 0.3}, "Ben Hale’s lawyers"),
        (HER_LAWYERS.format("[PERSON Frost]"), {"Ada Frost’s lawyers": 0.5, "itself": 0.45}, "Ada Frost’s lawyers"),
        ("<s1>Her lawyer</s1> said <q1>so</q1>. <s2>His lawyer</s2> said <q2>no</q2>.", {"Her lawyer": 0.9, "itself": 0.1}, "His lawyer"),
        # Somebody who is named has words of his own.
        ("Mayor [PERSON Ada Frost] left. <s>The mayor</s> said <q>so</q>.", {"Ada Frost": 0.5, "itself": 0.45}, None),
        ("Mayor [PERSON Ada Frost] left. <s>The mayor</s> said <q>so</q>.", {"itself": 0.6, "Ada Frost": 0.3}, "The mayor"),
    ],
)  # fmt: skip
def test_a_description_is_somebody_itself_or_open(text: str, odds: dict[str, float], speaker: str | None) -> None:
    link = linked(text, odds)
    assert (link.speaker.name if link.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("[PERSON Ada Frost] asked the vicar for a key. <s>The vicar</s> said <q>so</q>.", "The vicar"),
        ("[PERSON Ada Frost] met the vicar. <s>The vicar</s> said <q>so</q>.", "The vicar"),
        ("[PERSON Ada Frost] retired as the vicar. <s>The vicar</s> said <q>so</q>.", "Ada Frost"),
        ("[PERSON Ada Frost] became the vicar. <s>The vicar</s> said <q>so</q>.", "Ada Frost"),
        ("[PERSON Ada Frost] ran for the vicar's house. <s>The vicar</s> said <q>so</q>.", "Ada Frost"),
        ("[PERSON Ada Frost] met the vicar.\n\n<s>The vicar</s> said <q>so</q>.", "Ada Frost"),
    ],
)  # fmt: skip
def test_whoever_asks_somebody_is_not_that_one(text: str, speaker: str) -> None:
    link = linked(text, {"Ada Frost": 0.9, "itself": 0.6})
    assert link.speaker is not None and link.speaker.name == speaker


def test_a_phrase_by_itself_is_no_surer_than_such_phrases_are() -> None:
    link = linked("<s>The mayor</s> said <q>so</q>.", {"itself": 1.0})
    assert link.probability is not None and 0.8 < link.probability < 1


def test_nobody_is_whom_he_has_just_spoken_of_but_by_his_own_post() -> None:
    spoke = "<s1>{}</s1> said <q1>the clerk left</q1>. <s2>The clerk</s2> said <q2>so</q2>."
    assert linked(spoke.format("[PERSON Ben Hale]"), {"Ben Hale": 0.9, "itself": 0.1}).speaker.name == "The clerk"
    holder = linked(spoke.format("Clerk [PERSON Ben Hale]"), {"Ben Hale": 0.9, "itself": 0.1})
    assert holder.speaker.name == "Ben Hale"


def test_whoever_tells_of_her_and_has_a_mans_name_by_a_list_is_not_she_where_somebody_else_is() -> None:
    said = "<s1>[PERSON Guled Zqar]</s1> said <q1>{}</q1>. <s2>She</s2> said <q2>so</q2>."
    odds = {"Guled Zqar": 0.6, "Ada Frost": 0.4}
    text = f"Mrs. [PERSON Ada Frost] left. {said}"
    assert [one.name for one in linked(text.format("she lied"), odds).candidates] == ["Ada Frost"]
    for other in (text.format("it leaked"), said.format("she lied")):  # of no "she", or with nobody else who is
        link = linked(other, {"Guled Zqar": 0.9})
        assert link.speaker is not None and link.speaker.name == "Guled Zqar"
