"""Transcripts, interviews and hearings."""

from __future__ import annotations

import pytest

from onrecord.claims.labels import Label
from onrecord.claims.turns import _bare_letter, read_turns
from onrecord.text.paragraphs import paragraphs


def turns(text: str) -> list[tuple[str, list[str]]]:
    stating, _ = read_turns(text, paragraphs(text))
    return [(text[slice(*t.source[0])], [text[s:e] for s, e in t.content]) for t in stating]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ADA FROST, ANCHOR: The gate is open.\n\nBEN HALE (on camera): We shut it.",
            [("ADA FROST", ["The gate is open."]), ("BEN HALE", ["We shut it."])],
        ),
        (
            "HON. A. FROST.- The gate is open.\n\nIt was open all week.\n\nMR. HALE.- I thank the House.",
            [("A. FROST", ["The gate is open.", "It was open all week."]), ("HALE", ["I thank the House."])],
        ),
        (
            "MR. FROST: It is open.\n\n(Laughter)\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut."])],
        ),
        (
            "MR. FROST: It is open.\n\nMembers interjecting—\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut."])],
        ),
        (
            "MR. FROST: It is open. (Laughter)\n\nOpposition members interjecting.\n\nMR. HALE: It is shut.\n\nInterruption.\n\nI closed it.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut.", "I closed it."])],
        ),
        (
            "LOCKS: LOWER ARDEN - CLOSURES\n\nMR. FROST « » : It is open.\n\nMR. HALE: It is shut (I think).",
            [("FROST", ["It is open."]), ("HALE", ["It is shut (I think)."])],
        ),
        (
            "SUPER: Selby, 7 a.m.\n\nADA FROST: It is open.\n\nLOWER THIRD: Gate shut\n\nBEN HALE: It is shut.",
            [("ADA FROST", ["It is open."]), ("BEN HALE", ["It is shut."])],
        ),
        (
            "MR. FROST: It is open.\n\n—He rose.\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut."])],
        ),
        (
            "The hall was full.\n\nSenator Frost: It is open.\n\nSenator Hale: It is shut.\n\nI closed it.\n\nThe hall emptied at ten.",
            [("Frost", ["It is open."]), ("Hale", ["It is shut.", "I closed it."])],
        ),
        # A long number before words is read in no more time than a short one.
        (
            f"FROST: {'1' * 60} or so.\n\nHALE: {'/@' * 40} or so.",
            [("FROST", [f"{'1' * 60} or so."]), ("HALE", [f"{'/@' * 40} or so."])],
        ),
        # The fields of a form, and what a list tells of people with their ages, are said by nobody.
        ("WORDS: 220\n\nUNIT: ada@frost.example\n\nFrost said it was open.", []),
        (
            "FROST: How many?\n\nHALE: 42.\n\nFROST: I see.",
            [("FROST", ["How many?"]), ("HALE", ["42."]), ("FROST", ["I see."])],
        ),
        ("ADA FROST, 41, of Quay Road: Fined £80.\n\nBEN HALE (29), Selby: He told them: “I left.”", []),
        (
            "ADA FROST, 41, of Quay Road: I shall vote.\n\nBEN HALE, 29, of Mill View: Not me.",
            [("ADA FROST", ["I shall vote."]), ("BEN HALE", ["Not me."])],
        ),
        (
            "TEXT: Level: 3 metres.\n\nFROST: Those are the numbers.\n\nHALE: I see: it fell.",
            [("FROST", ["Those are the numbers."]), ("HALE", ["I see: it fell."])],
        ),
        (
            "THE HERALD: Is it safe?\n\nADA FROST: It is old. I would not sleep there.",
            [("ADA FROST", ["It is old. I would not sleep there."])],
        ),
        (
            "Q: Is it old?\n\nAda Frost: It is.\n\nDo you sleep there?\n\nI do.\n\nQ: Why?\n\nFrost: I must.",
            [("Ada Frost", ["It is.", "I do."]), ("Frost", ["I must."])],
        ),
        (
            "MR. FROST: It is old.\n\nDo we sleep there?\n\nI do.\n\nMR. HALE: I do not.",
            [("FROST", ["It is old.", "Do we sleep there?", "I do."]), ("HALE", ["I do not."])],
        ),
        ("A: The gate is open.\nQ: Was it?\nA: I saw it.", [("A", ["The gate is open."]), ("A", ["I saw it."])]),
        ("Q. Is it open?\nA. It was. I saw it.", [("A", ["It was. I saw it."])]),
        (
            "Speaker 1: It is shut.\nSpeaker 2: Since when?\nSpeaker 1: June.",
            [("Speaker 1", ["It is shut."]), ("Speaker 1", ["June."])],
        ),
        (
            "GAZETTE: When did it open?\n\nADA FROST: In May.\n\nGAZETTE: The mayor says it cost too much.\n\n"
            "ADA FROST: He pays.\n\nGAZETTE: And now?\n\nADA FROST: Now it is shut.",
            [("ADA FROST", ["In May."]), ("ADA FROST", ["He pays."]), ("ADA FROST", ["Now it is shut."])],
        ),
        (
            "MR. HALE: When did it open?\n\nMS. FROST: In May.\n\nMR. HALE: The mayor says it cost too much.\n\n"
            "MS. FROST: He pays.\n\nMR. HALE: And now?",
            [
                ("HALE", ["When did it open?"]),
                ("FROST", ["In May."]),
                ("HALE", ["The mayor says it cost too much."]),
                ("FROST", ["He pays."]),
                ("HALE", ["And now?"]),
            ],
        ),
        (
            "WATER COMMITTEE, Torven: the inquiry into the weir.\n\nMR. HALE: It is shut.\n\nMS. FROST: It is open.",
            [("HALE", ["It is shut."]), ("FROST", ["It is open."])],
        ),
        (
            "Q. Is it open?\n\nA. It was.\n\nThe keeper, Ben Hale, denied that. “We shut it for you,” he said.",
            [("A", ["It was."])],
        ),
        (
            "Mr. HALE. Who opened the gate?\n\nDr. FROST. I did.\n\nMr. HALE. And who shut it?",
            [("HALE", ["Who opened the gate?"]), ("FROST", ["I did."]), ("HALE", ["And who shut it?"])],
        ),
        (
            "Ada Frost -- Harrow Bank -- Analyst\nHow many gates are left?\n\nBen Hale -- Chief Executive Officer\nNine.\n\n"
            "We had ten.\n\nOperator\nThat was the last question.\n\nBen Hale\n\nThank you.",
            [
                ("Ada Frost", ["How many gates are left?"]),
                ("Ben Hale", ["Nine.", "We had ten."]),
                ("Operator", ["That was the last question."]),
                ("Ben Hale", ["Thank you."]),
            ],
        ),
        (
            "Q   Who shut the gate?\n\nA   I was told to.\n\nQ   By whom?\n\nMS. FROST: Objection.\n\nA man left the room.",
            [("A", ["I was told to."]), ("FROST", ["Objection."])],
        ),
        ("A man left the room.\n\nA dog followed.\n\nQuite a few stayed.", []),
        ("Lt. Col. Frost shut the gate.\n\nMaj. Gen. Hale opened it.\n\nLt. Col. Frost left.", []),
        (
            "Interviewer: When did it open?\n\nAda Frost: In May.\n\nI was there.\n\nInterviewer: Alone?\n\nFrost: Alone.",
            [("Ada Frost", ["In May.", "I was there."]), ("Frost", ["Alone."])],
        ),
        (
            "FROST: The gate is open.\n\nHALE: It is shut.\n\nFROST: Have you seen it?\n\nREPORTER: Has he?\n\nHALE: I have.",
            [
                ("FROST", ["The gate is open."]),
                ("HALE", ["It is shut."]),
                ("FROST", ["Have you seen it?"]),
                ("HALE", ["I have."]),
            ],
        ),
        (
            "09:15 – Mayor Ada Frost: The gate is open.\n09:40 – Harbour captain Ben Hale: It is shut.",
            [("Ada Frost", ["The gate is open."]), ("Ben Hale", ["It is shut."])],
        ),
        # What a transcriber puts in brackets ends no turn, nor do marks at the head of a paragraph.
        (
            "MR. FROST: It is open.\n\n(Applause.)\n\n[Shows a paper.] It was shut.\n\n“No gate,” it says.\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open.", "It was shut.", "“No gate,” it says."]), ("HALE", ["It is shut."])],
        ),
        # Who else has a label ends it, though nothing tells that it is one.
        (
            "MR. FROST: It is open.\n\nOda Fell, Lake Times: Who shut it?\n\nMR. HALE: We did.\n\nThe growers’ union: “It is late.”\n\nMR. FROST: No.",
            [("FROST", ["It is open."]), ("HALE", ["We did."]), ("FROST", ["No."])],
        ),
        # Who else has a name and a firm before a colon speaks there.
        (
            "MR. FROST: It is open.\n\nAnna Fell, Lake Bank: You shut it.\n\nMR. HALE: We did.",
            [("FROST", ["It is open."]), ("Anna Fell", ["You shut it."]), ("HALE", ["We did."])],
        ),
        # All lines of a hearing are said, also of those who only ask there.
        (
            "Chair: We begin.\n\nAda Frost: Is it open?\n\nBen Hale: It is.\n\nAda Frost: Was it?\n\nChair: Order.",
            [
                ("Chair", ["We begin."]),
                ("Ada Frost", ["Is it open?"]),
                ("Ben Hale", ["It is."]),
                ("Ada Frost", ["Was it?"]),
                ("Chair", ["Order."]),
            ],
        ),
        # What is told of people under their names is nobody's line.
        ("Ada Frost (Labour)\n\nMs Frost said it was open.\n\nBen Hale (Liberal)\n\nMr Hale did not reply.", []),
        ("A. Frost opened the gate.\n\nA. Hale shut it.", []),
        ("GATE OPEN, TOWN ASLEEP - Ben Hale: It is late.\n\nWATER LOW, FISH GONE - Ben Hale: It is dry.", []),
        ("Warning: The gate is open.\n\nIt was open all week.", []),
        ("The mayor had one aim: to win.\n\nThe council had another: to wait.", []),
        ("", []),
        # Names in full before few of the lines, or one label once, make no dialogue.
        ("Ada Frost: It is open.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nBen Hale: It is shut.", []),
        (
            "Ada Frost: It is open.\n\nBen Hale: It is shut.",
            [("Ada Frost", ["It is open."]), ("Ben Hale", ["It is shut."])],
        ),
        ("FROST: It is open.\n\nIt rained.", []),
        # Where an article was written is no speaker, unless people speak there.
        ("LAGOS: It is open.\n\nSELBY: It is shut.", []),
        ("SELBY, Peru: It is open.\n\nARDEN, Peru: It is shut.", []),
        ("UPPER ARDEN: A wall fell on Monday.\n\nLOWER SELBY: It rained.", []),
        ("STAGE ONE: A wall fell on Monday.\n\nSTAGE TWO: It rained.", []),
        (
            "CALLER ONE: A wall fell on Monday.\n\nMALE VOICE: It rained.",
            [("CALLER ONE", ["A wall fell on Monday."]), ("MALE VOICE", ["It rained."])],
        ),
        (
            "UPPER ARDEN: We sold it on Monday.\n\nLOWER SELBY: It rained.",
            [("UPPER ARDEN", ["We sold it on Monday."]), ("LOWER SELBY", ["It rained."])],
        ),
        (
            "UPPER ARDEN: A wall fell.\n\nLOWER SELBY: It rained.",
            [("UPPER ARDEN", ["A wall fell."]), ("LOWER SELBY", ["It rained."])],
        ),
        (
            "ARDEN CROSS: The trial went on.\n\nFrost: Is it open?\n\nHale: It is.\n\nFrost: Was it?\n\nHale: I think so.",
            [("Hale", ["It is."]), ("Hale", ["I think so."])],
        ),
        ("LAGOS: It is open.\n\nHALE: Is it?", [("LAGOS", ["It is open."])]),
        ("LAGOS: It is open.\n\nHALE: I shut it.", [("LAGOS", ["It is open."]), ("HALE", ["I shut it."])]),
        ("LAGOS: It is open.\n\nHALE: Frost says “I shut it.”", []),
        ("FROST: It is open.\n\nHALE: It is shut.", [("FROST", ["It is open."]), ("HALE", ["It is shut."])]),
        # Two labels that come back make one, though they are of one word each.
        (
            "Frost: It is open.\n\nHale: It is shut.\n\nIt rained.\n\nFrost: It was.\n\nHale: It is.",
            [
                ("Frost", ["It is open."]),
                ("Hale", ["It is shut.", "It rained."]),
                ("Frost", ["It was."]),
                ("Hale", ["It is."]),
            ],
        ),
        # What looks like another label is none of the turn, and "Q" states nothing.
        (
            "MR. FROST: It is open.\n\nRead more: It is old.\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut."])],
        ),
        ("Q: It is old.\n\nA: It is.", [("A", ["It is."])]),
        # Whom somebody quotes with a verb, or of himself, does not end what he says.
        *(
            (
                f"MR. FROST: It is open.\n\n{quoted}\n\nMR. HALE: It is shut.",
                [("FROST", ["It is open.", quoted]), ("HALE", ["It is shut."])],
            )
            for quoted in ("My mother’s rule: “Stay.”", "Ada Hale said: “Stay.”")
        ),
        # Behind the last label, too, the first words are of its turn where its line has none.
        (
            "Ada Frost -- Harrow Bank -- Analyst\nIt is open.\n\nBen Hale -- Lock Keeper\nIt is shut.\n\nIt rained.",
            [("Ada Frost", ["It is open."]), ("Ben Hale", ["It is shut."])],
        ),
        # Of what the outlet reads out nothing is a statement; what a brief is about is no label, whoever is quoted in it.
        ("INTRO: It is old.\n\nREPORTER: It leaks.\n\nADA FROST: We shut it.", [("ADA FROST", ["We shut it."])]),
        (
            "IDA ROOS, ORLE TV HOST: It leaks.\n\nADA FROST, FORMER HOST: It did.\n\nROOS: Good.\n\nFROST: It is.",
            [("ADA FROST", ["It did."]), ("FROST", ["It is."])],
        ),
        (
            "IDA ROOS, CHAIR: It leaks.\n\nADA FROST, TV HOST: It did.",
            [("IDA ROOS", ["It leaks."]), ("ADA FROST", ["It did."])],
        ),
        ("FACT CHECK: It is old.\n\nTHE FACTS: It leaks.\n\nOUR RULING: False.", []),
        # A newsletter speaks to its readers, too; who are asked in the street all do.
        ("TOP: It leaks.\n\nWHO IS NEXT: She texted us.\n\nSPOTTED: Hale at noon.\n\nCOMING SOON: A vote.", []),
        (
            "MEI LIN: It leaks, I think.\n\nOLA ADEYI: We knew.\n\nIYO KATO: I left.\n\nMAT ROOS: It was.",
            [
                (name, [words])
                for name, words in (
                    ("MEI LIN", "It leaks, I think."),
                    ("OLA ADEYI", "We knew."),
                    ("IYO KATO", "I left."),
                    ("MAT ROOS", "It was."),
                )
            ],
        ),
        ("WHEAT: It fell.\n\nCOCOA: It rose. “Will we sell?” he asked.\n\nTIN: It rose.", []),
        (
            "Mei Lin: It leaks.\n\nOla Adeyi: It is dry.\n\nIyo Kato: It was.",
            [("Mei Lin", ["It leaks."]), ("Ola Adeyi", ["It is dry."]), ("Iyo Kato", ["It was."])],
        ),
        # Where only the answers have labels, what stands before one is asked.
        (
            "Where were you?\n\nHale: I was ill.\n\nIt rained.\n\nAnd now?\n\nHale: I am well.\n\nGood.\n\nHale: I was. I left.\n\nHe left.",
            [("Hale", ["I was ill.", "It rained."]), ("Hale", ["I am well."]), ("Hale", ["I was. I left."])],
        ),
        ("Is it dry?\n\nTry: Keep it so.\n\nIs it?\n\nTry: Wipe it.\n\nTry: Stop.", []),
        ("Is it dry?\n\nTip: I keep it so.\n\nIs it?\n\nTip: I wipe it.\n\nTip: I stop.", []),
        # Who confirms something at a time of day labels nothing.
        ("11:52 Ada Frost, secretary of the crew, confirms that it goes on: “Stay.”\n\n12:31 From the House: no.", []),
        # A line that names nobody is a label only where others fill their lines.
        (
            "MR. FROST: It is open.\n\nOperator\n\nIt is old.\n\nMR. HALE: It is shut.",
            [("FROST", ["It is open."]), ("HALE", ["It is shut."])],
        ),
    ],
)
def test_a_turn_is_all_that_its_speaker_says(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert turns(text) == found


@pytest.mark.parametrize(("before", "is_answer"), [("q", True), ("a", False), (None, False)])
def test_a_bare_a_is_only_the_answer_to_a_q(before: str | None, is_answer: bool) -> None:
    label = before and Label((0, 1), (1, 1), 1, before, is_marked=False)
    assert (_bare_letter("A  It is.", 0, 9, label or None) is not None) is is_answer
