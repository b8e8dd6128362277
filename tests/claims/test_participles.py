"""What is said in a participle without a comma, by whoever blames or praises."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.participles import with_participles

from .written import at, written


@pytest.mark.parametrize(
    ("cue", "thing", "parted"),
    [
        ("slammed/VBD", "the/DT council/NN", True),
        ("slammed/VBD", "the/DT ruling/NN of/IN the/DT court/NN", True),
        ("praised/VBD", "Ben/NNP Hale/NNP", True),
        ("urged/VBD", "bakers/NNS to/TO be/VB calm/JJ", True),
        ("rejected/VBD", "the/DT offer/NN", True),
        ("urged/VBD", "bakers/NNS to/TO stop/VB", False),
        ("urged/VBD", "bakers/NNS to/TO win/VB by/IN", False),
        ("warned/VBD", "a/DT brewer/NN", False),
        ("rejected/VBD", "a/DT letter/NN", False),
        ("asked/VBD", "Ben/NNP Hale/NNP", False),
        # Whose words these are.
        ("slammed/VBD", "those/DT", False),
        ("slammed/VBD", "critics/NNS", False),
        ("slammed/VBD", "a/DT report/NN", False),
        ("slammed/VBD", "a/DT brewery/NN", False),
        ("slammed/VBD", "the/DT letter/NN to/IN Hale/NNP", False),
        ("urged/VBD", "bakers/NNS to/TO show/VB posters/NNS", False),
        # Who was heard says it, and so does whoever has a verb before that.
        ("heard/VBD", "the/DT council/NN", False),
        ("slammed/VBD", "the/DT man/NN who/WP left/VBD home/NN", False),
    ],
)
def test_whoever_blames_says_why(cue: str, thing: str, parted: bool) -> None:
    doc = written(f"Ada/NNP {cue} {thing} saying/VBG it/PRP leaks/VBZ .")
    words = " ".join(word.split("/")[0] for word in thing.split())
    verb, source = at(doc, cue.split("/")[0]), at(doc, "Ada")
    whole = Candidate(at(doc, f"{words} saying it leaks"), verb, source, 0.9)
    others = Candidate(at(doc, "it leaks"), at(doc, "saying"), at(doc, words), 0.9)
    made = [whole, others]
    if parted:
        made = [
            Candidate(at(doc, words), verb, source, 0.9),
            Candidate(at(doc, "it leaks"), at(doc, "saying"), source, 0.9),
        ]
    assert with_participles(doc, [whole, others]) == made


def test_a_quotation_is_not_parted() -> None:
    doc = written("Ada/NNP slammed/VBD “/`` the/DT council/NN saying/VBG it/PRP leaks/VBZ ”/'' .")
    one = Candidate(at(doc, "“the council saying it leaks”"), at(doc, "slammed"), at(doc, "Ada"), 0.9)
    assert with_participles(doc, [one]) == [one]
