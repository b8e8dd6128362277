"""What is done with an input of each kind.  A target raises where something broke that must not: an exception that is no
``OnrecordError``, a message over lines, a document that breaks the contract, an answer of 500, a ring of claims."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st
from starlette.testclient import TestClient

from formats.story import story
from onrecord import resources
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.given_claims import with_claims
from onrecord.ml.package import load_model, own_hash, sha256
from onrecord.readers import Article, read
from onrecord.review.app import make_app
from onrecord.review.names import Names
from onrecord.review.security import Guard
from onrecord.review.site import Site
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.decisions import Conflict
from onrecord.tagging.settings import Settings
from onrecord.tagging.tagger import Tagger
from onrecord.user_lexicon.entries import read_lexicon

from . import files, inputs, news
from .invariants import check

TEXT = "“We will wait,” said Ana Silva. She told O’Neill that 5 million people had left. Officials denied it."


class Target(NamedTuple):
    strategy: st.SearchStrategy[Any]
    run: Callable[[Any], None]


@cache
def _tagger(claims_given: bool = False) -> Tagger:
    return Tagger(Settings(claims_given=claims_given))


def _tag(article: Article, *, claims_given: bool = False) -> None:
    result = _tagger(claims_given)(article)
    if isinstance(result, OnrecordError):
        raise AssertionError(str(result))
    assert isinstance(result.data, bytes)
    check(Document.model_validate_json(result.data), article.text)


def _one_line(error: OnrecordError) -> None:
    assert str(error).strip() and "\n" not in str(error), repr(str(error))


def text(given: str) -> None:
    if given.strip():
        _tag(Article("a", given, {}, "a", len(given)))


def page(given: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.html")
        file.write_text(given, encoding="utf8", newline="")
        for item in read([file]):
            if isinstance(item, OnrecordError):
                _one_line(item)
            else:
                assert isinstance(item, Article) and item.text.strip()


def lines(given: str) -> None:
    data = given.encode("utf8", "replace")
    for item in read(["-"], stdin=BytesIO(data)):
        if isinstance(item, OnrecordError):
            _one_line(item)
        else:
            assert isinstance(item, Article)
            json.dumps(item.meta, allow_nan=False)


def file(given: tuple[str, str]) -> None:
    ending, data = given
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a" + ending)
        path.write_bytes(bytes.fromhex(data))
        for item in read([path]):
            if isinstance(item, OnrecordError):
                _one_line(item)
            else:
                assert isinstance(item, Article) and item.text.strip()
                json.dumps(item.meta, allow_nan=False)


def lexicon(given: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "own.csv")
        file.write_text(given, encoding="utf8", newline="")
        try:
            read_lexicon(file)
        except OnrecordError as error:
            _one_line(error)
        else:
            tagger = Tagger(Settings(lexicon=file))
            result = tagger(Article("a", TEXT, {}, "a", len(TEXT)))
            assert not isinstance(result, OnrecordError), str(result)
            assert isinstance(result.data, bytes)
            check(Document.model_validate_json(result.data), TEXT)


def claims(given: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "claims.jsonl")
        file.write_text(json.dumps({"id": "a", "claims": given}), encoding="utf8")
        for item in with_claims([Article("a", TEXT, {}, "a", len(TEXT))], file):
            if isinstance(item, OnrecordError):
                _one_line(item)
            else:
                assert isinstance(item, Article)
                _tag(item, claims_given=True)


def model(given: tuple[str, Any]) -> None:
    """The fault is put into a released model, with hashes that fit."""
    place, fault = given
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base, "model")
        shutil.copytree(resources.folder("models") / resources.DEFAULT_MODEL, folder)
        if (folder / place).is_file():
            (folder / place).write_bytes(bytes.fromhex(fault))
        try:
            meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
            meta |= {} if (folder / place).is_file() else {place: fault}
            hashes = {file.name: sha256(file.read_bytes()) for file in folder.iterdir() if file.name != "meta.json"}
            meta["sha256"] = hashes | {"meta.json": own_hash(meta)} if place != "sha256" else fault
            (folder / "meta.json").write_text(json.dumps(meta), encoding="utf8")
        except (ValueError, TypeError, AttributeError):
            pass  # meta.json itself was spoilt
        try:
            load_model(folder)
        except OnrecordError as error:
            _one_line(error)


def request(given: tuple[str, str, str, dict[str, str], str]) -> None:
    method, path, more, query, body = given
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "desk.db")) as store:
        articles.add(store, story())
        guarded = Guard(make_app(Site(store)), names=Names.of("127.0.0.1", 8000), tokens={"key": "Ann"})
        client = TestClient(guarded, base_url="http://127.0.0.1:8000", headers={"origin": "http://127.0.0.1:8000"})
        client.get("/", params={"token": "key"})
        answer = client.request(method, path + more, params=query, content=body if method == "POST" else None)
        assert answer.status_code < 500, answer.text[:300]


def decide(given: list[tuple[str, str, str | None, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "desk.db")) as store:
        articles.add(store, story())
        for kind, claim, other, reviewer in given:
            _decide(store, kind, claim, other, reviewer)
            article = articles.read(store, 1)
            within = {c.id: c.within for c in article.claims}
            for start in within:
                outer, met = within[start], {start}
                while outer:
                    assert outer not in met, "a ring of claims"
                    met.add(outer)
                    outer = within.get(outer)


def _decide(store: Store, kind: str, claim: str, other: str | None, reviewer: str) -> None:
    try:
        if kind in ("undo", "redo"):
            getattr(decisions, kind)(store, reviewer=reviewer)
            return
        version = next((c.version for c in articles.read(store, 1).claims if c.id == claim), 0)
        record: dict[str, Any] = {"action": kind, "article": 1, "claim": claim, "version": version}
        if kind == "edit":
            record["within"] = other
        if kind == "set_speaker":
            record |= {"action": "speaker", "speaker": other and other.replace("c", "s")}
        decisions.decide(store, actions.parse(json.dumps(record)), reviewer=reviewer)
    except (OnrecordError, Conflict) as error:
        assert "\n" not in str(error)


TARGETS = {
    "text": Target(inputs.texts, text),
    "news": Target(news.articles, text),
    "long": Target(inputs.long_texts, text),
    "amounts": Target(inputs.amounts, text),
    "page": Target(inputs.pages, page),
    "lines": Target(inputs.lines, lines),
    "file": Target(files.files, file),
    "lexicon": Target(inputs.lexicons, lexicon),
    "claims": Target(inputs.claims, claims),
    "model": Target(inputs.model_faults, model),
    "request": Target(inputs.requests, request),
    "decisions": Target(inputs.decisions, decide),
}
SLOW = {
    "model": 0.05,
    "file": 0.3,
    "lexicon": 0.3,
    "request": 0.5,
    "decisions": 0.5,
}  # how many inputs, of those of the others
