"""Transcripts and interviews: lines that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter

from ..lexicons import read_list
from .candidate import Candidate, Piece

# MARIA LOPEZ: …  or  "LOPEZ: …  or  Q: …; in small letters, too, where the same label comes back.
LABEL = re.compile(
    r"(?P<open>[\"“]?)(?P<label>(?:(?:[A-Z][\w.'’-]*|de|van|von|al|bin|of|the|and)[ \t]+){0,5}[A-Z][\w.'’-]*)(?:[ \t]*\([^()\n]{1,40}\))?:[ \t]+(?=\S)"
)
QUESTION = re.compile(r"[^.!…]*\?[\"”’»)]*")
TURN_RATE = 0.97
MIN_TURNS = 2
ASKING = ("q", "question")


def read_turns(text: str, paragraphs: list[Piece]) -> tuple[list[Candidate], list[Candidate]]:
    """The turns that state something, and those that only ask, which are an interviewer's and state nothing.

    None where the text has no dialogue.
    """
    stating: list[Candidate] = []
    asking: list[Candidate] = []
    for turn in _find_turns(text, paragraphs):
        (asking if _asks(text, turn) else stating).append(turn)
    return stating, asking


def _asks(text: str, turn: Candidate) -> bool:
    (label,), (content,) = turn.source, turn.content
    return text[slice(*label)].lower() in ASKING or QUESTION.fullmatch(text[slice(*content)]) is not None


def _find_turns(text: str, paragraphs: list[Piece]) -> list[Candidate]:
    labelled = [
        (place, match) for place, (start, end) in enumerate(paragraphs) if (match := LABEL.match(text, start, end))
    ]
    labelled = [(place, match) for place, match in labelled if match["label"].lower() not in read_list("no_turns.txt")]
    if not _is_dialogue([match["label"] for _, match in labelled], len(paragraphs)):
        return []
    found = []
    for place, match in labelled:
        end = paragraphs[place][1]
        words = text[match.end() : end]
        if not re.search(r"\w", words):
            continue
        colon = match.end("label") + text[match.end("label") : match.end()].rindex(":")
        source = match.span("label")
        found.append(Candidate(((match.end(), end),), ((colon, colon + 1),), (source,), TURN_RATE, is_turn=True))
    return found


def _is_dialogue(labels: list[str], lines: int) -> bool:
    """Labels in capitals, labels that come back, or names in full before at least half of the lines."""
    capitals = [label for label in labels if label.isupper()]
    repeated = [label for label, count in Counter(labels).items() if count > 1]
    full = [label for label in labels if " " in label]
    return len(capitals) >= MIN_TURNS or len(repeated) >= 2 or MIN_TURNS <= len(full) >= lines / 2
