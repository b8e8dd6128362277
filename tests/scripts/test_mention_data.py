"""Mentions as training data, from what is marked and the names beside it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from onrecord.corpora.checks import find_problems

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
ranker_gold: Any = pytest.importorskip("ranker_gold")
mention_data: Any = pytest.importorskip("mention_data")

TEXT = "Mayor Ada Frost met Ben Hale. Mr. Hale and Cleo Moss left. She said it rains. Moss stayed."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_gold_mentions_sources_and_other_names_have_chains(nlp: Language) -> None:
    doc = nlp(TEXT)
    said = ranker_gold.claim("a", doc, [list(span("She"))], [list(span("it rains"))])
    mentions = [
        ranker_gold.Mention(*span(words), chain) for words, chain in (("Mayor Ada Frost", "1"), ("Ben Hale", "2"))
    ]
    gold = ranker_gold.Gold("x", doc, [said], {"a": "1"}, mentions, {"a": 1.0})
    found = mention_data.mentions_of(gold)
    by_words = {TEXT[start:end]: chain for start, end, chain in found}
    assert by_words["Mayor Ada Frost"] == by_words["She"] == "1" and "Ada Frost" not in by_words
    assert by_words["Ben Hale"] == by_words["Hale"] == "2"  # he is one person for the pipeline
    assert by_words["Cleo Moss"] == by_words["Moss"] not in ("1", "2")
    assert found == sorted(found)
    article = {"id": "x", "text": TEXT, "mentions": [list(mention) for mention in found]}
    assert not list(find_problems(article))


def test_the_projects_own_articles_are_read(nlp: Language) -> None:
    gold = next(iter(mention_data.articles("train", Path(), nlp)))
    assert len(mention_data.mentions_of(gold)) >= len(gold.mentions) > 0
