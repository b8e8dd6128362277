"""What somebody says to one topic after the other under a name, as clubs print it after a game: “Head Coach Ada Frost”, “On the
crowd”, then “It was loud.” on the next line."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons.vocabulary import roles
from ..text import late_re as re
from ..text.names import fold, given_names
from ..text.pieces import Piece
from .candidate import Candidate
from .headed import HEADED_RATE, LONGEST, QUOTATION
from .labels import WORD

# Topics of one article from which on it is such a series; chosen, not measured.
MIN_TOPICS = 2
# What places on a team and years at a college are called, and no list of posts has.
OF_TEAM = frozenset(["back", "blocker", "center", "end", "half", "hitter", "junior", "kicker", "lineman", "punter", "receiver", "safety", "senior", "setter", "tackle"])  # fmt: skip
# What a topic begins with, and what is said to it, on its line or not.
# "On the crowd", "(On how she felt)", "Opening Statement...", "On the crowd: “It was loud.”", not "It was loud."
TOPIC = re.compile(
    r"\(?(?:On|About|Opening|Closing|General|Overall|Final)\b[^“”\"\n]{0,150}?(?P<mark>[…:)]|\.\.+)?(?:(?P<blank>\s+)(?P<said>[“\"].*[”\"]))?",
    re.DOTALL,
)
# "Ada Frost", "Ada de Frost", not "Frost", "Ada frost"
NAME = re.compile(rf"{WORD}(?: (?:de|del|la|van|von|der|da|bin|al)| {WORD}){{1,3}}")


def find_topical(text: str, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each quotation under such a topic; none where a text has fewer than two."""
    topics = {i: match for i, piece in enumerate(paragraphs) if (match := _topic(text, paragraphs, i, piece))}
    if len(topics) < MIN_TOPICS:
        return
    name: Piece | None = None
    said: list[Piece] = []
    for i, (start, end) in enumerate(paragraphs):
        topic = topics.get(i)
        goes_on = topic is None and name is not None and QUOTATION.fullmatch(text, start, end)
        if not goes_on and said and name:
            yield Candidate(tuple(said), (), (name,), HEADED_RATE, is_turn=True)
            said = []
        if goes_on:
            said.append((start, end))
        elif topic is None:
            name = _name(text, start, end) if i + 1 in topics else None
        elif topic["said"]:
            said = [topic.span("said")]
    if said and name:
        yield Candidate(tuple(said), (), (name,), HEADED_RATE, is_turn=True)


def _topic(text: str, paragraphs: list[Piece], i: int, piece: Piece) -> re.Match[str] | None:
    """A line that opens like a topic, over a quotation that fills its paragraph, or before one on its line or the next."""
    match = TOPIC.fullmatch(text, *piece)
    if match is None:
        return None
    if match["said"]:
        return match if match["mark"] or "\n" in match["blank"] else None
    return match if i + 1 < len(paragraphs) and QUOTATION.fullmatch(text, *paragraphs[i + 1]) else None


def _name(text: str, start: int, end: int) -> Piece | None:
    """The name that a line ends with, behind a post or alone: “Senior center Ada Frost”."""
    words = text[start:end].split(" ")
    if end - start >= LONGEST:
        return None
    posts = [i for i, word in enumerate(words) if word.lower() in roles() or word.lower() in OF_TEAM]
    first = posts[-1] + 1 if posts else 0
    name = " ".join(words[first:])
    if not NAME.fullmatch(name) or not posts and fold(words[0]) not in given_names():
        return None
    return end - len(name), end
