from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.document import Document
from onrecord.verification import verify
from onrecord.verification.table import lines
from onrecord.verification.transcripts import read_transcript
from verification.drafts import check, draft, kinds

SAID = (
    "Well, we will not, um, close the harbour bridge before the winter, and I think that nobody has asked us to. "
    "The repairs cost $4.5 million and they took the contractor 18 months. We organised three public meetings in 2019–2021 and few came."
)
HEARING = (
    "ADA FROST, CHAIR: The ferry runs every morning at six and it has never been late in my time.\n"
    "BEN HALE: The new engine burns more oil than the old one did, and everybody on board can smell it.\n"
    "FROST: We have ordered a filter for the funnel. It arrives next month."
)


@pytest.mark.parametrize(
    ("quoted", "allowed"),
    [
        ("nobody has asked us to", []),
        ("we will not close the harbour bridge before the winter", ["filler"]),
        ("We won’t close the harbor bridge before the winter", ["spelling", "filler", "spelling", "capital"]),
        ("The repairs cost 4.5 million dollars", ["spelling", "spelling"]),
        ("The repairs cost $4.5 million … they took the contractor 18 months", ["ellipsis"]),
        ("[The council] will not close the harbour bridge", ["filler", "bracket"]),
        ("The repairs cost $4.5 million, and they took the contractor eighteen months", ["spelling", "mark"]),
        ("We organized three public meetings in 2019-2021", ["spelling", "spelling"]),
        ("the repairs cost $4.5 million", ["capital"]),
        ("[T]he repairs cost $4.5 million", ["bracket"]),
    ],
)
def test_what_an_editor_may_do_leaves_a_quotation_verbatim(quoted: str, allowed: list[str]) -> None:
    judged = check(SAID, quoted)
    assert judged.verdict == "verbatim", kinds(judged)
    assert sorted(d.kind for d in judged.differences) == sorted(allowed)
    assert all(d.allowed for d in judged.differences)


@pytest.mark.parametrize(
    ("quoted", "difference"),
    [
        ("we will close the harbour bridge before the winter", ("negation", "", "not, um")),
        ("I think that everybody has asked us to", ("negation", "everybody", "nobody")),
        ("The repairs cost $45 million and they took", ("number", "$45 million", "$4.5 million")),
        ("they took the contractor 80 months", ("number", "80", "18")),
        ("three public meetings in 20192021 and few came", ("number", "20192021", "2019–2021")),
        ("The repairs cost $4.5 million and they took the builder 18 months", ("changed", "builder", "contractor")),
        ("The repairs cost $4.5 million and took the contractor 18 months", ("dropped", "", "they")),
        ("The expensive repairs cost $4.5 million and they took", ("added", "expensive", "")),
        ("We [never] organised three public meetings", ("negation", "[never]", "")),
        ("The repairs (not) cost $4.5 million", ("negation", "not", "")),
        ("we will … close the harbour bridge before the winter", ("negation", "…", "not, um")),
        ("we will [gladly] close the harbour bridge before", ("negation", "[gladly]", "not, um")),
    ],
)
def test_what_nobody_may_do_makes_it_altered(quoted: str, difference: tuple[str, str, str]) -> None:
    judged = check(SAID, quoted)
    assert judged.verdict == "altered", kinds(judged)
    assert difference in kinds(judged)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("It fell by 1.5 percent in the last quarter", "It fell by 15 percent in the last quarter"),
        ("They won the game by 8–3 in the end", "They won the game by 83 in the end"),
        ("It was −2.5 degrees on the roof that night", "It was 2.5 degrees on the roof that night"),
        ("In May we counted twenty. Five left the next day", "In May we counted twenty-five left the next day"),
        ("It takes one, two or three days at the most", "It takes 123 days at the most, I would say"),
        ("The train leaves the station at 10:30 each day", "The train leaves the station at 10:40 each day"),
    ],
)
def test_numbers_are_compared_by_value_with_sign_point_and_dash(said: str, quoted: str) -> None:
    assert check(said, said).verdict == "verbatim"
    assert check(said, quoted).verdict != "verbatim"


@pytest.mark.parametrize(
    ("said", "quoted", "verdict"),
    [
        ("The beams on the south side are not.", "The beams on the south side are", "altered"),
        ("I don't think that the plan is sound.", "think that the plan is sound", "altered"),
        ("No, the beams on the south side are sound.", "the beams on the south side are sound", "verbatim"),
        ("We mended the roof without delay.", "We mended the roof", "verbatim"),
        ("It lost −$12 million in a single year.", "It lost $12 million in a single year", "altered"),
    ],
)
def test_what_turns_the_words_stands_beside_them(said: str, quoted: str, verdict: str) -> None:
    assert check(said, quoted).verdict == verdict


def test_a_not_that_the_draft_has_outside_the_marks_is_not_lost() -> None:
    text = "Frost said that it was not “safe for the ferry” in March."
    start = text.index("“")
    document = draft(("Ada Frost", text)).model_dump(by_alias=True)
    document["claims"][0] |= {"kind": "mixed", "content": [[0, len(text)]]}
    document["claims"][0]["content"] = [[start - 4, start + 20]]
    (judged,) = verify(
        Document.model_validate(document | {"text": text}),
        [read_transcript("h", "ADA FROST: It is not safe for the ferry.\nBEN HALE: No.")],
    )
    assert judged.verdict == "verbatim"


def test_before_the_last_word_some_may_be_left_out_and_none_is_changed_for_it() -> None:
    said = "We cannot sail half-empty ships through all of January, whatever it costs the council."
    judged = check(said, "We cannot sail half-empty ships through January")
    assert [(d.kind, d.draft, d.source) for d in judged.differences] == [("dropped", "", "all of")]


def test_a_swap_of_roles_is_not_verbatim() -> None:
    assert (
        check("The city sued the builder over the bridge.", "The builder sued the city over the bridge.").verdict
        == "altered"
    )


def test_a_not_left_out_at_the_head_or_of_a_short_quotation_is_told() -> None:
    said = "I knew of it in January. I did not sign it, and I never will."
    for quoted in ("did sign it", "did sign it, and I never will"):
        judged = check(said, quoted)
        assert (judged.verdict, kinds(judged)) == ("altered", [("negation", "", "not")])


def test_where_somebody_begins_anew_the_not_behind_is_told() -> None:
    said = "The pumps at Lindvale are, um, they are not safe. Two of them leak."
    assert kinds(check(said, "The pumps at Lindvale are safe")) == [("negation", "", "um, they are not")]


def test_of_a_word_that_is_two_the_part_too_much_is_told_once() -> None:
    said = "I said that in March and I say it again."
    assert kinds(check(said, "I said that in March and I’ll say it again")) == [("added", "I’ll", "I")]
    (found,) = kinds(check(said, "I said that in March and I don’t say it again"))
    assert found[0] == "negation"


def test_a_short_quotation_is_there_as_it_is_or_not_at_all() -> None:
    assert check("He paid 50.", "He paid 50").verdict == "verbatim"
    assert check("He paid 50.", "He paid 5").verdict == "not-found"


@pytest.mark.parametrize(
    ("said", "quoted"),
    [("Ann Lee came.", "Ann Li came"), ("Ann Lee came.", "Anne Lee came"), ("It is Bo.", "It is Bob"), ("We met Ann Lee.", "Ann Li")],
)  # fmt: skip
def test_short_names_are_there_as_they_are_or_not_at_all(said: str, quoted: str) -> None:
    assert check(said, quoted).verdict == "not-found"


def test_words_of_other_scripts_match_only_themselves() -> None:
    assert check("The sign said добро пожаловать in red paint.", "The sign said добро пожаловать").verdict == "verbatim"
    assert check("The sign said добро пожаловать in red paint.", "The sign said до свидания").verdict != "verbatim"


def test_an_exact_quotation_is_found_however_far_on_it_stands() -> None:
    filling = "The members then spoke of the weather for a while. " * 400
    assert (
        check(f"{filling}Nobody told us that the dam leaks.", "Nobody told us that the dam leaks").verdict == "verbatim"
    )


@pytest.mark.parametrize(
    ("by", "quoted", "verdict", "found"),
    [
        ("Ada Frost", "We have ordered a filter for the funnel", "verbatim", "Ada Frost"),
        ("Frost", "We have ordered a filter for the funnel", "verbatim", "Ada Frost"),
        ("Ada Frost", "The new engine burns more oil than the old one did", "misattributed", "Ben Hale"),
        ("Cora Wynn", "The new engine burns more oil than the old one did", "misattributed", "Ben Hale"),
        (None, "The new engine burns more oil than the old one did", "verbatim", "Ben Hale"),
        ("Ada Frost", "The new engine burns more petrol than the old one", "misattributed", "Ben Hale"),
        ("Ada Frost", "The ferry runs every morning at six … It arrives next month.", "composite", "Ada Frost"),
        ("Ada Frost", "It arrives next month. The ferry runs every morning at six", "composite", "Ada Frost"),
        ("Ada Frost", "The harbour was full of ice for the whole of January", "not-found", None),
    ],
)
def test_speakers_and_places(by: str | None, quoted: str, verdict: str, found: str | None) -> None:
    judged = check(HEARING, quoted, by=by)
    assert (judged.verdict, judged.found_speaker) == (verdict, found)


def test_the_same_words_of_two_people_are_the_quoted_ones() -> None:
    hearing = "ADA FROST: We did what we could.\nBEN HALE: We did what we could."
    judged = check(hearing, "We did what we could", by="Ben Hale")
    assert (judged.verdict, judged.found_speaker) == ("verbatim", "Ben Hale")
    assert hearing[judged.passages[0].start : judged.passages[0].end] == "We did what we could"
    assert judged.passages[0].start > 40


def test_the_minister_is_whom_the_transcript_calls_so_and_else_open() -> None:
    hearing = read_transcript("h", "THE MINISTER FOR WATER: The wells are dry.\nMR. HALE: Then we must dig new ones.")
    speaker = draft(("the minister", "“The wells are dry,”"), ("the minister", "“Then we must dig new ones.”"),
                    named=False, role="minister")  # fmt: skip
    assert [j.verdict for j in verify(speaker, [hearing])] == ["verbatim", "verbatim"]


def test_the_judge_is_whoever_has_that_title_before_the_name() -> None:
    hearing = read_transcript("h", "JUDGE MIRA STOLL: I, uh, I will rule on Friday.\nMR. OAKES: Thank you, my lady.")
    speaker = draft(("the judge", "“I will rule on Friday.”"), named=False, role=None)
    (judged,) = verify(speaker, [hearing])
    assert (judged.verdict, judged.found_speaker) == ("verbatim", "Mira Stoll")
    assert kinds(judged) == []


def test_words_said_twice_may_be_left_out() -> None:
    assert check("And I, uh, I will rule on Friday.", "And I will rule on Friday").verdict == "verbatim"


def test_claims_come_in_text_order_with_their_ids_and_a_time() -> None:
    hearing = read_transcript(
        "h", "[00:12:04] ADA FROST: The wells are dry.\n[00:13:00] BEN HALE: We must dig new ones."
    )
    judged = verify(draft(("Ben Hale", "“We must dig new ones,”"), ("Ada Frost", "“The wells are dry.”")), [hearing])
    assert [(j.claim, j.verdict, j.passages[0].time) for j in judged] == [
        ("c1", "verbatim", "00:13:00"), ("c2", "verbatim", "00:12:04"),
    ]  # fmt: skip


def test_indirect_claims_get_passages_and_no_verdict() -> None:
    hearing = read_transcript(
        "h", "ADA FROST: The wells are not dry. We drilled 40 of them.\nBEN HALE: The wells are dry."
    )
    judged = verify(
        draft(("Ada Frost", "that the wells were dry"), ("Ada Frost", "she had drilled 14 of them"), kind="indirect"),
        [hearing],
    )
    assert [j.verdict for j in judged] == ["unjudged", "unjudged"]
    assert judged[0].passages[0].text == "The wells are not dry"
    assert judged[0].agrees == {"numbers": None, "dates": None, "names": None, "negation": False}
    assert judged[1].agrees is not None and judged[1].agrees["numbers"] is False
    assert [(d.kind, d.draft, d.source) for d in judged[1].differences] == [("number", "14", "40")]
    assert "nearest passage: negation does not agree" in [line for line, _ in lines(judged[0])]
    [other] = verify(draft(("Ada Frost", "that the mayor had resigned"), kind="indirect"), [hearing])
    assert [line for line, _ in lines(other)] == ["nothing that its speaker says in the sources is like it"]


def test_a_name_within_one_that_is_missing_is_not_told_again() -> None:
    found = draft(("Ada Frost", "that Selby Crown Court was dry"), kind="indirect").model_dump(by_alias=True)
    found["entities"] = [
        {"id": "e1", "start": 5, "end": 22, "label": "AGENCY"},
        {"id": "e2", "start": 5, "end": 10, "label": "PLACE"},
    ]
    hearing = read_transcript("h", "ADA FROST: The county court was dry.")
    [judged] = verify(Document.model_validate(found), [hearing])
    assert kinds(judged) == [("name", "Selby Crown Court", "")]


WORDS = st.sampled_from(
    [
        "the",
        "bridge",
        "river",
        "council",
        "engineer",
        "will",
        "close",
        "open",
        "before",
        "winter",
        "report",
        "costs",
        "they",
        "said",
        "harbour",
    ]
)


@given(
    st.lists(WORDS, min_size=4, max_size=14),
    st.integers(0, 13),
    st.integers(1, 9_999),
    st.integers(1, 9_999),
    st.booleans(),
)
def test_no_changed_number_or_negation_is_ever_verbatim(
    words: list[str], at: int, a: int, b: int, negation: bool
) -> None:
    at %= len(words)
    one, other = ("not", "") if negation else (str(a), str(b))
    if not negation and a == b:
        return
    said, quoted = (" ".join([*words[:at], put, *words[at:]]).replace("  ", " ").strip() for put in (one, other))
    for mine, theirs in ((said, quoted), (quoted, said)):
        judged = check(f"{theirs}.", mine)
        whole_words = f" {theirs} "
        assert judged.verdict != "verbatim" or f" {mine} " in whole_words, kinds(judged)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("It was 40 kilometres away at the time.", "It was 40 km away at the time"),
        ("It took 40 minutes and 10 seconds.", "It took 40 min and 10 secs"),
        ("The mill makes 40 tonnes a day.", "The mill makes 40 tonnes per day"),
        ("He drove at 60 miles an hour.", "He drove at 60 mph"),
        ("It cost five and a half million dollars.", "It cost $5.5m"),
        ("In nineteen eighty-four it grew by four point five percent.", "In 1984 it grew by 4.5 per cent"),
        ("It happened on the third of May at 9 a.m. sharp.", "It happened on the 3rd of May at 9am sharp"),
        ("We paid them on the third of May.", "We paid them on May 3"),
        ("We paid them on May third, 2021.", "We paid them on 3 May 2021"),
        ("We co-operate with the U.S. police.", "We cooperate with the US police"),
        ("The environ-\nment is not for sale here.", "The environment is not for sale here"),
        ("I, I, I never, never saw him.", "I never saw him"),
        ("So we — we — we left the town.", "So we left the town"),
        ("The roof came down [laughter] on all of us.", "The roof came down on all of us"),
        ("He was manoeuvring the aeroplane.", "He was maneuvering the airplane"),
        ("We met Dr. Wynn and Prof. Okoro.", "We met Doctor Wynn and Professor Okoro"),
        ("Then Ben hit the guard.", "Then Ben [Hale] hit the guard"),
        ("Then he hit the guard.", "Then [Mr Hale] hit the guard"),
        ("She went to Paris for it.", "She went [abroad] for it"),
        ("Ben Hale came, and then Ben hit the guard.", "then [Mr Hale] hit the guard"),
    ],
)
def test_what_is_only_written_otherwise_is_verbatim(said: str, quoted: str) -> None:
    judged = check(said, quoted)
    assert judged.verdict == "verbatim", kinds(judged)


@pytest.mark.parametrize(
    ("said", "quoted", "difference"),
    [
        ("It took 40 minutes and 10 seconds.", "It took 40 hrs and 10 seconds", ("changed", "hrs", "minutes")),
        ("A 5 MW turbine was built.", "A 5 kilowatt turbine was built", ("changed", "kilowatt", "MW")),
        ("He drove at 60 miles per hour.", "He drove at 60 km/h", ("changed", "km/h", "miles")),
        ("It was the second time this year.", "It was the first time this year", ("number", "first", "second")),
        ("Turnout rose by 3 percentage points.", "Turnout rose by 3 percent", ("changed", "percent", "percentage")),
        ("We have between $5–$6 million left.", "We have between $5 $6 million left", ("number", "", "–")),
        ("That's 1.5 million, not 15 million.", "That’s 15 million, not 1.5 million", ("number", "15 million", "1.5 million")),
        ("We will go whether or not it rains.", "We will go whether it rains", ("negation", "", "or not")),
        ("The roof came down (inaudible) on us.", "The roof came down on us", ("dropped", "", "inaudible")),
        ("The council, which met on Monday, voted for it.", "The council voted for it", ("dropped", "", "which met on Monday")),
        ("Then Mr Hale hit the guard.", "Then [Mr Frost] hit the guard", ("name", "[Mr Frost]", "Mr Hale")),
        ("Monday is too late for us.", "[Tuesday] is too late for us", ("name", "[Tuesday]", "")),
        ("It was ten, no, twenty people who came.", "It was ten people who came", ("negation", "", "no, twenty")),
        ("We paid them on the third of May.", "We paid them on May 13", ("number", "May 13", "the third of May")),
        ("We paid them on the third of May.", "We paid them on June 3", ("changed", "June 3", "the third of May")),
        ("This is a tax on the islanders.", "This is a tax on tourists", ("changed", "tourists", "the islanders")),
        ("We have three, four people on it.", "We have three people on it", ("number", "", "four")),
    ],
)  # fmt: skip
def test_what_looks_like_it_and_says_something_else_is_altered(
    said: str, quoted: str, difference: tuple[str, str, str]
) -> None:
    judged = check(said, quoted)
    assert (judged.verdict, difference in kinds(judged)) == ("altered", True), kinds(judged)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("He paid the toll in May.", "pa[id] the toll"),
        ("We pay the toll each May.", "pa[id] the toll"),
        ("They refuse to sign.", "refuse[d] to sign"),
        ("She takes the ferry home each night.", "t[ook] the ferry home each night"),
        ("I will be there by noon on Friday.", "w[ould] be there by noon on Friday"),
        ("We cannot wait for the ferry all night.", "We can[not] wait for the ferry all night"),
        ("The pump did not run for a week.", "The pump [does]n’t run for a week"),
        ("We saw the smoke from the quay.", "[W]e s[ee] the smoke from the quay"),
        ("We do not sell the boats to anybody.", "[did not] sell the boats to anybody"),
    ],
)
def test_an_editor_may_put_a_word_into_another_form_in_brackets(said: str, quoted: str) -> None:
    judged = check(said, quoted)
    assert judged.verdict == "verbatim", kinds(judged)
    assert "bracket" in {d.kind for d in judged.differences}


@pytest.mark.parametrize(
    ("said", "quoted", "difference"),
    [
        ("We can wait for the ferry all night.", "We can[not] wait for the ferry all night", "negation"),
        ("We do sell the boats to anybody.", "We do[n’t] sell the boats to anybody", "negation"),
        ("We sell the boats to anybody.", "[did not] sell the boats to anybody", "negation"),
        ("The rails are safe for a child.", "The rails are [un]safe for a child", "changed"),
        ("He was careful with the lamps at night.", "He was care[less] with the lamps at night", "changed"),
        ("We lost 14 boats in the storm.", "We lost 1[5] boats in the storm", "number"),
        ("Ben Hale took the ferry home.", "Ben Ha[rt] took the ferry home", "changed"),
    ],
)
def test_brackets_in_a_word_make_no_other_word_of_it(said: str, quoted: str, difference: str) -> None:
    judged = check(said, quoted)
    assert judged.verdict == "altered"
    assert difference in {d.kind for d in judged.differences if not d.allowed}


@pytest.mark.parametrize(("quoted", "verdict"), [("euros²", "verbatim"), ("euros.¹²", "verbatim"), ("km²", "altered")])
def test_the_mark_of_a_footnote_is_no_number_and_a_power_is_one(quoted: str, verdict: str) -> None:
    assert (
        check(f"We paid for 15 million {quoted.strip('.¹²')} in all.", f"We paid for 15 million {quoted}").verdict
        == verdict
    )
