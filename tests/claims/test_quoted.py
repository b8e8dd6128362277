"""Quotations with a cue beside them, by the words' places alone."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.quoted import find_candidates
from onrecord.text.paragraphs import paragraphs

from .written import parsed, written

LEAKS = "“ It/PRP leaks/VBZ badly/RB , ”"
LONG = "“ It/PRP leaks/VBZ badly/RB and/CC it/PRP has/VBZ leaked/VBN since/IN May/NNP ”"
DONE = "“ It/PRP leaks/VBZ badly/RB . ”"
Found = tuple[str, str, list[str]]


def found(text: str, *, parse: bool = False) -> list[Found]:
    doc = parsed(text) if parse else written(text)
    made = find_candidates(doc, load_cues(), paragraphs(doc.text))
    return [
        (
            " ".join(doc.text[s:e] for s, e in c.source),
            " ".join(doc.text[s:e] for s, e in c.cue),
            [doc.text[s:e] for s, e in c.content],
        )
        for c in made
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{LEAKS} Frost/NNP said/VBD .", [("Frost", "said", ["“It leaks badly,”"])]),
        (f"{LEAKS} said/VBD Frost/NNP .", [("Frost", "said", ["“It leaks badly,”"])]),
        # Any verb right behind the quotation, with a name behind it.
        (f"{LEAKS} sighed/VBD Frost/NNP .", [("Frost", "sighed", ["“It leaks badly,”"])]),
        (f"Frost/NNP said/VBD :/: {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        (f"Frost/NNP said/VBD ,/, {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        # The nearest pronoun, and two who speak together.
        (f"Frost/NNP wept/VBD as/IN she/PRP told/VBD us/PRP :/: {DONE}", [("she", "told", ["“It leaks badly.”"])]),
        (f"Frost/NNP and/CC she/PRP told/VBD us/PRP :/: {DONE}", [("Frost and she", "told", ["“It leaks badly.”"])]),
        # One quotation in two parts.
        (f"{LEAKS} she/PRP said/VBD ,/, “ and/CC rots/VBZ . ”", [("she", "said", ["“It leaks badly,”", "“and rots.”"])]),
        # Nobody beside a whole sentence, though a comma stands behind it.
        (f"{DONE} ,/,", [("", "", ["“It leaks badly.”"])]),
        (f"It/PRP rained/VBD .\n{DONE}", [("", "", ["“It leaks badly.”"])]),
        # Another clause and a title are no speech, one word with its stop is.
        ("“ It/PRP leaks/VBZ badly/RB ” ,/, but/CC Frost/NNP said/VBD so/RB .", []),
        ("He/PRP owned/VBD “ Gates/NNS of/IN Selby/NNP ” in/IN bed/NN .", []),
        ("It/PRP rained/VBD . “ Go/VB . ”", [("", "", ["“Go.”"])]),
        # Where the stop stands behind the mark, what is long enough.
        (f"It/PRP rained/VBD . {LONG} .", [("", "", ["“It leaks badly and it has leaked since May”"])]),
        ("It/PRP rained/VBD . “ It/PRP leaks/VBZ badly/RB ” .", []),
        (f"They/PRP have/VBP a/DT song/NN :/: {LONG} .", [("They", "have", ["“It leaks badly and it has leaked since May”"])]),
        # A headline's quotation needs no stop before its colon, but a verb that no title's capitals have, and a text below.
        ("“ It/PRP leaks/VBZ badly/RB ” :/: Wall/NN fails/VBZ\nIt/PRP rained/VBD .", [("", "", ["“It leaks badly”"])]),
        ("“ IT/PRP LEAKS/VBZ BADLY/RB ” –/: Wall/NN fails/VBZ\nIt/PRP rained/VBD .", [("", "", ["“IT LEAKS BADLY”"])]),
        ("“ It/PRP Leaks/VBZ Badly/RB ” :/: Wall/NN fails/VBZ\nIt/PRP rained/VBD .", []),
        ("“ A/DT leaky/JJ wall/NN ” :/: Wall/NN fails/VBZ\nIt/PRP rained/VBD .", []),
        ("“ It/PRP leaks/VBZ badly/RB ” :/: Wall/NN fails/VBZ", []),
        (f"Frost/NNP would/MD say/VB :/: {DONE}", [("Frost", "would say", ["“It leaks badly.”"])]),
        # No more than three words before a verb are of its cue.
        (f"Frost/NNP must/MD might/MD could/MD would/MD say/VB :/: {DONE}", [("Frost", "might could would say", ["“It leaks badly.”"])]),
        # What goes on stands in the very next paragraph.
        (f"Frost/NNP said/VBD :/: {DONE}\nIt/PRP rained/VBD .\n{DONE}", [("Frost", "said", ["“It leaks badly.”"]), ("", "", ["“It leaks badly.”"])]),
        (f"Frost/NNP said/VBD {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        # Any verb before a colon, none before a comma; a comma leads into no other paragraph, a colon does.
        (f"Frost/NNP opened/VBD :/: {DONE}", [("Frost", "opened", ["“It leaks badly.”"])]),
        (f"Frost/NNP opened/VBD ,/, {DONE}", []),
        (f"Frost/NNP said/VBD :/:\n{DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        (f"Frost/NNP said/VBD ,/,\n{DONE}", [("", "", ["“It leaks badly.”"])]),
        # The subject is the nearest phrase, without what is said behind it, and no further than a sentence goes.
        (f"It/PRP rained/VBD ,/, Frost/NNP said/VBD :/: {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        (f"Frost/NNP ,/, the/DT mayor/NN ,/, said/VBD :/: {DONE}", [("the mayor", "said", ["“It leaks badly.”"])]),
        (f"{LEAKS} said/VBD Frost/NNP on/IN Monday/NNP .", [("Frost", "said", ["“It leaks badly,”"])]),
        (f"{LEAKS} said/VBD Frost/NNP ,/, the/DT mayor/NN .", [("Frost", "said", ["“It leaks badly,”"])]),
        (f"{LEAKS} {'so/RB ' * 40} Frost/NNP said/VBD .", []),
        # No finite verb, nobody behind it, a preposition.
        (f"{LEAKS} saying/VBG Frost/NNP .", []),
        (f"{LEAKS} opened/VBD .", []),
        (f"{LEAKS} opened/VBD on/IN Monday/NNP .", []),
        # What leads in is the first piece, where it says nothing by itself and the quotation is no sentence.
        ("Gates/NNS ,/, they/PRP said/VBD ,/, “ missed/VBD the/DT facts/NNS ” .", [("they", "said", ["Gates", "“missed the facts”"])]),
        ("Waiting/VBG gates/NNS ,/, they/PRP said/VBD ,/, “ missed/VBD the/DT facts/NNS ” .", [("they", "said", ["Waiting gates", "“missed the facts”"])]),
        ("It/PRP rains/VBZ ,/, they/PRP said/VBD ,/, “ missed/VBD the/DT facts/NNS ” .", [("they", "said", ["“missed the facts”"])]),
        ("Gates/NNS ,/, they/PRP said/VBD ,/, “ They/PRP missed/VBD the/DT facts/NNS ” .", [("they", "said", ["“They missed the facts”"])]),
        # The words before a fragment belong to it.
        ("Dockers/NNS “ never/RB go/VBP back/RB , ” says/VBZ Frost/NNP .", [("Frost", "says", ["Dockers “never go back,”"])]),
        ("Dockers/NNS ,/, “ never/RB go/VBP back/RB , ” says/VBZ Frost/NNP .", [("Frost", "says", ["“never go back,”"])]),
        ("Dockers/NNS “ We/PRP go/VBP back/RB , ” says/VBZ Frost/NNP .", [("Frost", "says", ["“We go back,”"])]),
        ("Dockers/NNS “ 42/CD , ” says/VBZ Frost/NNP .", [("Frost", "says", ["“42,”"])]),
        ("“ never/RB go/VBP back/RB , ” says/VBZ Frost/NNP .", [("Frost", "says", ["“never go back,”"])]),
        (f"Frost/NNP said/VBD Hale/NNP opened/VBD {DONE}", [("Frost", "said", ["Hale opened “It leaks badly.”"])]),
        # Part of a sentence, behind whom it was told.
        ("Frost/NNP told/VBD her/PRP she/PRP “ must/MD wait/VB ” .", [("Frost", "told", ["she “must wait”"])]),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ “ too/RB badly/RB ” .", [("Frost", "said", ["it leaks “too badly”"])]),
        # A quotation goes on behind its cue, at once or in the next sentence; not behind another sentence or other words.
        (f"{LEAKS} Frost/NNP said/VBD . {DONE}", [("Frost", "said", ["“It leaks badly,”", "“It leaks badly.”"])]),
        (f"{LEAKS} Frost/NNP said/VBD . It/PRP rained/VBD . {DONE}", [("Frost", "said", ["“It leaks badly,”"]), ("", "", ["“It leaks badly.”"])]),
        (f"{LEAKS} Frost/NNP said/VBD . Then/RB {DONE}", [("Frost", "said", ["“It leaks badly,”"])]),
        (f"{DONE} {DONE}", [("", "", ["“It leaks badly.”", "“It leaks badly.”"])]),
        (f"{DONE} —/: {DONE}", [("", "", ["“It leaks badly.”"])]),
        # A cry goes on, and alone in its paragraph a sentence is speech.
        (f"“ Go/VB . ” {DONE}", [("", "", ["“Go.”", "“It leaks badly.”"])]),
        (f"Water/NN\n{DONE}", [("", "", ["“It leaks badly.”"])]),
        # The next paragraph goes on with a whole sentence right behind its verb, with no fragment.
        (f"Frost/NNP said/VBD {DONE}\n{DONE}", [("Frost", "said", ["“It leaks badly.”", "“It leaks badly.”"])]),
        (f"Frost/NNP said/VBD “ too/RB badly/RB ” .\n{DONE}", [("Frost", "said", ["“too badly”"]), ("", "", ["“It leaks badly.”"])]),
        # Neither cue nor source stands in a paragraph before.
        (f"What/WP was/VBD said/VBD\nFrost/NNP told/VBD them/PRP :/: {DONE}", [("Frost", "told", ["“It leaks badly.”"])]),
        (f"Reports/NNS said/VBD so/RB\nLabour/NNP :/: {DONE}", [("", "", ["“It leaks badly.”"])]),
        # The agent of a passive, and who is shown to tell.
        (f"It/PRP was/VBD written/VBN by/IN Frost/NNP :/: {DONE}", [("Frost", "written", ["“It leaks badly.”"])]),
        (f"Clips/NNS show/VBP Frost/NNP telling/VBG them/PRP :/: {DONE}", [("Frost", "telling", ["“It leaks badly.”"])]),
        # No verb of speech, and no comma that leads up to the quotation.
        (f"Frost/NNP left/VBD {DONE}", []),
    ],
)  # fmt: skip
def test_a_quotation_and_its_cue(text: str, claims: list[Found]) -> None:
    assert found(text) == claims


def test_the_next_paragraph_goes_on_only_where_it_is_all_quotation() -> None:
    first = f"{LEAKS} Frost/NNP said/VBD ."
    assert found(f"{first}\n{DONE}") == [("Frost", "said", ["“It leaks badly,”", "“It leaks badly.”"])]
    # Not behind a paragraph of other words, nor behind other words in the first, nor where nobody has spoken.
    parted = [("Frost", "said", ["“It leaks badly,”"]), ("", "", ["“It leaks badly.”"])]
    assert found(f"{first}\nIt/PRP rained/VBD .\n{DONE}") == parted
    assert found(f"{first} It/PRP rained/VBD .\n{DONE}") == parted
    assert found(f"{first}\n{DONE} It/PRP rained/VBD .") == parted
    assert len(found(f"{DONE}\n{DONE}")) == 2
    assert [source for source, _, _ in found(f"{first}\n{LEAKS} Hale/NNP said/VBD .")] == ["Frost", "Hale"]


def test_closed_quotations_in_paragraphs_of_their_own_are_turns() -> None:
    first = f"{LEAKS} Frost/NNP said/VBD ."
    joined, second = found(f"{first}\n{DONE}\n{DONE}")
    assert joined == ("Frost", "said", ["“It leaks badly,”", "“It leaks badly.”"])
    assert second == ("", "", ["“It leaks badly.”"])
    assert found(f"{first}\n{DONE}\n“ Go/VB . ”")[1] == ("", "", ["“Go.”"])


def test_a_quotation_over_paragraphs_with_a_cue_at_each_end_is_two() -> None:
    assert found("Frost/NNP said/VBD :/: “ It/PRP leaks/VBZ badly/RB .\n“ It/PRP rots/VBZ too/RB , ” he/PRP added/VBD .") == [
        ("Frost", "said", ["“It leaks badly."]),
        ("he", "added", ["“It rots too,”"]),
    ]  # fmt: skip


QUOTED = "“/“/6/punct It/PRP/2/nsubj leaks/VBZ/6/ccomp badly/RB/2/advmod ,/,/6/punct ”/”/6/punct"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"{QUOTED} said/VBD/6/ROOT Frost/NNP/6/nsubj ././6/punct", "Frost"),
        # Not the day, nor how it was said, nor what was.
        (f"{QUOTED} said/VBD/6/ROOT Monday/NNP/6/npadvmod Frost/NNP/6/nsubj ././6/punct", "Frost"),
        (f"{QUOTED} said/VBD/6/ROOT grinning/VBG/6/ccomp Frost/NNP/6/nsubj ././6/punct", "Frost"),
        ("“/“/4/punct Nonsense/NN/4/dobj ,/,/4/punct ”/”/4/punct said/VBD/4/ROOT Frost/NNP/4/nsubj ././4/punct", "Frost"),
        # A relative clause is no cue, and what a clause of speech adds to a name is none of the source.
        ("“/“/9/punct It/PRP/2/nsubj leaks/VBZ/9/ccomp ,/,/9/punct ”/”/9/punct Frost/NNP/9/nsubj who/WP/7/nsubj claims/VBZ/5/relcl much/RB/7/advmod said/VBD/9/ROOT ././9/punct", "Frost who claims much"),
        (f"{QUOTED} said/VBD/6/ROOT Frost/NNP/6/nsubj who/WP/9/nsubj added/VBD/7/relcl so/RB/9/advmod ././6/punct", "Frost"),
        (f"{QUOTED} said/VBD/6/ROOT Frost/NNP/6/nsubj ,/,/7/punct after/IN/7/prep lunch/NN/9/pobj ././6/punct", "Frost"),
    ],
)  # fmt: skip
def test_a_parse_tells_the_subject_behind_a_verb(text: str, source: str) -> None:
    ((who, cue, _),) = found(text, parse=True)
    assert (who, cue) == (source, "said")
