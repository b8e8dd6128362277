"""A loaded pipeline and the words of the articles that it has read."""

from __future__ import annotations

import pytest

from onrecord.readers import Article
from onrecord.tagging import tagger
from onrecord.tagging.settings import Settings
from onrecord.tagging.tagger import Tagger


def _article(text: str) -> Article:
    return Article(id="a", text=text, meta={}, where="a", size=len(text))


def test_the_words_of_articles_are_freed_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "REMEMBERED", 100)
    reader = Tagger(Settings())
    first = reader(_article("Ana Zorvath said that the frundle was shut, and that it would stay so."))
    assert "frundle" in reader.nlp.vocab.strings
    reader(_article("The bridge is old, and nobody has said how it will be mended before the winter."))
    assert "frundle" not in reader.nlp.vocab.strings
    assert reader(_article("Ana Zorvath said that the frundle was shut, and that it would stay so.")) == first
