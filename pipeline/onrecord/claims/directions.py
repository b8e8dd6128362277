"""What a transcriber or a reporter put in brackets between somebody's words: "(Laughs.)", "[Applause]"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.pieces import Piece
from .spoken import is_spoken

# "[Operator Instructions] ", "(Laughter.)", not "[", "(laughs)"
BEFORE = re.compile(r"(?:\[[^\[\]\n]{1,80}\]|\([A-Z][^()\n]{1,80}\))(?:\s+|$)")
# "We left. (Laughter)", "Oh! [Interruption.]", not "We left (I think)", "We left it (in 2019)."
BEHIND = re.compile(r"(?<=[.?!…”\"])[ \t]+(?:\[[A-Z][^\[\]\n]{1,60}\]|\([A-Z][a-z]+(?:[ \t][a-z]+)?\.?\))$")
# "Never. (Smiles.) I", "Well— [long pause] I", "No, (laughs) he", not "We left (as 2 did) late"
WITHIN = re.compile(r"[ \t]+[(\[](?P<words>[A-Za-z]+(?:,?[ \t][a-z]+){0,4})\.?[)\]](?:[ \t]+|$)")


def outside(text: str, start: int, end: int) -> Iterator[Piece]:
    """What is said in ``text[start:end]``, half-open ranges of code points, without such brackets before, in and behind it."""
    behind = BEHIND.search(text, start, end)
    end = behind.start() if behind and not is_spoken(behind[0]) else end
    start = behind_direction(text, start, end)
    for match in WITHIN.finditer(text, start, end):
        if not _is_stage(match["words"]):
            continue
        if start < match.start():
            yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


def behind_direction(text: str, start: int, end: int) -> int:
    """Where words begin behind such brackets before them."""
    match = BEFORE.match(text, start, end)
    return match.end() if match and not is_spoken(match[0]) else start


def _is_stage(words: str) -> bool:
    """Whether the words say what somebody does or is heard beside speaking: laughs, long pause; not: he laughs at me."""
    # "laughs", not "2"
    first, *others = re.findall(r"[a-z]+", words.lower())
    return any(word in words_of("beside speaking") for word in (first, *others[:1])) and not is_spoken(words)
