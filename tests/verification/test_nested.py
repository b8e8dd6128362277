"""Quotations in which the speaker quotes somebody else."""

from __future__ import annotations

import pytest

from onrecord.document import Document
from onrecord.verification import verify
from onrecord.verification.sources import Source, of_document
from verification.drafts import draft

TOLD = "“He said, ‘Ada, pumps get old, don’t they?’ I said ours was new,”"
INNER = "‘Ada, pumps get old, don’t they?’"


def source() -> Source:
    """An article in which Ada Frost says what Ben Hale told her."""
    document = draft(("Ada Frost", TOLD), ("Ben Hale", INNER))
    start = document.text.index(INNER)
    told = document.claims[1].model_copy(update={"content": [(start, start + len(INNER))], "within": "c1"})
    return of_document(document.model_copy(update={"text": TOLD, "claims": [document.claims[0], told]}))


def verdict(quoted: str, by: str, source: Source) -> tuple[str, str | None]:
    (judged,) = verify(draft((by, quoted)), [source])
    return judged.verdict, judged.found_speaker


@pytest.mark.parametrize(
    "quoted",
    [
        TOLD,
        "“He said, ‘Ada, pumps get old, don’t they?’”",
        "“Ada, pumps get old, don’t they? I said ours was new,”",
        "“He said, ‘Ada, pumps get old …’ I said ours was new,”",
    ],
)
def test_who_quotes_somebody_else_says_all_of_it(quoted: str) -> None:
    assert verdict(quoted, "Ada Frost", source()) == ("verbatim", "Ada Frost")
    assert verdict(quoted, "Cem Aydin", source()) == ("misattributed", "Ada Frost")


def test_what_is_quoted_alone_is_of_whom_it_is_told() -> None:
    assert verdict("“Ada, pumps get old, don’t they?”", "Ben Hale", source()) == ("verbatim", "Ben Hale")
    assert verdict("“Ada, pumps get old, don’t they?”", "Ada Frost", source()) == ("misattributed", "Ben Hale")


def test_whoever_speaks_in_between_and_is_not_quoted_makes_two_of_it() -> None:
    both = "“We must pay for the pumps now. And who has the money for that? The city has it.”"
    document: Document = draft(
        ("Ada Frost", "“We must pay for the pumps now.”"),
        ("Ben Hale", "“And who has the money for that?”"),
        ("Ada Frost", "“The city has it.”"),
    )
    assert verdict(both, "Ada Frost", of_document(document))[0] == "composite"
