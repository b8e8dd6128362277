"""The ranker: probabilities, abstention, and weights that can be read."""

from __future__ import annotations

import pytest
from spacy.language import Language

from onrecord.speakers.candidates import find_options
from onrecord.speakers.links import Question
from onrecord.speakers.past import Past
from onrecord.speakers.ranker import Option, Weights, load_ranker, rank
from onrecord.speakers.reading import read_source
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolving import by_weights
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description, Pronoun
from onrecord.speakers.ways import RATED


def test_probabilities_are_a_softmax_over_the_options() -> None:
    ada, ben = Referent("person", "Ada Frost", True), Referent("person", "Ben Hale", True)
    options = [Option(ben, {"near": 1.0}), Option(ada, {"near": 2.0, "of no weight": 9.0}), Option(None, {})]
    ranked = rank(options, Weights({"near": 1.0}))
    assert [r.referent for r in ranked] == [ada, ben, None]
    assert [round(r.probability, 3) for r in ranked] == [0.665, 0.245, 0.09]


def test_the_weights_are_plain_numbers_for_features_that_exist(nlp: Language) -> None:
    ranker = load_ranker()
    assert all(0.5 <= least < 1 for least in ranker.least.values())
    assert set(ranker.groups) == {"pronoun", "description"} and set(ranker.least) == {"named", "unnamed"}
    assert set(ranker.ways) == set(RATED)
    for group in ranker.groups.values():
        assert all(abs(weight) < 10 for weight in group.weights.values())


def options_for(nlp: Language, text: str, source: str, said: tuple[int, int] | None = None) -> list[Option]:
    scene = Scene(nlp(text))
    start = text.rindex(source)
    claim = {"kind": "indirect", "content": [list(said)] if said else []}
    read = read_source(scene, [[start, start + len(source)]])
    assert isinstance(read, (Description, Pronoun))
    return find_options(Question(scene, Past(), claim, read, None, by_weights), read, set())


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("Mayor Ada Frost met Mr. Ben Hale. The harbour authority knew. She left.", "She", {"Ada Frost"}),
        ("Mayor Ada Frost met Mr. Ben Hale. Then the mayor left.", "the mayor", {"Ada Frost", "Ben Hale"}),
        ("Mrs. Ada Frost met Mr. Ben Hale. Then the businesswoman left.", "the businesswoman", {"Ada Frost"}),
        ("The Ministry of Health met Ada Frost. Then the ministry closed.", "the ministry", {"Ministry of Health"}),
        ("The Ministry of Health met Ada Frost. Then the company closed.", "the company", set()),
        ("Mayor Ada Frost met Ben Hale. Then the mayors left.", "the mayors", set()),
        # A name of one word that does nothing may be a town, and what is a bride's is said beside whoever is one's father.
        ("Rebels took Kipsaram on Friday. Then the commander left.", "the commander", set()),
        ("The duke visited Kipsaram on Friday. Then the duke left.", "the duke", set()),
        ("Ada Frost studied law. Then the lawyer for the firm left.", "the lawyer for the firm", set()),
        ("Ada Frost owns a mill. Then the owner of the mill left.", "the owner of the mill", {"Ada Frost"}),
        ("Ada Frost lost a son. Then the mother of the boy left.", "the mother of the boy", {"Ada Frost"}),
        # Whose somebody is is somebody else.
        ("The girl's angry mother, Ada Frost, rang. Then the girl left.", "the girl", set()),
        ("The wife of the singer, Ben Hale, rang. Then the singer left.", "the singer", {"Ben Hale"}),
        ("Ben Hale, the boy's father, rang. Then the boy left.", "the boy", set()),
        ("Ben Hale is the father of the boy. Then the boy left.", "the boy", set()),
        ("The girl's name, Ada Frost, was read. Then the girl left.", "the girl", {"Ada Frost"}),
        ("The death of the singer, Ada Frost, was slow. Then the singer left.", "the singer", {"Ada Frost"}),
        ("The singer's lawyer told Ada Frost. Then the singer left.", "the singer", {"Ada Frost"}),
        ("Counsel for the baker, Ada Frost, met attorney Ben Hale. Then his lawyer left.", "his lawyer", {"Ben Hale"}),
    ],
)
def test_who_can_be_meant(nlp: Language, text: str, source: str, names: set[str]) -> None:
    options = options_for(nlp, text, source)
    assert {o.referent.name for o in options if o.referent} == names
    assert options[-1].referent is None


def test_a_description_may_stand_for_itself_or_for_somebody_not_found(nlp: Language) -> None:
    text = "The Ministry of Health met Ada Frost. Then the council of elders closed."
    *_, itself, unfound = options_for(nlp, text, "the council of elders")
    assert itself.itself and itself.referent is None and itself.features["itself: complement"] == 1
    assert not unfound.itself and unfound.referent is None and unfound.features["unfound: complement"] == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada Frost spoke. Then she left.", "she"),  # a pronoun does not stand for itself
        ("Ada Frost spoke. Then the council left.", "the council"),  # and no body is named that could be meant
    ],
)
def test_nobody_is_one_choice_where_it_can_mean_one_thing(nlp: Language, text: str, source: str) -> None:
    assert [o.itself for o in options_for(nlp, text, source) if o.referent is None] == [source != "she"]


def test_nobody_speaks_of_himself_by_name(nlp: Language) -> None:
    text = "Mr. Ben Hale met Mr. Max Rowe. He said Rowe was late."
    options = options_for(nlp, text, "He", (text.index("Rowe was"), len(text) - 1))
    assert {o.referent.name: o.features.get("named in it", 0) for o in options if o.referent} == {
        "Ben Hale": 0,
        "Max Rowe": 1,
    }


def test_the_features_say_where_and_what_a_candidate_is(nlp: Language) -> None:
    options = options_for(nlp, "Mayor Ada Frost spoke.\n\nThen the mayor left.", "the mayor")
    features = options[0].features
    assert features["role"] == features["role held"] == features["nearest"] == features["subject"] == 1
    assert features["paragraphs back"] == 1
    assert "another role" not in features
