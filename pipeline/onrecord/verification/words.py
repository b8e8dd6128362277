"""A text as words for comparing: numbers by value, contractions in full, marks aside.

A key is never empty.  A number's key has its value, sign and all (``#1.5``, ``#-2.5``), and a dash between two numbers
is a word of its own, so that 2019–2021 is never 20192021.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..lexicons.vocabulary import words_of
from ..quantities.numbers import Number, find_numbers, with_short_scale

NEGATIONS = words_of("negation") | {"none", "nobody", "nothing", "nowhere", "without", "non", "un"}
CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
MINUS = "-−–"
OPENERS = '(“"‘[—'
# "don’t", "$", not " – "
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|[$€£¥%]", re.UNICODE)
# The same words as in full.
# "don’t", "we’re", not "dont", "Frost’"
CONTRACTION = re.compile(r"(?P<stem>\w+?)(?:n['’]t|(?P<rest>['’](?:s|re|ve|ll|d|m)))", re.IGNORECASE)
WHOLE = {
    "won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    "gonna": ("going", "to"), "wanna": ("want", "to"),
}  # fmt: skip
IN_FULL = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
# Between two numbers.
# "2019–2021", " - ", not "2019 to 2021"
RANGE = re.compile(r"\s?[-−–—]\s?")
# "per cent", "Percent", not "per centre"
PER_CENT = re.compile(r"per\s?cent\b", re.IGNORECASE)
# "1,200", "3rd", not "three"
DIGITS = re.compile(r"\d+(?:[.,:/·]\d+)*(?:st|nd|rd|th)?\b")


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
    part = text[start:end]
    found: list[Word] = []
    place = 0
    numbers = [(n, _whole(part, n)) for n in find_numbers(part)]
    for number, (begin, stop) in [*numbers, (None, (len(part), len(part)))]:
        if begin < place:
            continue
        found += _plain(part, place, begin)
        if number is not None:
            if found and found[-1].is_number and RANGE.fullmatch(part, found[-1].end, begin):
                found.append(Word("to", found[-1].end, begin, is_number=True))
            found.append(Word(_value(part, number, begin), begin, stop, is_number=True))
            place = stop
    return [Word(w.key, w.start + start, w.end + start, w.is_number) for w in _with_units(found)]


def _whole(text: str, number: Number) -> tuple[int, int]:
    """The number with its minus sign, and with the digits glued to it by points, colons or slashes: 10:30, 9/11."""
    begin, end = number.start, number.end
    if glued := DIGITS.match(text, begin):
        end = max(end, glued.end())
    return _minus(text, begin) or begin, end


def _minus(text: str, begin: int) -> int | None:
    """Where the minus sign of a number that begins at ``begin`` stands: “−2.5”, not “8–3” nor “well-2”."""
    place = begin - 1
    if place < 0 or text[place] not in MINUS:
        return None
    return place if place == 0 or text[place - 1].isspace() or text[place - 1] in OPENERS else None


def _value(text: str, number: Number, begin: int) -> str:
    before = begin - 1 if begin and text[begin - 1] in CURRENCIES else begin
    is_negative = (
        begin < number.start
        or before < begin
        and _minus(text, before) is not None
        or re.search(r"\bminus\s[$€£¥]?$", text[:begin], re.IGNORECASE)
    )
    sign = "#-" if is_negative else "#"
    glued = DIGITS.match(text, number.start)
    if glued and glued.end() > number.end:
        return f"{sign}{glued[0].lower()}"
    if before < begin and (scaled := with_short_scale(text, number)):
        return f"{sign}{scaled.value}"
    return f"{sign}{number.value}" + (f"~{number.high}" if number.high is not None else "")


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    """The words between two numbers."""
    place = start
    while match := WORD.search(text, place, end):
        place = match.end()
        if per_cent := PER_CENT.match(text, match.start(), end):
            place = per_cent.end()
            yield Word("percent", match.start(), place)
            continue
        written = fold(match[0])
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
        if word.is_number and before and before.key in CURRENCIES.values() and before.end == word.start:
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
