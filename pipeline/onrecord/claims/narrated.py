"""What an interview's writer tells between the answers, in paragraphs of its own: "She laughs and pours tea.", "Frost was elected in May."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from ..lexicons.vocabulary import honorifics, roles, words_of
from ..text import late_re as re
from ..text.pieces import Piece
from .spoken import QUOTED, is_spoken

# How many code points before a paragraph are looked through for somebody; chosen, not measured.
BEFORE = 2000
# "This interview was edited", "Our conversation took place", not "The interviews"
NOTE = re.compile(r"(?:The|This|Our) (?:interview|conversation) (?:has|took|was|is)\b")
# "She laughs", not "Shelves"
PRONOUN = re.compile(r"(?:She|He)\b")
# Others who are told of or named in an answer, and may be meant by a pronoun.
# "tell her", "a Selby man", not "A bus. It was late"
SOMEBODY = re.compile(
    r"\b(?:[Ss]he|[Hh]e|[Hh]ers?|[Hh]im|[Hh]is)\b|(?<![.?!:…“\"][ ])(?<!\n)(?!^)\b(?P<name>[A-Z][a-z]\w*)"
)
# "Ada Frost", "Dr Ada de la Frost", not "We", "We met"
FULL_NAME = re.compile(
    r"\b[A-Z][\w’'-]+(?:[ \t](?:de|del|la|van|von|der|da|bin|al|[A-Z]\.?|[A-Z][\w’'-]+)){0,4}[ \t](?P<surname>[A-Z][\w’'-]+)"
)


def surnames(opening: str) -> frozenset[str]:
    """The last words of the names in what an article says before an interview."""
    return frozenset(match["surname"] for match in FULL_NAME.finditer(opening))


def own(text: str, since: int, pieces: Iterable[Piece], names: Set[str]) -> Iterator[Piece]:
    """The paragraphs that are the answer: not those of its writer, nor what goes on behind these without “I” or “you”.

    ``pieces`` are half-open ranges of code points, ``since`` is where the question begins, ``names`` are those of whoever answers.
    """
    is_told = False
    for place, (start, end) in enumerate(pieces):
        words = text[start:end]
        if place and (
            _is_narrated(words, text[max(since, start - BEFORE) : start], names) or is_told and not is_spoken(words)
        ):
            is_told = True
            continue
        is_told = False
        yield start, end


def _is_narrated(words: str, before: str, names: Set[str]) -> bool:
    words = QUOTED.sub(" ", words)
    if NOTE.match(words):
        return True
    if is_spoken(words):
        return False
    # "Frost", not "2"
    named = not names.isdisjoint(re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", words))
    return named or PRONOUN.match(words) is not None and not _tells_of_another(before, names)


def _tells_of_another(before: str, names: Set[str]) -> bool:
    """Whether somebody but whoever answers stands before, in the question or the answer."""
    people = words_of("relative") | words_of("nobody but a person")
    # "mother", not "2"
    words = re.findall(r"[a-z]+", before.lower())
    if any(word in roles() or word in people for word in words):
        return True
    found = (match["name"] for match in SOMEBODY.finditer(before))
    return any(name is None or not (name in names or name.lower() in honorifics()) for name in found)
