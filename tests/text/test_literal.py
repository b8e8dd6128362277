"""Letters for their escapes: the expression finds what it found."""

from __future__ import annotations

import re
import sys

import pytest
from spacy.lang.char_classes import ALPHA_UPPER, LATIN_UPPER
from spacy.lang.en import English

from onrecord.text.literal import literal

EVERYTHING = "".join(map(chr, range(sys.maxunicode + 1)))


@pytest.mark.parametrize("letters", [LATIN_UPPER, ALPHA_UPPER], ids=["LATIN_UPPER", "ALPHA_UPPER"])
def test_a_class_of_letters_has_the_same_letters(letters: str) -> None:
    assert "\\u" not in literal(letters)
    assert re.findall(f"[{literal(letters)}]", EVERYTHING) == re.findall(f"[{letters}]", EVERYTHING)


def test_a_mark_that_means_something_stays_escaped() -> None:
    assert re.fullmatch(literal(r"[\u005D\u00C0]"), "]")
    assert literal(r"[\u005D\u00C0]") == r"[\u005DÀ]"


@pytest.mark.parametrize("rules", ["prefixes", "suffixes", "infixes"])
def test_the_rules_of_the_tokenizer_find_the_same_marks(rules: str) -> None:
    for rule in getattr(English.Defaults, rules):
        assert re.findall(literal(rule), EVERYTHING) == re.findall(rule, EVERYTHING)
