"""The lists of articles and of who is quoted, and what narrows and sorts them, asked without a browser."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from formats.story import story
from onrecord.store import Store, articles, kept_facets, parties, search

from .conftest import sent


def test_the_list_of_articles_has_those_without_claims(client: TestClient, store: Store) -> None:
    articles.add(store, story(id="quiet", claims=[], meta={"title": "A <quiet> day"}))
    page = client.get("/articles").text
    assert '<a href="/?article=2">A &lt;quiet&gt; day</a>' in page and '<a href="/?article=1">' in page
    for number in range(60):
        articles.add(store, story(id=f"more {number}", claims=[]))
    first = client.get("/articles").text
    rest = client.get(first.partition('rel="next" href="')[2].partition('"')[0]).text
    assert first.count('<th scope="row"') == 50 and rest.count('<th scope="row"') == 12
    assert client.get("/articles?after=x").status_code == 400


def test_articles_are_narrowed_by_facets(client: TestClient, store: Store) -> None:
    articles.add(store, story(id="quiet", claims=[], meta={"title": "Quiet", "date": "2023-01-02"}))
    articles.add(store, story(id="through", meta={"title": "Through", "date": "2023-05-06"}))
    sent(client, action="done", article=3)

    def listed(address: str) -> list[str]:
        return re.findall(r'<a href="/\?article=(\d+)"', client.get(address).text)

    assert listed("/articles") == ["3", "2", "1"] and listed("/articles?facet=left") == ["1"]
    assert listed("/articles?year=2023") == ["3", "2"] and listed("/articles?year=2023&facet=done") == ["3"]
    page = client.get("/articles?year=2023").text
    assert "<b>2023 2</b>" in page and 'href="/articles?facet=done&amp;year=2023">done</a> 1' in page
    assert "to decide</a>" not in page.partition("</nav>")[0].rpartition("<nav")[2]
    for id, meta in (("wire", {"outlet": "Harrow Wire"}), ("paper", {"site": "The Arden & Co", "date": "2023-07-01"})):
        articles.add(store, story(id=id, claims=[], meta={"title": id, **meta}))
    assert listed("/articles?outlet=Harrow+Wire") == ["4"]
    assert listed("/articles?outlet=The+Arden+%26+Co&year=2023") == ["5"] and listed("/articles?outlet=none") == []
    page = client.get("/articles?year=2023").text
    assert 'href="/articles?year=2023&amp;outlet=The+Arden+%26+Co">The Arden &amp; Co</a> 1' in page
    assert "Harrow Wire" not in page.partition("</nav>")[2].partition("</nav>")[0]
    (reviewer,) = {row["reviewer"] for row in store.db.execute("SELECT reviewer FROM decisions")}
    assert listed(f"/articles?reviewer={reviewer}") == ["3"] and listed("/articles?reviewer=nobody") == []
    page = client.get(f"/articles?reviewer={reviewer}&year=2023").text
    assert f"<b>{reviewer} 1</b>" in page and f'<a href="/articles?reviewer={reviewer}" aria-label="All again' in page
    assert listed("/articles?sort=date&year=2023") == ["5", "3", "2"] and listed("/articles?sort=claims")[:1] == ["3"]
    page = client.get("/articles?sort=left&year=2023").text  # narrowed further, it stays sorted
    assert 'href="/articles?facet=done&amp;year=2023&amp;sort=left"' in page and page.count("aria-sort") == 1
    assert '<a href="/articles?year=2023&amp;sort=date"' in page
    for address in ("/articles?facet=x", "/articles?year=x", "/articles?sort=x", f"/articles?year={'9' * 5000}"):
        assert client.get(address).status_code == 400


def test_the_page_of_a_speaker_and_who_is_quoted(client: TestClient) -> None:
    page = client.get("/speakers").text
    assert 'aria-label="1 direct, 0 mixed, 2 indirect"' in page
    assert "Who has no name (“the manufacturer”) is not in the list" in page and "One man in the crowd" not in page
    speaker = client.get("/speakers/1").text
    assert '<h1 dir="auto">Ana Silva</h1>' in speaker and "3 claims" in speaker
    assert client.get("/speakers/99").status_code == 404
    assert client.get("/api/parties?name=sil").json()["rows"] == [{"party": 1, "name": "Ana Silva", "total": 3}]


def test_who_is_quoted_is_narrowed_by_facets(client: TestClient) -> None:
    page = client.get("/speakers?words=bridge").text
    assert '<a href="/speakers?words=bridge&amp;is=person">person</a> 1' in page
    page = client.get("/speakers?is=organization&country=netherlands").text
    assert "Dutch transport ministry" in page and "Ana Silva" not in page and "<b>Netherlands 1</b>" in page
    assert '<input type="hidden" name="is" value="organization">' in page  # a search stays with it
    assert "/speakers.csv?country=netherlands&amp;is=organization" in page
    assert "Ana Silva" not in client.get("/speakers.csv?is=organization").text
    refused = client.get("/speakers?is=dog")
    assert refused.status_code == 400 and "there are: person" in refused.text


def test_who_is_quoted_is_sorted_and_stays_so(client: TestClient) -> None:
    def listed(address: str) -> list[str]:
        return re.findall(r'<a href="/speakers/(\d+)"', client.get(address).text)

    assert listed("/speakers") == ["1", "2"] and listed("/speakers?sort=mixed") == ["2", "1"]
    page = client.get("/speakers?sort=mixed&words=bridge").text
    assert 'href="/speakers?words=bridge&amp;is=person&amp;sort=mixed"' in page and page.count("aria-sort") == 1
    assert '<input type="hidden" name="sort" value="mixed">' in page
    assert "/speakers.csv?words=bridge&amp;sort=mixed" in page
    assert 'aria-sort="ascending"' in client.get("/speakers?sort=name").text
    assert client.get("/speakers.csv?sort=mixed").text.splitlines()[1].startswith("Dutch")
    refused = client.get("/speakers?sort=size")
    assert refused.status_code == 400 and "there are: name, direct" in refused.text


def test_who_is_quoted_is_narrowed_by_role_body_and_review(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    page = client.get("/speakers").text
    assert '<a href="/speakers?role=Mayor">Mayor</a> 1' in page
    assert '<a href="/speakers?review=left">to decide</a> 2' in page and "all decided</a>" not in page
    page = client.get("/speakers?role=Mayor&review=left").text
    assert "Ana Silva" in page and "Dutch transport ministry" not in page
    assert '<input type="hidden" name="role" value="Mayor">' in page and "<b>Mayor 1</b>" in page
    assert "Dutch" not in client.get("/speakers.csv?role=Mayor").text
    # What nobody fits, or few do, can be taken back all the same.
    for query, words in (("review=decided", "all decided"), ("of=Harbour+Board", "Harbour Board")):
        page = client.get(f"/speakers?{query}").text
        assert "Nobody with a name" in page and f"All again, not only: {words}" in page
    assert "All again, not only: Elsewhere" in client.get("/articles?outlet=Elsewhere").text
    refused = client.get("/speakers?review=maybe")
    assert refused.status_code == 400 and "there are: left, decided" in refused.text
    assert "counted in the" not in page
    monkeypatch.setattr(kept_facets, "COUNTED", 1)
    assert "counted in the 1 most quoted" in client.get("/speakers?review=left").text


def test_of_many_claims_the_latest_are_counted_and_the_page_says_so(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parties, "LATEST", 1)
    page = client.get("/speakers?kind=direct").text
    assert "Counted in the latest 1 of these claims." in page
    counted = client.get("/speakers?kind=direct&all=1").text
    assert '<a href="/speakers?kind=direct&amp;all=1">Count all</a>' in page and "Counted in" not in counted
    assert "Ana Silva" in counted and "Ana Silva" not in page
    assert "Ana Silva" in client.get("/speakers.csv?kind=direct").text
    for whole in ("/speakers", "/speakers?country=NL", "/speakers?words=harbour"):
        assert "Counted in" not in client.get(whole).text


def test_of_many_claims_the_page_says_that_there_are_more(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("/search?kind=direct", "/speakers/1"):
        assert "3 claims" in client.get(path).text
    monkeypatch.setattr(search, "COUNTED", 3)
    search.forget()
    for path in ("/search?kind=direct", "/speakers/1"):
        assert "3 or more claims" in client.get(path).text
