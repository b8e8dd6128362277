"""What turns a quotation from outside it, or under its ellipsis."""

from __future__ import annotations

import pytest

from onrecord.document import Document
from onrecord.verification import verify
from onrecord.verification.transcripts import read_transcript
from verification.drafts import check, draft, kinds


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("I do not think that the dam leaks.", "the dam leaks"),
        ("It is not true that the old dam leaks.", "the old dam leaks"),
        ("I never said that the dam leaks.", "the dam leaks"),
        ("Nobody believes the dam leaks.", "the dam leaks"),
        ("There is no evidence that anybody fell ill.", "anybody fell ill"),
        ("We deny that the dam leaks.", "the dam leaks"),
        ("We disputed that the dam leaks.", "the dam leaks"),
        ("Nobody but the clerk saw the file.", "the clerk saw the file"),
        ("We hardly open the sluice in spring.", "open the sluice in spring"),
        ("No one was hurt on the bridge.", "one was hurt on the bridge"),
        ("We go to the island rarely.", "We go to the island"),
        ("It would be wrong to say that the dam leaks.", "the dam leaks"),
        ("I doubt the dam leaks.", "the dam leaks"),
        ("She doubted that the dam leaks.", "the dam leaks"),
        ("The report is … I mean, it is far from complete and we know it.", "complete and we know it"),
    ],
)
def test_what_turns_the_words_alters_them(said: str, quoted: str) -> None:
    judged = check(said, quoted)
    assert (judged.verdict, judged.differences[-1].kind) == ("altered", "negation")


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("We did not go home because the dam leaks.", "the dam leaks"),
        ("I don't know, but we will mend the roof by May.", "we will mend the roof by May"),
        ("There is no doubt that the dam is safe.", "the dam is safe"),
        ("There is no doubt the dam is safe.", "the dam is safe"),
        ("It is not wrong to say that the dam is safe.", "the dam is safe"),
        ("Something went wrong the dam burst.", "the dam burst"),
        ("We do not want war. We want peace.", "We want peace"),
        ("The dam leaks, I do not doubt it.", "The dam leaks"),
        ("I never said that of the old dam.", "old dam"),
        ("In this dispute we will mend the roof.", "we will mend the roof"),
        ("They failed us, and we will not forget it.", "we will not forget it"),
    ],
)
def test_what_stands_before_for_itself_turns_nothing(said: str, quoted: str) -> None:
    assert check(said, quoted).verdict == "verbatim"


def test_what_the_draft_denies_outside_the_marks_is_not_lost() -> None:
    hearing = read_transcript("h", "ADA FROST: I do not think that the dam leaks.\nBEN HALE: No.")
    text = "Frost rejected the report that “the dam leaks” in May."
    start = text.index("“")
    whole = draft(("Ada Frost", text)).model_dump(by_alias=True)
    whole["claims"][0] |= {"kind": "mixed", "content": [[start - 5, start + 15]]}
    for negated, verdict in ((True, "verbatim"), (False, "altered")):
        whole["claims"][0]["negated"] = negated
        (judged,) = verify(Document.model_validate(whole), [hearing])
        assert judged.verdict == verdict


@pytest.mark.parametrize(
    ("said", "quoted", "verdict"),
    [
        ("We hardly, if ever, said that it was safe.", "We … said that it was safe", "altered"),
        ("The report is anything but complete.", "The report is … complete", "altered"),
        ("The report is far from complete.", "The report is … complete", "altered"),
        ("The mill failed to pay the fine on time.", "The mill … [paid] the fine on time", "altered"),
        ("They denied it, they lied about it, and they paid for it.", "They denied it … and they paid for it", "verbatim"),
        ("We asked, and they refused, and we asked again.", "We asked … and we asked again", "verbatim"),
        ("We said, in every letter we wrote, that it was safe.", "We said … that it was safe", "verbatim"),
        ("They refused to pay for the whole lot.", "They [agreed] to pay for the whole lot", "altered"),
    ],
)  # fmt: skip
def test_what_is_cut_or_bracketed_away_is_not_to_turn_the_words(said: str, quoted: str, verdict: str) -> None:
    assert check(said, quoted).verdict == verdict, kinds(check(said, quoted))


@pytest.mark.parametrize(
    ("said", "quoted", "verdict"),
    [
        ("The council refused.", "The council [agreed]", "altered"),
        ("The council refused.", "The council [refused]", "verbatim"),
        ("The council met. Nobody refused.", "The council [met]", "verbatim"),
        ("The council, refused by all, met.", "The council [of Arden]", "verbatim"),
        ("Ada hit me on the stairs.", "[Mr Hale] hit me on the stairs", "altered"),
        ("Frost hit me on the stairs.", "[Mr Hale] hit me on the stairs", "altered"),  # who speaks has that name
        ("Police hit me on the stairs.", "[The Harrow police] hit me on the stairs", "verbatim"),
    ],
)
def test_a_bracket_at_either_end_is_held_against_what_it_stands_for(said: str, quoted: str, verdict: str) -> None:
    assert check(said, quoted).verdict == verdict


def test_a_verb_that_denies_may_stand_outside_the_marks() -> None:
    hearing = read_transcript("h", "ADA FROST: The council refused.\nBEN HALE: No.")
    text = "“The council [of Arden]” refused, Frost said."
    whole = draft(("Ada Frost", text)).model_dump(by_alias=True)
    whole["claims"][0] |= {"kind": "mixed", "content": [[0, 24]]}
    (judged,) = verify(Document.model_validate(whole), [hearing])
    assert judged.verdict == "verbatim"


def test_a_word_of_the_turn_before_is_no_part_of_a_quotation() -> None:
    hearing = read_transcript(
        "h", "BEN HALE: The board might not agree.\nADA FROST: All of the parents were not told.\nBEN HALE: Not by us."
    )
    whole = draft(("Ada Frost", "“Not all of the parents were told.”"))
    (judged,) = verify(whole, [hearing])
    assert (judged.verdict, judged.found_speaker) == ("altered", "Ada Frost")
    assert "negation" in {difference.kind for difference in judged.differences}
    (judged,) = verify(draft(("Ada Frost", "“All of the parents were told not by us.”")), [hearing])
    assert (judged.verdict, judged.found_speaker) == ("composite", "Ben Hale")
    assert [one.speaker for one in judged.passages] == ["Ada Frost", "Ben Hale"]
