"""What the encoder found, before anything is held against it: by its own words alone."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.encoded import read_encoded

from .written import at, written

Found = tuple[str, str, tuple[str, ...]]  # source, cue, content in its pieces
LEAKS = "“ It/PRP leaks/VBZ . ”"


def read(text: str, found: Found, *, inner: bool = False) -> list[Found]:
    doc = written(text)
    source, cue, content = found
    one: dict[str, Any] = {"source": at(doc, source), "cue": at(doc, cue), "content": [p for c in content for p in at(doc, c)], "inner": inner, "confidence": 0.9}  # fmt: skip
    return [
        (
            " ".join(doc.text[s:e] for s, e in c.source),
            " ".join(doc.text[s:e] for s, e in c.cue),
            tuple(doc.text[s:e] for s, e in c.content),
        )
        for c in read_encoded(doc, [one], load_cues())
    ]


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        ("Ada/NNP said/VBD it/PRP leaks/VBZ .", ("Ada", "said", ("it leaks",)), [("Ada", "said", ("it leaks",))]),
        ("Ada/NNP said/VBD nothing/NN .", ("Ada", "said", ("nothing",)), []),
        (
            f"Ada/NNP sees/VBZ it/PRP simply/RB :/: {LEAKS}",
            ("Ada", "sees", ("it", "“It leaks.”")),
            [("Ada", "sees", ("“It leaks.”",))],
        ),
        (
            f"Ada/NNP sees/VBZ gates/NNS simply/RB :/: {LEAKS}",
            ("Ada", "sees", ("gates", "“It leaks.”")),
            [("Ada", "sees", ("gates", "“It leaks.”"))],
        ),
        (
            f"Ada/NNP knew/VBD whom/WP to/TO thank/VB :/: {LEAKS}",
            ("Ada", "knew", ("whom to thank: “It leaks.”",)),
            [("Ada", "knew", ("“It leaks.”",))],
        ),
        (
            f"Ada/NNP knew/VBD who/WP left/VBD :/: {LEAKS}",
            ("Ada", "knew", ("who left: “It leaks.”",)),
            [("Ada", "knew", ("who left: “It leaks.”",))],
        ),
        # The name that somebody goes by is of the source, marks and all.
        (
            "The/DT maker/NN ,/, “ northwind/NN ” ,/, said/VBD it/PRP leaks/VBZ .",
            ("The maker, “northwind”", "said", ("it leaks",)),
            [("The maker, “northwind”", "said", ("it leaks",))],
        ),
        # What another's colon leads in is not Ada's, what her own does is.
        (
            f"Ada/NNP said/VBD it/PRP leaks/VBZ . Ben/NNP was/VBD cross/JJ :/: {LEAKS}",
            ("Ada", "said", ("it leaks", "“It leaks.”")),
            [("Ada", "said", ("it leaks",))],
        ),
        (
            f"Ada/NNP said/VBD it/PRP leaks/VBZ . She/PRP was/VBD cross/JJ :/: {LEAKS}",
            ("Ada", "said", ("it leaks", "“It leaks.”")),
            [("Ada", "said", ("it leaks", "“It leaks.”"))],
        ),
        # Both verbs of a cue, and a second one that is none.
        (
            "Ada/NNP neither/CC confirmed/VBD nor/CC denied/VBD a/DT leak/NN .",
            ("Ada", "neither confirmed", ("nor denied a leak",)),
            [("Ada", "neither confirmed nor denied", ("a leak",))],
        ),
        (
            "It/PRP was/VBD a/DT leak/NN Ada/NNP would/MD neither/CC confirm/VB nor/CC deny/VB .",
            ("Ada", "would neither confirm", ("nor deny",)),
            [],
        ),
        (
            "Ada/NNP said/VBD neither/CC Hale/NNP nor/CC Rigby/NNP leaks/VBZ .",
            ("Ada", "said", ("nor Rigby leaks",)),
            [("Ada", "said", ("nor Rigby leaks",))],
        ),
        # What nobody has said yet, and whom somebody thanks.
        ("If/IN Ada/NNP says/VBZ it/PRP leaks/VBZ ,/, we/PRP close/VBP .", ("Ada", "says", ("it leaks",)), []),
        ("It/PRP leaks/VBZ ,/, thank/VB the/DT crews/NNS", ("the crews", "thank", ("It leaks",)), []),
        (
            "It/PRP leaks/VBZ ,/, say/VB the/DT crews/NNS",
            ("the crews", "say", ("It leaks",)),
            [("the crews", "say", ("It leaks",))],
        ),
        (
            "Ada/NNP laughed/VBD off/RP rumours/NNS that/IN it/PRP leaks/VBZ .",
            ("Ada", "laughed off rumours", ("that it leaks",)),
            [("Ada", "laughed off", ("rumours that it leaks",))],
        ),
        (
            "“ No/UH , ” she/PRP said/VBD when/WRB a/DT reporter/NN asked/VBD if/IN it/PRP leaks/VBZ .",
            ("a reporter", "asked", ("if it leaks",)),
            [],
        ),
        (
            "She/PRP left/VBD after/IN a/DT reporter/NN asked/VBD the/DT bank/NN to/TO pay/VB .",
            ("a reporter", "asked", ("the bank to pay",)),
            [("a reporter", "asked", ("the bank to pay",))],
        ),
        (
            "“ No/UH , ” she/PRP said/VBD when/WRB a/DT senator/NN asked/VBD if/IN it/PRP leaks/VBZ .",
            ("a senator", "asked", ("if it leaks",)),
            [("a senator", "asked", ("if it leaks",))],
        ),
        (
            "Our/PRP$ correspondent/NN reports/VBZ it/PRP leaks/VBZ .",
            ("Our correspondent", "reports", ("it leaks",)),
            [],
        ),
        (
            "Our/PRP$ mayor/NN says/VBZ it/PRP leaks/VBZ .",
            ("Our mayor", "says", ("it leaks",)),
            [("Our mayor", "says", ("it leaks",))],
        ),
        ("Experience/NN shows/VBZ it/PRP leaks/VBZ .", ("Experience", "shows", ("it leaks",)), []),
        # A determiner that is people, and one that is not.
        (
            "Both/DT claimed/VBD it/PRP leaks/VBZ .",
            ("Both", "claimed", ("it leaks",)),
            [("Both", "claimed", ("it leaks",))],
        ),
        (
            "Neither/DT claimed/VBD it/PRP leaks/VBZ .",
            ("Neither", "claimed", ("it leaks",)),
            [("Neither", "claimed", ("it leaks",))],
        ),
        (
            "Many/JJ claimed/VBD it/PRP leaks/VBZ .",
            ("Many", "claimed", ("it leaks",)),
            [("Many", "claimed", ("it leaks",))],
        ),
        ("That/DT shows/VBZ it/PRP leaks/VBZ .", ("That", "shows", ("it leaks",)), []),
        (
            "The/DT other/JJ says/VBZ it/PRP leaks/VBZ .",
            ("The other", "says", ("it leaks",)),
            [("The other", "says", ("it leaks",))],
        ),
        ("The/DT usual/JJ shows/VBZ it/PRP leaks/VBZ .", ("The usual", "shows", ("it leaks",)), []),
        (
            "A/DT third/JJ says/VBZ it/PRP leaks/VBZ .",
            ("A third", "says", ("it leaks",)),
            [("A third", "says", ("it leaks",))],
        ),
        ("In/IN her/PRP$ view/NN it/PRP leaks/VBZ .", ("her", "view", ("it leaks",)), [("her", "view", ("it leaks",))]),
        ("To/IN its/PRP$ credit/NN it/PRP leaks/VBZ .", ("its", "credit", ("it leaks",)), []),
        ("Photo/NN :/: It/PRP leaks/VBZ .", ("Photo", ":", ("It leaks",)), []),
        ("SELBY/NNP :/: It/PRP leaks/VBZ .", ("SELBY", ":", ("It leaks",)), []),
        ("Lagos/NNP :/: It/PRP leaks/VBZ .", ("Lagos", ":", ("It leaks",)), []),
        ("So/RB Lagos/NNP :/: It/PRP leaks/VBZ .", ("Lagos", ":", ("It leaks",)), [("Lagos", "", ("It leaks",))]),
        ("Ada/NNP :/: It/PRP leaks/VBZ .", ("Ada", ":", ("It leaks",)), [("Ada", "", ("It leaks",))]),
        (
            "Ada/NNP :/: It/PRP leaks/VBZ\nIt/PRP runs/VBZ",
            ("Ada", ":", ("It leaks \n\nIt runs",)),
            [("Ada", "", ("It leaks",))],
        ),
        ("ADA/NNP claims/VBZ it/PRP leaks/VBZ .", ("ADA", "claims", ("it leaks",)), [("ADA", "claims", ("it leaks",))]),
        ("So ? ADA/NNP :/: It/PRP leaks/VBZ .", ("ADA", ":", ("It leaks",)), [("ADA", "", ("It leaks",))]),
        (
            f"{LEAKS} Ada/NNP nodded/VBD .",
            ("Ada", "nodded", ("“It leaks.”",)),
            [("", "", ("“It leaks.”",))],
        ),
        # A gesture behind a stop, one before it, and nobody beside it; whose voice it is, and whose it is not.
        (f"{LEAKS} Ada/NNP smiled/VBD .", ("Ada", "smiled", ("“It leaks.”",)), [("", "", ("“It leaks.”",))]),
        (f"Ada/NNP smiled/VBD :/: {LEAKS}", ("Ada", "smiled", ("“It leaks.”",)), [("Ada", "smiled", ("“It leaks.”",))]),
        (
            "“ It/PRP leaks/VBZ , ” Ada/NNP smiled/VBD .",
            ("Ada", "smiled", ("“It leaks,”",)),
            [("Ada", "smiled", ("“It leaks,”",))],
        ),
        (f"{LEAKS} Ada/NNP nodded/VBD .", ("Ada", "", ("“It leaks.”",)), [("Ada", "", ("“It leaks.”",))]),
        (
            "Her/PRP$ old/JJ experience/NN shows/VBZ it/PRP leaks/VBZ .",
            ("Her old experience", "shows", ("it leaks",)),
            [],
        ),
        (
            f"{LEAKS} Ada/NNP added/VBD .",
            ("Ada", "added", ("“It leaks.”",)),
            [("Ada", "added", ("“It leaks.”",))],
        ),
        (
            "“ Yes/UH , ” Ada/NNP replied/VBD asked/VBN about/IN the/DT lake/NN .",
            ("Ada", "replied asked about", ("“Yes,”", "the lake")),
            [("Ada", "replied", ("“Yes,”",))],
        ),
        (
            "“ Yes/UH , ” said/VBD Ada/NNP ,/, who/WP leads/VBZ a/DT “ wet/JJ feet/NNS ” club/NN .",
            ("Ada, who leads a “wet feet” club", "said", ("“Yes,”", "“wet feet”")),
            [("Ada, who leads a wet feet club", "said", ("“Yes,”",))],
        ),
        # Of a source over the end of a paragraph what is in the cue's; and a quotation that its own line leads in.
        (
            "Late/RB ,/, says/VBZ mayor/NN\nMayor/NNP Ada/NNP left/VBD .",
            ("mayor \n\nMayor Ada", "says", ("Late",)),
            [("mayor", "says", ("Late",))],
        ),
        (
            f"Ada/NNP :/: {LEAKS}\nGoals/NNS confirmed/VBD",
            ("Goals", "confirmed", ("“It leaks.”",)),
            [("", "", ("“It leaks.”",))],
        ),
        (
            "Ada/NNP had/VBD “ stated/VBN it/PRP leaks/VBZ ” .",
            ("Ada", "had “stated", ("it leaks”",)),
            [("Ada", "had stated", ("it leaks”",))],
        ),
        # A clause behind whoever said it, and a comma before.
        (
            "It/PRP leaks/VBZ ,/, said/VBD Ada/NNP ,/, and/CC Ben/NNP knew/VBD it/PRP .",
            ("Ada, and Ben knew it", "said", ("It leaks",)),
            [("Ada", "said", ("It leaks",))],
        ),
        (
            "It/PRP leaks/VBZ ,/, said/VBD Ada/NNP ,/, and/CC Ben/NNP .",
            ("Ada, and Ben", "said", ("It leaks",)),
            [("Ada, and Ben", "said", ("It leaks",))],
        ),
        (
            "It/PRP leaks/VBZ ,/, said/VBD Ada/NNP ,/, who/WP left/VBD ,/, and/CC knew/VBD .",
            ("Ada, who left, and knew", "said", ("It leaks",)),
            [("Ada, who left, and knew", "said", ("It leaks",))],
        ),
        (
            "Replying/VBG ,/, Ada/NNP said/VBD it/PRP leaks/VBZ .",
            (", Ada", "said", ("it leaks",)),
            [("Ada", "said", ("it leaks",))],
        ),
    ],
)
def test_what_is_left_of_an_attribution(text: str, found: Found, left: list[Found]) -> None:
    assert read(text, found) == left


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("Ada/NNP said/VBD it/PRP leaks/VBZ .", "said", True),
        ("Ada/NNP considered/VBD it/PRP leaks/VBZ .", "considered", True),  # by counts in what people say
        ("Ada/NNP to/TO it/PRP leaks/VBZ .", "to", False),
        ("Ada/NNP goes/VBZ ,/, “ it/PRP leaks/VBZ ” .", "goes", True),
        ("Ada/NNP goes/VBZ where/WRB it/PRP leaks/VBZ “ a/DT lot/NN ” .", "goes", False),
        ("Ada/NNP denied/VBD reports/NNS that/IN it/PRP leaks/VBZ .", "reports", False),
    ],
)
def test_within_a_content_only_what_is_surely_told(text: str, cue: str, kept: bool) -> None:
    assert bool(read(text, ("", cue, ("it leaks",)), inner=True)) is kept
