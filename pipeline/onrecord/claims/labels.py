"""The label of a turn in a transcript or hearing: who speaks, before the colon at the head of a line.

The source is the name alone, without forms of address, posts, places, time codes and stage directions, so that later turns
by surname are the same person's; an office is the source where no name stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..lexicons import read_words
from ..lexicons.vocabulary import honorifics, roles, titles, words_of
from ..text.pieces import Piece

# Each expression with a line that it reads.
# “[00:12:41] ”, “14:32 – ”
TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]*(?:[–—-][ \t]*)?)?"
# “O’Neill”, “T.”, “al-Farsi”, “R.J.”
WORD = r"(?:(?:al|el|d)[-’'])?[A-Z](?:[\w'’]|[.-](?=\w)|\.(?=[ \t,(]))*"
# “Maria de la Cruz”, “THE MINISTER FOR WATER”
NAME = rf"(?:(?:[Tt]he|{WORD}|de|del|la|van|von|der|da|bin|of|for|the|and|y)[ \t]+){{0,7}}{WORD}"
# “Speaker 2”, “JUROR 11”: people whom the transcript only numbers
NUMBERED = (
    r"(?:Speaker|Witness|Juror|Caller|Reporter|Resident|SPEAKER|WITNESS|JUROR|CALLER|REPORTER|RESIDENT)[ \t]\d{1,2}"
)
# “, CHIEF ENGINEER, TORVEN WATER BOARD”
POST = r"(?:,[ \t]*(?:[^:;\n()\[\].!?”\"—–-]|(?<=\w)-(?=\w)){2,60}){0,3}"
# “ (voice-over)”, “ (Hon. Ada Frost) (14:32)”
ASIDES = r"(?:[ \t]*[(\[][^()\[\]\n]{1,60}[)\]]){0,3}"
# “: ”, “.- ”, “.—”
MARK = r"(?::(?=[ \t])|\.?[ \t]?(?:—|–|--|-)(?<=\.[—–-])|\.--)"
# "[00:12:41] HON. ADA FROST: Yes", "JUROR 11 (aside): No", not "Ada Frost said", "ADA FROST:"
LABEL = re.compile(
    rf"{TIME}(?P<open>[\"“]?)(?P<name>{NUMBERED}|{NAME})(?P<post>{POST})(?P<asides>{ASIDES})(?P<mark>{MARK})[ \t]*(?=\S)"
)
# "Q. Why", "A. No", not "Q why", "B. No"
LETTER = re.compile(r"(?P<name>[QA])(?P<mark>\.)[ \t]+(?=\S)")
# "(Hon. Ada Frost)", "(Mr BEN HALE)", not "(Ada Frost)", "Mr Ben Hale"
NAMED_ASIDE = re.compile(
    rf"[(\[](?:(?:The[ \t]+)?(?:Hon|Rt|Mr|Mrs|Ms|Dr|Sen|Rep|MR|MS|MRS|DR|HON)\b\.?[ \t]+)+(?P<name>{NAME})[)\]]"
)
FORMS = frozenset(["the", "rt", "right"])


@dataclass(frozen=True)
class Label:
    """Half-open ranges of code points: the ``name`` that is the source, the ``mark`` behind it, and where words begin.

    ``is_marked``: it has what only a transcript's label has, a form of address, a post, an aside, a time, capitals.
    ``is_formal``: of these a form of address, a post or an aside, as in hearings and parliaments.
    """

    name: Piece
    mark: Piece
    end: int
    key: str
    is_marked: bool
    is_formal: bool = False


def read_label(text: str, start: int, end: int) -> Label | None:
    """The label at the head of the paragraph ``text[start:end]``; None for captions, credits and other words."""
    letter = LETTER.match(text, start, end)
    if letter:  # is it a name, A. Frost? No transcript has only such
        return Label(letter.span("name"), letter.span("mark"), letter.end(), letter["name"].lower(), is_marked=False)
    match = LABEL.match(text, start, end)
    if match is None or match["name"].lower() in read_words("no_turns.txt"):
        return None
    if match["post"] and not match["name"].isupper():
        return None  # In the end, Frost said this: …
    if match["post"] and text[match.end()].islower():
        return None  # CITY COUNCIL, Torven: an extract from the debate
    inner = NAMED_ASIDE.search(text, match.start("asides"), match.end("asides"))
    low, high = inner.span("name") if inner else match.span("name")
    name = next(_without_titles(text, low, high), (low, high))
    capitals = text[slice(*name)].isupper()
    is_formal = bool(match["post"] or match["asides"] or name[0] > low)
    is_marked = is_formal or match["mark"] != ":" or capitals or match.start("name") - start > 1
    return Label(name, match.span("mark"), match.end(), text[slice(*name)].lower(), is_marked, is_formal)


def _without_titles(text: str, start: int, end: int) -> Iterator[Piece]:
    """The name without the titles before it, where a name is left: MR. HALE, Senator Wynter, but not THE SPEAKER."""
    words = [(m.start() + start, m[0].lower()) for m in re.finditer(r"\S+", text[start:end])]
    if words[-1][1].isdigit():
        return  # SPEAKER 2
    for place, (offset, written) in enumerate(words):
        word = written.rstrip(".")
        if word not in FORMS and word not in honorifics() and word not in titles() and word not in roles():
            if place and written not in words_of("small word in a body"):
                yield offset, end
            return
