"""What the encoder says of mentions, beside what the ranker says of candidates."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from handmade import make
from onrecord.ml.mentions import DISTANCES, Meant
from onrecord.speakers.candidates import MOST, add_meant
from onrecord.speakers.finding import find_speakers
from onrecord.speakers.ranker import MEANT, Option, load_ranker
from onrecord.speakers.referents import Place, Referent
from onrecord.speakers.sources import Pronoun

TEXT = "[PERSON Ada Frost] left. [PERSON Eve Hale] waited. <s>She</s> said <q>so</q>."
PLAIN = "Ada Frost left. Eve Hale waited. She said so."
ADA, EVE, SHE, LATER = (0, 9), (16, 24), (33, 36), (40, 44)


def meant(**odds: float) -> Meant:
    """What an encoder says that gives "She" these odds of meaning each, and knows nothing of others."""
    spans = {"ada": ADA, "eve": EVE, "later": LATER}
    known = [(spans[name], value) for name, value in odds.items()]
    rows = np.zeros((len(known) + 1, 5), np.float16)  # two as who asks, two as who is asked for, and nobody
    rows[:-1, 2] = [value * 2**0.5 for _, value in known]
    rows[-1, 0] = 1
    edges = np.array([span for span, _ in known] + [SHE])
    return Meant(
        {
            "starts": edges[:, 0],
            "at": np.arange(len(edges)),
            "first": rows,
            "ends": edges[:, 1],
            "last": np.zeros_like(rows),
            "distance": np.zeros(DISTANCES, np.float32),
        }
    )


def options(*spans: tuple[int, int]) -> list[Option]:
    people = [Option(Referent("person", PLAIN[s:e], True, mentions=[(s, e)]), {}) for s, e in spans]
    return [*people, Option(None, {}), Option(None, {}, itself=True)]


SOURCE = Pronoun(SHE, "She", "person", "f")


def test_each_option_has_what_the_encoder_says_of_its_likeliest_mention() -> None:
    known = meant(ada=3.0, eve=-2.0)
    assert known.odds(SHE, ADA) == pytest.approx(3.0, abs=0.01)
    both = options(ADA, EVE)
    both[0].referent.mentions += [EVE, (40, 44)]  # type: ignore[union-attr]
    said = [option.features for option in add_meant(known, SOURCE, both, [])]
    assert said[0] == {"meant": pytest.approx(3.0, abs=0.01)}
    assert said[1] == {"meant": pytest.approx(-2.0, abs=0.01)}
    assert said[2:] == [{"meant: nobody": 1.0, "meant: itself": f} for f in (0.0, 1.0)]


def test_of_somebody_whom_it_does_not_know_it_says_only_that() -> None:
    said = [option.features for option in add_meant(meant(ada=3.0), SOURCE, options(ADA, EVE), [])]
    assert said[1] == {"meant: not before": 1.0}


def test_a_mention_that_is_near_counts_be_it_none_of_the_first() -> None:
    often = options(ADA)
    often[0].referent.mentions += [(9, 10), (10, 15), EVE]  # type: ignore[union-attr]
    known = meant(ada=-4.0, eve=2.0)
    near = [Place(*EVE, often[0].referent, 1, 0, subject=True, possessive=False, quoted=False)]  # type: ignore[arg-type]
    others = [replace(near[0], referent=often[1].referent)]
    said = [add_meant(known, SOURCE, often, places)[0].features[MEANT] for places in (near, others, [])]
    assert said == [pytest.approx(2.0, abs=0.01), pytest.approx(-4.0, abs=0.01), pytest.approx(-4.0, abs=0.01)]


def test_a_mention_behind_the_source_does_not_count() -> None:
    both = options(ADA, LATER)
    both[0].referent.mentions.append(LATER)  # type: ignore[union-attr]
    said = [option.features for option in add_meant(meant(ada=3.0, later=9.0), SOURCE, both, [])]
    assert said[:2] == [{"meant": pytest.approx(3.0, abs=0.01)}, {"meant: not before": 1.0}]


def test_odds_have_limits() -> None:
    said = add_meant(meant(ada=400.0, eve=-400.0), SOURCE, options(ADA, EVE), [])
    assert [option.features for option in said[:2]] == [{"meant": MOST}, {"meant": -MOST}]


@pytest.mark.parametrize("source", [Pronoun((40, 44), "said", "person", None)])
def test_nothing_is_said_where_there_is_no_encoder_or_no_vector(source: Pronoun) -> None:
    plain = options(ADA, EVE)
    assert add_meant(None, SOURCE, plain, []) is plain
    assert add_meant(meant(ada=1.0), source, plain, []) is plain


def test_what_it_says_stands_beside_the_other_features() -> None:
    near = [replace(option, features={"near": 4.0}) for option in options(ADA)]
    assert add_meant(meant(ada=3.0), SOURCE, near, [])[0].features == {
        "near": 4.0,
        MEANT: pytest.approx(3.0, abs=0.01),
    }


def test_the_encoder_is_listened_to() -> None:
    """By the weights that are shipped."""
    assert all(weights.weights[MEANT] > 0 for weights in load_ranker().groups.values())
    speakers = []
    for odds in ({"ada": 9.0, "eve": -9.0}, {"ada": -9.0, "eve": 9.0}):
        found, (claim,) = find_speakers(make(TEXT), meant(**odds))
        speakers.append(next((s["name"] for s in found if s["id"] == claim["speaker"]), None))
    assert speakers == ["Ada Frost", "Eve Hale"]
