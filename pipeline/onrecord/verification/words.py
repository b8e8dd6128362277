"""A text as words for comparing: numbers by value, contractions in full, marks aside.

A key is never empty.  A number's key has its value, sign and all (``#1.5``, ``#-2.5``), and a dash between two numbers
is a word of its own, so that 2019–2021 is never 20192021.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..lexicons.vocabulary import months, words_of
from ..quantities.units import unit_after
from .numbers import CURRENCIES, read_numbers

# What denies, or all but denies.
NEGATIONS = words_of("negation") | {
    "none", "nobody", "nothing", "nowhere", "without", "non", "un", "hardly", "scarcely", "barely", "rarely", "seldom",
}  # fmt: skip
# Before a hyphen they make one word with what follows: “co-operate” is “cooperate”, but “re-sign” is not “resign”, nor “co-op” “coop”.
PREFIXES = ("co", "e", "pre", "anti", "multi", "semi", "sub")
# "don’t", "$", "co-operate", "on & off", not " – "
WORD = re.compile(
    rf"(?:\b(?:{'|'.join(PREFIXES)})-(?=[^\W\d_]{{3}}))?[^\W_]+(?:['’][^\W_]+)*['’]?|[$€£¥%]|(?<=\s)&(?=\s)",
    re.IGNORECASE,
)
# "a.m.", "U.S", not "a. m.", "ends.I"
DOTTED = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+(?!\w)")
# The same words as in full.
# "don’t", "we’re", not "dont", "Frost’"
CONTRACTION = re.compile(r"(?P<stem>\w+?)(?:n['’]t|(?P<rest>['’](?:s|re|ve|ll|d|m)))", re.IGNORECASE)
WHOLE = {
    "won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "&": ("and",),
}  # fmt: skip
IN_FULL = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
# Between two numbers.
# "2019–2021", " - ", not "2019 to 2021"
RANGE = re.compile(r"\s?[-−–—]\s?")
# "per cent", "Percent", not "per centre"
PER_CENT = re.compile(r"per\s?cent\b", re.IGNORECASE)


# The mark of a footnote behind a word, which a superscript of Word is read as; behind a unit it is its power.
# "euros²", "wells.¹²", not "km²", "10²"
FOOTNOTE = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[.,;!?”’]))[¹²³⁰⁴-⁹]+")

# A day of a month.
# "#3", "#31", not "#32", "#3rd"
DAY = re.compile(r"#(?:[1-9]|[12]\d|3[01])$")
# The words of a date, a letter each: day, month, “the”, “of”.
# "tdom", "dm", "mtd", "md", not "tom"
DATE = re.compile(r"t?dom|dm|mt?d")
# "No!", not "No,"
SENTENCE_END = re.compile(r"[.!?…]")
JOINTS = ("and", "or", "to")


@dataclass(frozen=True, slots=True)
class Word:
    """``text[start:end]``; two words are the same where their keys are."""

    key: str
    start: int
    end: int
    is_number: bool = False

    @property
    def is_negation(self) -> bool:
        return self.key in NEGATIONS


def read_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]`` in order; offsets are of ``text``."""
    part = FOOTNOTE.sub(lambda mark: " " * len(mark[0]), text[start:end])
    found: list[Word] = []
    place = 0
    for number in read_numbers(part):
        found += _plain(part, place, number.start)
        _put_range(part, found, number.start)
        found.append(Word(number.key, number.start, number.end, is_number=True))
        place = number.end
        unit = unit_after(part, place)
        if unit and unit.per:  # mph
            place += len(part[place : unit.end]) - len(part[place : unit.end].lstrip())
            found += [Word(key, place, unit.end) for key in (f"{unit.name}s", "per", unit.per)]
            place = unit.end
    found += _plain(part, place, len(part))
    found = list(_with_dates(part, _without_shared(_with_units(found))))
    return [Word(w.key, w.start + start, w.end + start, w.is_number) for w in found]


def _put_range(text: str, found: list[Word], begin: int) -> None:
    """The dash between what was found and the number that begins at ``begin`` as a word, where it makes a range of two
    numbers: “8–3”, “$5–$6”, “5%–6%”."""
    sign = [found.pop()] if found and found[-1].end == begin and found[-1].key in CURRENCIES.values() else []
    begin = sign[0].start if sign else begin
    if found and begin > found[-1].end:
        has_unit = len(found) > 1 and found[-2].is_number and found[-1].start - found[-2].end < 2
        if RANGE.fullmatch(text, found[-1].end, begin) and (
            found[-1].is_number or has_unit and begin == found[-1].end + 1
        ):
            found.append(Word("to", found[-1].end, begin, is_number=True))
    found += sign


def _with_dates(text: str, words: list[Word]) -> Iterator[Word]:
    """A day and its month are one on paper, the month first: “the third of May”, “3 May” and “May the third” are May 3."""
    place = 0
    while place < len(words):
        shape = "".join(_part_of_date(text, word) for word in words[place : place + 4])
        match = DATE.match(shape)
        if match is None:
            yield words[place]
            place += 1
            continue
        some = words[place : place + match.end()]
        if SENTENCE_END.search(text, some[0].end, some[-1].start):  # “in March. Fourteen left” has no day
            yield words[place]
            place += 1
            continue
        month, day = some[shape.index("m")], some[shape.index("d")]
        yield Word(month.key, some[0].start, some[-1].end)
        yield Word(day.key, some[0].start, some[-1].end, is_number=True)
        place += match.end()


def _part_of_date(text: str, word: Word) -> str:
    """A letter for what a word may be in a date: day, month, “the”, “of”, or anything else."""
    if word.is_number:
        return "d" if DAY.fullmatch(word.key) else "-"
    if word.key in months():
        return "m" if text[word.start].isupper() else "-"
    return {"the": "t", "of": "o"}.get(word.key, "-")


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    """The words between two numbers."""
    place = start
    while match := WORD.search(text, place, end):
        place = match.end()
        if per_cent := PER_CENT.match(text, match.start(), end):
            place = per_cent.end()
            yield Word("percent", match.start(), place)
            continue
        dotted = DOTTED.match(text, match.start(), end)
        place = dotted.end() if dotted else place
        written = fold(dotted[0].replace(".", "") if dotted else match[0].replace("-", ""))
        keys = WHOLE.get(written) or _parted(written)
        is_number = any(character.isdigit() for character in written)
        for key in keys:
            yield Word(key, match.start(), place, is_number)


def fold(word: str) -> str:
    """Lower case without accents; a word of another script stays what it is.

    >>> fold("Łukasz’s"), fold("Élise")
    ("łukasz's", 'elise')
    """
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold() or word


def _parted(written: str) -> tuple[str, ...]:
    match = CONTRACTION.fullmatch(written)
    if match is None:
        return (CURRENCIES.get(written) or ("percent" if written == "%" else written.strip("'")) or written,)
    if match["rest"] is None:
        return (match["stem"], "not")
    rest = match["rest"][1:]
    return (match["stem"], IN_FULL.get(rest, f"'{rest}"))


def _with_units(words: list[Word]) -> list[Word]:
    """A currency's sign counts behind its number, where its name would stand; “dollars” is “dollar”, a minus in words
    belongs to its number."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if word.key[0] == "#" and before and before.key in CURRENCIES.values() and word.start - before.end < 2:
            found[-1:] = [
                Word(word.key, before.start, word.end, is_number=True), Word(before.key, before.start, word.end)
            ]  # fmt: skip
        elif word.is_number and before and before.key == "minus" and word.key.startswith("#-"):
            found[-1] = Word(word.key, before.start, word.end, is_number=True)
        elif word.key.removesuffix("s") in CURRENCIES.values() and before and before.is_number:
            found.append(Word(word.key.removesuffix("s"), word.start, word.end))
        else:
            found.append(word)
    return found


def _without_shared(words: list[Word]) -> list[Word]:
    """Of two numbers of one unit the first has none: “15% to 20%” is “15 to 20 percent”, “$5 and $6” “5 and 6 dollars”."""
    units = {"percent", *CURRENCIES.values()}
    shared = {
        place + 1
        for place, (a, unit, joint, b, other) in enumerate(zip(words, *(words[n:] for n in range(1, 5)), strict=False))
        if a.is_number
        and b.is_number
        and unit.key == other.key in units
        and joint.key in JOINTS
        and not joint.is_number
    }
    return [word for place, word in enumerate(words) if place not in shared]
