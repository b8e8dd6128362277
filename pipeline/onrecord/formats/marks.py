"""Marks in a text that nest and overlap, as HTML that is well formed.

HTML elements cannot cross.  Where two marks do, the one that began later is closed and opened again behind the end of
the other; the part that goes on has the class ``on``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..text.visible import CONTROL, escaped, one_line

_BREAKS = "\t\n\r"


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around ``text[start:end]``.  ``attributes`` stand only on its first part."""

    start: int
    end: int
    tag: str
    classes: str
    attributes: dict[str, str] = field(default_factory=dict)


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """The text with its marks; of two that begin together the longer is outside, of two alike the first."""
    waiting = sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: (mark.start, -mark.end))
    parts: list[Markup] = []
    opened: list[Mark] = []
    place = 0
    for mark in waiting:
        place = _close_until(mark.start, text, place, opened, parts)
        parts.append(_words(text[place : mark.start]))
        place = mark.start
        opened.append(mark)
        parts.append(_tag(mark, first=True))
    place = _close_until(len(text), text, place, opened, parts)
    parts.append(_words(text[place:]))
    return Markup("").join(parts)


def _close_until(until: int, text: str, place: int, opened: list[Mark], parts: list[Markup]) -> int:
    """Closes the open marks that end at ``until`` or before, in the order of their ends; returns how far the text is out."""
    while opened and (end := min(mark.end for mark in opened)) <= until:
        parts.append(_words(text[place:end]))
        place = end
        first = next(i for i, mark in enumerate(opened) if mark.end == end)
        parts += [Markup(f"</{mark.tag}>") for mark in reversed(opened[first:])]
        opened[first:] = [mark for mark in opened[first:] if mark.end > end]
        parts += [_tag(mark, first=False) for mark in opened[first:]]
    return place


def _tag(mark: Mark, *, first: bool) -> Markup:
    attributes = {"class": mark.classes if first else f"{mark.classes} on", **(mark.attributes if first else {})}
    written = (Markup(' {}="{}"').format(Markup(name), one_line(value)) for name, value in attributes.items())
    return Markup("<{}{}>").format(Markup(mark.tag), Markup("").join(written))


def _words(text: str) -> Markup:
    """Text for a page: escaped, and with control characters as escapes that are seen to be none of the text."""
    parts: list[Markup] = []
    place = 0
    for match in CONTROL.finditer(text):
        if match[0] not in _BREAKS:
            parts += [
                escape(text[place : match.start()]),
                Markup('<span class="control">{}</span>').format(escaped(match[0])),
            ]
            place = match.end()
    parts.append(escape(text[place:]))
    return Markup("").join(parts)
