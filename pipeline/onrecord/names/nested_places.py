"""The places that bodies are of, inside their names: Selby in "Selby Crown Court" and in "University of Selby"."""

from __future__ import annotations

from collections.abc import Collection

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import body_at
from ..text.words import WORD, Span, plain
from .runs import is_capital, is_listed_place
from .seats import QUARTERS

LONGEST = 4  # words of a place, chosen, not measured: "Lok of the Mere"
# Before the place with which a body's name ends: "University of Selby", "Trust for the Mere", "Primary School, Selby".
BEFORE_LAST = frozenset(["of", "for", "in", ","])
# What only a place has, be it known or not: "Lok Crown Court", "Lok County Sheriff's Office".
SHERIFF = frozenset(["Sheriff"])
LOCAL = {
    "Court": frozenset(
        ["Circuit", "Coroner", "County", "Crown", "District", "High", "Magistrate", "Magistrates", "Provincial"]
    ),
    "Council": frozenset(["Borough", "City", "County", "District", "Municipal", "Parish", "Shire", "Town"]),
    "Department": SHERIFF,
    "Office": SHERIFF,
}
POSSESSIVE = frozenset(["'s", "'"])


def key(text: str, span: Span) -> tuple[str, ...]:
    """A name as ``place_of_body`` knows it."""
    return plain(WORD.findall(text, *span))


def place_of_body(text: str, body: Span, own: Collection[tuple[str, ...]], *, public: bool) -> Span | None:
    """The place with which the name of a body begins, or ends behind "of", where it is certain that the body is of it.

    What is listed or what the article names as a place elsewhere (``own``) is one, and what stands before a court or council
    that only places have.  Newspapers, clubs and firms only bear the name of a place, and so they have none; and of bodies
    that are not ``public`` a place that is only listed counts at the end (at the beginning, 16 of 23 were marked in the
    project's own articles, of agencies' 60 of 71).
    """
    found = [*WORD.finditer(text, *body)]
    words = plain(word[0] for word in found)
    # "Selby School, Lok"
    kind = body_at(words[: words.index(",")] if "," in words else words)
    if not words or words[kind].lower() not in words_of("body of a place"):
        return None
    start, end = 0, _end_of_first(words, kind, own, public)
    if not end:
        start, end = _start_of_last(words, own), len(words)
    return (found[start].start(), found[end - 1].end()) if start < end else None


def _end_of_first(words: tuple[str, ...], kind: int, own: Collection[tuple[str, ...]], public: bool) -> int:
    """Where the place ends with which the name begins, 0 where there is none, or only a part of a place that nobody knows."""
    local = _end_of_local(words, kind)
    for size in range(min(kind, LONGEST), local, -1):
        if _is_place(words[:size], own) and (public or words[:size] in own):
            # "Selby East Hospital", "Selby Lake College"
            goes_on = words[size] in QUARTERS or words[size].lower() in words_of("part of a place's name")
            return 0 if goes_on and size < kind else size
    return local  # "Selby Lok Crown Court" is Selby Lok's


def _end_of_local(words: tuple[str, ...], kind: int) -> int:
    """Where the place ends before what only a place has, 0 where there is none."""
    last = kind - 1
    while words[last] in POSSESSIVE:
        last -= 1
    if last < 1 or words[last] not in LOCAL.get(words[kind], ()):
        return 0
    last -= words[last - 1] == "County"  # "Lok County Circuit Court"
    named = all(is_capital(word) and word not in read_words("agency_topics.txt") for word in words[:last])
    return (
        last
        if 0 < last <= LONGEST and named and words_of("of no place").isdisjoint(map(str.lower, words[:last]))
        else 0
    )


def _start_of_last(words: tuple[str, ...], own: Collection[tuple[str, ...]]) -> int:
    """Where the place begins with which the name ends, and the number of words where there is none."""
    for start in range(max(2, len(words) - LONGEST), len(words)):
        before = start - 1 - (words[start - 1].lower() == "the")
        if words[before] in BEFORE_LAST and _is_place(words[start:], own):
            return start
    return len(words)


def _is_place(words: tuple[str, ...], own: Collection[tuple[str, ...]]) -> bool:
    """Whether these words are a place that is known; none so wide that bodies are called after it, as those of the Atlantic."""
    return (words in own or is_listed_place(words)) and words[-1].lower() not in words_of("wide region")
