"""brat: for each article ``NAME.txt`` and ``NAME.ann``, with an ``annotation.conf`` that brat shows them by.

A claim is a span ``Content`` with the attributes ``Kind``, ``Act`` and ``Negated``; relations lead from it to its ``Cue``, its
``Source`` and to a mention of its ``Speaker``, whose name stands in a note.  Offsets are code points of the text, which is
written as it is; brat has no span over a line break or tab, so spans are cut there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from ..document import Claim, Document, Piece, Speaker
from ..terms import LABELS, Act, Kind, State
from ..text.visible import one_line
from . import Target
from .files import File, file_name
from .reviewed import in_words, review_of
from .words import position_of, speakers_by_id

SPANS = (*LABELS, "Content", "Cue", "Source", "Speaker")
CONFIGURATION = "\n".join([
    "[entities]", *SPANS,
    "[relations]", "HasCue\tArg1:Content, Arg2:Cue", "HasSource\tArg1:Content, Arg2:Source",
    "SaidBy\tArg1:Content, Arg2:Speaker", "Within\tArg1:Content, Arg2:Content", "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
    "[events]",
    "[attributes]", f"Kind\tArg:Content, Value:{'|'.join(get_args(Kind))}", f"Act\tArg:Content, Value:{'|'.join(get_args(Act))}",
    "Negated\tArg:Content", f"State\tArg:Content, Value:{'|'.join(get_args(State))}", "",
])  # fmt: skip
# "It rained", not "\t\n"
_LINE = re.compile(r"[^\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def render(documents: Iterable[Document], target: Target) -> Iterator[File]:
    """The files of each article."""
    yield File("annotation.conf", CONFIGURATION.encode())
    for document in documents:
        name = file_name(document.id)
        yield File(f"{name}.txt", document.text.encode())
        yield File(f"{name}.ann", Annotation(document).text().encode())


class Annotation:
    """The lines of an article's ``.ann``."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: dict[str, list[str]] = {letter: [] for letter in "TRA#"}
        self.mentions: dict[str, str | None] = {}

    def text(self) -> str:
        for entity in self.document.entities:
            self._span(entity.label, [(entity.start, entity.end)])
        speakers = speakers_by_id(self.document)
        contents = {claim.id: self._span("Content", claim.content) for claim in self.document.claims}
        for claim in self.document.claims:
            if content := contents[claim.id]:
                self._claim(claim, content, contents, speakers)
        return "".join(line + "\n" for lines in self.lines.values() for line in lines)

    def _claim(self, claim: Claim, content: str, contents: dict[str, str | None], speakers: dict[str, Speaker]) -> None:
        self._add("A", f"Kind {content} {claim.kind}")
        if claim.act:
            self._add("A", f"Act {content} {claim.act}")
        if claim.negated:
            self._add("A", f"Negated {content}")
        self._relation("HasCue", content, self._span("Cue", claim.cue))
        self._relation("HasSource", content, self._span("Source", claim.source))
        self._relation("Within", content, contents.get(claim.within or ""))
        if speaker := speakers.get(claim.speaker or ""):
            if speaker.id not in self.mentions:
                self.mentions[speaker.id] = self._span("Speaker", speaker.mentions[:1])
            self._relation("SaidBy", content, self.mentions[speaker.id])
            what = ", ".join(filter(None, (speaker.name, position_of(speaker))))
            self._add("#", f"AnnotatorNotes {content}\t{claim.id}: {one_line(what)}")
        else:
            self._add("#", f"AnnotatorNotes {content}\t{claim.id}: speaker not stated")
        if review := review_of(claim):
            self._add("A", f"State {content} {review['state']}")
            self._add("#", f"AnnotatorNotes {content}\t{claim.id}: {in_words(claim)}")

    def _span(self, label: str, pieces: Iterable[Piece]) -> str | None:
        """The span's name; None where it has no words."""
        text = self.document.text
        lines = [
            (match.start(), match.end()) for start, end in pieces for match in _LINE.finditer(text, start, end)
            if not match[0].isspace()
        ]  # fmt: skip
        if not lines:
            return None
        places = ";".join(f"{start} {end}" for start, end in lines)
        return self._add("T", f"{label} {places}\t{' '.join(text[start:end] for start, end in lines)}")

    def _relation(self, label: str, one: str, other: str | None) -> None:
        if other:
            self._add("R", f"{label} Arg1:{one} Arg2:{other}")

    def _add(self, letter: str, line: str) -> str:
        name = f"{letter}{len(self.lines[letter]) + 1}"
        self.lines[letter].append(f"{name}\t{line}")
        return name
