"""Invented articles, and a tokenizer and a network small enough to train in seconds."""

from __future__ import annotations

import itertools
import json
import re
import string
from pathlib import Path
from typing import Any

import pytest

PEOPLE = ("Ana Silva", "Tom Brandt", "Mira Okafor", "Juan Peralta", "Lena Voss", "Omar Haddad")
NEWS = (
    "the bridge will open in May",
    "prices rose by a tenth",
    "no one was hurt",
    "the harbour is closed",
    "talks go on",
)
CUES = ("said", "told reporters", "announced")


def article(number: int, person: str, news: str, cue: str) -> dict[str, Any]:
    """Two attributions, one before and one after its cue, with names, tokens and sentences."""
    quote, rest = f"“{news.capitalize()},”", f"{person} {cue} on Monday."
    text = f"{quote} {rest}\n\nShe {cue} that {news}."
    said = text.index(cue)
    again = text.index(cue, said + 1)
    start = len(quote) + 1
    tokens, at = [], 0
    for word in text.replace("“", " ").replace("”", " ").replace(",", " ").replace(".", " ").split():
        at = text.index(word, at)
        tag = "NNP" if word in person or word == "Monday" else "VBD" if word in cue else "NN"
        tokens.append([at, at + len(word), {"NNP": "PROPN", "VBD": "VERB", "NN": "NOUN"}[tag], tag, word.lower()])
        at += len(word)
    middle = text.index("She")
    return {
        "id": f"article-{number}",
        "text": text,
        "attributions": [
            {"source": [[start, start + len(person)]], "cue": [[said, said + len(cue)]], "content": [[0, len(quote)]]},
            {
                "source": [[middle, middle + 3]],
                "cue": [[again, again + len(cue)]],
                "content": [[again + len(cue) + 1, len(text) - 1]],
            },
        ],
        "names": [[start, start + len(person), "PER"]],
        "tokens": tokens,
        "sents": [[tokens[0][0], text.index("Monday") + 6], [middle, tokens[-1][1]]],
    }


@pytest.fixture(scope="session")
def articles() -> list[dict[str, Any]]:
    choices = itertools.product(PEOPLE[:4], NEWS, CUES[:2])
    return [article(i, *choice) for i, choice in enumerate(choices)]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, articles: list[dict[str, Any]]) -> Path:
    """A folder with a tokenizer of the encoder's kind, and no weights."""
    tokenizers = pytest.importorskip("tokenizers")
    folder = tmp_path_factory.mktemp("base")
    texts = " ".join(a["text"] for a in articles).lower()
    characters = sorted({c for c in texts if not c.isspace()} | set(string.ascii_lowercase))
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    entries = [*special, *characters, *(f"##{c}" for c in characters), *sorted(set(re.findall(r"[a-z]{2,}", texts)))]
    vocabulary = {entry: i for i, entry in enumerate(entries)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordPiece(vocab=vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, articles: list[dict[str, Any]]) -> Path:
    path = tmp_path_factory.mktemp("data") / "train.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf8")
    return path


@pytest.fixture(scope="session")
def tiny() -> Path:
    return Path(__file__).with_name("tiny.cfg")


@pytest.fixture(scope="session")
def overrides(base: Path, data: Path) -> dict[str, Any]:
    return {"base.weights": str(base), "data.attributions": str(data), "data.names": str(data), "data.tags": str(data)}


@pytest.fixture(scope="session")
def trained(
    tmp_path_factory: pytest.TempPathFactory, tiny: Path, overrides: dict[str, Any]
) -> tuple[Path, dict[str, float]]:
    """A folder with a finished run of the tiny configuration, and its scores."""
    pytest.importorskip("torch")
    from onrecord.cli.train import train

    out = tmp_path_factory.mktemp("run")
    return out, train(tiny, out, overrides=overrides, quiet=True)


@pytest.fixture(scope="session")
def packed(
    tmp_path_factory: pytest.TempPathFactory, trained: tuple[Path, dict[str, float]], articles: list[dict[str, Any]]
) -> Path:
    """The folder of a model exported from that run, with thresholds and confidence, and no pipeline."""
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    from onrecord.ml.pack import pack
    from onrecord.ml.release import write

    folder = tmp_path_factory.mktemp("packed")
    tuning = dict.fromkeys(("attributions", "names", "tags"), articles[:10])
    texts = [article["text"] for article in articles]
    write(folder, pack(trained[0] / "best", folder, tuning, texts, window=96), {"name": "tiny", "version": "1.0"})
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What trains a network is slow, even a tiny one."""
    for item in items:
        if {"trained", "tiny"} & {*getattr(item, "fixturenames", ())}:
            item.add_marker(pytest.mark.slow)
