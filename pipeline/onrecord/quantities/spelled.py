"""Numbers in words: a run of number words is read once, from left to right, and gives the numbers that it holds.

What is one number has scales that fall ("two million three hundred thousand and five"); where they do not, another number
begins ("one million, two million").  Linear in the words of the run, each of which is looked at a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..lexicons import read_table
from ..text import late_re as re
from ..text.folding import folded


def _kind(kind: str) -> dict[str, int]:
    return {word: int(value) for word, value, its in read_table("number_words.tsv") if its == kind}


UNITS, TEENS, TENS, LONG_SCALES, SETS = map(_kind, ("unit", "teen", "ten", "scale", "set"))
BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:(?:[^\S\n]+|\n|-)(?:{'|'.join(UNITS)}))?|{'|'.join(TEENS)}|{'|'.join(UNITS)})"
_LONG = "|".join(LONG_SCALES)
# A score of seven is one of marks: "a score of people", not "a score of about 71".
SCORE = rf"score(?=\s+of\b(?!\s+(?:(?:about|around|at\s+least|between|just|nearly|only|over|under)\s+)?(?:\d|(?:{'|'.join([*UNITS, *TEENS, *TENS])})\b)))"
_WORD = rf"{'|'.join([*UNITS, *TEENS, *TENS])}|{_LONG}|dozen|{SCORE}"
# "five", "a million", "hundred"; what goes on from there is for ``read_run``.
FIRST = (
    rf"(?:(?:an?[ \n-]\s{{0,2}})?(?:{_LONG}|dozen|{SCORE})|zero|{'|'.join([*UNITS, *TEENS, *TENS])})(?:\b|(?=fold\b))"
)
# Of tens and hundreds: "one-fifth" is a part, "five-second" a length of time.
# "-first", "-th", not "-first-place", "first"
ORDINAL_TAIL = re.compile(
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|th)\b(?!-(?:place|grade|largest)d?)", re.IGNORECASE
)
# "between about ", not "between two "
BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|around|roughly|some|an\s+estimated)\s+)?$", re.IGNORECASE)
# "-seat", not "-5"
COMPOUND = re.compile(r"-[^\W\d_]")


class Spelled(NamedTuple):
    """A number at ``text[start:end]``: its value, and the scale that was last in it (1 where there is none).

    ``alone``: it is a scale without a number before it ("million"), and so one.
    """

    start: int
    end: int
    value: int
    scale: int
    alone: bool = False


class _Token(NamedTuple):
    start: int
    end: int
    word: str
    joint: str  # how it is joined to the word before: "", " ", "-", ",", "and", ",and"


@cache
def _next_token() -> re.Pattern[str]:
    # " hundred", "-five", ", and six", not " people", "-seat"
    return re.compile(
        rf"(?P<joint>(?P<hyphen>-(?:and-)?)|,?(?:[^\S\n]{{1,9}}\n?|\n)[^\S\n]{{0,9}}(?P<and>and\s{{1,9}})?)(?P<word>{_WORD})\b",
        re.IGNORECASE,
    )


def read_run(text: str, start: int, end: int) -> tuple[list[Spelled], int]:
    """The numbers of the run of number words whose first word or words are ``text[start:end]``, and where it ends."""
    tokens = [_Token(start, end, folded(text[start:end].replace("-", " ")).split()[-1], "")]
    while match := _next_token().match(text, tokens[-1].end):
        joint = ("," if match["joint"][0] == "," else "") + ("and" if "and" in folded(match["joint"]) else "")
        if not joint:
            joint = "-" if match["hyphen"] else " "
        tokens.append(_Token(match.start("word"), match.end(), folded(match["word"]), joint))
    tight = [bool(COMPOUND.match(text, token.end)) for token in tokens]
    if BETWEEN.search(text[max(0, start - 32) : start]):
        for i in (i for i, token in enumerate(tokens[:24]) if token.joint == "and"):
            pair = [_one(tokens[:i], tight[:i]), _one(tokens[i:], tight[i:])]
            if pair[0] and pair[1]:
                return [number for number in pair if number], tokens[-1].end
    return _all(text, tokens, tight), tokens[-1].end


def _one(tokens: Sequence[_Token], tight: Sequence[bool]) -> Spelled | None:
    """The number that all of the words are, None where they are several."""
    number, after = _number(tokens, tight, 0)
    return number if after == len(tokens) else None


def _all(text: str, tokens: Sequence[_Token], tight: Sequence[bool]) -> list[Spelled]:
    numbers: list[Spelled] = []
    i = 0
    while i < len(tokens):
        number, after = _number(tokens, tight, i)
        if number is None or number.value >= 20 and ORDINAL_TAIL.match(text, number.end):
            pass
        elif numbers and tokens[i].joint in (" ", "-") and _is_spoken_year(numbers[-1], number, tight[after - 1]):
            numbers.pop()
        else:
            numbers.append(number)
        i = after
    return numbers


def _is_spoken_year(before: Spelled, number: Spelled, tight: bool) -> bool:
    """Whether two numbers side by side are a year or one read out: "nineteen eighty-four", but "ten twelve-year-olds"."""
    return 10 < before.value <= 20 and 10 <= number.value < 100 and not tight


def _number(tokens: Sequence[_Token], tight: Sequence[bool], i: int) -> tuple[Spelled | None, int]:
    """The longest number that begins at word ``i``, and the word after it."""
    start, total, limit, end, last = tokens[i].start, 0, 0, i, 1
    if tokens[i].word == "zero":
        return Spelled(start, tokens[i].end, 0, 1), i + 1
    while end < len(tokens):
        group = _group(tokens, tight, end)
        if end > i and not (group.scale < limit and _goes_on(tokens, tight, end, group.after, limit)):
            break
        total, end, limit = total + group.value * group.scale, group.after, group.scale
        last = group.scale if group.scale > 1 else 100 if group.value % 100 == 0 else 1
        if group.scale == 1 or tokens[end - 1].word in SETS:
            break
    alone = end == i + 1 and last == total
    return Spelled(start, tokens[end - 1].end, total, last, alone), end


def _goes_on(tokens: Sequence[_Token], tight: Sequence[bool], i: int, after: int, limit: int) -> bool:
    """Whether the words ``i`` to ``after`` belong to the number before them, whose last scale is ``limit``."""
    words = [token.word for token in tokens[i:after]]
    joint = tokens[i].joint
    if words[0] in LONG_SCALES or words[-1] in SETS:
        return False
    if joint == ",":
        return limit >= 1000 and ("hundred" in words or words[-1] in LONG_SCALES)
    if joint == "and":
        return "hundred" not in words or words[-1] not in LONG_SCALES
    return joint == ",and" or not _begins_compound(tokens, tight, i, after)


class _Group(NamedTuple):
    value: int  # below a thousand, or hundreds: "twenty-five hundred"
    scale: int
    after: int  # the word after it


def _group(tokens: Sequence[_Token], tight: Sequence[bool], i: int) -> _Group:
    """The number below a thousand at word ``i`` (one, where it is a scale alone) with the scales after it."""
    value, after = _below_100(tokens, tight, i)
    if after < len(tokens) and tokens[after].word in SETS and (after == i or tokens[after].joint in " -"):
        return _Group(value or 1, SETS[tokens[after].word], after + 1)
    value = value or 1
    if _scale_at(tokens, after, first=after == i) == 100:
        value, after = value * 100, after + 1
        rest, further = _below_100(tokens, tight, after)
        if (
            further > after
            and tokens[after].joint in (" ", "-", "and")
            and not (
                further < len(tokens) and tokens[further].word in ("hundred", *SETS) and tokens[further].joint in " -"
            )
            and not _begins_compound(tokens, tight, after, further)
        ):
            value, after = value + rest, further
    scale = 1
    # "five lakh crore"
    while (next_scale := _scale_at(tokens, after, first=after == i)) > max(scale, 100):
        scale, after = scale * next_scale, after + 1
    return _Group(value, scale, after)


def _begins_compound(tokens: Sequence[_Token], tight: Sequence[bool], i: int, after: int) -> bool:
    """Whether one word belongs to what is joined to it rather than to the number before: "a hundred two-bedroom flats"."""
    return after == i + 1 and tokens[i].joint == " " and tight[i]


def _scale_at(tokens: Sequence[_Token], i: int, *, first: bool) -> int:
    """The scale that word ``i`` is, 0 where it is none or does not follow directly."""
    if i >= len(tokens) or not first and tokens[i].joint not in (" ", "-"):
        return 0
    return LONG_SCALES.get(tokens[i].word, 0)


def _below_100(tokens: Sequence[_Token], tight: Sequence[bool], i: int) -> tuple[int, int]:
    """The number below a hundred at word ``i``, and the word after it (``i`` itself where there is none)."""
    if i >= len(tokens):
        return 0, i
    word = tokens[i].word
    if word not in TENS:
        value = UNITS.get(word) or TEENS.get(word, 0)
        return value, i + bool(value)
    unit = tokens[i + 1] if i + 1 < len(tokens) else None
    if unit and unit.word in UNITS and (unit.joint == "-" or unit.joint == " " and not tight[i + 1]):
        return TENS[word] + UNITS[unit.word], i + 2
    return TENS[word], i + 1


def cardinal(words: str) -> int:
    """The value of a number below a hundred in words.  Raises ValueError where it is none."""
    match = re.match(FIRST, words, re.IGNORECASE)
    numbers = read_run(words, *match.span())[0] if match else []
    if len(numbers) != 1:
        raise ValueError(f"{words!r} is no number in words")
    return numbers[0].value
