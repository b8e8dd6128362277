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
    ],
)
def test_authors_are_all_there_by_their_whole_names(names: list[str], given: str) -> None:
    persons = [{"@type": "Person", "name": name} for name in names]
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "author": persons})
    page = f'<html><head><title>Hunt</title><script type="application/ld+json">{data}</script></head><body><article>{TEXT}</article></body></html>'
    assert extract(page)[1]["author"] == given
