"""Two amounts as one: ranges ("5 to 10 people"), ratios ("one in five"), scores; and what two of a list or a change share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..lexicons import read_list
from ..text import late_re as re
from ..text.folding import folded
from .amount import Amount
from .numbers import tidy
from .spelled import BELOW_100
from .sums import in_millions, shares_scale
from .units import per_after

# " – ", "5-", not "to"
DASH = re.compile(r"\s?[-–—‒]\s?$")
# " to about ", " through ", "- to ", "-to-", not " and "
TO = re.compile(
    r"-to-$|-?\s+(?:to|until|through)\s+(?:(?:about|around|nearly|almost|over|just|as\s+much\s+as|as\s+many\s+as|up\s+to)\s+)?$",
    re.IGNORECASE,
)
# " out of every ", " in ", "-in-", not " of "
RATIO = re.compile(r"(?:-in-|\s+(?:in|out\s+of)\s+(?:every\s+)?|\s+of\s+every\s+)$", re.IGNORECASE)
# " bus in ", " household in every ", " in ", not " of "
RATIO_OF = re.compile(r"(?:\s[a-z]+){0,2}\sin\s(?:every\s)?")
# " has", ".", not " countries"
RATIO_ENDED = re.compile(
    r"\s(?:ha[sd]|have|is|are|was|were|will|would|can|cannot|could|do(?:es)?|did|now|never|still|goes|lives?)\b|\s?[.,;]"
)
# " and ", not "and"
AND = re.compile(r"\s+and\s+$", re.IGNORECASE)
# " or ", not "or"
OR = re.compile(r"\s+or\s+$", re.IGNORECASE)
# Between the last two numbers of a list.
# " and ", ", or ", not ", "
LAST_TWO = re.compile(r",?\s(?:and|or)\s")
# Before the last but one of a list of three or more: "sold 7, 9, and 12 boats", but not "her sons, 7, and 12 boats".
# "sold 7, ", "hire six, seven, ", not "sons, 7, ", "sons, "
LISTED = re.compile(rf"(?:^|[^,])\s(?:(?:\d[\d.,]*|{BELOW_100}),\s)+$", re.IGNORECASE)
# "from about ", "ranging from the ", not "up to "
OPENING = re.compile(
    r"\b(?P<word>from|between|ranging\s+from|ranges?\s+from)\s+(?:the\s+(?:ages\s+of\s+)?|ages\s+)?(?:(?:about|around|as\s+(?:low|little|few)\s+as|just|nearly|over|up\s+to)\s+)?$",
    re.IGNORECASE,
)
# "rose by nearly ", "down ", not "of "
MOVED = re.compile(
    r"\b(?:by|to|up|down|rose|risen|fell|fallen|gained|lost|added|climbed|dropped|jumped|slipped|shed|increased|decreased)\s+(?:by\s+)?(?:(?:about|around|nearly|almost|some|over|a|another|an\s+additional)\s+)?$",
    re.IGNORECASE,
)
# "148.25", not "148.2", "148"
PRICE = re.compile(r"\d+\.\d\d")
# Between two sides of a thing.
# " by ", " x ", "×", not " and "
BY = re.compile(r"\sby\s|\s?[x×]\s?")
LENGTHS = frozenset(
    [
        "centimetre",
        "centimeter",
        "foot",
        "inch",
        "kilometre",
        "kilometer",
        "metre",
        "meter",
        "mile",
        "millimetre",
        "millimeter",
        "yard",
    ]
)
# By how much somebody is before others, and no side of a thing.
# "beat the other ", "led the field of ", not "measures "
AHEAD = re.compile(
    r"\b(?:ahead|beat(?:en|s)?|cut|leads?|led|lost|miss(?:ed|es)|outran|trail(?:ed|s)?|w[io]ns?)\b[^.;]*$"
)
# Before the two sides of a vote or match in words.
# "voted ", "won by ", not "cut by "
VOTED = re.compile(
    r"\b(?:beat|decided|leads?|led|lost|rul(?:ed|es)|trail(?:ed|s)?|voted?|won)\s(?:by\s)?(?:a\s)?$", re.IGNORECASE
)
# "raised its forecast to ", "cut its aim in May to ", not "went from 4 percent to ", "rose to "
GOAL = re.compile(
    r"\b(?:aim|estimate|expectation|forecast|goal|guidance|outlook|prediction|projection|range|target)s?(?:\s(?!from\b)[a-z'’]+|\s[A-Z]\w+){0,5}?\sto\s(?:(?:about|around)\s)?$"
)
# One of so many at most is a share: from here on it may be a year; chosen, not measured.
MOST = 1000
# Code points between the ends of a range; as the next one chosen, not measured.
LONGEST_GAP = 24
# How many times its lower end the upper end of a range may be behind a move; chosen, not measured.
FARTHEST = 20
# The same of thousands without a unit, which are counts, and of what counts nothing: "fell by 8,400 to 51,600", "rose by 40 to 90".
FARTHEST_COUNT = 2
# ".", " in May", not " people", " percent"
READ = re.compile(r"\s*(?:[.;:)]|,(?!\d)|$)|\s(?:after|and|as|at|for|from|in|last|on|this|while)\b")
# How far before "from" its verb is looked for.
CLAUSE = 60
# " (", " (or ", not " "
BRACKET = re.compile(r"\s\((?:or\s)?")
# "by the ", not "then "
THE = re.compile(r"\bthe\s")
# " to $5", not " to five"
FURTHER = re.compile(r"\s+to\s+[$€£]?\d")
# "so; it", not "so, it"
CLAUSE_END = re.compile(r"[.;:!?\n]")


@cache
def _change() -> re.Pattern[str]:
    # "an increase", not "a total", "an increase, ranging"
    return re.compile(rf"\b(?:{'|'.join(read_list('change_words.txt'))})\b(?!.*\brang)", re.IGNORECASE | re.DOTALL)


def join(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Ranges made one; scores out."""
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = _pair(text, first, second) if second else first
        if pair is not first:
            position += 1
        position += 1
        if pair:
            joined.append(pair)
    return joined


def _pair(text: str, first: Amount, second: Amount) -> Amount | None:
    """The range of the two, the first alone where they are none, None where both are a score."""
    gap = text[first.end : second.start]
    if len(gap) > LONGEST_GAP or "\n\n" in gap:
        return first
    second = in_millions(text, first, second)
    if first.high is not None or second.high is not None or first.form == "part" != second.form:
        return first
    if RATIO.fullmatch(gap) and _is_ratio(first, second):
        share = tidy(first.value / second.value)
        return replace(first, end=second.end, counted_from=second.end, value=share, form="part", plain=False)
    if RATIO_OF.fullmatch(gap) and _is_one_in(text, first, second):
        return replace(first, value=tidy(1 / second.value), form="part", plain=False)
    if DASH.fullmatch(gap):
        return _dashed(text, first, second)
    if TO.fullmatch(gap):
        return _to(text, first, second)
    if AND.fullmatch(gap) and _opening(text, first) == "between":
        return _range(first, second, either=False)
    if OR.fullmatch(gap) and first.bare and first.form == second.form and _are_neighbours(first, second):
        return _range(first, second, either=False)
    return first


def _opening(text: str, first: Amount) -> str:
    """What opens a range before its first number: "from", "between", "ranging from", or nothing."""
    opening = OPENING.search(text[max(0, first.start - LONGEST_GAP) : first.start])
    return folded(opening["word"]) if opening else ""


def is_change(text: str, first: Amount, second: Amount) -> bool:
    """Whether "from" the first "to" the second is a change: "fell from 5.7 percent to 5 percent", "from 900 to 640"."""
    near = text[max(0, first.start - LONGEST_GAP) : first.start]
    opening = OPENING.search(near)
    # "from the 89 to 93 billion": a range that was spoken of before.
    if not opening or folded(opening["word"]) != "from" or THE.search(near, opening.start()):
        return False
    at = first.start - len(near) + opening.start()
    clause = CLAUSE_END.split(text[max(0, at - CLAUSE) : at])[-1]
    falls = _in_scale_of(first, second, falling=True) > second.value and _same_unit(first, second, either=True)
    return falls or _change().search(clause) is not None


def _is_ratio(first: Amount, second: Amount) -> bool:
    """Whether two numbers are the ends of "one in five", "nine out of 10"."""
    return (
        first.bare
        and second.bare
        and 0 < first.value < second.value
        and (first.value == 1 or second.value in (3, 4, 5, 10, 100))
    )


def _is_one_in(text: str, first: Amount, second: Amount) -> bool:
    """Whether one of so many is a share, of what stands behind the one: "one bus in ten", "one tonne in twelve"."""
    one = first.value == 1 and first.form == "words" and second.bare and 1 < second.value < MOST
    return one and RATIO_ENDED.match(text, second.end) is not None


def _are_neighbours(first: Amount, second: Amount) -> bool:
    """Whether "or" between two numbers makes them a range: "five or six million", "ten or fifteen"."""
    # Up to half as much again, in fives; chosen, not measured.
    low, high = first.value if first.scaled else first.mantissa, second.value if first.scaled else second.mantissa
    return high == low + 1 or first.form == "words" and low >= 10 and low < high <= 1.5 * low and high % 5 == 0


def _to(text: str, first: Amount, second: Amount) -> Amount | None:
    """ "5 to 10", "from 5 km to 10 km"."""
    if _opening(text, first):
        # "revised from 5 to 7 percent to 3 to 5 percent": what it was is a range.
        if FURTHER.match(text, second.end) and first.bare:
            return _range(first, second, either=True)
        return first if is_change(text, first, second) else _range(first, second, either=True)
    if first.bare and second.bare and first.value > second.value:
        return None if _is_scored(text, first, second) else first
    # "went from 4.5 percent to 5 percent to 5.25 percent": the next step; "rose eight to 5,731": a move and where it led.
    moved = MOVED.search(text[max(0, first.start - 30) : first.start])
    if moved and (_is_far(text, first, second) or not first.bare and not _is_goal(text, first)):
        return first
    shared = first.bare or first.unit == second.unit or shares_scale(text, first, second)
    return _range(first, second, either=False) if shared else first


def _is_scored(text: str, first: Amount, second: Amount) -> bool:
    """Whether two numbers are sides of a vote or match, or a ratio: "won 3 to 1", "ruled five to four", "by three to one"."""
    if first.value >= 200 or first.form != second.form:
        return False
    if first.form == "words":
        return second.value == 1 or VOTED.search(text[max(0, first.start - 30) : first.start]) is not None
    return first.form == "digits" and first.plain and second.plain


def _is_goal(text: str, first: Amount) -> bool:
    """Whether an amount is what something moved to, and not one of its steps: "raised its forecast to $2.45 to $2.60"."""
    return GOAL.search(text[max(0, first.start - CLAUSE) : first.start]) is not None


def _is_far(text: str, first: Amount, second: Amount) -> bool:
    """Whether a number is too far above another to be the end of a range behind a move."""
    counts = second.bare and (first.value >= 1000 or READ.match(text, second.end))
    farthest = FARTHEST_COUNT if counts else FARTHEST
    return first.bare and second.value > farthest * abs(_in_scale_of(first, second)) and not second.scaled


def _dashed(text: str, first: Amount, second: Amount) -> Amount | None:
    if not (first.bare or first.marked or first.unit == second.unit):
        return first
    gap = text[first.end : second.start]
    if high := _quoted(text, first, second):
        return replace(_range(first, replace(second, value=high, mantissa=high), either=False), plain=False)
    if first.bare and second.bare and first.value >= second.value and not first.scaled:
        return None if first.form == "digits" else first
    if gap != gap.strip() and second.bare and not first.bare:
        return first
    merged = _range(first, second, either=False)
    if merged is first:
        return first
    return replace(merged, score=merged.bare and first.form == "digits" and not second.scaled and first.value < 100)


def _quoted(text: str, first: Amount, second: Amount) -> float | None:
    """The upper end of a rate of which only the last two figures are said again: 148.27 of "148.25-27 yen"."""
    written = text[first.number : first.end]
    if not (second.plain and 10 <= second.value < min(100, first.value) and PRICE.fullmatch(written)):
        return None
    return float(f"{written[:-2]}{second.value}") if second.value > int(written[-2:]) else None


def _same_unit(first: Amount, second: Amount, *, either: bool) -> bool:
    """Whether two amounts can be the ends of one range; with ``either``, the second may leave the unit out as well."""
    if first.unit == second.unit:
        return True
    if first.bare:
        return second.kind != "age" or first.plain or first.scaled or first.form == "words"
    return second.bare and (either or first.marked)


def _range(first: Amount, second: Amount, *, either: bool) -> Amount:
    """The two as a range; the first, unchanged, where they are none: units that differ, or a second that is lower."""
    low = _in_scale_of(first, second)
    if not _same_unit(first, second, either=either) or low > second.value:
        return first
    source = first if second.bare else second
    return replace(
        first, end=second.end, counted_from=second.counted_from, value=low, high=second.value, unit=source.unit, kind=source.kind, per=source.per,
        plain=False, scaled=first.scaled or second.scaled, marked=first.marked or second.marked,
    )  # fmt: skip


def _in_scale_of(first: Amount, second: Amount, *, falling: bool = False) -> int | float:
    """The value of the first with the scale that only the second names: "5 to 10 million", "two or three hundred".

    ``falling``: "from 8 to 5 million", but "from five to two hundred" has five.
    """
    if falling:
        near, shared = abs(first.mantissa) < 10 * abs(second.mantissa), second.scaled
    else:
        near, shared = first.mantissa < second.mantissa, second.value != second.mantissa
    if not (near and shared) or first.value != first.mantissa or abs(first.mantissa) >= 1000:
        return first.value
    scale = second.value / second.mantissa
    # "three to four hundred thousand", not "fifty to four hundred thousand"
    if second.form == "words" and second.mantissa % 100 == 0 and first.mantissa < second.mantissa / 100:
        scale *= 100
    return tidy(first.value * scale)


def share_units(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """ "5, 6 and 7 percent": a measure that only the last of a list names is that of all; so of a change, either way."""
    shared = list(amounts)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        gap = text[here.end : after.start]
        if here.end > after.start or len(gap) >= LONGEST_GAP:
            continue
        # "from 14-18 miles to 24": where it got to has the unit of where it was.
        if TO.fullmatch(gap) and is_change(text, here, after) and (here.high is None or after.bare):
            shared[i : i + 2] = _changed(here, after)
        elif (
            here.high is after.high is None
            and here.bare
            and after.kind == "measure"
            and here.form == after.form
            and not here.scaled
            and _are_listed(text, here, after)
        ):
            shared[i] = replace(here, unit=after.unit, kind=after.kind)
    return shared


def share_rates(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, both ends of a change, an amount and what restates it, and those of a list, divided by what one of them is."""
    shared = list(amounts)
    for i, (here, after) in enumerate(pairwise(amounts)):
        if per := _per_of_change(text, here, after) or _per_behind(text, here, after):
            shared[i : i + 2] = replace(here, per=per), replace(after, per=per)
    for i in range(len(shared) - 2, -1, -1):
        if _lacks_rate(text, shared[i], shared[i + 1]):
            shared[i] = replace(shared[i], per=shared[i + 1].per)
    return shared


def are_last_of_list(text: str, first: Amount, second: Amount) -> bool:
    """Whether two amounts are the last of a list; where there are only two, no comma stands between them: "7 and 9"."""
    if not LAST_TWO.fullmatch(text, first.end, second.start):
        return False
    return text[first.end] != "," or LISTED.search(text[max(0, first.start - LONGEST_GAP) : first.start]) is not None


def _are_listed(text: str, here: Amount, after: Amount) -> bool:
    """Whether nothing but a comma, or what parts the last two of a list, stands between two amounts; or two sides: "3 by 4 metres"."""
    if BY.fullmatch(text, here.end, after.start):
        run = AHEAD.search(text[max(0, here.start - 30) : here.start]) is not None or after.value >= 10 * here.value
        return after.unit in LENGTHS and not run
    return text[here.end : after.start].strip() == "," or are_last_of_list(text, here, after)


def _lacks_rate(text: str, here: Amount, after: Amount) -> bool:
    """ "9 and 12 tonnes a day": what names the unit of the first is also what it is divided by; not "9 tonnes and 12 tonnes a day".

    Nor "it makes 9, and 12 tonnes a day are burned".
    """
    same = here.per is None and here.unit == after.unit and here.kind == after.kind == "measure"
    return same and text[here.end - 1].isdigit() and _are_listed(text, here, after)


def _per_of_change(text: str, here: Amount, after: Amount) -> str | None:
    """ "From 300 to 400 euros a tonne", "from $12 an hour to $15"."""
    one = here.unit == after.unit and (here.per is None) != (after.per is None)
    gap = text[here.end : after.start]
    return here.per or after.per if one and TO.fullmatch(gap) and is_change(text, here, after) else None


def _per_behind(text: str, here: Amount, after: Amount) -> str | None:
    """ "900 pesos ($45) a month"."""
    if here.kind != after.kind or here.kind not in ("money", "measure") or here.per or after.per:
        return None
    if not BRACKET.fullmatch(text, here.end, after.start) or text[after.end : after.end + 1] != ")":
        return None
    divided = per_after(text, after.end + 1)
    return divided and divided[1]


def _changed(before: Amount, after: Amount) -> tuple[Amount, Amount]:
    """Both ends of a change, with the unit and scale that one of them names."""
    if after.bare and not before.bare:
        return before, replace(after, unit=before.unit, kind=before.kind, per=before.per)
    if before.bare:
        value = _in_scale_of(before, after, falling=True)
        return replace(before, value=value, unit=after.unit, kind=after.kind, per=after.per), after
    if before.marked and before.unit == after.unit:
        return replace(before, value=_in_scale_of(before, after, falling=True)), after
    return before, after
