"""Who is who is tested over the baseline, whose names, tags and claims are the same from release to release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp(rules: Language) -> Language:
    return rules
