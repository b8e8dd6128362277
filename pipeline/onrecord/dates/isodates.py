"""Dates in English text, absolute and relative, with their ISO 8601 values.

A small grammar of our own rather than ``dateparser``: that reads one day at a time, so that weeks, quarters, decades,
ranges and open ends would need the grammar all the same, and importing it costs 0.2 s.

Values: a day ``2020-03-01``, week ``2020-W14``, month ``2020-03``, year ``2020``; ``start/end`` of two of these, one side
empty for "since" and "until"; None where there is none (seasons; relative dates without the article's date).  A date
without its year is the latest on or before the article's date; where the words before it look ahead ("will", "until",
"by"), or it is soon and nothing past, it is the next, and where its day of the week is given the one that falls on that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..text import late_re as re
from ..text.folding import folded
from .ahead import looks_ahead, tells_of_past
from .grammar import find_written
from .values import Value, value_of

# "since the ", "from ", not "in "
LEAD = re.compile(
    r"\b(?P<word>since|until|till|from|between)\s+(?:the\s+|about\s+|around\s+|at\s+least\s+|on\s+)?$", re.IGNORECASE
)
# A visit, or what is adhered to, is not by then: "drop by Monday".
# "by ", "By the ", "by about ", not "by a ", "dropped by "
BY = re.compile(
    r"(?<!\bdrop\s)(?<!\bdrops\s)(?<!\bdropped\s)(?<!\bstand\s)\b(?P<by>[Bb]y)\s+(?:(?:the|about|around|at\s+least)\s+)?$"
)
# What is of somebody or something is no bound: "hit by Friday's storm"; nor what has its noun behind it, but where a sentence
# begins: "hit by 2010 floods", "by the May 3 attack", "By 2030 emissions must fall".
# "’s storm", not ", rain", " storm"
OWNED = re.compile(r"['’]s\b")
# " floods", " storm damage", not " at 9", " or", " deadline", "-end"
NOUN = re.compile(
    r"\s(?!(?:after|all|an?|and|as|at|because|before|but|can|could|deadline|even|for|from|had|has|have|he|her|his|if|in|is|it|its|may|midday|midnight|might|must|noon|not|of|on|or|our|said|says|she|should|so|than|that|the|their|there|they|this|to|under|unless|until|was|we|were|when|where|which|while|who|will|with|without|would|you)\b)[a-z]"
)
# "between ", "between the ", not "between them and "
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
# The days of a list: "4, 11 and 18 March".
# "4", "18", not "2018"
DAY_IN_LIST = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
# "4, 11 and 18 May", "June 3 or 9", not "4-11 May", "June 3"
LISTED = re.compile(r"\d(?:st|nd|rd|th)?,?\s(?:and|or)\s\d")
# " to the ", "–", not " or "
JOINED = re.compile(r"\s?(?P<word>-|–|—|\bto\b|\bthrough\b|\buntil\b|\band\b)\s?(?:the\s+)?", re.IGNORECASE)
# ", and on ", " or ", not " of "
LIST = re.compile(r",\s+(?:and\s+|or\s+)?(?:on\s+)?|\s+(?:and|or|to)\s+(?:on\s+)?", re.IGNORECASE)
# "May 2024", "2024-05-03", not "12024", "3024"
YEAR_WRITTEN = re.compile(r"(?<!\d)(?:1\d{3}|2[01]\d{2})$|(?<!\d)(?:1\d{3}|2[01]\d{2})(?!\d)")
SOON = 14  # days ahead within which a day without its year is meant; chosen, not measured


# What is moved from one day to another is not held from the one to the other; behind another verb or a comma it is held.
# "moved the vote from ", "postponed from ", not "held from ", "the delayed run from ", "moved and is open from "
MOVED = re.compile(
    r"(?<!\ba\s)(?<!\bthe\s)\b(?:brought\s+forward|changed|deferred|delayed|extended|moved|postponed|pushed|put\s+(?:back|off)|rescheduled|revised|shifted)\b(?:(?!\s(?:and|are|be|but|is|open|runs?|was|were)\b)[^.,;\n])*$",
    re.IGNORECASE,
)


class Date(NamedTuple):
    """A date at ``text[start:end]``; ``counted`` where it is a number of units before today, a quantity as well;
    ``name`` where it is nothing but the name of a day or month, which people and papers bear as well, and ``bound`` where
    ``by`` stands before that."""

    start: int
    end: int
    iso: str | None
    counted: bool = False
    name: bool = False
    bound: bool = False


class _Piece(NamedTuple):
    start: int
    end: int
    iso: str | None
    counted: bool
    name: bool
    yearless: str | None
    year: str = ""


def find_dates(text: str, base: date | None) -> list[Date]:
    """The dates of a text, in order and not overlapping; ``base`` is the article's date, if known."""
    pieces: list[_Piece] = []
    for kind, match in find_written(text):
        value = _value(text, kind, match, base)
        if LISTED.search(match[0]) and not BETWEEN.search(text[max(0, match.start() - 24) : match.start()]):
            pieces += _days(match, value)
            continue
        count = match["count"] or match["hc_count"]
        counted = kind in ("ago", "hence") and folded(count) not in ("a", "an") or bool(match["h_months"])
        name = kind == "month" and match[0].isalpha() or kind == "weekday" and not match["wd_which"]
        pieces.append(_Piece(*match.span(), value.iso, counted, name, value.yearless))
    return _compose(text, _with_shared_years(text, pieces), base)


def _value(text: str, kind: str, match: re.Match[str], base: date | None) -> Value:
    """What a date means where it stands: a day without its year is the next one where the words around it look ahead, or
    where that is soon and they tell of nothing past."""
    if looks_ahead(text, *match.span(), kind):
        return value_of(kind, match, base, ahead=True)
    value = value_of(kind, match, base, ahead=False)
    if base is None or kind not in ("month_day", "day_month") or not value.yearless:
        return value
    upcoming = value_of(kind, match, base, ahead=True)
    # "November 3/5" of a span: its first day.
    day = date.fromisoformat(upcoming.iso[:10]) if upcoming.iso else None
    soon = day is not None and 0 < (day - base).days <= SOON
    return upcoming if soon and not tells_of_past(text, *match.span()) else value


def _days(match: re.Match[str], value: Value) -> Iterator[_Piece]:
    """The dates of a list of days with one month: "4", "11" and "18 March 2021"."""
    days = list(DAY_IN_LIST.finditer(match[0]))
    known, yearless = ((part or "").split("/") for part in value)
    for place, day in enumerate(days):
        start = match.start() if place == 0 else match.start() + day.start()
        end = match.end() if day is days[-1] else match.start() + day.end()
        iso = known[place] if len(known) == len(days) else None
        bare = yearless[place] if len(yearless) == len(days) else None
        yield _Piece(start, end, iso, False, False, bare)


def _with_shared_years(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Dates of a list with the year that only the last of them names: "3 April, 4 May and 5 June 2019"."""
    shared = list(pieces)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        if not (here.yearless and after.iso and LIST.fullmatch(text, here.end, after.start)):
            continue
        year = YEAR_WRITTEN.search(text, after.start, after.end)
        given = year[0] if year else after.year
        known = "/".join(f"{given}-{part}" for part in here.yearless.split("/"))
        if given and not after.yearless and known <= after.iso:
            shared[i] = here._replace(iso=known, yearless=None, year=given)
    return shared


def _compose(text: str, pieces: list[_Piece], base: date | None) -> list[Date]:
    """The dates with "since" and "until", and two of them joined to one interval."""
    dates: list[Date] = []
    i = 0
    while i < len(pieces):
        piece = pieces[i]
        lead = LEAD.search(text[max(0, piece.start - 24) : piece.start])
        word = folded(lead["word"]) if lead else ""
        after = pieces[i + 1] if i + 1 < len(pieces) else None
        joined = (
            _joined(text, piece, after, word, base)
            if after and "/" not in (piece.iso or "") + (after.iso or "")
            else None
        )
        start = piece.start - (min(24, piece.start) - lead.start()) if lead else piece.start
        bound = None if lead or joined else _bound_by(text, piece)
        if joined:
            dates.append(joined._replace(start=start if word in ("from", "between") else piece.start))
            i += 2
            continue
        i += 1
        if word == "since" or word in ("until", "till"):
            dates.append(Date(start, piece.end, _open(piece.iso, since=word == "since")))
        elif bound is not None:
            dates.append(Date(bound, piece.end, _open(piece.iso, since=False), name=piece.name, bound=True))
        else:
            dates.append(Date(piece.start, piece.end, piece.iso, piece.counted, piece.name))
    return dates


def _bound_by(text: str, piece: _Piece) -> int | None:
    """Where *by* Friday begins, if the date is one by which something is, and no noun's behind it."""
    first = max(0, piece.start - 32)
    by = BY.search(text[first : piece.start])
    if by is None or OWNED.match(text, piece.end) or by["by"] == "by" and NOUN.match(text, piece.end):
        return None
    return first + by.start("by")


def _open(value: str | None, *, since: bool) -> str | None:
    if value is None:
        return None
    first, _, last = value.partition("/")
    return f"{first}/" if since else f"/{last or first}"


def _a_year_off(iso: str, step: int) -> str | None:
    """The same day or month of the year after or before; None where that has none."""
    return None if iso.endswith("-02-29") else f"{int(iso[:4]) + step:04d}{iso[4:]}"


def _spans(text: str, first: _Piece, second: _Piece, joint: str, word: str) -> bool:
    """Whether two dates joined by a word are the ends of a span: "from May 3 to June 5", "Feb. 28 to March 3"."""
    if word == "between" or joint == "and":
        return word == "between"
    if MOVED.search(text[max(0, first.start - 80) : first.start]):
        return False
    days = [piece.iso is None or len(piece.iso) == 10 for piece in (first, second)]
    return word == "from" or joint in ("to", "through") and all(days) and not (first.name or second.name)


def _joined(text: str, first: _Piece, second: _Piece, word: str, base: date | None) -> Date | None:
    gap = JOINED.fullmatch(text, first.end, second.start)
    if not gap or gap["word"].isalpha() and not _spans(text, first, second, folded(gap["word"]), word):
        return None
    begin = first.iso
    if first.yearless and second.yearless and begin and second.iso and begin > second.iso:
        # "between March and May" told of in April is last year's, "runs from May to July" the next.
        if base and begin > base.isoformat():
            second = second._replace(iso=_a_year_off(second.iso, 1))
        else:
            begin = _a_year_off(begin, -1)
    if first.yearless and second.iso and not second.yearless:
        # "from March 1 to April 5, 2020": the year stands once.
        begin = f"{second.iso[:4]}-{first.yearless}"
    known = begin if begin and second.iso and begin <= second.iso else None
    return Date(first.start, second.end, f"{known}/{second.iso}" if known else None)
