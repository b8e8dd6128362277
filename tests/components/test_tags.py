"""Tags as the encoder gives them, and the features that go with them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from onrecord.components import tags


def test_the_form_of_a_noun_is_a_nouns(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"xpos": ["VBD", "RP", "VBZ"], "upos": ["VERB", "ADP", "NOUN"]}
    monkeypatch.setattr(tags, "take", lambda _, name: given[name])
    doc = tags.Tags()(Doc(spacy.blank("en").vocab, words=["brushed", "off", "claims"]))
    assert [token.tag_ for token in doc] == given["xpos"]
    assert str(doc[2].morph) == "Number=Plur"
