from __future__ import annotations

import json

import pytest

from onrecord.webpage import extract

TEXT = "<p>The canton voted on Wednesday to allow the hunt, after a long debate in the old hall.</p>"


@pytest.mark.parametrize(
    ("names", "given"),
    [
        (["Mary Ann Lee", "Ann Lee"], "Mary Ann Lee; Ann Lee"),
        (["Ann Lee", "Ann Leeson", ""], "Ann Lee; Ann Leeson"),
        (["Ben Hale", "Ann Lee"], "Ben Hale; Ann Lee"),
        (["Ann Lee"], "Ann Lee"),
        (["Kim In Soo"], "Kim In Soo"),
        (["Lee in Seoul"], "Lee"),
        (["Ada Frost with Ben Hale"], "Ada Frost; Ben Hale"),
        (["Ada Frost with Reuters"], "Ada Frost"),
        (["Ada Frost with Northern Press"], "Ada Frost"),
        (["Ada Frost with Arden Gazette"], "Ada Frost"),
    ],
)
def test_authors_are_all_there_by_their_whole_names(names: list[str], given: str) -> None:
    persons = [{"@type": "Person", "name": name} for name in names]
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "author": persons})
    page = f'<html><head><title>Hunt</title><script type="application/ld+json">{data}</script></head><body><article>{TEXT}</article></body></html>'
    assert extract(page)[1]["author"] == given


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("By Ada Frost with Ben Hale", "Ada Frost; Ben Hale"),
        ("Ada Frost with Ana de la Cruz in Arden", "Ada Frost; Ana de la Cruz"),
        ("Cal Orr, Ada Frost with Ben Hale and Dan Moss", "Cal Orr; Ada Frost; Ben Hale; Dan Moss"),
        ("Ada Frost with the Arden Gazette", "Ada Frost"),
        ("Ada Frost", "Ada Frost"),
    ],
)
def test_who_wrote_with_the_first_is_an_author_too(line: str, given: str) -> None:
    page = f'<html><head><title>Hunt</title><meta name="author" content="{line}"></head><body><article>{TEXT}</article></body></html>'
    assert extract(page)[1]["author"] == given
