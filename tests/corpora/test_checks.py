"""What may be wrong in an article."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.corpora.checks import find_problems

TEXT = "Talks go on, Ana Silva said. They do."
SOUND: dict[str, Any] = {
    "id": "a",
    "text": TEXT,
    "attributions": [{"source": [[13, 22]], "cue": [[23, 27]], "content": [[0, 5], [6, 11]]}],
    "names": [[13, 22, "PER"]],
    "tokens": [[0, 5, "NOUN", "NNS", "talk"], [29, 33, "PRON", "PRP", "they"], [33, 34, "X", "FW", "_"]],
    "sents": [[0, 28], [29, 37]],
}


def problems(**changes: Any) -> list[str]:
    return [str(problem) for problem in find_problems(SOUND | changes)]


def attribution(**roles: Any) -> list[dict[str, Any]]:
    return [{"source": [], "cue": [], "content": [[0, 5]]} | roles]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": None}, "id: is missing or no string (null)"),
        ({"id": ""}, 'id: is missing or no string ("")'),
        ({"text": 3}, "text: is missing or no string (3)"),
        ({"attributions": {}}, "attributions: is no list ({})"),
        ({"attributions": [[]]}, "attributions[0]: is no object ([])"),
        ({"attributions": [{"source": [], "content": [[0, 5]]}]}, "attributions[0]: has no “cue” (a list of spans"),
        ({"attributions": attribution(cue=None)}, "attributions[0].cue: is no list (null)"),
        ({"attributions": attribution(cue=[[0]])}, "attributions[0].cue[0]: is not [start, end] ([0])"),
        ({"attributions": attribution(content=[])}, "attributions[0].content: has no words (“”)"),
        ({"attributions": attribution(content=[[11, 12]])}, "attributions[0].content: has no words (“,”)"),
        (
            {"attributions": attribution(content=[[0, 5], [0, 8]])},
            "attributions[0].content[0]: overlaps another (0 to 5, “Talks”)",
        ),
        ({"inner": attribution(cue=[[0]])}, "inner[0].cue[0]: is not [start, end] ([0])"),
        (
            {"attributions": attribution(act="sings", kind="direct", negated=True)},
            'attributions[0].act: is none of "says", "writes", "asks", "thinks", "plans", "does" ("sings")',
        ),
        (
            {"attributions": attribution(act="says", kind="direct")},
            "attributions[0].negated: is none of true, false (null)",
        ),
        ({"values": {}}, "values: is no list ({})"),
        (
            {"values": [{"id": "e1", "label": "DATE"}]},
            "values[0]: is no quantity or date as a document has it (DATE.start: Field required)",
        ),
        (
            {"values": [{"id": "e1", "start": 0, "end": 50, "label": "DATE", "iso": None}]},
            "values[0]: is outside the text (0 to 50, and the text has 37 characters)",
        ),
        ({"names": [[0, 5]]}, "names[0]: is not [start, end, label] ([0, 5])"),
        ({"names": [[0, 5, "WHO"]]}, "names[0]: has an unknown label (“WHO”; there are LOC, MISC, ORG, PER)"),
        ({"names": [[0, 5, 7]]}, "names[0]: has a label that is no string (7)"),
        ({"names": [[0, 50, "PER"]]}, "names[0]: is outside the text (0 to 50, and the text has 37 characters)"),
        ({"names": [[-1, 5, "PER"]]}, "names[0]: is outside the text (-1 to 5,"),
        ({"names": [[5, 0, "PER"]]}, 'names[0]: ends before it begins ([5, 0, "PER"])'),
        ({"names": [[5, 5, "PER"]]}, "names[0]: is empty (5 to 5, before “go on"),
        ({"names": [[0.0, 5, "PER"]]}, "names[0]: has offsets that are no whole numbers"),
        ({"names": [[False, True, "PER"]]}, "names[0]: has offsets that are no whole numbers"),
        ({"names": [[0, 4, "PER"]]}, "warning: names[0]: cuts through a word (at 4, “Talk|s go”)"),
        ({"tokens": [[0, 5, "NOUN", "NNS"]]}, "tokens[0]: is not [start, end, universal tag, Penn tag, lemma]"),
        (
            {"tokens": [[0, 5, "NOMEN", "NN", "x"]]},
            "tokens[0]: has an unknown universal tag (“NOMEN”; there are ADJ, ADP, ",
        ),
        ({"tokens": [[0, 5, "NOUN", "N", "x"]]}, "tokens[0]: has an unknown Penn tag (“N”)"),
        ({"mentions": [[13, 22]]}, "mentions[0]: is not [start, end, chain] ([13, 22])"),
        ({"mentions": [[13, 22, 4]]}, "mentions[0]: has a chain that is no string (4)"),
        ({"mentions": [[13, 50, "4"]]}, "mentions[0]: is outside the text (13 to 50,"),
        ({"sents": [[0, 28], [23, 37]]}, "sents[1]: overlaps another (23 to 37, “said."),
        ({"sents": None}, "sents: is no list (null)"),
    ],
)
def test_each_thing_that_is_wrong_is_named_with_its_place(changes: dict[str, Any], expected: str) -> None:
    [found] = problems(**changes)
    assert found.startswith(expected)


def test_a_sound_article_has_no_problem() -> None:
    assert problems() == []
    assert not list(find_problems({"id": "a", "text": ""}))


def test_mentions_may_stand_in_one_another() -> None:
    assert problems(mentions=[[0, 22, "talks"], [13, 22, "silva"], [29, 33, "talks"]]) == []


def test_tokens_need_sentences() -> None:
    bare = {key: value for key, value in SOUND.items() if key != "sents"}
    assert [str(problem) for problem in find_problems(bare)] == [
        "sents: are missing (an article with tokens needs its sentences)"
    ]


def test_all_problems_are_found_not_only_the_first() -> None:
    assert len(problems(names=[[0, 99, "PER"], [0, 5, "WHO"]], sents=[[3, 1]])) == 3


def test_excerpts_are_short() -> None:
    text = "word " * 1000
    [found] = [str(p) for p in find_problems({"id": "a", "text": text, "names": [[0, 4999, "PER"], [5, 4999, "PER"]]})]
    assert len(found) < 120


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 60)
    | st.floats(allow_nan=False)
    | st.sampled_from(["PER", "NOUN", "NN"]),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(["source", "cue", "content"]), inner),
    max_leaves=20,
)


@given(junk, junk, junk, junk)
def test_whatever_stands_there_has_problems_at_most(attributions: Any, names: Any, tokens: Any, sents: Any) -> None:
    problems(attributions=attributions, names=names, tokens=tokens, sents=sents)
