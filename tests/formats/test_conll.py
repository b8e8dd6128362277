from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

import pytest

from formats.read_back import documents, speaker_names
from onrecord.document import Document
from onrecord.formats import Target, renderer
from onrecord.formats.conll import COLUMNS, ROLES
from onrecord.terms import LABELS

Spans = list[tuple[str, int, int]]


def spans(tokens: list[dict[str, Any]], column: str) -> Spans:
    """The spans of a column, put together again from its tags."""
    found: Spans = []
    for token in tokens:
        for tag in token[column.lower()].split("|") if token[column.lower()] != "O" else []:
            mark, name = tag.split("-", 1)
            if mark == "B":
                found.append((name, int(token["start"]), int(token["end"])))
            else:
                last = max(i for i, one in enumerate(found) if one[0] == name)
                found[last] = (name, found[last][1], int(token["end"]))
    return sorted(found)


def worded(document: Document, name: str, start: int, end: int) -> tuple[str, int, int]:
    """A span from its first word to its last."""
    words = [*re.finditer(r"\S", document.text[start:end])]
    return name, start + words[0].start(), start + words[-1].end()


@pytest.mark.slow
def test_conllu_reads_every_layer_of_every_article() -> None:
    conllu = pytest.importorskip("conllu")
    text = "".join(renderer("conll")(documents(), Target()))
    articles: dict[str, list[Any]] = defaultdict(list)
    claims: dict[str, list[Any]] = defaultdict(list)
    id = ""
    for block in text.split("\n\n"):
        for line in block.splitlines():
            id = line.partition(" = ")[2] if line.startswith("# newdoc") else id
            if line.startswith("# claim "):
                claims[id].append(json.loads(line.partition(" = ")[2]))
        plain = "\n".join(line for line in block.splitlines() if not line.startswith("# "))
        for sentence in conllu.parse(
            plain + "\n\n", fields=COLUMNS, field_parsers={name: lambda row, i: row[i] for name in COLUMNS}
        ):
            articles[id] += sentence
    assert len(articles) == len(documents())
    for document in documents():
        tokens, names = articles[document.id], speaker_names(document)
        for label in LABELS:
            assert sorted((name.partition(":")[0], *place) for name, *place in spans(tokens, label)) == sorted(
                worded(document, label, e.start, e.end) for e in document.entities if e.label == label
            )
        for role in ROLES:
            assert spans(tokens, role.upper()) == sorted(
                worded(document, claim.id, *piece) for claim in document.claims for piece in getattr(claim, role)
            )
        assert [(c["id"], c["kind"], c["negated"], c["within"], c["speaker"]) for c in claims[document.id]] == [
            (c.id, c.kind, c.negated, c.within, names.get(c.speaker)) for c in document.claims
        ]


def test_conllu_keeps_the_comment_of_every_claim() -> None:
    conllu = pytest.importorskip("conllu")
    document = next(document for document in documents() if len(document.claims) > 1)
    comments = conllu.parse("".join(renderer("conll")([document], Target())))[0].metadata
    assert [name for name in comments if name.startswith("claim")] == [f"claim {claim.id}" for claim in document.claims]
