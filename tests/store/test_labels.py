from __future__ import annotations

import pytest

from formats.story import story
from onrecord.store import Store, articles, search
from onrecord.store.folding import MARK
from onrecord.store.labels import label, labels, relabelled
from onrecord.store.search import Query


def test_the_labels_of_a_claim() -> None:
    found = labels(
        kind="direct", state="open", country="US", day="2020-04-06", units=["mask", ""], parties=[7, 12], act="asks",
        speaker="Rui da Silva-Gomes", agency="U.S. Board",
    )  # fmt: skip
    assert found.replace(MARK, "^") == (
        "^kdirect ^sopen ^cUS ^q ^umask ^u ^p7 ^p12 ^y2020 ^m202004 ^t2020040 ^d20200406 ^aasks"
        " ^nRui ^nda ^nSilva-^nGomes ^bU.^bS. ^bBoard"
    )
    nothing = labels(
        kind="mixed", state="open", country=None, day="", units=[], parties=[], act=None, speaker="", agency=""
    )
    assert nothing.replace(MARK, "^") == "^kmixed ^sopen"


@pytest.mark.parametrize(
    ("value", "words"),
    [("co2-equivalent", "^uco2-^uequivalent"), ("%", "^u%"), ("Jose\u0301s", "^uJose\u0301s"), ("a_b", "^ua_^ub")],
)
def test_each_word_of_a_value_is_marked(value: str, words: str) -> None:
    assert label("unit", value).replace(MARK, "^") == words


def test_labels_of_an_older_store() -> None:
    found = labels(
        kind="direct", state="open", country="US", day="2020-04-06", units=["mask", ""], parties=[7], act="asks",
        speaker="Rui Silva", agency="",
    )  # fmt: skip
    before = "kdirect sopen cUS q umask u p7 y2020 m202004 t2020040 d20200406 aasks"
    assert relabelled(before, "Rui Silva", "") == found


def test_what_a_text_says_is_no_label(store: Store) -> None:
    text = f"Rui Silva said kdirect sopen cNL q umonth p1 {MARK}y2024 nDut NL."
    first, speaker = story().claims[0], story().speakers[0]
    claim = first.model_copy(update={"content": [(15, 65)], "cue": [(10, 14)], "source": [(0, 9)], "quantities": []})
    speakers = [speaker.model_copy(update={"name": "Rui Silva", "mentions": [(0, 9)]})]
    articles.add(store, story(id="2", text=text, meta={}, entities=[], claims=[claim], speakers=speakers))
    assert search.count(store, Query(words="kdirect sopen cNL")) == 1
    for query in (
        {"kind": "direct"}, {"country": "NL"}, {"quantity": "> 0 months"}, {"quantity": "> 0", "words": "umonth"},
        {"party": 1}, {"since": "2024-01-01"}, {"speaker": "dut*"}, {"speaker": "NL"}, {"agency": "open"},
    ):  # fmt: skip
        assert 2 not in {row.article for row in search.find(store, Query(**query)).rows}
