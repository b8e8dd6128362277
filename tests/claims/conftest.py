"""Claims are tested over the tags of the baseline: the encoder is tested with its component."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp(rules: Language) -> Language:
    return rules
