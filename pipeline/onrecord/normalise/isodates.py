"""Dates in English text, absolute and relative, with their ISO 8601 values.

A small grammar of our own rather than ``dateparser``: that reads one day at a time, so that weeks, quarters, decades,
ranges and open ends would need the grammar all the same, and importing it costs 0.2 s.

Values: a day ``2020-03-01``, week ``2020-W14``, month ``2020-03``, year ``2020``; ``start/end`` of two of these, one side
empty for "since" and "until"; None where there is none (seasons; relative dates without the article's date).  A date
without its year is the latest on or before the article's date; where the words before it look ahead ("will", "until",
"by") it is the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from . import calendar
from .nouns import is_plural
from .phrases import read_words
from .units import alternation

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTS = {word: i for i, word in enumerate("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 1)} | {"a": 1, "an": 1}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|" + "|".join(m.upper() for m in MONTHS) + ")"
FULL_MONTH = "(?:" + "|".join(m.title() for m in MONTHS) + ")"
DAY_NAME = r"(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)"
YEAR = r"(?:1\d{3}|20\d{2})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
NOT_COUNTING = r"(?![\w%]|[,.:/]\d|['’]\w|\s?(?:percent|per\s+cent|million|billion|thousand|people)\b)"
SPAN_MARK = r"\s?(?:-|–|—|to|through|until|and)\s?"
PERIOD = r"(?:week|weekend|month|year|quarter|decade|century)"
PART = r"(?:early|late|mid|middle|beginning|start|end|start\s+of|end\s+of)"
MODIFIED = r"(?:(?:earlier|later|early|late|mid|the\s+(?:early|late|mid)|the\s+(?:end|start|beginning|middle|rest|first\s+days)\s+of)(?:[\s-]+))?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"

DATE = re.compile(
    rf"""(?<![\w$£€¥₹.-])(?:
    (?P<numeric>{YEAR}-\d{{2}}-\d{{2}}(?![\w-])|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{YEAR}|\d{{2}})(?![\w/]))
    |(?:(?:{DAY_NAME}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,?\s+(?:(?i:the)\s+)?)?(?:
        (?P<month_day>{MONTH}\s+(?:the\s+)?{DAY}{NOT_COUNTING}(?:{SPAN_MARK}{DAY}{NOT_COUNTING}(?!\s+(?:{MONTH})))?(?:,?\s+{YEAR}(?![\w,.]\d|\w))?)
        |(?P<day_month>{DAY}(?:{SPAN_MARK}{DAY})?\s+(?:of\s+)?{MONTH}(?!\w)(?:,?\s+{YEAR}(?!\w|[,.]\d))?)
    )
    |(?P<month_year>{MODIFIED}{MONTH},?\s+(?:of\s+)?{YEAR}(?!\w|[,.]\d))
    |(?P<quarter>(?i:(?:(?:the|its|their)\s+)?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+quarter|Q(?P<q>[1-4]))(?:\s+(?:of\s+)?(?P<qy>{YEAR})|\s+of\s+(?P<qr>last|this|next)\s+year)?(?!\w)))
    |(?P<half>(?i:(?:the\s+)?(?P<hn>first|second)[\s-]half\s+of\s+(?:(?P<hy>{YEAR})|(?P<hr>last|this|next)\s+year)(?!\w)))
    |(?P<decade>(?:(?i:the\s+)?(?:(?i:early|late|mid)[\s-]+)?(?:1\d|20)\d0s|(?i:the\s+)?(?:(?i:early|late|mid)[\s-]+)?['’]\d0s)(?!\w))
    |(?P<century>(?i:(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?\d{{1,2}}(?:st|nd|rd|th)[\s-]century)(?!\w))
    |(?P<relative>(?i:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening))
        (?:\s+(?i:morning|afternoon|evening|night))?(?!\w))
    |(?P<weekday>(?:(?P<wd_which>(?i:last|next|this|past))\s+)?(?P<wd>{DAY_NAME})(?:\s+(?i:morning|afternoon|evening|night))?(?!\w))
    |(?P<ago>(?i:(?:(?:nearly|almost|about|around|over|more\s+than|just|some)\s+)?(?P<count>an?|{alternation(list(COUNTS))}|\d{{1,4}})\s+(?P<unit>day|week|month|year|decade|century|hour|minute)s?\s+ago)(?!\w))
    |(?P<period>(?i:{MODIFIED}(?:the\s+)?(?P<which>last|past|previous|this|current|next|coming)\s+(?P<what>{PERIOD})(?!\w|-)))
    |(?P<which_month>(?:(?i:early|late|mid)[\s-]+)?(?P<wm_which>(?i:last|next|this))\s+(?P<wm>{FULL_MONTH})(?!\w))
    |(?P<season>(?i:(?:last|this|next)\s+{SEASON}|(?:the\s+)?{SEASON}\s+(?:of\s+)?{YEAR}|(?:the\s+)?{YEAR}\s+{SEASON})(?!\w))
    |(?P<month>{MODIFIED}(?:{FULL_MONTH})(?![\w.]\w|\w|['’]))
    |(?P<years>{YEAR}\s?[-–/]\s?(?:{YEAR}|\d{{2}})(?![\w%-]|[,.:/]\d))
    |(?P<year>(?:(?i:early|late|mid|the\s+(?:end|start|beginning|middle)\s+of|fiscal(?:\s+year)?)[\s-]+)?{YEAR}(?![\w%]|[,.:/]\d|['’]\w(?<!['’]s)))
    )""",
    re.VERBOSE,
)
LEAD = re.compile(r"\b(?P<word>since|until|till|from|between)\s+(?:the\s+|about\s+|around\s+|at\s+least\s+|on\s+)?$", re.IGNORECASE)
BY = re.compile(r"\b(?:by|until|till|before|next)\s+(?:\w+\s+)?$", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:will|won['’]t|would|shall|is\s+to|are\s+to|is\s+due|are\s+due|due|scheduled|set\s+to|plans?\s+to|expected\s+to|expects\s+to|going\s+to|deadline|upcoming)\b|['’]ll\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")
JOINED = re.compile(r"\s?(?P<word>-|–|—|\bto\b|\bthrough\b|\buntil\b|\band\b)\s?(?:the\s+)?", re.IGNORECASE)
# A month's name alone is a date after one of these; March, May, April and August are other words too.
BEFORE_MONTH = re.compile(r"\b(?:in|since|until|till|by|from|to|through|during|of|before|after|between|and|every|each|for|as|next|last|this|late|early|mid|that|or|end)[\s-]+$", re.IGNORECASE)
OTHER_WORDS = frozenset({"march", "may", "april", "august", "june"})
BEFORE_YEAR = re.compile(r"(?:\b(?:in|since|until|till|by|from|to|through|during|of|before|after|between|the|and|or|year|around|circa|c\.|early|late|mid|this|that|last|its|their|his|her|our|than|with|for|on|as|season|election)|['’]s?|[,(–-])[\s-]*$", re.IGNORECASE)
BEFORE_AMOUNT = re.compile(r"\b(?:over|than|nearly|almost|about|approximately|roughly|some|least|most|to|exceeding|estimated|only|just)\s+$", re.IGNORECASE)
AFTER_YEAR = re.compile(r"\s+(?P<word>[a-z]+)(?![\w-])")
WINDOW = 90


class Date(NamedTuple):
    """A date at ``text[start:end]``; ``counted`` where it is a number of units before today, a quantity as well."""

    start: int
    end: int
    iso: str | None
    counted: bool = False


class _Piece(NamedTuple):
    start: int
    end: int
    iso: str | None
    counted: bool
    yearless: str | None = None  # "03-01", "03": what is known where only the year was guessed


def find_dates(text: str, base: date | None) -> list[Date]:
    """The dates of a text, in order and not overlapping; ``base`` is the article's date, if known."""
    pieces: list[_Piece] = []
    position = 0
    while match := DATE.search(text, position):
        kind = _kind(match)
        if kind and _is_date(text, match, kind):
            pieces.append(_read(text, match, kind, base))
            position = match.end()
        else:
            position = match.start() + 1 if not kind else _after_first_word(text, match)
    return _compose(text, pieces)


def _after_first_word(text: str, match: re.Match[str]) -> int:
    word = re.compile(r"\w+").match(text, match.start())
    return word.end() if word else match.start() + 1


KINDS = ("numeric", "month_day", "day_month", "month_year", "quarter", "half", "decade", "century", "relative", "weekday", "ago", "period", "which_month", "season", "month", "years", "year")


def _kind(match: re.Match[str]) -> str | None:
    return next((kind for kind in KINDS if match[kind] is not None), None)


def _is_date(text: str, match: re.Match[str], kind: str) -> bool:
    near = text[max(0, match.start() - 24) : match.start()]
    if kind == "month":
        name = match["month"].split()[-1].lower()
        modified = len(match["month"].split()) > 1 or "-" in match["month"]
        return modified or name not in OTHER_WORDS or bool(BEFORE_MONTH.search(near)) and not re.match(r"\s+(?:[A-Z]|said|says|told)", text[match.end() : match.end() + 12])
    if kind == "year":
        return _is_year(text, match, near)
    if kind == "years":
        first, last = re.findall(r"\d+", match["years"])
        return int(first[: 4 - len(last)] + last) > int(first)
    return True


def _is_year(text: str, match: re.Match[str], near: str) -> bool:
    """Whether four digits are a year rather than a number: what stands before and after them says so."""
    from .units import unit_after

    number = int(match[0][-4:])
    if unit_after(text, match.end()) or re.match(r"\s?(?:million|billion|thousand|hundred|dollars|euros|pounds|yen|yuan)\b", text[match.end() : match.end() + 12]):
        return False
    introduced = bool(BEFORE_YEAR.search(near)) or match[0] != match[0][-4:]
    following = AFTER_YEAR.match(text, match.end())
    plural = following is not None and is_plural(following["word"]) and following["word"] not in read_words("year_nouns.txt")
    if BEFORE_AMOUNT.search(near) and (plural or not introduced):
        return False
    if not introduced and re.search(r"[A-Za-z][-–]$|[#№]\s?$|\bNo\.?\s$", near):
        return False
    if number < 1900:
        return introduced and not plural and bool(re.search(r"\b(?:in|since|until|by|from|to|and|of|year|circa|c\.|before|after|around|late|early)\s+$|[(–-]$", near, re.IGNORECASE))
    if number > 2100:
        return False
    return introduced or not plural


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _looks_ahead(text: str, start: int) -> bool:
    near = text[max(0, start - WINDOW) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(near)]
    clause = near[ends[-1] :] if ends else near
    return bool(BY.search(clause) or AHEAD.search(clause))


def _read(text: str, match: re.Match[str], kind: str, base: date | None) -> _Piece:
    """The value of one date, without what stands before it."""
    start, end = match.span()
    ahead = _looks_ahead(text, start)
    if kind in ("month_day", "day_month", "month_year", "which_month", "month"):
        value, yearless = _month_date(match, kind, base, ahead=ahead)
        return _Piece(start, end, value, False, yearless)
    return _Piece(start, end, READERS[kind](match, base, ahead), kind == "ago" and match["count"].lower() not in ("a", "an"))


def _month_date(match: re.Match[str], kind: str, base: date | None, *, ahead: bool) -> tuple[str | None, str | None]:
    written = match[kind]
    name = re.search(MONTH, written)
    assert name is not None
    number = _month_number(name[0])
    given = re.search(rf"(?<!\d){YEAR}(?!\d)", written)
    days = [int(d) for d in re.findall(r"(?<!\d)(\d{1,2})(?!\d)", written)]
    year = int(given[0]) if given else None
    if year is None and base is not None:
        if kind == "which_month":
            step = WHICH[match["wm_which"].lower()]
            year = calendar.near(base, number, None, ahead=step > 0)
            year = year - 1 if year and step < 0 and number == base.month else base.year if step == 0 else year
        else:
            year = calendar.near(base, number, days[-1] if days else None, ahead=ahead)
    known = "/".join(f"{number:02d}-{d:02d}" for d in days) if days else f"{number:02d}"
    if year is None or not 1 <= year <= 9999:
        return None, known
    if any(calendar.day(year, number, d) is None for d in days):
        return None, None
    return "/".join(f"{year:04d}-{part}" for part in known.split("/")), None if given else known


def _numeric(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    written = match["numeric"]
    if "-" in written:
        year, month, day = (int(part) for part in written.split("-"))
        return calendar.iso(calendar.day(year, month, day))
    first, second, year = (int(part) for part in re.split(r"[/.]", written))
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    if first > 12 or first == second:
        return calendar.iso(calendar.day(year, second, first))
    # 4/6/2020 is April 6 or June 4.
    return calendar.iso(calendar.day(year, first, second)) if second > 12 else None


def _quarter(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["nth"].lower()]
    if match["qy"]:
        return calendar.quarter(int(match["qy"]), number)
    if base is None:
        return None
    if match["qr"]:
        return calendar.quarter(base.year + WHICH[match["qr"].lower()], number)
    begun = number * 3 - 2 <= base.month
    return calendar.quarter(base.year if begun or ahead else base.year - 1, number)


def _half(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    number = ORDINALS[match["hn"].lower()]
    if match["hy"]:
        return calendar.half(int(match["hy"]), number)
    return calendar.half(base.year + WHICH[match["hr"].lower()], number) if base else None


def _decade(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    digits = re.findall(r"\d+", match["decade"])[0]
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return calendar.years(first, first + 9)


def _century(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    number = int(re.findall(r"\d+", match["century"])[0])
    return calendar.years(number * 100 - 99, number * 100)


def _relative(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    if base is None:
        return None
    words = match["relative"].lower()
    days = -2 if "before" in words else 2 if "after tomorrow" in words else -1 if words.startswith(("yesterday", "last")) else words.startswith("tomorrow")
    return calendar.iso(calendar.shifted(base, int(days)))


def _weekday(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    name = match["wd"].lower()
    if base is None or name.endswith("s"):
        return None
    which = (match["wd_which"] or "").lower().replace("past", "last")
    return calendar.iso(calendar.weekday(base, WEEKDAYS.index(name), which, ahead=ahead))


def _ago(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    count = match["count"].lower()
    number = COUNTS[count] if count in COUNTS else int(count)
    return calendar.before(base, number, match["unit"].lower()) if base else None


def _period(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    if base is None:
        return None
    step, what = WHICH[match["which"].lower()], match["what"].lower()
    if what in ("decade", "century"):
        length = 10 if what == "decade" else 100
        first = base.year // length * length + step * length
        return calendar.years(first, first + length - 1)
    if match["which"].lower() == "past" and what != "quarter" and what != "weekend":
        # "the past week" ends today.
        begun = {"week": calendar.iso(calendar.shifted(base, -7)), "month": calendar.month(base, -1), "year": calendar.year(base.year - 1)}[what]
        today = {"week": base.isoformat(), "month": calendar.month(base, 0), "year": calendar.year(base.year)}[what]
        return f"{begun}/{today}" if begun else None
    reckon: dict[str, Callable[[date, int], str | None]] = {
        "week": calendar.week, "weekend": calendar.weekend, "month": calendar.month, "quarter": calendar.quarter_from,
        "year": lambda base, step: calendar.year(base.year + step),
    }  # fmt: skip
    return reckon[what](base, step)


def _years(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    first, last = re.findall(r"\d+", match["years"])
    return calendar.years(int(first), int(first[: 4 - len(last)] + last))


def _year(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    # A financial year is another one for each body that has it.
    return None if match[0].lower().startswith("fiscal") else match[0][-4:]


def _none(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    return None


READERS: dict[str, Callable[[re.Match[str], date | None, bool], str | None]] = {
    "numeric": _numeric, "quarter": _quarter, "half": _half, "decade": _decade, "century": _century, "relative": _relative,
    "weekday": _weekday, "ago": _ago, "period": _period, "season": _none, "years": _years, "year": _year,
}  # fmt: skip


def _compose(text: str, pieces: list[_Piece]) -> list[Date]:
    """The dates with "since" and "until", and two of them joined to one interval."""
    dates: list[Date] = []
    i = 0
    while i < len(pieces):
        piece = pieces[i]
        lead = LEAD.search(text[max(0, piece.start - 24) : piece.start])
        word = lead["word"].lower() if lead else ""
        after = pieces[i + 1] if i + 1 < len(pieces) else None
        joined = _joined(text, piece, after, word) if after and "/" not in (piece.iso or "") + (after.iso or "") else None
        start = piece.start - (min(24, piece.start) - lead.start()) if lead else piece.start
        if joined:
            dates.append(joined._replace(start=start if word in ("from", "between") else piece.start))
            i += 2
            continue
        i += 1
        if word == "since" or word in ("until", "till"):
            dates.append(Date(start, piece.end, _open(piece.iso, since=word == "since")))
        else:
            dates.append(Date(piece.start, piece.end, piece.iso, piece.counted))
    return dates


def _open(value: str | None, *, since: bool) -> str | None:
    if value is None:
        return None
    first, _, last = value.partition("/")
    return f"{first}/" if since else f"/{last or first}"


def _joined(text: str, first: _Piece, second: _Piece, word: str) -> Date | None:
    gap = JOINED.fullmatch(text, first.end, second.start)
    if not gap or gap["word"].lower() == "and" and word != "between" or gap["word"].isalpha() and word not in ("from", "between"):
        return None
    begin = first.iso
    if first.yearless and second.iso and not second.yearless:
        # "from March 1 to April 5, 2020": the year stands once.
        begin = f"{second.iso[:4]}-{first.yearless}"
    known = begin if begin and second.iso and begin <= second.iso else None
    return Date(first.start, second.end, f"{known}/{second.iso}" if known else None)
