"""Whom "he" or "she" means within what somebody says: the candidates, what speaks for each, and when one is given out."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.layers import Record
from onrecord.speakers.in_quotation import by_told_weights
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.resolving import resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Ranked as RankedSource

OUTER = "<s1>[PERSON Ada Frost]</s1> <c1>said</c1>."
SAYS = "<s2>He</s2> <c2>said</c2> <q2>it rains</q2>"


def options_for(marked: str) -> dict[str, set[str]]:
    """The features of each option for the last pronoun, without those of fitting and the count of paragraphs."""
    seen: list[list[Option]] = []

    def judge(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
        seen.append(options)
        return by_told_weights(claim, source, options)

    for _ in resolve(Scene(make(marked, within={"c2": "c1", "c3": "c1"})), told_judge=judge):
        pass
    return {
        o.referent.name if o.referent else "nobody": {
            name for name in o.features if not name.startswith(("fits", "before: para"))
        }
        for o in seen[-1]
    }


TOLD = "by the rule; phrase, told; told; told: last"
FIRST = "phrase, told; told; told: 0 back; told: last; told: subject; told: subject 0 back"
BEFORE = "before; before: last; before: subject; before: 1 back; before: subject 1 back"


@pytest.mark.parametrize(
    ("text", "name", "features"),
    [
        (f"<q1>“The clerk came. {SAYS},”</q1> {OUTER}", "The clerk", f"{TOLD}; begins with the; told: 1 back; told: subject; told: subject 1 back"),
        (f"<q1>“We asked a clerk, and {SAYS.lower()},”</q1> {OUTER}", "a clerk", f"{TOLD}; begins with a; told: 0 back; told: met; told: object"),
        (f"<q1>“It came from our clerk. It rained. No. {SAYS},”</q1> {OUTER}", "our clerk", f"{TOLD}; begins with our; told: 3 back; told: object of preposition"),
        (f"[PERSON Ben Hale] left. <q1>“It rained. {SAYS},”</q1> {OUTER}", "Ben Hale", BEFORE),
        (f"[PERSON Ben Hale] left. <q1>“A clerk left. {SAYS},”</q1> {OUTER}", "Ben Hale", f"{BEFORE}; before, somebody told"),
        (f"<s1>[PERSON Ada Frost]</s1> <c1>told</c1> [PERSON Ben Hale]: <q1>“It rained. {SAYS}.”</q1>", "Ben Hale", "before; before: last; before: 0 back; before: object"),
        (f"<q1>“His boss left when {SAYS.lower()},”</q1> {OUTER}", "His boss", f"{FIRST}; begins with his; its own"),
        (f"<q1>“No. <q2>This clerk left</q2>, <s2>he</s2> said,”</q1> {OUTER}", "This clerk", f"{FIRST}; begins with this; spoken of"),
        (f"<q1>“My clerk came. {SAYS}. It rained. <s3>He</s3> said <q3>so</q3>,”</q1> {OUTER}", "My clerk", f"{TOLD}; begins with my; last speaker; spoke in these words; told: 2 back; told: subject; told: subject 2 back"),
        (f"<q1>“My clerk came. {SAYS},”</q1> {OUTER}", "nobody", "nobody; nobody, somebody told"),
    ],
)  # fmt: skip
def test_what_speaks_for_a_candidate(text: str, name: str, features: str) -> None:
    assert options_for(text)[name] == set(features.split("; "))


@pytest.mark.parametrize(("chance", "speaker"), [(0.65, "Ben Hale"), (0.6, None)])
def test_somebody_is_given_out_where_he_is_likely(chance: float, speaker: str | None) -> None:
    def judge(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
        return [Ranked(chance, options[0].referent), Ranked(1 - chance, None)]

    scene = Scene(make(f"[PERSON Ben Hale] left. <q1>“It rained. {SAYS},”</q1> {OUTER}", within={"c2": "c1"}))
    link = next(found.link for found in resolve(scene, told_judge=judge) if found.claim["id"] == "c2")
    assert (link.speaker.name if link.speaker else None) == speaker
    assert [one.name for one in link.candidates] == ([] if speaker else ["Ben Hale"])


def test_a_man_who_was_he_before_is_as_much_a_man_as_any_other() -> None:
    """Behind another speaker's “A man came. He said”: not the man, though he was "he" last."""
    text = (
        "<q1>“A man came on Friday. <s2>He</s2> <c2>said</c2> <q2>so</q2>,”</q1> <s1>[PERSON Ben Hale]</s1> <c1>said</c1>. "
        "<q3>“My brother never lied. <s4>He</s4> <c4>said</c4> <q4>it rains</q4>,”</q3> <s3>[PERSON Ada Frost]</s3> <c3>said</c3>."
    )
    found = list(resolve(Scene(make(text, within={"c2": "c1", "c4": "c3"}))))
    said = {one.claim["id"]: one.link.speaker for one in found}
    assert said["c4"] is not None and said["c4"].name == "My brother"


@pytest.mark.parametrize(
    ("said", "speaker"), [("The king left.", "Ben Hale"), ("Our king left.", "Ben Hale"), ("A king left.", "A king")]
)
def test_the_holder_of_a_post_goes_by_his_name(said: str, speaker: str) -> None:
    scene = Scene(make(f"King [PERSON Ben Hale] came. <q1>“{said} {SAYS},”</q1> {OUTER}", within={"c2": "c1"}))
    told = next(found.link.speaker for found in resolve(scene) if found.claim["id"] == "c2")
    assert told and told.name == speaker


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"[PERSON Ben Hale] met the mayor. <q1>“{SAYS},”</q1> <s1>Mayor [PERSON Ada Frost]</s1> <c1>said</c1>.", {"Ben Hale"}),
        (f"<q1>“The mayor left. {SAYS},”</q1> <s1>Mayor [PERSON Ada Frost]</s1> <c1>said</c1>.", {"The mayor"}),
        (f"[PERSON Ben Hale] left. <q1>“My voice broke. {SAYS},”</q1> {OUTER}", {"Ben Hale"}),
    ],
)  # fmt: skip
def test_who_is_no_candidate(text: str, who: set[str]) -> None:
    assert options_for(text).keys() == who | {"nobody"}
