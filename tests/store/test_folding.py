from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.story import story
from onrecord.store import Store, articles, database, decisions, joining, parties, present, search
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


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("WHO", ["WHO"]), ("it", ["IT"]), ("can", ["Can"]), ("will grant", ["Will", "Grant"]), ("AT&T", ["AT&T"]),
        ("A/B", ["A/B"]), ("2019-2024", ["2019-2024"]), ("2024", ["2024"]), ("covid-19", ["COVID-19"]), ("covid", ["COVID"]),
        ("AT&X", None), ("A/C", None),
    ],
)  # fmt: skip
def test_names_that_look_like_common_words_or_signs_are_found(
    store: Store, words: str, marked: list[str] | None
) -> None:
    text = "WHO and IT staff, Can Y. and Will Grant of AT&T took an A/B test in 2019-2024 of COVID-19."
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "source": [], "quantities": []})
    )
    articles.add(store, story(id="2", text=text, claims=[claim], entities=[], speakers=[story().speakers[0]]))
    found = search.find(store, Query(words=words, article=2)).rows
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


ASKED = ["J R Frost", "j r frost", "J.R. Frost", "j.r. frost", "J. R. Frost", "JR Frost", "frost j r", '"J R Frost"']


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("written", ["J.R. Frost", "J. R. Frost", "J R Frost", "JR Frost"])
def test_initials_of_a_person_are_found_however_both_are_written(store: Store, asked: str, written: str) -> None:
    text = f"The ice held, {written} said."
    speakers = [story().speakers[0].model_copy(update={"name": written})]
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "source": [], "quantities": []})
    )
    articles.add(store, story(id="2", text=text, claims=[claim], entities=[], speakers=speakers))
    assert [row.article for row in search.find(store, Query(speaker=asked)).rows] == [2]
    (row,) = search.find(store, Query(words=asked)).rows
    assert {row.content[start:end].strip(".") for start, end in row.marks} >= {written[:-6].strip(". ")} or asked[
        0
    ] == '"'
    assert [row.name for row in parties.named_like(store, asked.strip('"'))] == [written]


def test_letters_in_a_row_are_found_apart_too(store: Store) -> None:
    text = "Vitamins A and B, and plan C. U.S. aid, he said. A man of the group B. I know."
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "source": [], "quantities": []})
    )
    articles.add(store, story(id="2", text=text, claims=[claim], entities=[], speakers=[story().speakers[0]]))
    for words in ("vitamins a b", "plan c", "U.S. aid", "group b", "a b c"):
        assert search.count(store, Query(words=words)) == 1, words


def test_initials_in_an_older_store_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The ice held, J. R. Frost of the E. M. A. said."
    claim = (
        story().claims[0].model_copy(update={"content": [(0, len(text))], "cue": [], "source": [], "quantities": []})
    )
    speakers = [story().speakers[0].model_copy(update={"name": "J. R. Frost", "agency": "E. M. A."})]
    scripts = database.migrations()
    with monkeypatch.context() as patch:
        # As it was before, names were indexed as they are written.
        for module in (present, joining):
            patch.setattr(module, "fold_called", lambda name, kind: name)
        patch.setattr(present, "fold", lambda text: text)
        patch.setattr(present, "fold_body", lambda text: text)
        with Store(tmp_path / "old.db") as store:
            articles.add(store, story(id="2", text=text, claims=[claim], entities=[], speakers=speakers))
            assert search.count(store, Query(words="JR Frost")) == 0
    monkeypatch.setattr(database, "migrations", lambda: [*scripts, scripts[8]])
    with Store(tmp_path / "old.db") as store:
        for query in (Query(words="JR Frost"), Query(speaker="jr frost"), Query(agency="EMA"), Query(agency="E.M.A.")):
            assert search.count(store, query) == 1, query
        assert [row.name for row in parties.named_like(store, "jr f")] == ["J. R. Frost"]
        before = [*store.db.execute("SELECT labels, folded_content, folded_speaker FROM claims").fetchone()]
        decisions.rebuild(store)
        assert [*store.db.execute("SELECT labels, folded_content, folded_speaker FROM claims").fetchone()] == before


def test_names_as_typed_find_a_body_by_its_initials(store: Store) -> None:
    assert [row.name for row in parties.named_like(store, "dtm")] == ["Dutch transport ministry"]


def test_a_dot_between_words_stays() -> None:
    assert fold("It ended.A man left. No.5, 1.5, J. Frost") == "It ended.A man left. No.5, 1.5, J. Frost"


def test_an_act_is_looked_for(store: Store) -> None:
    claims = story().model_dump()["claims"]
    claims[0]["act"] = "asks"
    articles.add(store, story(id="2", claims=claims))
    assert [(row.article, row.claim) for row in search.find(store, Query(act="asks")).rows] == [(2, "c1")]
