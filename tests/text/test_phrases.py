from __future__ import annotations

import pytest

from onrecord.text.phrases import Phrases


@pytest.mark.parametrize("entry", ["O’Neill", "O'Neill", "O`Neill"])
@pytest.mark.parametrize("written", ["O’Neill", "O'Neill", "O‘NEILL"])
def test_an_apostrophe_stands_for_any(entry: str, written: str) -> None:
    phrases = Phrases([(entry, 7)])
    assert list(phrases.find(f"So {written} said.")) == [(3, 10, 7)]
    assert phrases.get(written) == 7
