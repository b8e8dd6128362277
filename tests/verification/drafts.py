"""Drafts and transcripts made by hand: who is quoted with what, and who said what."""

from __future__ import annotations

from typing import Any

from onrecord.document import Document
from onrecord.verification import Judged, verify
from onrecord.verification.transcripts import read_transcript


def draft(*quoted: tuple[str | None, str], kind: str = "direct", negated: bool = False, **speaker: Any) -> Document:
    """A draft of these quotations, each ``(speaker's name, content as written)``; all of one kind."""
    parts, claims, speakers = [], [], {}
    length = 0
    for number, (name, content) in enumerate(quoted, 1):
        if name is not None:
            speakers.setdefault(name, f"s{len(speakers) + 1}")
        claims.append(
            {
                "id": f"c{number}", "kind": kind, "content": [[length, length + len(content)]], "cue": [], "source": [],
                "speaker": speakers.get(name or ""), "link": None, "candidates": [], "negated": negated, "within": None,
                "quantities": [], "confidence": None,
            }
        )  # fmt: skip
        parts.append(content)
        length += len(content) + 2
    return Document.model_validate(
        {
            "schema": "onrecord/1", "id": "draft", "text": "\n\n".join(parts), "meta": {}, "entities": [],
            "model": {"name": "hand", "version": "1", "sha256": "0"}, "claims": claims,
            "speakers": [
                {
                    "id": id, "name": name, "kind": "person", "named": True, "role": None, "agency": None, "country": None,
                    "mentions": [], "members": [], "evidence": {"role": [], "agency": [], "country": []}, **speaker,
                }
                for name, id in speakers.items()
            ],
        }
    )  # fmt: skip


def check(said: str, quoted: str, *, by: str | None = "Ada Frost") -> Judged:
    """The verdict on one quotation; ``said`` is a transcript, or Ada Frost's words where it has no label."""
    transcript = said if ": " in said.split("\n")[0][:40] else f"ADA FROST: {said}\nBEN HALE: Thank you."
    (judged,) = verify(draft((by, f"“{quoted}”")), [read_transcript("hearing", transcript)])
    return judged


def kinds(judged: Judged) -> list[tuple[str, str, str]]:
    return [(d.kind, d.draft, d.source) for d in judged.differences]
