from __future__ import annotations

import pytest

from onrecord.verification.words import read_words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("$5m to", ["#5000000", "dollar", "to"]),
        ("10m people", ["#10000000", "people"]),
        ("the 100m race", ["the", "#100", "m", "race"]),
        ("$1.5m–$2m", ["#1500000", "dollar", "to", "#2000000", "dollar"]),
        ("5%–6% of", ["#5", "percent", "to", "#6", "percent", "of"]),
        ("$-5", ["#-5", "dollar"]),
        ("-$5m", ["#-5000000", "dollar"]),
        ("minus five", ["#-5"]),
        ("2019–2021", ["#2019", "to", "#2021"]),
        ("in nineteen eighty-four", ["in", "#1984"]),
        ("twenty oh five", ["#2005"]),
        ("twenty twenty-one", ["#2021"]),
        ("twenty-five", ["#25"]),
        ("four point five million", ["#4500000"]),
        ("a point five", ["a", "point", "#5"]),
        ("the twenty-first century", ["the", "#21st", "century"]),
        ("the 21st century", ["the", "#21st", "century"]),
        ("the eleventh hour", ["the", "#11th", "hour"]),
        ("a thirtieth time", ["a", "#30th", "time"]),
        ("May 3rd", ["may", "#3"]),
        ("the third of May", ["may", "#3"]),
        ("on 3 May 2020", ["on", "may", "#3", "#2020"]),
        ("May the third", ["may", "#3"]),
        ("the 3 may leave", ["the", "#3", "may", "leave"]),
        ("45 May", ["#45", "may"]),
        ("third in May", ["#3rd", "in", "may"]),
        ("in May. Fourteen left", ["in", "may", "#14", "left"]),
        ("on 3 May. He left", ["on", "may", "#3", "he", "left"]),
        ("60 mph", ["#60", "miles", "per", "hour"]),
        ("9 a.m. on", ["#9", "am", "on"]),
        ("U.S. troops", ["us", "troops"]),
        ("pumps & pipes of AT&T", ["pumps", "and", "pipes", "of", "at", "t"]),
        ("co-operate, re-sign", ["cooperate", "re", "sign"]),
        ("a co-op, a coop", ["a", "co", "op", "a", "coop"]),
        ("paid 12\n15 men", ["paid", "#12", "#15", "men"]),
    ],
)
def test_keys(text: str, keys: list[str]) -> None:
    assert [word.key for word in read_words(text)] == keys


def test_words_are_where_they_stand() -> None:
    text = "They lost $5m at 9 a.m. on the third of May."
    assert [text[w.start : w.end] for w in read_words(text, 5)] == [
        "lost", "$5m", "$5m", "at", "9", "a.m", "on", "the third of May", "the third of May",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EUR 3.4 billion", "€3.4 billion"), ("USD 5", "5 dollars"), ("15% to 20%", "15 to 20 percent"),
        ("between $5 and $6", "between 5 and 6 dollars"), ("10 percent or 12 percent", "10 or 12%"),
    ],
)  # fmt: skip
def test_units_that_are_written_once_or_twice_or_as_codes(one: str, other: str) -> None:
    assert [word.key for word in read_words(one)] == [word.key for word in read_words(other)]


@pytest.mark.parametrize(
    ("one", "other"), [("15% and 20 dollars", "15 and 20 dollars"), ("$5 or 6%", "5 or 6%"), ("15%, 20%", "15, 20%")]
)
def test_units_that_two_numbers_do_not_share(one: str, other: str) -> None:
    assert [word.key for word in read_words(one)] != [word.key for word in read_words(other)]
