"""What each action makes of an article."""

from __future__ import annotations

from typing import Any

import pytest

from formats.story import TEXT, at, story
from onrecord.errors import OnrecordError
from onrecord.store import Store, actions, articles, decisions, parties, search
from onrecord.store.decisions import Conflict
from onrecord.store.present import record

from .conftest import Decide, claim, speaker


@pytest.mark.parametrize(("action", "then"), [("accept", "accepted"), ("reject", "rejected"), ("skip", "skipped")])
def test_accept_reject_skip(store: Store, decide: Decide, action: str, then: str) -> None:
    made = decide(action, "c1")
    found = claim(store, "c1")
    assert (found.state, found.version) == (then, made.number)
    kept = {one.id for one in articles.read(store, 1).document().claims}
    assert ("c1" in kept) == (then != "rejected")


def test_a_note_decides_nothing(store: Store, decide: Decide) -> None:
    decide("note", "c1", note=" By telephone ")
    assert (claim(store, "c1").note, claim(store, "c1").state) == ("By telephone", "open")


def test_moving_the_ends_of_content_cue_and_source(store: Store, decide: Decide) -> None:
    start, end = at("The work costs about €4.5 million ($4.9 million)")
    decide("edit", "c3", content=[[end - 14, end], [start, start + 9]], cue=[], source=[at("she")])
    found = claim(store, "c3")
    assert [TEXT[s:e] for s, e in found.content] == ["The work", "($4.9 million)"]
    assert (found.cue, found.quantities, found.state, found.confidence) == ([], ["e8"], "corrected", None)
    assert found.kind == "indirect" and found.speaker == "s1"


def test_what_is_changed_back_was_accepted(store: Store, decide: Decide) -> None:
    decide("edit", "c1", kind="mixed", negated=True)
    decide("edit", "c1", kind="indirect", negated=False)
    assert claim(store, "c1").state == "accepted"


def test_accepting_what_was_corrected_keeps_it_corrected(store: Store, decide: Decide) -> None:
    decide("edit", "c1", kind="mixed")
    decide("accept", "c1", by="Ben")
    assert claim(store, "c1").state == "corrected"


@pytest.mark.parametrize("pieces", [[[5, 5]], [[9, 5]], [[0, len(TEXT) + 1]]])
def test_spans_outside_the_text_are_refused(decide: Decide, pieces: list[list[int]]) -> None:
    with pytest.raises(OnrecordError, match="no part of the text"):
        decide("edit", "c1", content=pieces)


def test_a_content_without_words_is_refused(decide: Decide) -> None:
    blank = TEXT.index("\n\n")
    for action in (("edit", "c1"), ("add", None)):
        with pytest.raises(OnrecordError, match="content is empty"):
            decide(*action, content=[[blank, blank + 2]], kind="direct")


def test_nesting(store: Store, decide: Decide) -> None:
    decide("edit", "c6", within="c5")
    assert claim(store, "c6").within == "c5"
    with pytest.raises(OnrecordError, match="cannot be reported by itself"):
        decide("edit", "c4", within="c6")
    with pytest.raises(Conflict):
        decide("edit", "c1", within="c99")
    decide("edit", "c5", within="")
    assert claim(store, "c5").within is None
    decide("reject", "c5")
    assert next(c for c in articles.read(store, 1).document().claims if c.id == "c6").within is None


def test_another_speaker_of_the_article_a_new_one_and_nobody(store: Store, decide: Decide) -> None:
    decide("speaker", "c6", speaker="s2")
    assert (claim(store, "c6").speaker, claim(store, "c6").candidates, claim(store, "c6").state) == (
        "s2",
        [],
        "corrected",
    )
    decide("speaker", "c6", speaker={"name": "Bo Lind", "role": "driver", "country": "SE"})
    new = speaker(store, claim(store, "c6").speaker or "")
    assert (new.name, new.kind, new.named, new.role, new.country) == ("Bo Lind", "person", True, "driver", "SE")
    decide("speaker", "c6", speaker=None)
    assert claim(store, "c6").speaker is None
    with pytest.raises(Conflict):
        decide("speaker", "c6", speaker="s99")
    with pytest.raises(OnrecordError, match="no name"):
        decide("speaker", "c6", speaker={"name": " "})


def test_a_missed_claim(store: Store, decide: Decide) -> None:
    made = decide(
        "add",
        content=[at("nine months")],
        cue=[at("said")],
        source=[at("Mayor Ana Silva")],
        kind="indirect",
        speaker="s1",
        within="c1",
    )
    found = claim(store, f"r{made.number}")
    assert (found.state, found.added, found.quantities, found.within) == ("accepted", True, ["e1"], "c1")
    assert [c.id for c in articles.read(store, 1).document().claims].count(found.id) == 1


def test_a_claim_that_two_missed_is_added_once(store: Store, decide: Decide) -> None:
    missed = {"content": [at("Port city to close its bridge")], "kind": "indirect"}
    decide("add", **missed, speaker="s1")
    with pytest.raises(OnrecordError, match="is there already; somebody may just have added it"):
        decide("add", by="Ben", **missed, speaker="s1")
    decide("add", by="Ben", **missed, speaker="s2")  # two may say the same
    added = [one.id for one in articles.read(store, 1).claims if one.added]
    decide("reject", added[0])
    decide("add", by="Ben", **missed, speaker="s1")
    assert len([one for one in articles.read(store, 1).claims if one.added]) == 3


def test_merging_speakers_takes_claims_mentions_and_entities_along(store: Store, decide: Decide) -> None:
    decide("merge", speaker="s2", version=0, into="s3", into_version=0)
    article = articles.read(store, 1)
    assert [one.id for one in article.speakers] == ["s1", "s3", "s4"]
    assert claim(store, "c4").speaker == "s3" and claim(store, "c6").candidates == ["s3"]
    assert [TEXT[s:e] for s, e in speaker(store, "s3").mentions] == ["Dutch transport ministry", "the builder"]
    assert {e.id: getattr(e, "speaker", None) for e in article.document().entities}["e9"] == "s3"
    with pytest.raises(Conflict):
        decide("merge", speaker="s3", version=0, into="s1", into_version=0)
    with pytest.raises(OnrecordError, match="into itself"):
        decide("merge", speaker="s1", version=0, into="s1", into_version=0)


def test_merging_a_member_of_a_group(store: Store, decide: Decide) -> None:
    group = {**story().speakers[3].model_dump(), "id": "s5", "kind": "group", "members": ["s1", "s2", "s3"]}
    articles.add(store, story(id="2", speakers=[*story().speakers, group]))
    decide("merge", article=2, speaker="s2", version=0, into="s3", into_version=0)
    assert speaker(store, "s5", article=2).members == ["s1", "s3"]


def test_splitting_a_speaker(store: Store, decide: Decide) -> None:
    made = decide("split", speaker="s1", version=0, claims=["c2"], mentions=[at("Silva", 1)], new={"name": "Rui Silva"})
    new = speaker(store, f"r{made.number}")
    assert (new.name, new.mentions, claim(store, "c2").speaker) == ("Rui Silva", [tuple(at("Silva", 1))], new.id)
    assert speaker(store, "s1").mentions == [tuple(at("Ana Silva"))] and claim(store, "c1").speaker == "s1"
    with pytest.raises(OnrecordError, match="“c4” is no claim of “Ana Silva”"):
        decide("split", speaker="s1", version=made.number, claims=["c4"], new={"name": "Rui Silva"})


def test_who_has_no_name_is_nobody_across_articles(decide: Decide) -> None:
    with pytest.raises(OnrecordError, match="“the builder” is no name"):
        decide("part", speaker="s3", version=0)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        '{"action": "destroy"}',
        '{"action": "accept", "article": 1, "claim": "c1"}',
        '{"action": "accept", "article": 1, "claim": "c1", "version": 0, "path": "/etc/passwd"}',
        '{"action": "edit", "article": 1, "claim": "c1", "version": 0, "content": []}',
        '{"action": "edit", "article": 1, "claim": "c1", "version": 0, "content": [[-1, 4]]}',
    ],
)
def test_what_is_no_action_is_refused_in_a_line(body: str) -> None:
    with pytest.raises(OnrecordError, match=r"^not a decision \(.*\); reload the page and try again$"):
        actions.parse(body)


def test_an_action_is_read_from_json() -> None:
    body: dict[str, Any] = {"article": 1, "claim": "c1", "version": 3, "speaker": {"name": "Bo Lind"}}
    expected = actions.SetSpeaker(**{**body, "speaker": actions.NewSpeaker(name="Bo Lind")})
    assert actions.parse(expected.model_dump_json()) == expected


def test_a_speaker_is_renamed_and_described(store: Store, decide: Decide) -> None:
    before = speaker(store, "s1")
    made = decide(
        "describe", speaker="s1", version=0, name=" Ana María Silva ", role="", agency="City Hall", country="PT"
    )
    after = speaker(store, "s1")
    assert (after.name, after.role, after.agency, after.country) == ("Ana María Silva", None, "City Hall", "PT")
    assert after.version == made.number and after.mentions == before.mentions and after.party != before.party
    assert after.evidence.role == [] and list(made.after) == ["speaker:s1"]
    assert parties.read(store, after.party or 0).name == "Ana María Silva"
    (found, *_) = search.find(store, search.Query(speaker="maría", agency="hall")).rows
    assert found.speaker == "Ana María Silva"
    decisions.undo(store, reviewer="Ann")
    assert record(speaker(store, "s1")) == record(before)


def test_a_country_is_given_by_name_or_by_code(store: Store, decide: Decide) -> None:
    """Not by the first two letters of its name."""
    decide("describe", speaker="s1", version=0, country="China")
    assert speaker(store, "s1").country == "CN"
    decide("speaker", "c6", speaker={"name": "Bo Lind", "country": "the netherlands"})
    assert speaker(store, claim(store, "c6").speaker or "").country == "NL"
    with pytest.raises(OnrecordError, match="no country “Atlantis”; write its name or its code"):
        decide("describe", speaker="s2", version=0, country="Atlantis")
    decide("describe", speaker="s1", version=speaker(store, "s1").version, country="")
    assert speaker(store, "s1").country is None


def test_who_had_no_name_gets_one_and_is_looked_for_across_articles(store: Store, decide: Decide) -> None:
    articles.add(store, story(id="other"))
    assert speaker(store, "s3").party is None
    decide("describe", speaker="s3", version=0, name="Dutch transport ministry", named=True, country="NL")
    assert speaker(store, "s3").party == speaker(store, "s2", article=2).party


def test_a_description_that_says_nothing_new_or_comes_late_is_refused(store: Store, decide: Decide) -> None:
    with pytest.raises(OnrecordError, match="in these words already"):
        decide("describe", speaker="s1", version=0, name="Ana Silva", role="Mayor", agency="")
    with pytest.raises(OnrecordError, match="write them"):
        decide("describe", speaker="s1", version=0, name=" ")
    decide("describe", speaker="s1", version=0, role="mayor")
    with pytest.raises(Conflict):
        decide("describe", speaker="s1", version=0, role="Mayor of the port", by="Ben")


def test_two_who_are_one_keep_the_fuller_name_and_all_that_is_told(store: Store, decide: Decide) -> None:
    decide("describe", speaker="s4", version=0, name="Silva", named=True, agency="Port Authority")
    decide("merge", speaker="s1", version=0, into="s4", into_version=1)
    kept = speaker(store, "s4")
    assert (kept.name, kept.role, kept.agency) == ("Ana Silva", "Mayor", "Port Authority")
    assert kept.evidence.role == [tuple(at("Mayor"))]
    assert kept.party == parties.named_like(store, "Ana Silva")[0].party


def test_what_the_source_does_can_be_corrected(store: Store, decide: Decide) -> None:
    assert claim(store, "c1").act is None
    decide("edit", "c1", act="asks")
    assert (claim(store, "c1").act, claim(store, "c1").state) == ("asks", "corrected")
    with pytest.raises(OnrecordError, match="not a decision"):
        decide("edit", "c1", act="sings")
    made = decide("add", content=[[0, 4]], kind="indirect", act="plans")
    assert claim(store, f"r{made.number}").act == "plans"


def test_another_speaker_makes_what_the_model_was_sure_of_void(store: Store, decide: Decide) -> None:
    claims = story().model_dump()["claims"]
    claims[0]["speaker_confidence"] = 0.9
    articles.add(store, story(id="sure", claims=claims))
    decide("speaker", None, article=2, claim="c1", version=0, speaker=None)
    assert claim(store, "c1", article=2).speaker_confidence is None


def test_a_record_of_before_there_were_acts_is_undone_all_the_same(store: Store, decide: Decide) -> None:
    """The log of an older store has claims without an act; written anew beside a changed speaker they get one: null."""
    decide("accept", "c1")
    store.db.execute("DROP TRIGGER decisions_stay")
    store.db.execute("UPDATE decisions SET after = json_remove(after, '$.claim:c1.act')")
    decide("describe", speaker="s1", version=0, role="mayor", by="Ben")
    assert decisions.undo(store, reviewer="Ann")
    assert claim(store, "c1").state == "open"
