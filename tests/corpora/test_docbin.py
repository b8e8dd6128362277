"""spaCy's DocBin: written, trained on by spaCy, and read again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin
from spacy.training import Corpus

import onrecord
from formats.story import story
from onrecord.cli.convert import convert as command
from onrecord.corpora import docbin
from onrecord.corpora.drops import Drops

from .conftest import Convert

TEXT = "🙂 “We wait,”\n\nAna Silva said.  “All of us.” No."


def at(part: str) -> list[int]:
    return [TEXT.index(part), TEXT.index(part) + len(part)]


ARTICLE: dict[str, Any] = {
    "id": "harbour", "annotator": "ben", "text": TEXT,
    "attributions": [
        {"source": [at("Ana Silva")], "cue": [at("said")], "content": [at("“We wait,”"), at("“All of us.”")]},
        {"source": [], "cue": [], "content": [at("No")]},
    ],
    "names": [[*at("Ana Silva"), "PER"]],
}  # fmt: skip
SENTENCE = "Ana Silva said."
TOKENS = [[0, 3, "PROPN", "NNP", "Ana"], [4, 9, "PROPN", "NNP", "Silva"], [10, 14, "VERB", "VBD", "say"], [14, 15, "PUNCT", ".", "."]]  # fmt: skip


def test_there_and_back(tmp_path: Path, convert: Convert) -> None:
    articles = [ARTICLE, {**ARTICLE, "id": "nothing", "attributions": [], "names": []}]
    drops = Drops()
    (tmp_path / "own.spacy").write_bytes(docbin.write(articles, drops))
    assert convert(tmp_path) == (articles, {}, []) and drops.to_lines() == []


def test_tags_and_sentences_there_and_back(tmp_path: Path, convert: Convert) -> None:
    text = f"\n{SENTENCE}  {SENTENCE}\n\n"
    tokens = [[s + by, e + by, *rest] for by in (1, 18) for s, e, *rest in TOKENS]
    article = {"id": "tagged", "text": text, "tokens": tokens, "sents": [[1, 16], [18, 33]]}
    (tmp_path / "own.spacy").write_bytes(docbin.write([article], Drops()))
    assert convert(tmp_path) == ([article], {}, [])
    (doc,) = DocBin().from_disk(tmp_path / "own.spacy").get_docs(spacy.blank("en").vocab)
    assert doc.text == text and [sent.text.strip() for sent in doc.sents][-1] == SENTENCE


def test_spacy_reads_it_as_its_own(tmp_path: Path) -> None:
    (tmp_path / "own.spacy").write_bytes(docbin.write([ARTICLE], Drops()))
    (example,) = Corpus(tmp_path / "own.spacy")(spacy.blank("en"))
    assert [(ent.text, ent.label_) for ent in example.reference.ents] == [("Ana Silva", "PER")]
    claims = example.reference.spans["claims"]
    assert [(span.text, span.label_, span.id_) for span in claims] == [
        ("“We wait,”", "content", "a1"), ("“All of us.”", "content", "a1"), ("No", "content", "a2"),
    ]  # fmt: skip


def test_an_edge_inside_a_token_is_moved_and_counted() -> None:
    drops = Drops()
    docbin.write([{"id": "x", "text": "Haddad’s", "names": [[0, 4, "PER"]]}], drops)
    assert drops.to_lines() == [
        "left out: 1 × edge of a span inside one of spaCy's tokens, moved to the token's; first at x: “Haddad”"
    ]


def test_what_tag_wrote_and_what_anybody_wrote(tmp_path: Path, convert: Convert, rules: Any) -> None:
    doc = rules("“We wait,” said Ana Silva in Oslo.")
    doc.user_data["id"] = "tagged"
    DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "a.spacy")
    blank = spacy.blank("en")("Ana Silva waits.")
    blank.set_ents([blank.char_span(0, 9, label="PERSON")])
    DocBin(docs=[blank]).to_disk(tmp_path / "b.spacy")
    articles, _, refused = convert(tmp_path)
    assert refused == [] and [article["id"] for article in articles] == ["tagged", "b-0"]
    claim = doc._.claims[0]
    assert articles[0]["attributions"][0]["content"] == [[span.start_char, span.end_char] for span in claim.content]
    assert articles[1] == {"id": "b-0", "text": "Ana Silva waits.", "names": [[0, 9, "PER"]]}


def test_the_command_writes_by_the_suffix(tmp_path: Path, convert: Convert, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tagged.jsonl").write_text(story().to_json() + "\n", encoding="utf-8")
    assert command([str(tmp_path / "tagged.jsonl")], output=tmp_path / "own.spacy") == 0
    back, _, refused = convert(tmp_path / "own.spacy")
    assert refused == [] and len(back[0]["attributions"]) == sum(claim.within is None for claim in story().claims)
    assert "1 × “inner”, which the DocBin has no place for" in capsys.readouterr().err


def test_a_broken_one_is_refused_in_a_line(tmp_path: Path, convert: Convert) -> None:
    (tmp_path / "x.spacy").write_bytes(b"no such thing")
    assert convert(tmp_path)[2] == [f"{tmp_path}/x.spacy: no DocBin that can be read (ValueError); write it again"]


@pytest.fixture(scope="module")
def rules() -> Any:
    return onrecord.load()


def test_who_is_meant_has_no_place_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = '{"id": "a", "text": "Ana Silva waits.", "names": [], "mentions": [[0, 9, "1"]]}\n'
    (tmp_path / "a.jsonl").write_text(article, encoding="utf-8")
    assert command([str(tmp_path / "a.jsonl")], output=tmp_path / "own.spacy") == 0
    assert "1 × “mentions”, which the DocBin has no place for" in capsys.readouterr().err
