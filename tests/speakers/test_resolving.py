"""The loop: in which order claims come, and what it writes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from handmade import make, said_by
from onrecord import layers
from onrecord.speakers.finding import find_speakers
from onrecord.speakers.links import Link
from onrecord.speakers.past import Past, phrase_key
from onrecord.speakers.phrases import joined
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolving import find_reporters, in_order, record, resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description, Pronoun


def claim(id: str, start: int, within: str | None = None) -> dict[str, Any]:
    return {"id": id, "content": [[start, start + 5]], "cue": [], "source": [], "within": within}


@pytest.mark.parametrize(
    ("reporters", "order"),
    [
        ({}, ["a", "b", "c"]),
        ({"a": "c"}, ["c", "a", "b"]),
        ({"a": "b", "b": "c"}, ["c", "b", "a"]),
        ({"a": "b", "b": "a"}, ["b", "a", "c"]),  # a ring is cut
    ],
)
def test_reporters_come_before_what_they_report(reporters: dict[str, str], order: list[str]) -> None:
    claims = {id: claim(id, start) for id, start in (("a", 0), ("b", 10), ("c", 20))}
    assert [c["id"] for c in in_order(claims, reporters)] == order


def test_the_reporter_is_the_claim_around_or_the_quotation_that_holds_the_source() -> None:
    doc = make("<q1>“<s2>I</s2> told them <q2>it was late</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> said.")
    assert find_reporters(Scene(doc)) == {"c2": "c1"}
    doc = make("<s1>[PERSON Ada Frost]</s1> said <q1><s2>he</s2> said <q2>so</q2></q1>.", within={"c2": "c1"})
    assert find_reporters(Scene(doc)) == {"c2": "c1"}


def test_i_in_a_quotation_is_its_speaker() -> None:
    doc = make("<q1>“<s2>I</s2> told them <q2>it was late</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> said.")
    assert said_by(doc) == ["Ada Frost", "Ada Frost"]


@pytest.mark.parametrize(("act", "speaker"), [("thinks", "Joy Frost"), ("says", None)])
def test_who_is_only_said_to_have_wanted_something_may_be_dead(act: str, speaker: str | None) -> None:
    doc = make(
        "[PERSON Ada Frost] died. <s1>[PERSON Joy Frost]</s1> said <q1><s2>[PERSON Ada Frost]</s2> wanted <q2>peace</q2></q1>.\n\n"
        "<s3>Frost</s3> <c3>said</c3> <q3>so</q3>.",
        within={"c2": "c1"},
    )
    given = [{**claim, "act": act} if claim["within"] else claim for claim in layers.read(doc, "claims")]
    layers.write(doc, "claims", given)
    speakers, claims = find_speakers(doc)
    names = {one["id"]: one["name"] for one in speakers}
    assert names.get(claims[-1]["speaker"]) == speaker


@pytest.mark.parametrize(("named", "probability", "gender"), [(True, 0.6, None), (True, 0.9, "m"), (False, 0.6, "m")])
def test_who_was_he_is_not_she_where_that_is_sure_or_all_that_tells_it(
    named: bool, probability: float, gender: str | None
) -> None:
    scene = Scene(make("<s>He</s> said <q>so</q>."))
    clerk = Referent("person", "a clerk", named, head="clerk")
    record(
        Past(),
        scene,
        scene.claims["c1"],
        Pronoun((0, 2), "he", "person", "m"),
        Link(clerk, "pronoun", probability=probability),
    )
    assert clerk.gender == gender


def test_a_headlines_noun_gives_way_to_the_phrase_in_full() -> None:
    doc = make("<q1>Strike goes on</q1>, says <s1>union</s1>\n\n<s2>The dockers’ union</s2> said <q2>so</q2>.")
    assert said_by(doc) == ["The dockers’ union"] * 2
    doc = make("<q1>Strike goes on</q1>, says <s1>mayor</s1>\n\n<s2>The deputy mayor</s2> said <q2>so</q2>.")
    assert said_by(doc)[0] == "mayor"
    doc = make(
        "<q1>All is well</q1>, says <s1>mayor</s1>\n\n<s2>The mayor</s2> said <q2>so</q2>. <s3>The Selby mayor</s3> said <q3>so</q3>."
    )
    assert said_by(doc)[0] == "mayor"


def test_nobody_is_he_in_his_own_quotation() -> None:
    doc = make("<q1>“<s2>He</s2> told them <q2>it was late</q2>,”</q1> <s1>[PERSON Karl Brandt]</s1> said.")
    assert said_by(doc) == ["Karl Brandt", None]


def test_a_source_becomes_a_mention_and_the_name_is_none_twice() -> None:
    doc = make("<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>She</s2> said <q2>no</q2>.")
    (speaker,) = layers.read(doc, "speakers")
    text = doc.text
    assert [text[a:b] for a, b in speaker["mentions"]] == ["Ada Frost", "She"]


def test_equal_phrases_are_one_speaker() -> None:
    doc = make("<s1>A baker</s1> said <q1>so</q1>. <s2>The baker</s2> said <q2>no</q2>.")
    (speaker,) = layers.read(doc, "speakers")
    assert (speaker["name"], speaker["named"], len(speaker["mentions"])) == ("A baker", False, 2)


def test_equal_words_that_point_at_others_are_two_speakers() -> None:
    doc = make("<s1>She and her aides</s1> said <q1>so</q1>. <s2>She and her aides</s2> said <q2>no</q2>.")
    assert said_by(doc) == ["She and her aides"] * 2
    assert len({claim["speaker"] for claim in layers.read(doc, "claims")}) == 2


def test_candidates_of_an_open_claim_are_speakers_too_with_their_members() -> None:
    doc = make("[PERSON Ada Frost] and [PERSON Ruth Alder] met at noon. <q>“Yes,”</q> <s>she</s> said.")
    (found,) = layers.read(doc, "claims")
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    assert found["speaker"] is None and {names[c] for c in found["candidates"]} == {"Ada Frost", "Ruth Alder"}


def test_people_together_have_their_full_names_and_members() -> None:
    doc = make("[PERSON Ada Frost] met [PERSON Ben Hale]. <s>[PERSON Frost] and [PERSON Hale]</s> said <q>so</q>.")
    group = next(s for s in layers.read(doc, "speakers") if s["kind"] == "group")
    assert (group["name"], group["named"], len(group["members"])) == ("Ada Frost and Ben Hale", True, 2)


def test_those_with_others_are_a_phrase_without_a_name() -> None:
    doc = make("<s>[PERSON Ada Frost] and others</s> said <q>so</q>.")
    group = next(s for s in layers.read(doc, "speakers") if s["kind"] == "group")
    assert (group["name"], group["named"]) == ("Ada Frost and others", False)


def test_every_speaker_comes_with_how_sure_that_is_and_nobody_with_none() -> None:
    doc = make(
        "<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. <s2>She</s2> said <q2>no</q2>. <s3>You</s3> said <q3>it</q3>."
    )
    named, pronoun, nobody = (c["speaker_confidence"] for c in layers.read(doc, "claims"))
    assert 0.8 < named < 1 and 0.5 < pronoun < 1 and nobody is None


def test_ways_write_nothing() -> None:
    """A scene can be resolved again, with the same links: what is kept is the loop's own."""
    text = "[PERSON Ada Frost] came. <s1>A baker</s1> said <q1>so</q1>. <q2>“No,”</q2> <s2>[PERSON Frost]</s2> said."
    doc = make(text)
    first, second = (
        [(f.claim["id"], f.link.speaker and f.link.speaker.name, f.way) for f in resolve(Scene(doc))] for _ in "12"
    )
    assert first == second == [("c1", "A baker", "phrase"), ("c2", "Ada Frost", "name")]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The [ORGANIZATION Glass Union] met. The council disagreed. <q>The pay was good</q>, <s>it</s> said.", "lead"),
        ("[PERSON Ada Frost] left. <s>She</s> said <q>so</q>.", "paragraph"),
        ("[PERSON Ada Frost], <s>who</s> said <q>so</q>, left.", "relative"),
    ],
)
def test_the_way_tells_what_a_pronoun_was_read_by(text: str, way: str) -> None:
    (found,) = resolve(Scene(make(text)))
    assert found.way == way


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>“It rains.”</q2>", ["Ada Frost", "Ada Frost"]),
        ("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said.\n\n<q2>“It rains.”</q2>", ["Ada Frost", None]),
        ("[PERSON Ada Frost] went on to the leak. <q1>“It rains.”</q1>", ["Ada Frost"]),
        ("[PERSON Ada Frost] went on and [PERSON Ben Hale] left. <q1>“It rains.”</q1>", [None]),
        ("<q1>It rains.</q1>", [None]),
        ("[PERSON Ada Frost] went on. It rained. <q1>“It rains.”</q1>", [None]),
        ("[PERSON Ada Frost] went on.\n\n<q1>“It rains.”</q1>", [None]),
        ("The [ORGANIZATION Arden Bank] went on. <q1>“It rains.”</q1>", [None]),
        # Bodies of people are "who", and no others.
        (
            "A delegation_NN from_IN the [ORGANIZATION Elks], <s1>who</s1> said <q1>so</q1>, left.",
            ["A delegation from the Elks"],
        ),
        ("The [ORGANIZATION Elks], <s1>who</s1> said <q1>so</q1>, left.", [None]),
    ],
)
def test_a_quotation_without_a_source_goes_on(text: str, names: list[str | None]) -> None:
    assert said_by(make(text)) == names


def test_nobody_is_a_candidate_for_who_asked() -> None:
    (_, asked) = layers.read(
        make(
            "<s1>[PERSON Ada Frost]</s1> said <q1>so</q1>. [PERSON Max Hale] was <c2>asked</c2> <q2>whether it rains</q2>."
        ),
        "claims",
    )
    assert asked["speaker"] is None and asked["candidates"] == []


def test_what_a_body_was_called_tells_what_it_is() -> None:
    scene = Scene(make("[ORGANIZATION Corvane] lost money. <s>The bank of all</s> said <q>so</q>."))
    (corvane,) = scene.referents
    the_bank = Description((0, 8), "the bank", "bank", words=frozenset(["bank"]))
    record(Past(), scene, scene.claims["c1"], the_bank, Link(corvane, "description"))
    record(Past(), scene, scene.claims["c1"], replace(the_bank, head="mountain"), Link(corvane, "description"))
    record(Past(), scene, scene.claims["c1"], Pronoun((0, 2), "it", "thing"), Link(corvane, "pronoun"))
    assert corvane.nouns == {"bank"}


def test_the_key_of_a_phrase_and_the_name_of_several() -> None:
    assert phrase_key("The  Manufacturer") == phrase_key("a manufacturer") == "manufacturer"
    people = [Referent("person", name, True) for name in ("Ada Frost", "Ben Hale", "Jo Poole")]
    assert joined(people) == "Ada Frost, Ben Hale and Jo Poole"
    assert joined(people[:1]) == "Ada Frost"
    assert Past().speaker is None


def test_an_interview_of_many_turns_is_linear_in_what_is_kept() -> None:
    turns = "".join(f"\n\n<s{i}>A</s{i}>: <q{i}>We ran it.</q{i}>" for i in range(1, 9))
    assert said_by(make(f"[PERSON Ada Frost] leads the trial.{turns}")) == ["Ada Frost"] * 8


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Kersu Vale"), ("He", None)])
def test_who_was_she_is_no_he_afterwards(pronoun: str, name: str | None) -> None:
    said = "<s1>[PERSON Kersu Vale]</s1> said <q1>so</q1>. <q2>“So,”</q2> <s2>she</s2> said."
    doc = make(f"{said}\n\n[PERSON Kersu Vale] left. <s3>{pronoun}</s3> said <q3>so</q3>.")
    assert said_by(doc) == ["Kersu Vale", "Kersu Vale", name]
