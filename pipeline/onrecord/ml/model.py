"""A trained model read from its folder, and an article read with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..text.pieces import Piece
from . import attributions, mentions, names, tags
from .attributions import Found, Thresholds
from .calibration import Calibration
from .link import Linker
from .pieces import Pieces
from .quotations import continued_quotations, one_owner, quotations, whole_quotations
from .reading import Encoder

SHORTEST = 16  # code points that can hold a claim


@dataclass
class Reading:
    """What was found in one article.  Offsets are code points; tags are given for the tokens asked about."""

    attributions: list[dict[str, Any]] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    starts_sentence: list[bool] = field(default_factory=list)
    mentions: mentions.Table | None = None


@dataclass(frozen=True)
class Model:
    encoder: Encoder
    linker: Linker
    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    thresholds: Thresholds = field(default_factory=Thresholds)
    calibration: Calibration | None = None
    mention_distance: np.ndarray | None = None  # the bias of ``mentions.Vectors``, where the network has such heads

    def read(
        self,
        text: str,
        tokens: Sequence[tuple[int, int]] | np.ndarray = (),
        *,
        wanted: Iterable[str] = ("attributions", "names", "tags", "mentions"),
    ) -> Reading:
        """Reads the article once.  ``tokens``: the (start, end) of its tokens, in order, where tags or mentions are wanted.

        What it says of mentions is None where the network has no heads for them.
        A token of white space or of characters the encoder does not know is tagged ``_SP`` or ``SYM``.
        """
        wanted, table = set(wanted), np.asarray(tokens, np.int64).reshape(-1, 2)
        reading = Reading()
        tagged = tags.Tagged(table[:, 0], table[:, 1], self.xpos, self.upos)
        found: list[Found] = []
        vectors = mentions.Vectors(self.mention_distance) if self.mention_distance is not None else None
        pieces: Pieces | None = None
        for window in self.encoder.windows(text):
            pieces = window.pieces
            if "attributions" in wanted:
                found += attributions.read_window(window, self.linker, self.thresholds)
            if "names" in wanted:
                reading.names += names.read_window(window)
            if "tags" in wanted or "mentions" in wanted:
                tagged.add(window)
            if "mentions" in wanted and vectors:
                mentions.add_tagged(vectors, window, tagged)
        if "tags" in wanted:
            reading.xpos, reading.upos = tagged.names(text)
            reading.starts_sentence = tagged.starts_sentence.tolist()
        if "mentions" in wanted and vectors:
            reading.mentions = vectors.table()
        if pieces is not None:
            reading.attributions = self.sure(finish(found, pieces, self.thresholds))
        return reading

    def meant(self, text: str, spans: Iterable[tuple[int, int]]) -> mentions.Meant | None:
        """What the network says of mentions, each a (start, end); None where it has no heads for them, or there is no text."""
        if self.mention_distance is None:
            return None
        vectors, spans = mentions.Vectors(self.mention_distance), list(spans)
        for window in self.encoder.windows(text):
            mentions.add_spans(vectors, window, spans)
        table = vectors.table()
        return mentions.Meant(table) if table else None

    def sure(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Attributions with their confidence, without those under the threshold; all where nothing is calibrated."""
        for one in found:
            one["confidence"] = self.calibration(one) if self.calibration else None
        return [one for one in found if one["confidence"] is None or one["confidence"] >= self.thresholds.confidence]

    def read_within(self, text: str, passages: Iterable[Sequence[Piece]]) -> list[dict[str, Any]]:
        """Attributions within passages of content, with offsets of the ``text``; each is the pieces, (start, end), of which a
        sentence is made: *A clerk*, she said, *had told her*.

        Nobody marked these in most training articles, where a word is marked once: so each passage is read once more by itself, as
        if it were the article.  What the first reading saw of a cue in it is no reason to leave one out: the better that reading
        knows that there are no cues in content, the less it sees of one.
        """
        lenient, read = replace(self.thresholds, cue=0.0), self.encoder.reader
        joined = ((spans, " ".join(text[start:end] for start, end in spans)) for spans in passages)
        # All are cut before the first is read: the network leaves nothing of the tokenizer's table in the processor's memory.
        cut = [(spans, passage, read(passage)) for spans, passage in joined if len(passage) >= SHORTEST]
        found = []
        for spans, passage, pieces in cut:
            windows = self.encoder.windows_of(passage, pieces)
            told = [one for window in windows for one in attributions.read_window(window, self.linker, lenient)]
            for one in self.sure(finish(told, pieces, lenient)):
                if one["source"]:
                    moved = {
                        role: [piece for span in one[role] for piece in moved_back(span, spans)]
                        for role in ("source", "cue", "content")
                    }
                    found.append({**one, **moved, "inner": True})
        return found


def moved_back(span: Sequence[int], pieces: Iterable[Piece]) -> Iterator[list[int]]:
    """The parts of the text that a span of its pieces, which a blank joins, stands for.

    >>> list(moved_back((2, 9), [(10, 15), (20, 30)]))
    [[12, 15], [20, 23]]
    """
    begin = 0
    for start, end in pieces:
        first, last = max(span[0], begin), min(span[1], begin + end - start)
        if first < last:
            yield [start + first - begin, start + last - begin]
        begin += end - start + 1


def finish(found: list[Found], pieces: Pieces, thresholds: Thresholds) -> list[dict[str, Any]]:
    """What the windows gave, as the article's attributions: each content once, and quotations whole."""
    marks = quotations(pieces)
    owned = one_owner(whole_quotations(found, marks), marks)
    kept = attributions.without_doubles(owned, thresholds.same_content)
    return [to_offsets(one, pieces) for one in continued_quotations(kept, marks)]


def to_offsets(found: Found, pieces: Pieces) -> dict[str, Any]:
    """An attribution with code points for pieces: {"source", "cue", "content", "scores", "inner"}."""

    def offsets(spans: list[tuple[int, int]]) -> list[list[int]]:
        return [[int(pieces.starts[s]), int(pieces.ends[e - 1])] for s, e in spans]

    return {
        "source": offsets(found.source),
        "cue": offsets([found.cue]),
        "content": offsets(found.content),
        "scores": found.scores,
        "inner": False,
    }
