"""The component ``onrecord_speakers``: claims are given by tags, so that only who speaks is tested.

``<q>`` is a piece of content, ``<s>`` the source, with the claim's number: ``<q2>``.  All names are invented.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from onrecord import layers

TAG = re.compile(r"<(/?)([qs])(\d?)>")


def resolve(nlp: Language, marked: str, *, within: dict[str, str] | None = None) -> Doc:
    text, claims, opened = "", {}, {}
    position = 0
    for match in TAG.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        key = f"c{match[3] or 1}"
        claim = claims.setdefault(key, {"content": [], "source": []})
        if match[1]:
            claim["content" if match[2] == "q" else "source"].append([opened.pop(key + match[2]), len(text)])
        else:
            opened[key + match[2]] = len(text)
    text += marked[position:]
    doc = nlp(text)
    records = [claim_of(text, id, claim, (within or {}).get(id)) for id, claim in sorted(claims.items())]
    layers.write(doc, "claims", records)
    resolved: Doc = nlp.get_pipe("speakers")(doc)
    return resolved


def claim_of(text: str, id: str, pieces: dict[str, Any], within: str | None) -> dict[str, Any]:
    quoted = all(text[s] in '“"' for s, _ in pieces["content"])
    return {
        "id": id, "kind": "direct" if quoted else "indirect", "cue": [], "negated": False, "within": within,
        "confidence": None, "speaker": None, "link": None, "candidates": [], **pieces,
    }  # fmt: skip


def said_by(doc: Doc) -> list[tuple[str | None, str | None]]:
    """Name and link for each claim."""
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    return [(names.get(c["speaker"]), c["link"]) for c in layers.read(doc, "claims")]


@pytest.mark.parametrize(
    ("text", "name", "link"),
    [
        # A name at the head of the source.
        ("<q>“Yes,”</q> said <s>Foreign Ministry spokeswoman Lin Meihua</s>.", "Lin Meihua", "name"),
        ("<q>“Yes,”</q> said <s>Karl Brandt, an official with the Ministry of Commerce</s>.", "Karl Brandt", "name"),
        ("<q>“Yes,”</q> said <s>the mayor of Arden, Ada Frost</s>.", "Ada Frost", "name"),
        ("<q>“Yes,”</q> said <s>French Ambassador to the United States Peter Lind</s>.", "Peter Lind", "name"),
        ("Ada Frost wrote. It was <s>Frost’s</s> view that <q>it rains</q>.", "Ada Frost", "name"),
        # A name that is not the head.
        ("<s>A spokesman for Governor Dale Pruitt</s> said <q>it rains</q>.", "A spokesman for Governor Dale Pruitt", "description"),
        ("<s>Ada Frost's lawyer</s> said <q>it rains</q>.", "Ada Frost's lawyer", "description"),
        ("<s>supporters of Ada Frost</s> said <q>it rains</q>.", "supporters of Ada Frost", "description"),
        # Phrases, without what follows them.
        ("<s>A person familiar with the matter, speaking yesterday,</s> said <q>it rains</q>.", "A person familiar with the matter", "description"),
        ("<s>Some polls in the north</s> show <q>it rains</q>.", "Some polls in the north", "description"),
        ("<s>Nearly eight of 10 voters</s> said <q>it rains</q>.", "Nearly eight of 10 voters", "description"),
        ("<s>46 percent</s> said <q>it rains</q>.", "46 percent", "description"),
        # Pronouns.
        ("Mayor Ada Frost met Ben Hale. <q>“Yes,”</q> <s>she</s> said.", "Ada Frost", "pronoun"),
        ("Sergeant Ruth Okafor came.\n\nA neighbour, Peter Lind, had called.\n\n<q>“It moved,”</q> <s>she</s> said.", "Ruth Okafor", "pronoun"),
        ("Lin Meihua, <s>who</s> urged <q>calm</q>, left.", "Lin Meihua", "pronoun"),
        ("There were some economists, <s>who</s> said <q>it rains</q>.", "some economists", "pronoun"),
        # Descriptions.
        ("President Elise Martin of France met President Tom Gray of the United States. <q>“No,”</q> <s>the French president</s> said.", "Elise Martin", "description"),
        ("The Ministry of Health closed. <q>“Stay in,”</q> <s>the ministry</s> said.", "Ministry of Health", "description"),
        ("Rep. Ada Frost spoke. <q>“Stay in,”</q> <s>the representative</s> said.", "Ada Frost", "description"),
        ("<q>“Stay in,”</q> <s>the minister</s> said.", "the minister", "description"),
        ("The Harbour Workers Union struck. <s>The union</s> said <q>it rains</q>.", "Harbour Workers Union", "description"),
        ("Growth will slip, <s>the state-run Orbel Fiscal Bureau</s> said: <q>it rains</q>.", "Orbel Fiscal Bureau", "name"),
        ("<s>Only two of 11 economists</s> said <q>it rains</q>.", "two of 11 economists", "description"),
        # A capital speaks for its country.
        ("South Korea voted. <q>“Yes,”</q> <s>Seoul</s> said.", "South Korea", "name"),
        # Never the addressee.
        ("<q>“You will be paid,”</q> <s>the foreman</s> told Rosa Lima.", "the foreman", "description"),
        # One that the article does not name, too.
        ("Uruguayan ministers met. <s>Montevideo</s> said <q>it rains</q>.", "Uruguay", "name"),
        # A source that is a part of a token, as where a blank is missing.
        ("Ada Frost came. <s>Frost</s>also said <q>it rains</q>.", "Ada Frost", "name"),
        ("Mayor Ada Frost came. <s>She</s>also said <q>it rains</q>.", "Ada Frost", "pronoun"),
        # Wrapped lines.
        ("Ada Frost came. <q>“Yes,”</q> said <s>Dr.\nFrost</s>, who leads the trial.", "Ada Frost", "name"),
        # Named later in the lead.
        ("<s>A Zambian judge</s> said <q>it rains</q>.\n\nJudge Grace Mwansa read it out in Lusaka.", "Grace Mwansa", "description"),
        ("<q>It rains</q>, says <s>union</s>\n\nTalks with the Harbour Workers Union broke up.", "Harbour Workers Union", "description"),
        # What a body is said to be.
        ("Castellan Group, a bank, struck. <s>The bank</s> said <q>it rains</q>.", "Castellan Group", "description"),
        # Another word for the role.
        ("Rep. Ada Frost spoke. <q>“Stay in,”</q> <s>the congresswoman</s> said.", "Ada Frost", "description"),
        # Who or what a phrase introduces; a spokeswoman is not her principal.
        ("Ada Frost met Jo Poole. <s>Another member of the board, Ada Frost,</s> said <q>it rains</q>.", "Ada Frost", "name"),
        ("Tin Drum sings. <s>A band called Tin Drum</s> said <q>it rains</q>.", "Tin Drum", "name"),
        ("Tin Drum sings. <s>A band calling itself Tin Drum</s> said <q>it rains</q>.", "Tin Drum", "name"),
        ("<s>A spokeswoman for the chief executive, Ada Frost,</s> said <q>it rains</q>.", "A spokeswoman for the chief executive", "description"),
        # The unnamed by all that belongs to the phrase.
        ("<s>Voters in the north, who are tired,</s> said <q>it rains</q>.", "Voters in the north", "description"),
        ("<s>The ministers of Egypt, Tunisia and Lebanon</s> said <q>it rains</q>.", "The ministers of Egypt, Tunisia and Lebanon", "description"),
        # Who agrees with "who": many are not one person, and nobody says "Norway, who".
        ("Senators such as Ada Frost <s>who</s> say <q>it rains</q> left.", "Senators", "pronoun"),
        ("Ada Frost, a professor of law in Norway, <s>who</s> says <q>it rains</q>, left.", "Ada Frost", "pronoun"),
        # The same noun with another owner.
        ("Mr. Hale came. <s>Hale’s lawyers</s> said <q>it rains</q>. Ada Frost’s lawyers left.", "Hale’s lawyers", "description"),
        # What was said of it stands before "it".
        ("Corvane Group, a chip maker, rose. <q>Corvane Group lost money</q>, <s>it</s> said.", "Corvane Group", "pronoun"),
        # A writing by what it was called where it was new.
        ("They read a new report on rain. <s>The report</s> said <q>it rains</q>.", "a new report", "description"),
        # Several, though the tagger takes them for a verb.
        ("Police held Ben Hale and Ada Frost. <s>The suspects</s> said <q>it rains</q>.", "The suspects", "description"),
        # An interview.
        ("Ada Frost leads the trial.\n\nQ: How?\n\n<s>A</s>: <q>We ran.</q>", "Ada Frost", "continuation"),
        # A body is no pronoun.
        ("The World Health Organization (WHO) met. <s>WHO</s> said <q>it rains</q>.", "World Health Organization", "name"),
    ],
)  # fmt: skip
def test_who_speaks(nlp: Language, text: str, name: str, link: str) -> None:
    assert said_by(resolve(nlp, text)) == [(name, link)]


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Ada Frost and Ruth Alder met at noon. <q>“Yes,”</q> <s>she</s> said.", {"Ada Frost", "Ruth Alder"}),
        ("Ben Frost and Ada Frost came. <q>“Yes,”</q> <s>Frost</s> said.", {"Ada Frost", "Ben Frost"}),
        # Of two who bear a surname a title tells one, and "Dr." tells nothing.
        (
            "Mrs. Ada Frost left.\n\nThen Mr. Ben Frost rose. <q>“No,”</q> <s>Dr. Frost</s> said.",
            {"Ada Frost", "Ben Frost"},
        ),
        # Somebody named is meant, and nothing says who.
        ("Ada Frost and Ben Hale met. <q>“Yes,”</q> <s>the billionaire</s> said.", {"Ada Frost", "Ben Hale"}),
    ],
)
def test_doubt_is_null_with_candidates(nlp: Language, text: str, candidates: set[str]) -> None:
    doc = resolve(nlp, text)
    names = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
    claim = layers.read(doc, "claims")[0]
    assert (claim["speaker"], claim["link"]) == (None, None)
    assert {names[id] for id in claim["candidates"]} == candidates


@pytest.mark.parametrize(
    "text",
    [
        "<s>You</s> said <q>it rains</q>.",
        "<s>I</s> said <q>it rains</q>.",
        "They had three plans. <s>One</s> said <q>it rains</q>.",
        "The bakers met three firms. <s>One</s> said <q>it rains</q>.",
        "Ada Frost leads the trial.\n\n<s>Q</s>: <q>It rains.</q>",
    ],
)
def test_nobody_that_the_text_names(nlp: Language, text: str) -> None:
    assert said_by(resolve(nlp, text)) == [(None, None)]


def test_the_boss_of_one_club_is_not_anothers(nlp: Language) -> None:
    doc = resolve(nlp, "Ben Hale, manager of Velland United, came. <q>“No,”</q> <s>the Arden boss</s> said.")
    assert said_by(doc)[0][0] != "Ben Hale"


@pytest.mark.parametrize(("people", "name"), [("German", "his ministry"), ("French", "France's defence ministry")])
def test_his_ministry_is_no_other_countrys(nlp: Language, people: str, name: str) -> None:
    text = f"France's defence ministry denied it. {people} Defence Minister Karl Otto flew to Oslo, <s>his ministry</s> said <q>on Monday</q>."
    assert [found for found, _ in said_by(resolve(nlp, text))] == [name]


def test_a_speaker_comes_with_how_sure_that_is(nlp: Language) -> None:
    doc = resolve(
        nlp,
        "<q1>“Yes,”</q1> <s1>Ada Frost</s1> said. <s2>She</s2> left, saying <q2>no</q2>. <s3>It</s3> said <q3>so</q3>.",
    )
    named, pronoun, nobody = (claim["speaker_confidence"] for claim in layers.read(doc, "claims"))
    assert 0.9 < named < 1
    assert 0.5 < pronoun < 1
    assert nobody is None


def test_first_person_inside_a_quotation_is_its_speaker(nlp: Language) -> None:
    doc = resolve(nlp, "<q1>“<s2>I</s2> told them <q2>it was late</q2>,”</q1> <s1>Ada Frost</s1> said.")
    assert said_by(doc) == [("Ada Frost", "name"), ("Ada Frost", "pronoun")]


def test_a_quotations_speaker_is_no_he_in_it(nlp: Language) -> None:
    doc = resolve(
        nlp, "Ben Hale met Karl Brandt. <q1>“<s2>He</s2> said <q2>it was late</q2>,”</q1> <s1>Brandt</s1> said."
    )
    assert said_by(doc)[1][0] != "Karl Brandt"


def test_a_quotation_goes_on(nlp: Language) -> None:
    doc = resolve(nlp, "<q1>“Yes,”</q1> <s1>Ada Frost</s1> said. <q2>“We won.”</q2>\n\n<q3>“Nobody knows.”</q3>")
    assert said_by(doc) == [("Ada Frost", "name"), ("Ada Frost", "continuation"), (None, None)]


def test_a_new_subject_before_a_quotation_without_source(nlp: Language) -> None:
    doc = resolve(
        nlp, "Alice Carver began briefing Bob Tranter on the leak. <q>“The seals have failed.”</q> Tranter nodded."
    )
    assert said_by(doc) == [("Alice Carver", "continuation")]


def test_a_subject_named_since_the_last_speaker(nlp: Language) -> None:
    doc = resolve(
        nlp,
        "<q1>“We hired,”</q1> said <s1>Moon Hye-jin</s1>. Her brother Moon Jae-ho disagreed. <q2>“Never,”</q2> <s2>he</s2> said.",
    )
    assert said_by(doc)[1] == ("Moon Jae-ho", "pronoun")


def test_a_body_is_they_only_right_after_it_has_spoken(nlp: Language) -> None:
    doc = resolve(
        nlp,
        "<s1>The Ministry of Health</s1> said <q1>it rains</q1>. <s2>They</s2> added <q2>it stops</q2>. "
        "<s3>Ada Frost</s3> said <q3>no</q3>. <s4>They</s4> said <q4>yes</q4>.",
    )
    assert said_by(doc)[1] == ("Ministry of Health", "pronoun")
    assert said_by(doc)[3][0] is None


def test_joint_speakers_are_a_group_with_members(nlp: Language) -> None:
    doc = resolve(nlp, "<q>“We agree,”</q> said <s>Ada Frost and Ben Hale</s>.")
    speakers = {s["id"]: s for s in layers.read(doc, "speakers")}
    group = speakers[layers.read(doc, "claims")[0]["speaker"]]
    assert (group["name"], group["kind"]) == ("Ada Frost and Ben Hale", "group")
    assert [speakers[id]["name"] for id in group["members"]] == ["Ada Frost", "Ben Hale"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("officials", "group"),
        ("some nations", "group"),
        ("a new report", "document"),
        ("the e-mail", "document"),
        ("the manufacturer", "organization"),
        ("a resident", "person"),
        ("Chinese officials", "group"),
    ],
)
def test_kinds_of_the_unnamed(nlp: Language, source: str, kind: str) -> None:
    doc = resolve(nlp, f"It rains, <s>{source}</s> said: <q>all day</q>.")
    (speaker,) = layers.read(doc, "speakers")
    assert (speaker["name"], speaker["kind"], speaker["named"]) == (source, kind, False)


def test_one_record_for_equal_phrases(nlp: Language) -> None:
    doc = resolve(
        nlp, "<s1>Officials</s1> said <q1>it rains</q1>.\n\nLater, <s2>officials</s2> said <q2>it stopped</q2>."
    )
    (speaker,) = layers.read(doc, "speakers")
    assert len(speaker["mentions"]) == 2


def test_a_record_of_a_person(nlp: Language) -> None:
    doc = resolve(
        nlp,
        "<q1>“Yes,”</q1> said <s1>Foreign Ministry spokeswoman Lin Meihua</s1>. <s2>She</s2> added <q2>it rains</q2>.",
    )
    (speaker,) = layers.read(doc, "speakers")
    assert (speaker["id"], speaker["role"], speaker["agency"]) == ("s1", "spokeswoman", "Foreign Ministry")
    assert [doc.text[s:e] for s, e in speaker["mentions"]] == ["Lin Meihua", "She"]
    assert [doc.text[s:e] for s, e in speaker["evidence"]["role"]] == ["spokeswoman"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("<s1>His mother, Lin Meihua</s1>, said <q1>it rains</q1>.", None),
        ("<s1>Her neighbour Lin Meihua</s1> said <q1>it rains</q1>.", None),
        ("<s1>His mother, Lin Meihua</s1>, said <q1>it rains</q1>. Baker Lin Meihua left.", "Baker"),
    ],
)
def test_what_somebody_is_to_another_is_no_role(nlp: Language, text: str, role: str | None) -> None:
    (speaker,) = layers.read(resolve(nlp, text), "speakers")
    assert (speaker["role"], bool(speaker["evidence"]["role"])) == (role, role is not None)


def test_officials_are_recorded_without_a_claim(nlp: Language) -> None:
    doc = resolve(nlp, "Mayor Ada Frost left. Ben Hale stayed.")
    assert [s["name"] for s in layers.read(doc, "speakers")] == ["Ada Frost"]


PIECES = [
    "Ada Frost",
    "she",
    "who",
    "the minister",
    "“",
    "”",
    ",",
    ".",
    "and",
    "’s",
    "of",
    "China",
    "\n\n",
    "I",
    "said",
    "é",
    "\x00",
]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_claims_over_any_text(nlp: Language, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25)))
    doc = nlp(text)

    def piece() -> list[int]:
        start = data.draw(st.integers(0, len(text) - 1))
        return [start, data.draw(st.integers(start + 1, len(text)))]

    claims = [
        claim_of(text, f"c{i}", {"content": [piece()], "source": data.draw(st.sampled_from([[], [piece()]]))}, data.draw(st.sampled_from([None, "c1", "c9"])))
        for i in range(1, 4)
    ]  # fmt: skip
    layers.write(doc, "claims", claims)
    nlp.get_pipe("speakers")(doc)
    ids = {speaker["id"] for speaker in layers.read(doc, "speakers")}
    for speaker in layers.read(doc, "speakers"):
        assert all(0 <= s < e <= len(text) for s, e in speaker["mentions"])
    for claim in layers.read(doc, "claims"):
        assert {claim["speaker"], *claim["candidates"]} <= ids | {None}


def test_alone_in_another_pipeline() -> None:
    other = spacy.blank("en")
    other.add_pipe("onrecord_speakers")
    assert layers.read(other("Ada Frost spoke."), "speakers") == []
    assert layers.read(other(""), "speakers") == []


@pytest.mark.parametrize(("act", "told"), [("asks", "writes"), ("does", "writes"), ("thinks", "thinks")])
def test_a_text_that_a_pronoun_means_writes(nlp: Language, act: str, told: str) -> None:
    """Only a thought is left: the report believes the weir is safe."""
    doc = resolve(
        nlp, "<s1>A report</s1> found <q1>the weir unsafe</q1>. <s2>It</s2> ordered <q2>the weir to be shut</q2>."
    )
    layers.write(doc, "claims", [{**claim, "act": act} for claim in layers.read(doc, "claims")])
    speakers = nlp.get_pipe("speakers")
    assert [claim["act"] for claim in layers.read(speakers(doc), "claims")] == [told, told]
    layers.write(doc, "claims", [{**claim, "act": act, "act_given": True} for claim in layers.read(doc, "claims")])
    assert [claim["act"] for claim in layers.read(speakers(doc), "claims")] == [act, act]
