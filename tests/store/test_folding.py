from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.story import story
from onrecord.store import Store, articles, search
from onrecord.store.folding import fold, fold_body, places
from onrecord.store.search import Query

TEXT = "Łukasz Đặng told Søren: 5,000 ships, 1,250,000 masks and 1,2 of Æsir’s; in\u00adspect\u00a0it, Straße."


@given(st.text(alphabet="ab 0123,’\u00a0\u00adłßæŁ\u200b\x02\ue000", max_size=40))
def test_each_folded_character_stands_somewhere(text: str) -> None:
    folded, where = fold(text), places(text)
    assert len(where) == len(folded) + 1 and list(where) == sorted(where)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("lukasz", ["Łukasz"]), ("Łukasz", ["Łukasz"]), ("dang", ["Đặng"]), ("soren", ["Søren"]), ("SØREN", ["Søren"]),
        ("5000", ["5,000"]), ("5,000", ["5,000"]), ("1250000", ["1,250,000"]), ("aesir", ["Æsir"]), ("strasse", ["Straße"]),
        ("inspect", ["in\u00adspect"]), ("ship dang", ["Đặng", "ships"]), ('"lukasz dang"', ["Łukasz Đặng"]),
        ("mask* -bread", ["masks"]), ("250", None),
    ],
)  # fmt: skip
def test_what_people_type_finds_what_was_written_and_marks_it(
    store: Store, words: str, marked: list[str] | None
) -> None:
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(TEXT))], "cue": [], "source": [], "quantities": []})
    )
    articles.add(store, story(id="2", text=TEXT, claims=[claim], entities=[], speakers=[story().speakers[0]]))
    found = search.find(store, Query(words=words)).rows
    assert [[row.content[start:end] for start, end in row.marks] for row in found] == (
        [] if marked is None else [marked]
    )


def test_a_body_is_found_by_its_initials(store: Store) -> None:
    assert fold_body("Łódź Bureau of Land Management").split()[-2:] == ["LBLM", "LBOLM"]
    assert [row.claim for row in search.find(store, Query(speaker="dtm")).rows] == ["c4"]
    assert search.count(store, Query(speaker="as")) == 0  # a person has none


@pytest.mark.parametrize("words", ["EMA", "ema", "E.M.A.", "e.m.a", '"E.M.A. said"', "ema*"])
@pytest.mark.parametrize("written", ["EMA", "E.M.A."])
def test_initials_are_found_with_dots_and_without(store: Store, words: str, written: str) -> None:
    text = f"The {written} said so."
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "source": [], "quantities": []})
    )
    articles.add(store, story(id="2", text=text, claims=[claim], entities=[], speakers=[story().speakers[0]]))
    (row,) = search.find(store, Query(words=words)).rows
    start, end = row.marks[0]
    assert row.content[start:end].strip(".") in (written.strip("."), f"{written} said")


@pytest.mark.parametrize("asked", ["EMA", "E.M.A."])
@pytest.mark.parametrize("name", ["European Medicines Agency", "EMA", "E.M.A."])
def test_a_body_is_found_by_initials_however_both_are_written(store: Store, asked: str, name: str) -> None:
    speakers = [story().speakers[0].model_copy(update={"name": name, "kind": "organization"})]
    claim = story().claims[0].model_copy(update={"quantities": []})
    articles.add(store, story(id="2", claims=[claim], entities=[], speakers=speakers))
    assert [row.article for row in search.find(store, Query(speaker=asked)).rows] == [2]


def test_a_dot_between_words_stays() -> None:
    assert fold("It ended.A man left. No.5, 1.5, J. Frost") == "It ended.A man left. No.5, 1.5, J. Frost"


def test_an_act_is_looked_for(store: Store) -> None:
    claims = story().model_dump()["claims"]
    claims[0]["act"] = "asks"
    articles.add(store, story(id="2", claims=claims))
    assert [(row.article, row.claim) for row in search.find(store, Query(act="asks")).rows] == [(2, "c1")]
