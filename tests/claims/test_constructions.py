"""What of a construction belongs to another part than it was found in."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.constructions import put_right

from .written import at, written

Parts = tuple[str, str, tuple[str, ...]]  # source, cue, content in its pieces


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        (
            "Her/PRP$ fear/NN is/VBZ that/IN it/PRP leaks/VBZ .",
            ("Her", "fear", ("is that it leaks",)),
            ("Her", "fear is", ("that it leaks",)),
        ),
        ("Her/PRP$ fear/NN is/VBZ old/JJ .", ("Her", "fear", ("is old",)), ("Her", "fear", ("is old",))),
        (
            "Frost/NNP 's/POS opinion/NN that/IN rain/NN can/MD not/RB drop/VBP catches/NNS .",
            ("Frost", "opinion", ("that rain can not drop catches",)),
            ("Frost", "opinion", ("that rain can not drop catches",)),
        ),
        # It is what stands before.
        (
            "It/PRP leaks/VBZ ,/, as/IN Frost/NNP put/VBD it/PRP .",
            ("Frost", "put", ("it",)),
            ("Frost", "put", ("It leaks",)),
        ),
        (
            "It/PRP leaks/VBZ ,/, as/IN Frost/NNP put/VBD it/PRP .",
            ("Frost", "put", ("It leaks", "it")),
            ("Frost", "put", ("It leaks",)),
        ),
        (
            "“ A/DT sieve/NN ” is/VBZ how/WRB Frost/NNP describes/VBZ it/PRP .",
            ("Frost", "describes", ("“A sieve”", "it")),
            ("Frost", "describes", ("“A sieve”",)),
        ),
        (
            "A/DT sieve/NN ,/, as/IN Frost/NNP put/VBD it/PRP .",
            ("Frost", "put", ("it",)),
            ("Frost", "put", ("it",)),
        ),
        (
            "It/PRP leaks/VBZ ,/, and/CC Frost/NNP saw/VBD it/PRP .",
            ("Frost", "saw", ("it",)),
            ("Frost", "saw", ("it",)),
        ),
        (
            "It/PRP leaks/VBZ ,/, as/IN Frost/NNP fixed/VBD it/PRP .",
            ("Frost", "fixed", ("it",)),
            ("Frost", "fixed", ("it",)),
        ),
        # It is nobody.
        (
            "It/PRP is/VBZ widely/RB feared/VBN that/IN Frost/NNP left/VBD .",
            ("It", "is widely feared", ("that Frost left",)),
            ("", "is widely feared", ("that Frost left",)),
        ),
        (
            "It/PRP was/VBD hoped/VBN Frost/NNP left/VBD .",
            ("", "was hoped", ("It", "Frost left")),
            ("", "was hoped", ("Frost left",)),
        ),
        (
            "It/PRP was/VBD told/VBN that/IN Frost/NNP left/VBD .",
            ("It", "was told", ("that Frost left",)),
            ("It", "was told", ("that Frost left",)),
        ),
        (
            "It/PRP had/VBD feared/VBN that/IN Frost/NNP left/VBD .",
            ("It", "had feared", ("that Frost left",)),
            ("It", "had feared", ("that Frost left",)),
        ),
        (
            "It/PRP is/VBZ said/VBN to/TO leak/VB .",
            ("", "is said", ("It", "to leak")),
            ("", "is said", ("It", "to leak")),
        ),
        (
            "It/PRP leaks/VBZ ,/, it/PRP was/VBD announced/VBN .",
            ("it", "was announced", ("It leaks",)),
            ("", "was announced", ("It leaks",)),
        ),
        (
            "“ It/PRP leaks/VBZ , ” it/PRP was/VBD announced/VBN .",
            ("", "was announced", ("“It leaks,”", "it")),
            ("", "was announced", ("“It leaks,”",)),
        ),
        (
            "It/PRP left/VBD ,/, it/PRP was/VBD told/VBN .",
            ("it", "was told", ("It left",)),
            ("it", "was told", ("It left",)),
        ),
        (
            "It/PRP fell/VBD ,/, it/PRP was/VBD called/VBN a/DT gem/NN .",
            ("", "was called", ("it", "a gem")),
            ("", "was called", ("it", "a gem")),
        ),
        # Who is behind the verb says it, in the middle of what is said.
        (
            "The/DT wall/NN ,/, says/VBZ the/DT clerk/NN Ada/NNP ,/, leaks/VBZ .",
            ("The wall", "says", ("the clerk Ada, leaks",)),
            ("the clerk Ada", "says", ("The wall", "leaks")),
        ),
        (
            "The/DT wall/NN ,/, says/VBZ Ada/NNP ,/, a/DT clerk/NN ,/, leaks/VBZ .",
            ("The wall", "says", ("leaks",)),
            ("Ada, a clerk", "says", ("The wall", "leaks")),
        ),
        (
            "Ada/NNP ,/, a/DT clerk/NN ,/, says/VBZ the/DT wall/NN ,/, of/IN brick/NN ,/, leaks/VBZ .",
            ("a clerk", "says", ("the wall, of brick, leaks",)),
            ("a clerk", "says", ("the wall, of brick, leaks",)),
        ),
        # How it was said again and again is no part of what was said.
        (
            "“ It/PRP leaks/VBZ , ” she/PRP liked/VBD to/TO tell/VB callers/NNS .",
            ("she", "liked", ("“It leaks,”", "to tell callers")),
            ("she", "liked to tell", ("“It leaks,”",)),
        ),
        (
            "She/PRP liked/VBD to/TO tell/VB callers/NNS .",
            ("She", "liked", ("to tell callers",)),
            ("She", "liked", ("to tell callers",)),
        ),
        # Whom an aside is about is one of two who say it, but nobody who does something else.
        (
            "Ada/NNP Frost/NNP (/( Labour/NNP )/) and/CC two/CD aides/NNS said/VBD it/PRP leaks/VBZ .",
            ("two aides", "said", ("it leaks",)),
            ("Ada Frost (Labour) and two aides", "said", ("it leaks",)),
        ),
        (
            "Ada/NNP ,/, who/WP left/VBD ,/, and/CC her/PRP$ crew/NN said/VBD it/PRP leaks/VBZ .",
            ("her crew", "said", ("it leaks",)),
            ("Ada, who left, and her crew", "said", ("it leaks",)),
        ),
        (
            "Ada/NNP ,/, of/IN Selby/NNP ,/, left/VBD ,/, and/CC her/PRP$ crew/NN said/VBD it/PRP leaks/VBZ .",
            ("her crew", "said", ("it leaks",)),
            ("her crew", "said", ("it leaks",)),
        ),
        (
            "He/PRP met/VBD Ada/NNP ,/, a/DT clerk/NN ,/, and/CC her/PRP$ crew/NN said/VBD it/PRP leaks/VBZ .",
            ("her crew", "said", ("it leaks",)),
            ("her crew", "said", ("it leaks",)),
        ),
        (
            "Rain/NN ,/, wind/NN ,/, and/CC crews/NNS said/VBD it/PRP leaks/VBZ .",
            ("crews", "said", ("it leaks",)),
            ("crews", "said", ("it leaks",)),
        ),
        (
            "Hail/NN hit/NN Selby/NNP ,/, Ohio/NNP ,/, and/CC crews/NNS said/VBD it/PRP leaks/VBZ .",
            ("crews", "said", ("it leaks",)),
            ("crews", "said", ("it leaks",)),
        ),
        # When it was said is no part of who said it.
        (
            "The/DT crew/NN on/IN Sunday/NNP said/VBD it/PRP leaks/VBZ .",
            ("The crew on Sunday", "said", ("it leaks",)),
            ("The crew", "said", ("it leaks",)),
        ),
        # Of what is compared only what they are said to expect; nothing of what is more than they say.
        (
            "It/PRP grew/VBD more/RBR than/IN the/DT 3/CD percent/NN banks/NNS predicted/VBD .",
            ("banks", "predicted", ("It grew more than the 3 percent",)),
            ("banks", "predicted", ("the 3 percent",)),
        ),
        (
            "It/PRP grew/VBD more/RBR than/IN banks/NNS predicted/VBD .",
            ("banks", "predicted", ("It grew more",)),
            ("banks", "predicted", ()),
        ),
        (
            "It/PRP shut/VBD the/DT 3/CD mills/NNS banks/NNS said/VBD .",
            ("banks", "said", ("It shut the 3 mills",)),
            ("banks", "said", ("It shut the 3 mills",)),
        ),
        (
            "It/PRP was/VBD shut/VBN by/IN the/DT 3/CD banks/NNS ,/, tallies/NNS show/VBP .",
            ("tallies", "show", ("It was shut by the 3 banks",)),
            ("tallies", "show", ("It was shut by the 3 banks",)),
        ),
        # What she wants is.
        (
            "What/WP Frost/NNP wants/VBZ is/VBZ a/DT pump/NN .",
            ("Frost", "wants", ("is a pump",)),
            ("Frost", "wants", ("a pump",)),
        ),
        (
            "What/WP Frost/NNP wants/VBZ is/VBZ a/DT pump/NN .",
            ("Frost", "wants", ("What", "is a pump")),
            ("Frost", "wants", ("a pump",)),
        ),
        (
            "What/WP Frost/NNP wants/VBZ is/VBZ a/DT pump/NN .",
            ("Frost", "wants is", ("a pump",)),
            ("Frost", "wants is", ("a pump",)),
        ),
        (
            "All/DT Frost/NNP said/VBD was/VBD that/IN it/PRP leaks/VBZ .",
            ("All Frost", "said", ("was that it leaks",)),
            ("Frost", "said", ("that it leaks",)),
        ),
        (
            "What/WP Frost/NNP wants/VBZ drips/VBZ .",
            ("Frost", "wants", ("What", "drips")),
            ("Frost", "wants", ("What", "drips")),
        ),
        (
            "Now/RB Frost/NNP says/VBZ is/VBZ the/DT hour/NN .",
            ("Frost", "says", ("is the hour",)),
            ("Frost", "says", ("is the hour",)),
        ),
        # Which she called.
        (
            "The/DT dam/NN ,/, which/WDT Frost/NNP called/VBD “ a/DT sieve/NN ” ,/, shut/VBD .",
            ("Frost", "called", ("which", "“a sieve”")),
            ("Frost", "called", ("“a sieve”",)),
        ),
        (
            "The/DT dam/NN ,/, which/WDT Frost/NNP said/VBD leaks/VBZ ,/, shut/VBD .",
            ("Frost", "said", ("which", "leaks")),
            ("Frost", "said", ("which", "leaks")),
        ),
        # Whose message it was.
        (
            "Ada/NNP Frost/NNP ’s/POS message/NN was/VBD clear/JJ :/: “ Go/VB . ”",
            ("Ada Frost’s message", "was clear", ("“Go.”",)),
            ("Ada Frost", "message was clear", ("“Go.”",)),
        ),
        (
            "Her/PRP$ view/NN is/VBZ that/IN it/PRP leaks/VBZ .",
            ("Her view", "is", ("that it leaks",)),
            ("Her", "view is", ("that it leaks",)),
        ),
        (
            "The/DT view/NN is/VBZ that/IN it/PRP leaks/VBZ .",
            ("The view", "is", ("that it leaks",)),
            ("The view", "is", ("that it leaks",)),
        ),
        (
            "Her/PRP$ view/NN said/VBD that/IN it/PRP leaks/VBZ .",
            ("Her view", "said", ("that it leaks",)),
            ("Her view", "said", ("that it leaks",)),
        ),
        (
            "Her/PRP$ brother/NN is/VBZ sure/JJ that/IN it/PRP leaks/VBZ .",
            ("Her brother", "is sure", ("that it leaks",)),
            ("Her brother", "is sure", ("that it leaks",)),
        ),
        # Nobody.
        (
            "Not/RB a/DT single/JJ clerk/NN said/VBD it/PRP leaks/VBZ .",
            ("a single clerk", "said", ("it leaks",)),
            ("Not a single clerk", "said", ("it leaks",)),
        ),
        (
            "Neither/DT Frost/NNP nor/CC Hale/NNP said/VBD it/PRP leaks/VBZ .",
            ("Frost nor Hale", "said", ("it leaks",)),
            ("Neither Frost nor Hale", "said", ("it leaks",)),
        ),
        (
            "No/DT leak/NN ,/, Frost/NNP said/VBD it/PRP holds/VBZ .",
            ("Frost", "said", ("it holds",)),
            ("Frost", "said", ("it holds",)),
        ),
        # How she said it.
        (
            "Ada/NNP Frost/NNP bluntly/RB wrote/VBD it/PRP leaks/VBZ .",
            ("Ada Frost bluntly", "wrote", ("it leaks",)),
            ("Ada Frost", "wrote", ("it leaks",)),
        ),
        (
            "Ada/NNP Daly/NNP wrote/VBD it/PRP leaks/VBZ .",
            ("Ada Daly", "wrote", ("it leaks",)),
            ("Ada Daly", "wrote", ("it leaks",)),
        ),
        # What was claimed, and what became of it.
        (
            "Frost/NNP 's/POS claim/NN that/IN it/PRP was/VBD shut/VBN was/VBD false/JJ .",
            ("Frost's", "claim", ("that it was shut was false",)),
            ("Frost", "claim", ("that it was shut",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN the/DT ship/NN the/DT navy/NN sank/VBD was/VBD full/JJ stands/VBZ .",
            ("Frost's", "claim", ("that the ship the navy sank was full",)),
            ("Frost", "claim", ("that the ship the navy sank was full",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN those/DT who/WP fled/VBD are/VBP safe/JJ .",
            ("Frost's", "claim", ("that those who fled are safe",)),
            ("Frost", "claim", ("that those who fled are safe",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN it/PRP was/VBD shut/VBN by/IN the/DT flood/NN was/VBD false/JJ .",
            ("Frost's", "claim", ("that it was shut by the flood was false",)),
            ("Frost", "claim", ("that it was shut by the flood",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN it/PRP leaks/VBZ is/VBZ false/JJ .",
            ("Frost's", "claim", ("that it leaks is false",)),
            ("Frost", "claim", ("that it leaks",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN Hale/NNP said/VBD the/DT dam/NN was/VBD old/JJ stands/VBZ .",
            ("Frost's", "claim", ("that Hale said the dam was old",)),
            ("Frost", "claim", ("that Hale said the dam was old",)),
        ),
        (
            "Frost/NNP 's/POS claim/NN that/IN it/PRP was/VBD shut/VBN when/WRB it/PRP leaked/VBD .",
            ("Frost's", "claim", ("that it was shut when it leaked",)),
            ("Frost", "claim", ("that it was shut when it leaked",)),
        ),
        # Not by whom something else is told.
        (
            "Easter/NNP ,/, according/VBG to/IN a/DT list/NN ,/, and/CC staff/NNS say/VBP it/PRP leaks/VBZ .",
            ("staff", "say", ("it leaks",)),
            ("staff", "say", ("it leaks",)),
        ),
        (
            "Frost/NNP claims/VBZ that/IN who/WP leaks/VBZ is/VBZ late/JJ .",
            ("Frost", "claims", ("that who leaks is late",)),
            ("Frost", "claims", ("that who leaks is late",)),
        ),
    ],
)
def test_each_word_to_its_part(text: str, found: Parts, left: Parts) -> None:
    doc = written(text)
    source, cue, content = found
    one = put_right(
        doc, Candidate(tuple(p for c in content for p in at(doc, c)), at(doc, cue), at(doc, source), rate=0.9)
    )
    made = [[doc.text[s:e] for s, e in pieces] for pieces in (one.source, one.cue, one.content)]
    assert (" ".join(made[0]), " ".join(made[1]), tuple(made[2])) == left
