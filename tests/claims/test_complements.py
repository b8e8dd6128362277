"""The kind of words that a cue has for its content: each kind with sentences that are of it."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.complements import RULES, complement

from .written import at, written

# The kind; the sentence; the cue, the content in its pieces, and the claim's kind.
KINDS = [
    ("to", "They/PRP agreed/VBD to/TO leave/VB .", "agreed", ("to leave",), "indirect"),
    ("to", "They/PRP agreed/VBD to/TO leave/VB .", "agreed to", ("leave",), "indirect"),
    ("to", "Ada/NNP urged/VBD the/DT old/JJ crew/NN to/TO leave/VB .", "urged", ("the old crew to leave",), "indirect"),
    ("that", "Ada/NNP said/VBD that/IN it/PRP leaks/VBZ .", "said", ("that it leaks",), "indirect"),
    ("question", "Ada/NNP asked/VBD whether/IN it/PRP leaks/VBZ .", "asked", ("whether it leaks",), "indirect"),
    ("of", "Ada/NNP spoke/VBD of/IN the/DT frost/NN .", "spoke", ("of the frost",), "indirect"),
    ("of", "Ada/NNP admitted/VBD leaving/VBG .", "admitted", ("leaving",), "indirect"),
    ("clause", "Ada/NNP said/VBD it/PRP leaks/VBZ .", "said", ("it leaks",), "indirect"),
    ("judged", "Ada/NNP praised/VBD the/DT crew/NN for/IN waiting/VBG .", "praised", ("the crew for waiting",), "indirect"),
    ("judged", "Ada/NNP slammed/VBD the/DT plan/NN as/IN late/JJ .", "slammed", ("the plan as late",), "indirect"),
    ("judged", "Ada/NNP dismissed/VBD it/PRP as/IN late/JJ .", "dismissed", ("as late",), "indirect"),
    ("judged", "Ada/NNP was/VBD hailed/VBN as/IN a/DT star/NN .", "was hailed", ("as a star",), "indirect"),
    ("judged", "Ada/NNP was/VBD praised/VBN for/IN waiting/VBG .", "was praised", ("Ada", "for waiting"), "indirect"),
    ("of", "Ada/NNP was/VBD praised/VBN for/IN the/DT plan/NN .", "was praised", ("Ada", "for the plan"), "indirect"),
    ("noun", "Ada/NNP criticised/VBD the/DT plan/NN .", "criticised", ("the plan",), "indirect"),
    ("noun", "Ada/NNP backed/VBD the/DT search/NN for/IN a/DT site/NN .", "backed", ("the search for a site",), "indirect"),
    ("noun", "Ada/NNP backed/VBD the/DT mayor/NN who/WP lost/VBD .", "backed", ("the mayor who lost",), "indirect"),
    ("of", "Ada/NNP warned/VBD against/IN the/DT plan/NN .", "warned", ("against the plan",), "indirect"),
    ("clause", "Ada/NNP said/VBD the/DT crew/NN had/VBD to/TO leave/VB .", "said", ("the crew had to leave",), "indirect"),
    ("noun", "Ada/NNP backed/VBD the/DT crew/NN to/TO date/NN .", "backed", ("the crew to date",), "indirect"),
    ("noun", "Ada/NNP has/VBZ backed/VBN the/DT plan/NN .", "has backed", ("the plan",), "indirect"),
    ("that", "Ada/NNP said/VBD “ that/IN it/PRP leaks/VBZ . ”", "said", ("“that it leaks.”",), "indirect"),
    ("none", "Ada/NNP said/VBD “ It/PRP leaks/VBZ . ”", "said", ("“",), "indirect"),
    ("quotation", "“ It/PRP leaks/VBZ , ” Ada/NNP said/VBD .", "said", ("“It leaks,”",), "direct"),
    ("before", "It/PRP leaks/VBZ ,/, Ada/NNP said/VBD .", "said", ("It leaks",), "indirect"),
    ("before", "It/PRP leaks/VBZ ,/, according/VBG to/TO Ada/NNP ,/, as/IN before/RB .", "according to", ("It leaks", "as before"), "indirect"),
    ("clause", "The/DT lock/NN ,/, Ada/NNP explained/VBD ,/, concerned/VBN one/CD weir/NN .", "explained", ("The lock", "concerned one weir"), "indirect"),
    ("judged", "The/DT plan/NN was/VBD hailed/VBN ,/, Ada/NNP said/VBD ,/, as/IN late/JJ .", "was hailed", ("The plan", "as late"), "indirect"),
    ("noun", "The/DT plan/NN was/VBD discussed/VBN by/IN Ada/NNP .", "was discussed", ("The plan",), "indirect"),
    ("clause", "Ada/NNP is/VBZ said/VBN to/TO have/VB left/VBN .", "is said", ("Ada", "to have left"), "indirect"),
    ("to", "Ada/NNP was/VBD told/VBN to/TO leave/VB .", "was told", ("to leave",), "indirect"),
    ("to", "The/DT crew/NN was/VBD warned/VBN to/TO leave/VB .", "was warned", ("The crew", "to leave"), "indirect"),
    ("none", "Ada/NNP spoke/VBD .", "spoke", (), "indirect"),
    # Without a cue, or with one that leads to a bare verb; a content may end with its "to".
    ("clause", "Ada/NNP thought/VBD it/PRP leaks/VBZ .", "", ("it leaks",), "indirect"),
    ("noun", "Ada/NNP thought/VBD leave/VB it/PRP .", "", ("leave it",), "indirect"),
    ("noun", "Ada/NNP helped/VBD build/VB it/PRP .", "helped", ("build it",), "indirect"),
    ("noun", "They/PRP agreed/VBD to/TO .", "agreed", ("to",), "indirect"),
    # "Is praising" is no passive, and a crew that waits is none that is praised for it.
    ("noun", "Ada/NNP is/VBZ praising/VBG the/DT plan/NN .", "is praising", ("the plan",), "indirect"),
    ("noun", "Ada/NNP praised/VBD the/DT old/JJ crew/NN waiting/VBG there/RB .", "praised", ("the old crew waiting there",), "indirect"),
    ("that", "Ada/NNP said/VBD :/:\nthat/IN it/PRP leaks/VBZ .", "said", ("\n\nthat it leaks",), "indirect"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "cue", "content", "kind"), KINDS, ids=[f"{k[0]}-{i}" for i, k in enumerate(KINDS)])  # fmt: skip
def test_the_kind_of_a_complement(name: str, text: str, cue: str, content: tuple[str, ...], kind: str) -> None:
    doc = written(text)
    words = [token for piece in at(doc, cue) for token in layers.span_of(doc, *piece)]
    pieces = [list(piece) for part in content for piece in at(doc, part)]
    assert complement(doc, {"content": pieces, "kind": kind}, words) == name


def test_every_kind_has_a_sentence() -> None:
    assert {name for name, _ in RULES} <= {case[0] for case in KINDS}
