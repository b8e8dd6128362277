"""The names that each rule finds by form alone, and what looks alike and must not be one."""

from __future__ import annotations

import pytest

from onrecord.names import patterns
from onrecord.names.runs import ORGANIZATION, PERSON, PLACE
from onrecord.text.words import Words

EXAMPLES: dict[str, tuple[list[tuple[str, list[tuple[str, str]]]], list[str]]] = {
    "_listed": ([("It rained in Nairobi.", [("Nairobi", PLACE)])], ["It rained in Brockham."]),
    "body_of_sport": (
        [
            ("It was Hockey Kenya.", [("Hockey Kenya", ORGANIZATION)]),
            ("It was Tourism South Africa.", [("Tourism South Africa", ORGANIZATION)]),
            ("It was Cricket South Africa.", [("Cricket South Africa", ORGANIZATION)]),
            ("It was Rugby Wales.", [("Rugby Wales", ORGANIZATION)]),
            ("It was World Rugby.", [("World Rugby", ORGANIZATION)]),
        ],
        ["It was Hockey Selby.", "It was Hockey\n\nKenya won.", "It was Chess Kenya.", "It was Hockey Kenyan style.", "It was World Rugby Cup."],
    ),
    "_titled": (
        [
            ("It was spokeswoman Ida Brock.", [("Ida Brock", PERSON)]),
            ("It was Mr. Brock.", [("Brock", PERSON)]),
            ("It was CS Brock.", [("CS Brock", PERSON)]),
            ("It was Minister Lena van der Brock.", [("Lena van der Brock", PERSON)]),
            ("It was Minister Senator Ida Brock.", [("Ida Brock", PERSON)]),
            ("It was DR Brock.", [("Brock", PERSON)]),
            ("It was Relations Officer (PRO) Ida Brock.", [("Ida Brock", PERSON)]),
        ],
        [
            "It was the mayor Brock.",
            "The minister left. Brock stayed.",
            "It was customs official Peru.",
            "It was Mr. Peru.",
            # Neither what a title is of, nor another title, nor the next line is a name.
            "So the Mayor left.",
            "It was Mr. Mayor.",
            "It was Miss V who left.",
            "So the Mayor\nTarka Brock left.",
            # A word in capitals heads a paragraph or a poster: it is no title.
            "So SENATOR Brock left.",
            # Initials of a firm are no rank.
            "So DS Smith left.",
            "So the Resident Doctors Forum left.",
        ],
    ),
    "_spoken_for": (
        [
            ("So a spokesman for Tarka Water left.", [("Tarka Water", ORGANIZATION)]),
            ("So a spokeswoman for the Tarka Water Trust left.", [("Tarka Water Trust", ORGANIZATION)]),
        ],
        [
            "So a spokesman for Ida Brock left.",
            "So a spokesman for Q. Brock left.",
            "So a spokesman for Mayor Brock left.",
            "So a spokesman for Tarka left.",
            "So a spokesman for Peru Water left.",
            "So a barber for Tarka Water left.",
            "So a spokesman of Tarka Water left.",
        ],
    ),
    "_labelled": (
        [("IDA BROCK (Lower Selby): It rains.", [("IDA BROCK", PERSON)]), ("Ida Brock: It rains.", [("Ida Brock", PERSON)]), ("Senator Ida Brock: It rains.", [("Ida Brock", PERSON)]), ("J. Brock: It rains.", [("J. Brock", PERSON)]), ("It rains.\nIda Brock: No.", [("Ida Brock", PERSON)])],
        ["Brock: It rains.", "He said Ida Brock: it rains.", "Selby College: It rains.", "Peru Norway: It rains.", "IDA BROCK It rains.", "Ida Brock (left: It rains.", "Finance Minister: It rains."],
    ),
    "_in_office": (
        [
            ("said Minister of Civil Defence Rosa Brock.", [("Rosa Brock", PERSON)]),
            ("said Minister for the Arts Rosa Brock.", [("Rosa Brock", PERSON)]),
        ],
        ["said Ida of Arts Rosa Brock.", "said the Minister of Civil Defence.", "said Minister of Rosa.", "said Minister Selby Tarka Rosa Brock.", "said Minister of\nSelby Rosa Brock."],
    ),
    "_first_named": (
        [
            ("He saw Peter Brock leave.", [("Peter Brock", PERSON)]),
            ("Peter Brock left.", [("Peter Brock", PERSON)]),
            # A family name that is a verb in small letters.
            ("He saw Peter Were leave.", [("Peter Were", PERSON)]),
            ("He saw Peter May leave early.", [("Peter May", PERSON)]),
            # The capital before it is another paragraph's.
            ("He left Hale\nPeter Brock stayed.", [("Peter Brock", PERSON)]),
            # A headline may end with a name; what ends a body's name in the next line is none of it.
            ("He saw Peter Brock", [("Peter Brock", PERSON)]),
            ("He saw Peter Brock\n\nplc firms shut.", [("Peter Brock", PERSON)]),
        ],
        ["He saw Peter leave.", "He saw Hale Peter Brock leave.", "Peter Brock Hale Lund Frost left.", "He saw Peter Norway.", "He saw Peter Brock College close.", "He left Peter Brock plc in May.", "He saw Sir Peter Brock leave.", "He read Peter Were No.", "He saw Peter leave early.", "He saw Peter\n\nWere it so, he left."],
    ),
    "_called_by_words": (
        [
            ("June Monday, a baker, left.", [("June Monday", PERSON)]),
            ("It rained. May Tuesday, whose bakery shut, left.", [("May Tuesday", PERSON)]),
            ("It rained. June Monday said so.", [("June Monday", PERSON)]),
            ("So said June Monday, who bakes.", [("June Monday", PERSON)]),
            # A weekday that is a given name.
            ("So DSP Sunday Brock Hale left.", [("Sunday Brock Hale", PERSON)]),
            ("So he met Gov. Friday Brock, a baker.", [("Friday Brock", PERSON)]),
            ("So the baker, Monday Brock, left.", [("Monday Brock", PERSON)]),
            ("So they held one Friday Brock, who left.", [("Friday Brock", PERSON)]),
            ("Sunday Brock (34) left.", [("Sunday Brock", PERSON)]),
            ("“It rains,” Friday Brock said.", [("Friday Brock", PERSON)]),
            ("According to Friday Brock, it rains.", [("Friday Brock", PERSON)]),
            ("She told Friday Brock that it rained.", [("Friday Brock", PERSON)]),
        ],
        [
            "It shut on an April Sunday, the town said.",
            "June, Monday, a baker left.",
            "Monday June, a baker, left.",
            "In June Monday said so.",
            "It rained. June Monday, and it rained.",
            "June\nMonday, a baker left.",
            "It rained. May Monday, a bank holiday, was wet.",
            "It rained. May Monday, which was wet, went.",
            "So said June Monday bakers.",
            "So it shut on Friday Brock left.",
            "So he met the mayor Monday Brock left.",
            "So he read one Sunday Times, a paper.",
            "“It rains,” he said. Friday Brock said.",
            "So the ‘Friday’ Friday Brock said.",
            "They spoke to Friday Brock, he said.",
            "So DSP Sunday\nBrock left.",
            "Sunday Brock (old) left.",
            "So it shut, Monday Brock, who left.",
        ],
    ),
    "_lettered": (
        [
            ("So Witness C left.", [("Witness C", PERSON)]),
            ("They met Soldier F.", [("Soldier F", PERSON)]),
        ],
        ["So Officer B. Frost left.", "So Officer B Frost left.", "It was Class C again.", "So Witness\n\nC left.", "So Witness Cc left.", "So Officer I left."],
    ),
    "_apposed": (
        [
            ("It was his lawyer, Ida Brock, who left.", [("Ida Brock", PERSON)]),
            ("So the charity, Warm Wells, left.", [("Warm Wells", ORGANIZATION)]),
        ],
        [
            # Another paragraph, a school and a country are not who the lawyer is.
            "It was his lawyer,\nIda Brock",
            # Nor is a person a body, nor what only stands there.
            "So the charity, Ida Wells, left.",
            "So the charity, Mayor Wells, left.",
            "So a charity, Warm Wells, left.",
            "So the charity, Warm Wells left.",
            "So the charity, Norway, left.",
            "So the charity,\nWarm Wells, left.",
            "It was his lawyer, Ida Brock College, that left.",
            "It was his lawyer, Ida Norway, that left.",
            "It was his gate, Ida Brock, that shut.", "It was his lawyer and Ida Brock.", "It was his lawyer, Brock, who left."],
    ),
    "_of_country": (
        [
            ("1. Ida Brock (Peru) 22.4", [("Ida Brock", PERSON)]),
            ("Ida Brock (Peru) Northtown\nNo", [("Ida Brock", PERSON), ("Northtown", ORGANIZATION)]),
            ("Ida Brock (Peru) Northtown 2", [("Ida Brock", PERSON), ("Northtown", ORGANIZATION)]),
            # A side has no team behind its country, nor has what stands in the next line.
            ("Ida Brock (Peru) Northtown won", [("Ida Brock", PERSON)]),
            ("Ida Brock (Peru)\nNorthtown 2", [("Ida Brock", PERSON)]),
            # Of two sides with a score the first bears no person's name.
            ("1. Ida Brock (Peru) 3 Tom Hale", [("Ida Brock", ORGANIZATION)]),
            ("1. Ida Brock (Peru) 3 of", [("Ida Brock", PERSON)]),
            ("1. Ida Brock (Peru) beat Tom Hale", [("Ida Brock", PERSON)]),
        ],
        ["Ida Brock\n(Peru) 22.4", "Ida Brock (Peru 22.4", "1. Brock (Peru) 22.4", "Ida Brock (left) 22.4"],
    ),
    "_of_party": (
        [("So HPA MP Ida Brock left.", [("HPA", ORGANIZATION)]), ("So HPA Senator Ida Brock left.", [("HPA", ORGANIZATION)])],
        [
            "So UK MP Ida Brock left.",
            "So NSW MP Ida Brock left.",
            "So HPA MP Brock left.",
            "So NYC MP Ida Brock left.",
            "So HPA mp Ida Brock left.",
            "So Ida MP Ida Brock left.",
            "So HPA barber Ida Brock left.",
            "So HPA\nMP Ida Brock left.",
        ],
    ),
    "_bracketed": (
        [("So HPA(N) left.", [("HPA(N)", ORGANIZATION)]), ("So HPA(UN) left.", [("HPA(UN)", ORGANIZATION)])],
        ["So HPA (N) left.", "So Ida(N) left.", "So HPA(n) left.", "So HPA(NORTH) left.", "So HPA(N left.", "So H(N) left."],
    ),
    "spelt_out": (
        [
            ("So the Union of Bakers and Millers (UBM) left.", [("Union of Bakers and Millers", ORGANIZATION)]),
            ("So the Velk East Residents and Ratepayers Trust (VERRT) left.", [("Velk East Residents and Ratepayers Trust", ORGANIZATION)]),
            ("So General Hauliers’ Union (GHU) left.", [("General Hauliers’ Union", ORGANIZATION)]),
        ],
        [
            # Other letters; no body, a seat in one, a part of a country; a paragraph of its own.
            "So the Velk Hauliers and Bakers Union (VHA) left.",
            "So the Head of County Velk (HCV) left.",
            "So Ida, Member Provincial Assembly (MPA), left.",
            "So the Lok Velk State (LVS) left.",
            "So the Pact on Lok Forces (PLF) ended.",
            "So the Velk Hauliers Union\n\n(VHU) left.",
        ],
    ),
    "_nicknamed": (
        [
            ("He met Ida “Buck” Brock.", [("Ida “Buck” Brock", PERSON)]),
            ("He met Ida 'Old Buck' van der Brock.", [("Ida 'Old Buck' van der Brock", PERSON)]),
            ("He met Ida (Buck) Brock.", [("Ida (Buck) Brock", PERSON)]),
            ("Then Captain Ida “Buck” Brock left.", [("Ida “Buck” Brock", PERSON)]),
            ("Then Ports Undersecretary Ida “Buck” Brock III left.", [("Ida “Buck” Brock III", PERSON)]),
            # What abbreviates in brackets may be a nickname in quotation marks.
            ("He met Ida “JB” Brock.", [("Ida “JB” Brock", PERSON)]),
        ],
        [
            "He met Ida “Buck” in May.",
            "He met “Buck” Brock.",
            "He met Ida “with Buck” Brock.",
            "He met Ida “Buck Brock",
            "He met Ida (Peru) Brock.",
            "He met Ida (Buck) Peru.",
            "He met the Superintendent of Police (Crime) Ida Brock.",
            "He met the Union of Bakers (Unba) Secretary Brock.",
            "He met Ida Tools (ITO) Brock.",
            "He met Mayor “Buck” Brock.",
            "He met Ida\n“Buck” Brock.",
            "He met Ida “Buck”\nBrock left.",
            "He met Ida “",
        ],
    ),
    "_scorer": ([("2-0 (Brock 26th, Hale 71st)", [("Brock", PERSON), ("Hale", PERSON)])], ["the Brock 26th run", "(X 26th)", "(BROCK 26th)", "26th (Brock)", "(on 26th)", "(Brock\n26th)", "(Northtown 26, Easton 7)"]),
    "_ended": (
        [
            ("He left Brock Tools Inc in May.", [("Brock Tools Inc", ORGANIZATION)]),
            ("He left Brock & Hale Inc. on foot.", [("Brock & Hale Inc.", ORGANIZATION)]),
            ("He told the Selby Falls Courier so.", [("Selby Falls Courier", ORGANIZATION)]),
            ("He told the Nairobi Gazette so.", [("Nairobi Gazette", ORGANIZATION)]),
            # "&" joins two names and begins none; nor do an article or a preposition at a sentence's head.
            ("& Hale Inc fell.", [("Hale Inc", ORGANIZATION)]),
            ("The Brock Inc fell.", [("Brock Inc", ORGANIZATION)]),
            ("On Brock Inc it fell.", [("Brock Inc", ORGANIZATION)]),
            ("He left Brock.\nHale College shut.", [("Hale College", ORGANIZATION)]),
            ("So said Brock\nHale College shut.", [("Hale College", ORGANIZATION)]),
            ("Former Brock Inc fell.", [("Brock Inc", ORGANIZATION)]),
            # A land and a name are no land; five words before the form are most.
            ("He joined Peru Hale Inc on foot.", [("Peru Hale Inc", ORGANIZATION)]),
            ("So Brock Hale Lund Frost Selby Tarka Inc fell.", [("Hale Lund Frost Selby Tarka Inc", ORGANIZATION)]),
        ],
        ["He left Brock\nCollege is shut.", "He joined Peru Inc on foot.", "He left Inc in May.", "The courier left.", "He saw Peru United.", "He saw Nairobi United."],
    ),
    "_begun": (
        [
            ("He left the University of Selby.", [("University of Selby", ORGANIZATION)]),
            ("He left the University of the Arts.", [("University of the Arts", ORGANIZATION)]),
            ("the Bank of Nairobi Gardens", [("Bank of Nairobi", ORGANIZATION)]),
        ],
        ["He left the University in Selby.", "He left the Bank of\nSelby", "He left the University in May.", "He left the University of old men.", "He left the Mayor of Selby."],
    ),
    "begun_abroad": ([("He left the Partido Selby.", [("Partido Selby", ORGANIZATION)])], ["He left the Partido.", "He left Selby Partido."]),
    "_innings": ([("So, Northtown 2 (Brock 15th)", [("Northtown", ORGANIZATION)])], ["So, Northtown (Brock 15th)", "So, Northtown won (Brock 15th)", "So, Northtown 2 (B", "He saw Northtown 2 (Brock)", "So, Northtown 2 (left)", ", 2 (Brock)", "So, Northtown\n2 (Brock)"]),
    "_results": (
        [
            ("Northtown 2 Easton 1", [("Northtown", ORGANIZATION), ("Easton", ORGANIZATION)]),
            ("Northtown 3 2 0 1 4", [("Northtown", ORGANIZATION)]),
            ("Northtown v Easton", [("Northtown", ORGANIZATION), ("Easton", ORGANIZATION)]),
            ("NORTHTOWN AT EASTON", [("NORTHTOWN", ORGANIZATION), ("EASTON", PLACE)]),
            ("Northtown v Easton 3", [("Northtown", ORGANIZATION), ("Easton", ORGANIZATION)]),
            ("Northtown v Easton\nSo", [("Northtown", ORGANIZATION), ("Easton", ORGANIZATION)]),
        ],
        [
            # A table has both sides and both scores, in one line.
            "Northtown", "Northtown 2 Easton", "Northtown 2 2001", "Northtown 2 3", "Northtown 2 won", "Northtown 3 2 0 gates",
            "Northtown\n2 Easton 1", "Northtown 2\nEaston 1", "Northtown 2 Easton\n1", "Northtown 3 2\n0 1", "Northtown v\nEaston",
            "Northtown has 2 gates", "So Northtown 2 Easton 1", "Northtown v the rest", "Northtown beat Easton", "Northtown v 3 others", "Northtown v Easton was dull"],
    ),
}  # fmt: skip


def names(rule: str, text: str) -> list[tuple[str, str]]:
    words = Words.of(text)
    function = getattr(patterns, rule)
    found = {c for i, word in enumerate(words.words) if function in patterns.rules_at(word) for c in function(words, i)}
    return [(text[slice(*words.span(c.start, c.end))], c.label) for c in sorted(found)]


def test_each_rule_has_its_examples() -> None:
    tables = (patterns.AT_CAPITAL, patterns.AT_PARENTHESIS, patterns.AT_NUMBER, patterns.AT_COMMA, patterns.AT_SMALL)
    assert {rule.__name__ for table in tables for rule in table} == set(EXAMPLES)


@pytest.mark.parametrize(
    ("rule", "text", "expected"), [(rule, *case) for rule, (holds, _) in EXAMPLES.items() for case in holds]
)
def test_what_a_rule_finds(rule: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert names(rule, text) == expected


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, (_, others) in EXAMPLES.items() for text in others])
def test_what_a_rule_leaves(rule: str, text: str) -> None:
    assert names(rule, text) == []


def test_datelines() -> None:
    for text in ("SELBY, Peru, March 3 (Reuters) - It rained.", "SELBY — It rained."):
        words = Words.of(text)
        first = next(iter(patterns.pattern_names(words)))
        assert (words[first.start], first.label) == ("SELBY", PLACE)
