"""What the page's script asks and sends, asked without a browser."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from typing import Any

import pytest
from starlette.testclient import TestClient

from formats.story import story
from onrecord.document import Document
from onrecord.review.app import make_app
from onrecord.review.site import Site
from onrecord.store import Store, articles, database, decisions

from .conftest import as_reviewer, gold, hostile, sent, serving


def accepted(claim: str = "c1", version: int = 0, **more: Any) -> dict[str, Any]:
    return {"action": "accept", "article": 1, "claim": claim, "version": version, **more}


def test_the_queue_begins_with_the_least_certain(client: TestClient) -> None:
    answer = client.get("/api/queue").json()
    assert answer["rows"][0] == {"article": 1, "claim": "c6"}
    assert answer["progress"]["total"] == 7 and answer["last"] == 0
    refused = client.get("/api/queue", params={"order": "random"})
    assert refused.status_code == 400 and "there are: certainty, article" in refused.json()["error"]


def test_the_queue_is_narrowed(client: TestClient) -> None:
    def asked(**fields: str) -> list[str]:
        return [row["claim"] for row in client.get("/api/queue", params=fields).json()["rows"]]

    sent(client, **accepted())
    assert (
        asked(state="accepted") == ["c1"] and asked(kind="mixed") == ["c4"] and asked(below="65") == ["c6", "c7", "c5"]
    )
    assert asked(article="1", order="article") == ["c2", "c3", "c4", "c5", "c6", "c7"] and asked(article="2") == []
    assert asked(reviewer="Ana", state="accepted") == ["c1"] and asked(disputed="1") == []
    # What somebody decided is looked for among what is decided.
    assert asked(reviewer="Ana") == ["c1"] and asked(reviewer="Ana", state="open") == []
    assert len(asked(state="any")) == 7 and {*asked(speaker="SÍLVA", state="any")} == {"c1", "c2", "c3"}
    for field in ("state=x", "kind=x", "act=x", "below=many", "below=101", "since=x", "article=x", f"speaker={LONG}"):
        for path in ("/api/queue", "/?article=1&"):
            refused = client.get(f"{path.rstrip('&')}{'&' if '?' in path else '?'}{field}")
            assert refused.status_code == 400 or "article=" in field or path[1] == "?", (path, field)


def test_the_words_that_were_looked_for_are_marked(client: TestClient) -> None:
    page = client.get("/search", params={"words": "cable <safe"}).text
    assert "the builder “stated clearly that (the <mark>cables</mark>) are <mark>safe</mark>.”" in page
    assert "<mark>" not in client.get("/search").text
    assert "<small>, Mayor</small>" in client.get("/search?words=accident").text


def test_an_article_is_told_in_words(client: TestClient) -> None:
    article = client.get("/api/articles/1").json()["article"]
    claims = {claim["id"]: claim for claim in article["claims"]}
    assert claims["c3"]["quantities"] == ["about €4.5 million = about EUR 4,500,000", "$4.9 million = USD 4,900,000"]
    assert claims["c3"]["why"] == "a pronoun stands for the name" and claims["c6"]["candidates"] == ["s2", "s3"]
    speakers = {speaker["id"]: speaker for speaker in article["speakers"]}
    assert speakers["s1"]["position"] == "Mayor" and speakers["s1"]["look"] == "s0 l0"
    assert client.get("/api/articles/99").status_code == 404


def test_what_is_not_shown_of_an_article_is_told(client: TestClient, store: Store) -> None:
    articles.add(store, story(id="acts", claims=story().claims[:5]), story().claims)
    assert client.get("/api/articles/2").json()["article"]["details"][-1] == "2 claims of other acts not shown"
    assert "shown" not in client.get("/api/articles/1").json()["article"]["details"][-1]


def test_a_decision_is_kept_and_told(client: TestClient, store: Store) -> None:
    answer = sent(client, **accepted()).json()
    assert answer["decision"]["places"] == ["claim:c1"] and answer["progress"]["decided"] == 1
    assert articles.read(store, 1).claims[0].state == "accepted"
    (change,) = client.get("/api/changes?since=0").json()["decisions"]
    assert (change["reviewer"], change["action"], change["article"]) == ("Ana", "accept", 1)
    assert client.get("/api/changes?since=1").json()["decisions"] == []


def test_sent_again_it_is_one_decision(client: TestClient, store: Store) -> None:
    """Also to another server, after that one was killed."""
    missed = {"action": "add", "article": 1, "content": [[0, 4]], "kind": "indirect", "speaker": None}
    changes: list[tuple[str, Any]] = [("decisions", missed), ("undo", {}), ("redo", {}), ("decisions", accepted())]

    def answers(client: TestClient) -> list[Any]:
        asked = ((f"/api/{path}", body, {"idempotency-key": f"t{i}"}) for i, (path, body) in enumerate(changes))
        return [client.post(path, json=body, headers=headers).json()["decision"] for path, body, headers in asked]

    first = answers(client)
    assert [(made["number"], made["action"]) for made in first] == list(enumerate(("add", "undo", "redo", "accept"), 1))
    with Store(store.path) as reopened, serving(reopened) as other:
        assert answers(client) == answers(other) == first
        assert decisions.last(store) == 4
        again = sent(other, "t9", **accepted("c1", version=4)).json()
        assert again["decision"]["number"] == 5
    note = {"action": "note", "article": 1, "claim": "c2", "note": "seen"}
    for version in (0, 6):  # without an id each is one of its own
        assert sent(client, **note, version=version).status_code == 200
    assert decisions.last(store) == 7


def test_a_conflict_says_who_was_first(client: TestClient, store: Store) -> None:
    decisions.decide(store, decisions.actions.parse(json.dumps(accepted())), reviewer="Bo")
    answer = sent(client, action="reject", article=1, claim="c1", version=0)
    assert answer.status_code == 409 and answer.json()["error"].startswith("Bo changed this claim")
    assert answer.json()["decisions"][0]["reviewer"] == "Bo"


@pytest.mark.parametrize(
    "action",
    [
        {"action": "burn"},
        {"action": "accept"},
        {"action": "edit", "article": 1, "claim": "c1", "version": 0, "content": [[5, 99999]]},
        {"action": "edit", "article": 1, "claim": "c1", "version": 0, "within": "c1"},
        {"action": "accept", "article": 10**30, "claim": "c1", "version": 0},
        [],
    ],
)
def test_what_is_no_decision_is_refused_in_a_line(client: TestClient, store: Store, action: Any) -> None:
    answer = client.post("/api/decisions", json=action)
    assert answer.status_code == 400 and "\n" not in answer.json()["error"] and answer.json()["error"]
    assert client.post("/api/decisions", content=b"\xff{").status_code == 400
    assert decisions.last(store) == 0


def test_undo_with_nothing_to_undo(client: TestClient) -> None:
    assert client.post("/api/undo", json={}).json()["decision"] is None
    assert client.post("/api/redo", json={}).json()["decision"] is None


def test_search_filters_and_saves_what_it_shows(client: TestClient, store: Store) -> None:
    articles.add(store, gold("port-strike"))
    page = client.get("/search", params={"speaker": "selby", "kind": "indirect"}).text
    assert "that she had known nothing of the kind" in page and "bridge" not in page
    lines = client.get("/claims.jsonl", params={"speaker": "selby"}).text.splitlines()
    (document,) = map(Document.model_validate_json, lines)
    assert document.id == "port-strike" and len(document.claims) == 2
    table = list(csv.DictReader(io.StringIO(client.get("/claims.csv?quantity=>+3+million+EUR").text.lstrip("\ufeff"))))
    assert [row["speaker"] for row in table] == ["Ana Silva"]
    assert client.get("/claims.xlsx?words=bridge").content.startswith(b"PK")
    assert client.get("/claims.exe").status_code == 404
    quoted = list(csv.DictReader(io.StringIO(client.get("/speakers.csv").text.lstrip("\ufeff"))))
    assert quoted[0]["speaker"] == "Ana Silva" and quoted[0]["total"] == "3"
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.load_workbook(io.BytesIO(client.get("/speakers.xlsx").content))
    header, first, *rest = book.active.iter_rows(values_only=True)
    assert (header[0], first[0], first[8], len(rest) + 1) == ("speaker", "Ana Silva", 3, len(quoted))
    assert client.get("/speakers.exe").status_code == 404


def test_a_country_is_named_or_given_as_its_code(client: TestClient) -> None:
    for written in ("NL", "nl", "the Netherlands", "netherlands", "Dutch"):
        page = client.get("/search", params={"country": written}).text
        assert "1 claim<" in page and "the builder “stated clearly" in page, written
    assert "no country “Atlantis”" in client.get("/search?country=Atlantis").text


def test_a_claim_leads_to_its_speaker(client: TestClient) -> None:
    page = client.get("/search?words=accident").text
    assert '<a href="/speakers/1">Ana Silva</a>' in page
    assert "<a" not in client.get("/search?words=cables").text.partition('class="who"')[2].partition("</p>")[0]


def test_an_address_that_is_none_leads_back(client: TestClient) -> None:
    answer = client.get("/nothing")
    assert answer.status_code == 404 and "/static/review.css" in answer.text and 'href="/"' in answer.text


@pytest.mark.parametrize("query", ["kind=loud", "states=x", "party=x", "quantity=many+masks", "after=x", "since=soon"])
@pytest.mark.parametrize("path", ["/search", "/claims.csv"])
def test_a_query_that_cannot_be_read_says_so(client: TestClient, path: str, query: str) -> None:
    if path == "/claims.csv" and query == "after=x":
        return
    answer = client.get(f"{path}?{query}")
    assert answer.status_code == 400 and 'role="alert"' in answer.text


def test_text_never_becomes_markup_or_a_formula(client: TestClient, store: Store) -> None:
    articles.add(store, hostile())
    for path in ("/search", "/speakers", "/speakers/3"):
        page = client.get(path).text
        assert "<img" not in page and "<script>" not in page and "\u202e" not in page
    rows = list(csv.DictReader(io.StringIO(client.get("/claims.csv?country=&words=img").text.lstrip("\ufeff"))))
    assert rows[0]["article"] == "'=hostile"


@pytest.mark.slow
def test_a_store_that_cannot_answer_may_be_asked_again(
    client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT", 0.1)
    with sqlite3.connect(store.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        busy = sent(client, "t1", **accepted())
        assert busy.status_code == 503 and busy.headers["retry-after"]
        assert "another process has been writing" in busy.json()["error"]
        assert client.get("/search").status_code == 200
    other.close()
    assert sent(client, "t1", **accepted()).status_code == 200
    away = store.path.rename(store.path.with_name("away.db"))
    for answer in (sent(client, "t2", **accepted("c2")), client.get("/search"), client.get("/api/changes?since=0")):
        assert answer.status_code == 503 and "removed or replaced" in answer.text
    away.rename(store.path)
    assert sent(client, "t2", **accepted("c2")).json()["decision"]["number"] == 2


LONG, DIGITS, DEEP = "word " * 5000, "9" * 5000, "[" * 5000


@pytest.mark.parametrize(
    "address",
    [
        f"/api/parties?name={LONG}", f"/api/parties?name={'%25' * 300}", "/api/parties?name=%00", "/api/parties?name=%ff",
        f"/api/changes?since={DIGITS}", f"/api/articles/{DIGITS}", f"/speakers/{DIGITS}", f"/speakers?party={DIGITS}",
        f"/api/queue?after={DEEP}", f"/api/queue?after=[0,{DIGITS},1]", "/api/queue?after=[0,1e999,1]",
        "/api/queue?after=[0,NaN,1]", '/api/queue?after=[0,"\\ud800",1]', "/api/queue?after=[{},0,0]",
        f"/articles?after={DIGITS}", f"/search?after={DEEP}", "/search?after=[99999999999999999999]",
        f"/search?words={LONG}", f"/search?words=%22{LONG}%22", f"/search?words={'-a ' * 400}", f"/search?quantity=>{DIGITS}",
        f"/search?speaker={'a* ' * 150}", "/search?words=%00", "/search?words=%22", "/search?words=*", "/search?words=a+*",
        f"/search?since={DIGITS}", "/search?since=0000-00-00", "/search?until=9999-12-31&since=0001-01-01",
        f"/search?country={LONG}", "/search?words=NEAR(a+b)&kind=direct", f"/claims.csv?quantity={'5 million, ' * 90}",
    ],
)  # fmt: skip
def test_no_address_is_a_fault_of_the_server(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in (200, 400, 404), answer.text[:300]


@pytest.mark.parametrize(
    "body",
    [
        DEEP, f'{{"action": {DEEP}', f'{{"action": "accept", "article": {DIGITS}, "claim": "c1", "version": 0}}',
        '{"action": "note", "article": 1, "claim": "c1", "version": 0, "note": "\\ud800"}',
        '{"action": "note", "article": 1, "claim": "c1", "version": 0, "note": "\\u0000"}',
        '{"action": "accept", "article": 1e999, "claim": "c1", "version": 0}',
        '{"action": "accept", "article": NaN, "claim": "c1", "version": 0}',
        f'{{"action": "edit", "article": 1, "claim": "c1", "version": 0, "content": [[0, {DIGITS}]]}}',
        f'{{"action": "edit", "article": 1, "claim": "c1", "version": 0, "content": {[[0, 1]] * 300}}}',
    ],
)  # fmt: skip
def test_no_change_is_a_fault_of_the_server(client: TestClient, body: str) -> None:
    answer = client.post("/api/decisions", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 400) and "\n" not in answer.json().get("error", "")
    assert client.get("/api/articles/1").status_code == 200


def test_an_empty_store_tells_what_to_do(store: Store) -> None:
    with Store(store.path.with_name("new.db")) as empty:
        page = TestClient(as_reviewer(make_app(Site(empty)))).get("/").text
        assert "onrecord review articles/ --store new.db" in page
        waiting = TestClient(as_reviewer(make_app(Site(empty, lambda: "reading articles")))).get("/").text
        assert 'http-equiv="refresh"' in waiting and "reading articles" in waiting
        refused = TestClient(as_reviewer(make_app(Site(empty, refused=lambda: 2))))
        assert all("2 articles could not be read" in refused.get(path).text for path in ("/", "/articles"))


def test_where_no_claim_was_found_there_are_articles_to_open(store: Store) -> None:
    with Store(store.path.with_name("new.db")) as quiet:
        articles.add(quiet, story(claims=[]))
        client = TestClient(as_reviewer(make_app(Site(quiet))))
        assert 'href="/articles">articles of this store' in client.get("/").text
        assert 'id="hand"' in client.get("/?article=1").text


def test_a_fault_is_said_and_the_server_goes_on(
    client: TestClient, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.db.execute("DROP TABLE quoted")
    answer = client.get("/speakers")
    assert answer.status_code == 500 and "a fault in onrecord" in answer.text
    assert "Traceback" in capsys.readouterr().err
    assert client.get("/api/articles/1").status_code == 200
