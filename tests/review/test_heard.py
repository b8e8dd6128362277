"""What somebody hears who does not see the page: the names of buttons, and what comes into hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .hands import at_rest, saved, shown

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow


def test_a_button_is_named_by_its_words_without_key_or_arrow(page: Page) -> None:
    for name in ("Accept", "Another piece", "Start earlier", "Start later", "End earlier", "End later", "Help"):
        button = page.get_by_role("button", name=name, exact=True)
        assert button.count() == 1 and button.get_attribute("aria-keyshortcuts"), name
    page.keyboard.press("o")
    assert page.get_by_role("button", name="Save", exact=True).count() == 1


def test_the_claim_that_comes_into_hand_is_told_once(page: Page) -> None:
    told = page.get_by_role("status").filter(has_text="Claim ")
    assert told.inner_text() == ("Claim 6 of 7 in this article · to decide: the bridge had been neglected: left open")
    page.keyboard.press("ArrowRight")
    at_rest(page)
    before = told.inner_text()
    assert before.startswith("Claim 7 of 7") and before.endswith(
        ": “Every lorry driver knows the sound,”: 4 one man in the crowd"
    )
    page.keyboard.press("k")  # “Saved” says this
    saved(page, "kind")
    assert "corrected" in shown(page, "where") and told.inner_text() == before
