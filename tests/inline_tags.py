"""The inline tags of `tagged.py`, which says what they mean: a source into its plain text and the tagged spans."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass

TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z]+)(?P<rest>\s[^<>]*)?>")
NAMES = {"person": "PERSON", "official": "OFFICIAL", "agency": "AGENCY", "org": "ORGANIZATION"}
SPEAKER = {"s", "name", "kind", "country", "named", "members"}
# The options that each tag takes, and how many words at least and at most.
OPTIONS: dict[str, set[str]] = {
    "say": {"by", "maybe", "in", "act", "kind", "link"},
    "cue": set(),
    "src": set(),
    "w": set(),
    **dict.fromkeys([*NAMES, "country"], SPEAKER | {"of"}),
    "place": set(),
    "m": SPEAKER,
    "role": {"of"},
    "at": {"of"},
    "n": {"high", "bound", "per", "id", "converts"},
    "date": set(),
}
WORDS = {"say": (1, 2), "cue": (1, 9), "src": (1, 9), "country": (1, 1), "n": (1, 2), "date": (1, 1)}


class TagError(ValueError):
    """A tag that is misspelt, misplaced or points at nothing."""


@dataclass(eq=False)  # two spans may look alike
class Span:
    tag: str
    start: int
    line: int
    words: list[str]
    options: dict[str, str]
    end: int = -1

    def error(self, fault: str) -> TagError:
        return TagError(f"line {self.line}: <{self.tag}>: {fault}")

    @property
    def piece(self) -> list[int]:
        return [self.start, self.end]

    def holds(self, piece: list[int]) -> bool:
        return self.start <= piece[0] and piece[1] <= self.end


def scan(source: str) -> tuple[str, list[Span]]:
    """The text without tags, and the spans in text order, outer before inner.  Raises TagError, with the line."""
    opened: list[Span] = []
    spans: list[Span] = []
    text, position = "", 0
    for match in [*TAG.finditer(source), None]:
        chunk = source[position : match.start() if match else None]
        if "<" in chunk:
            line = source.count("\n", 0, position + chunk.index("<")) + 1
            raise TagError(f"line {line}: a '<' that begins no tag (write &lt; for the sign) in {chunk.strip()[:60]!r}")
        text += chunk.replace("&lt;", "<")
        if not match:
            break
        position = match.end()
        line = source.count("\n", 0, position) + 1
        if match["close"]:
            span = next((span for span in reversed(opened) if span.tag == match["name"]), None)
            if span is None:
                raise TagError(f"line {line}: </{match['name']}> closes nothing")
            span.end = len(text)
            if not text[span.start : span.end].strip():
                raise span.error("holds no words")
            opened.remove(span)
        else:
            span = _open(match, len(text), line)
            opened.append(span)
            spans.append(span)
    if opened:
        raise opened[-1].error("is never closed")
    return text, sorted(spans, key=lambda span: (span.start, -span.end))


def _open(match: re.Match[str], start: int, line: int) -> Span:
    span = Span(match["name"], start, line, [], {})
    if span.tag not in OPTIONS:
        raise span.error(f"no such tag; the tags are {', '.join(OPTIONS)}")
    try:
        parts = shlex.split(match["rest"] or "")
    except ValueError as error:
        raise span.error(str(error)) from None
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals:
            span.words.append(part)
        elif name in OPTIONS[span.tag]:
            span.options[name] = value
        else:
            raise span.error(f"no option {name!r}; it takes {', '.join(sorted(OPTIONS[span.tag])) or 'none'}")
    if span.tag == "say" and span.words[1:] not in ([], ["negated"]):
        raise span.error(f"takes a claim's key and then only 'negated', not {' '.join(span.words)!r}")
    least, most = WORDS.get(span.tag, (0, 0))
    if not least <= len(span.words) <= most:
        raise span.error(f"takes {least} to {most} words, not {len(span.words)}: {' '.join(span.words)!r}")
    return span
