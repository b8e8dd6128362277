from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord import layers
from onrecord.dates.finding import HEAD, article_date, find_records
from onrecord.dates.grammar import find_written

if TYPE_CHECKING:
    from spacy.language import Language


def test_dates_are_reckoned_from_the_furniture(nlp: Language) -> None:
    text = "date 2020-04-06 Home » World\n\nThe mayor left yesterday after ruling since March 1."
    found = [(text[d["start"] : d["end"]], d["iso"]) for d in layers.read(nlp(text), "dates")]
    assert found == [("yesterday", "2020-04-05"), ("since March 1", "2020-03-01/")]


def test_the_dates_of_an_article_are_looked_for_once(nlp: Language) -> None:
    find_written.cache_clear()
    nlp("The mayor, who had sold 40 masks by March 1, left yesterday." + " Nobody knew." * HEAD)
    assert (find_written.cache_info().misses, find_written.cache_info().hits) == (2, 1)  # its head is looked at, too


def test_without_a_date_the_value_is_null(nlp: Language) -> None:
    text = "The mayor left yesterday."
    assert [d["iso"] for d in layers.read(nlp(text), "dates")] == [None]


@pytest.mark.parametrize(
    ("value", "day"),
    [("2020-04-06", "2020-04-06"), ("2020-04-06T10:00:00Z", "2020-04-06"), ("soon", None), (None, None)],
)
def test_article_date(value: str | None, day: str | None) -> None:
    found = article_date({"date": value})
    assert (found.isoformat() if found else None) == day


def test_a_clock_time_is_no_year_and_no_quantity(nlp: Language) -> None:
    doc = nlp("The shares were down by 1430 GMT.")
    assert layers.read(doc, "dates") == layers.read(doc, "quantities") == []


@pytest.mark.parametrize(
    "head",
    [
        "HARROWMOUTH, March 4, 2021 (Lake Wire) — ",
        "HARROWMOUTH, Ruritania, March 4, 2021 - ",
        "Harrowmouth, 4 March 2021: ",
        "LAKE FERRY (Lake Wire), March 4, 2021 — ",
        "March 4, 2021\n\n",
        "Bridge shut\n\nPublished: 4 March 2021\n\n",
        "Bridge shut\nBy Ana Silva\nUpdated Thursday, March 4, 2021 10:30 GMT\n\n",
        "Bridge shut until May\r\n4 March 2021\r\n",
        "Bridge over the Lake of Harrowmouth, its longest, to shut Friday\n\n4 March 2021 | 10:30\n\n",
        "Bridge shut\nBy Ana Silva, Last updated March 4, 2021\n\n",
        "Last updated on 6 March 2021\nFirst published 4 March 2021\n\n",
        "Posted on 2021-03-04\n\n",
        "FOR IMMEDIATE RELEASE: March 4, 2021\n\n",
        "Harrowmouth, March 4, 2021 (LNA) ",
        "4 March 2021 | Local news\n\n",
        "Bridge shut\n\nBy Ana Silva • News • 4 March 2021 • 3 min read\n\n",
        "Lake news / Harrowmouth / 4 March 2021, 10:15\n\n",
        "Bridge shut\n\nAna Silva | 04.03.2021 - Update : 05.03.2021\n\n",
    ],
)
def test_a_date_at_the_head_is_the_articles(nlp: Language, head: str) -> None:
    assert layers.read(nlp(head + "The mayor left yesterday."), "dates")[-1]["iso"] == "2021-03-03"


@pytest.mark.parametrize(
    "text",
    [
        "On March 4, 2021 the bridge fell. The mayor left yesterday.",
        "The bridge fell on March 4, 2021 — a Thursday. The mayor left yesterday.",
        "Harrowmouth, March 4, 2021 (his birthday) was cold. The mayor left yesterday.",
        "Harrowmouth was bombed, March 4, 2021 was the worst day. The mayor left yesterday.",
        "The bridge over the Lake of Harrowmouth fell on Thursday,\nMarch 4, 2021.\n\nThe mayor left yesterday.",
        "Harrowmouth Bridge, March 4, 2021\n\nThe mayor left yesterday.",
        "Lake news | What fell on 4 March 2021\n\nThe mayor left yesterday.",
        "4 March 2021: the day it fell | Lake news\n\nThe mayor left yesterday.",
    ],
)
def test_a_date_in_a_sentence_is_not_the_articles(nlp: Language, text: str) -> None:
    assert layers.read(nlp(text), "dates")[-1]["iso"] is None


def test_the_given_date_is_the_articles(nlp: Language) -> None:
    doc = nlp.make_doc("HARROWMOUTH, March 4, 2021 — The mayor left yesterday.")
    doc._.article_meta = {"date": "2020-02-02"}
    assert layers.read(nlp(doc), "dates")[-1]["iso"] == "2020-02-01"


def test_a_name_of_a_person_or_paper_is_no_date() -> None:
    words = [
        "Sunday",
        "Okafor",
        "and",
        "the",
        "Friday",
        "Echo",
        "met",
        "on",
        "Monday",
        ",",
        "led",
        "by",
        "June",
        "Hale",
        ".",
    ]
    doc = Doc(Vocab(), words)
    layers.write(doc, "names", [
        {"start": 0, "end": 13, "label": "PERSON"}, {"start": 22, "end": 33, "label": "ORGANIZATION"},
        {"start": doc.text.index("June"), "end": len(doc.text) - 3, "label": "PERSON"},
    ])  # fmt: skip
    assert [doc.text[d["start"] : d["end"]] for d in find_records(doc)] == ["Monday"]


@pytest.mark.parametrize(("before", "dates"), [([], []), (["On"], ["Sunday"]), (["By"], ["By Sunday"]), (["that"], [])])
def test_a_day_before_a_name_belongs_to_it_unless_it_is_led_by_a_word_of_time(
    before: list[str], dates: list[str]
) -> None:
    doc = Doc(Vocab(), [*before, "Sunday", "Okafor", "said", "so", "."])
    start = doc.text.index("Okafor")
    layers.write(doc, "names", [{"start": start, "end": start + 6, "label": "PERSON"}])
    assert [doc.text[d["start"] : d["end"]] for d in find_records(doc)] == dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She taught at Sunday school in a Sunday league.", []),
        ("A Sunday newspaper wrote it.", []),
        ("They shut on Sunday schools and shops.", ["Sunday"]),
        ("They met at a Sunday service.", ["Sunday"]),
        ("She left school on Sunday.", ["Sunday"]),
    ],
)
def test_a_day_that_says_of_what_kind_something_is(text: str, found: list[str]) -> None:
    doc = Doc(Vocab(), re.findall(r"\w+|\.", text))
    assert [doc.text[r["start"] : r["end"]] for r in find_records(doc)] == found
