"""What stands beside the quoted words in the source and bears on their meaning: told of, whatever the verdict."""

from __future__ import annotations

import pytest

from onrecord.document import Document
from onrecord.verification import page, verify
from onrecord.verification.table import lines, sums
from onrecord.verification.transcripts import read_transcript
from verification.drafts import check, draft


def told(said: str, quoted: str) -> list[tuple[str, str]]:
    judged = check(said, quoted)
    assert judged.verdict == "verbatim", judged.differences
    return [(one.kind, one.text) for one in judged.context]


@pytest.mark.parametrize(
    ("said", "quoted", "kind", "words"),
    [
        ("If we win, we will pay.", "we will pay", "condition", "If we win"),
        ("We will pay if we win.", "We will pay", "condition", "if we win"),
        ("We will reopen the bridge, provided the inspectors agree.", "We will reopen the bridge", "condition", "provided the inspectors agree"),
        ("Everybody was paid except the divers.", "Everybody was paid", "limit", "except the divers"),
        ("The bridge is safe, but only for cars.", "The bridge is safe", "limit", "but only for cars"),
        ("We will not sell until the court has ruled.", "We will not sell", "condition", "until the court has ruled"),
        ("After the vote we will close the mill.", "we will close the mill", "condition", "After the vote"),
        ("They say that the dam leaks, and they are wrong.", "the dam leaks", "report", "They say that"),
        ("I hope the dam holds.", "the dam holds", "doubt", "I hope"),
        ("Does anybody believe in it? Is it that the dam leaks?", "the dam leaks", "question", "Is it that the dam leaks"),
        ("I would be surprised if the dam leaks.", "the dam leaks", "condition", "if"),
        ("Unless it rains, the wells will be dry by June.", "the wells will be dry by June", "condition", "Unless it rains"),
        ("We will, if we win, pay in May.", "We will … pay in May", "condition", "if we win"),
        ("We will win. If it rains, we go. We said so, if you recall, in May of that year.", "We will win … in May of that year", "condition", "if you recall"),
        ("I told them that if we win we will pay.", "we will pay", "condition", "if we win"),
        ("We will pay the fees if we win.", "We will pay", "condition", "if we win"),
        ("We can go, but if it rains we stay.", "We can go", "condition", "but if it rains we stay"),
        ("In theory, the dam is safe for ever.", "the dam is safe for ever", "limit", "In theory"),
        ("Only the north wing is safe.", "the north wing is safe", "limit", "Only"),
        ("I was told that the dam leaks.", "the dam leaks", "report", "I was told that"),
        ("The claim that the dam leaks has to stop.", "the dam leaks", "report", "The claim that"),
        ("The dam might leak in the spring.", "leak in the spring", "doubt", "might"),
        ("The dam leaks, perhaps.", "The dam leaks", "doubt", "perhaps"),
    ],
)  # fmt: skip
def test_what_is_left_outside_the_marks_is_told_and_the_verdict_stays(
    said: str, quoted: str, kind: str, words: str
) -> None:
    assert told(said, quoted) == [(kind, words)]


@pytest.mark.parametrize(
    ("said", "quoted", "words"),
    [
        ("The board has to agree first. Only then will we sell the mill.", "Only then will we sell the mill", "The board has to agree first"),
        ("The board has to agree first. Only then will we sell the mill.", "will we sell the mill", "The board has to agree first. Only then"),
        ("If the board agrees. Then we will sell the mill.", "we will sell the mill", "If the board agrees. Then"),
        ("Suppose the vote is lost. And then we will close.", "we will close", "Suppose the vote is lost. And then"),
        ("Once they have signed, good. Then we can talk about it.", "Then we can talk about it", "Once they have signed, good"),
        ("What if they strike? In that case, we will close the mill.", "we will close the mill", "What if they strike? In that case"),
        ("They have to pay by May. Otherwise we will sue.", "we will sue", "They have to pay by May. Otherwise"),
        ("If the board agrees … we will sell the mill.", "we will sell the mill", "If the board agrees"),
    ],
)  # fmt: skip
def test_a_condition_to_which_the_sentence_leads_back_is_told(said: str, quoted: str, words: str) -> None:
    assert told(said, quoted) == [("condition", words)]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("If the board agrees. We will sell the mill.", "We will sell the mill"),
        ("They sang in the hall. Then we will sell the mill.", "we will sell the mill"),
        ("If it rains we go. Then we went home.", "we went home"),
        ("The board agreed. Only then did we see it.", "did we see it"),
        ("Even if it rains we go. Then we will sell.", "we will sell"),
        ("If we lose we go … and the mill will stay.", "the mill will stay"),
        ("As if they knew. Then we will sell.", "we will sell"),
        (
            "The board has to agree first. Only then will we sell.",
            "The board has to agree first. Only then will we sell",
        ),
    ],
)
def test_a_sentence_before_that_bears_on_nothing_is_not_told(said: str, quoted: str) -> None:
    assert told(said, quoted) == []


def test_a_condition_of_somebody_else_or_that_the_draft_tells_is_not_told() -> None:
    assert told("BEN HALE: If the board agrees?\nADA FROST: Then we will sell the mill.", "we will sell the mill") == []
    hearing = read_transcript(
        "h", "ADA FROST: The board has to agree. Only then will we sell the mill.\nBEN HALE: Why?"
    )
    whole = draft(("Ada Frost", "“The board has to agree.”"), ("Ada Frost", "“Only then will we sell the mill.”"))
    assert [one.context for one in verify(whole, [hearing])] == [[], []]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("We left when the rain stopped.", "We left"),
        ("We will pay. If we lose, we go.", "We will pay"),
        ("If it rains we go. We will pay.", "We will pay"),
        ("I asked him if he came, and we will pay.", "we will pay"),
        ("I cannot say if the dam leaks.", "I cannot say"),
        ("Even if we lose, we will pay.", "we will pay"),
        ("If it rains we stay, but we will pay.", "we will pay"),
        ("If you ask me, we will pay.", "we will pay"),
        ("I say that the dam leaks.", "the dam leaks"),
        ("We have always said the dam leaks.", "the dam leaks"),
        ("What happened? The dam leaks.", "The dam leaks"),
        ("If we win, we will pay.", "If we win, we will pay"),
        ("We will pay, and if it rains we go.", "We will pay"),
        ("The only bridge is safe for cars.", "bridge is safe for cars"),
        ("When I was young, we built a dam.", "we built a dam"),
        ("Is it true? Does the dam leak?", "Does the dam leak?"),
        ("Perhaps. The dam leaks.", "The dam leaks"),
        ("She told us in May that the dam leaks.", "us in May that the dam leaks"),
    ],
)
def test_what_bears_on_nothing_is_not_told(said: str, quoted: str) -> None:
    assert told(said, quoted) == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("If we win, we will pay.", "If the team wins, “we will pay,” Frost said."),
        ("We will pay if we win.", "Frost said “we will pay” if they win."),
        ("After the vote we will close the mill.", "Frost said that after a vote, “we will close the mill.”"),
        ("The dam might leak in the spring.", "Frost said the dam may “leak in the spring.”"),
        ("Everybody was paid except the divers.", "“Everybody was paid” but the divers, Frost said."),
        ("Is it so that the dam leaks?", "Frost asked whether “the dam leaks.”"),
        ("They say that the dam leaks.", "Frost said that the others say “the dam leaks.”"),
    ],
)
def test_what_the_draft_says_outside_the_marks_is_not_lost(said: str, text: str) -> None:
    assert _beside(said, text) == []


@pytest.mark.parametrize(
    ("said", "text", "words"),
    [
        ("We will pay if we win.", "“We will pay,” Frost said after the meeting.", ["if we win"]),
        ("When we win, we will pay.", "When asked, Frost said “we will pay.”", ["When we win"]),
        ("They say that the dam leaks.", "Frost said “the dam leaks.”", ["They say that"]),
    ],
)
def test_the_draft_may_use_such_words_for_another_thing(said: str, text: str, words: list[str]) -> None:
    assert _beside(said, text) == words


def _beside(said: str, text: str) -> list[str]:
    start, end = text.index("“"), text.index("”") + 1
    whole = draft(("Ada Frost", text)).model_dump(by_alias=True)
    whole["claims"][0] |= {"kind": "mixed", "content": [[start, end]]}
    (judged,) = verify(Document.model_validate(whole), [read_transcript("h", f"ADA FROST: {said}\nBEN HALE: No.")])
    assert judged.verdict == "verbatim", judged.differences
    return [one.text for one in judged.context]


def test_what_somebody_else_says_is_no_condition() -> None:
    hearing = read_transcript("h", "BEN HALE: If we win\nADA FROST: We will pay\nBEN HALE: if we win.")
    (judged,) = verify(draft(("Ada Frost", "“We will pay”")), [hearing])
    assert (judged.verdict, judged.context) == ("verbatim", [])


def test_what_another_quotation_has_is_not_outside() -> None:
    hearing = read_transcript("h", "ADA FROST: We will pay if we win.\nBEN HALE: Why?")
    judged = verify(draft(("Ada Frost", "“We will pay”"), ("Ada Frost", "“if we win”")), [hearing])
    assert [one.context for one in judged] == [[], []]


def test_it_has_its_place_and_is_told_in_table_and_page() -> None:
    hearing = read_transcript("h", "[00:12:04] ADA FROST: If we win, we will pay.\n[00:13:00] BEN HALE: Why?")
    whole = draft(("Ada Frost", "“We will pay.”"), ("Ben Hale", "“Why?”"))
    judged = verify(whole, [hearing])
    (beside,) = judged[0].context
    assert (beside.source, beside.time, beside.speaker) == ("h", "00:12:04", "Ada Frost")
    assert hearing.text[beside.start : beside.end] == beside.text == "If we win"
    assert "condition outside the marks: “If we win”" in [line for line, _ in lines(judged[0])]
    assert sums(judged) == "2 claims: 2 verbatim; 1 with something outside the marks that bears on it"
    html = page.render([whole], [hearing], judged)
    assert ' title="condition">If we win</mark>' in html and "If we win”" in html
