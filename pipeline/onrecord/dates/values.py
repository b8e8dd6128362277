"""The ISO 8601 value of one written date, without what stands before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..lexicons import read_table
from ..lexicons.vocabulary import weekdays
from ..quantities.spelled import cardinal
from ..text import late_re as re
from ..text.folding import folded
from . import calendar
from .ahead import SENTENCE_END
from .grammar import CENTURIES, DAY_NAME, MONTH, MONTHS, SHORT_YEAR, YEAR

WEEKDAYS = weekdays()
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTERS = {**ORDINALS, "opening": 1, "closing": 4, "final": 4, "last": 4}
WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


# In a sentence with these, or beside one, a "second quarter" is one of a financial year, and of which months nobody knows.
# "fiscal year ending in May", "financial year, which ends on 30 June", "fiscal third quarter", "Q2 FY26", not "fiscal year", "fiscal year ends in December"
FISCAL_QUARTERS = re.compile(
    rf"\b(?:fiscal|financial|business)\s+year,?\s+(?:(?:that|which|to)\s+)?(?:(?:end(?:s|ed|ing)?|clos(?:es|ed|ing)|runs?|through)\s+)?(?:(?:in|on|through|until|at)\s+)?(?:(?:the\s+)?end\s+of\s+|late\s+|mid-)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?!Dec){MONTH}\b"
    r"|\bfiscal\s+(?:first|second|third|fourth|1st|2nd|3rd|4th|Q[1-4])\b|\bQ[1-4]\s+(?:of\s+)?(?:fiscal|FY)|\b(?:quarter|Q[1-4])\s+of\s+(?:its\s+)?(?:fiscal|financial|FY)\b"
)
# Quarters of the calendar, whoever's financial year is told of before.
# "the economy grew", "GDP", "Growth slowed", "July to September", not "sales growth", "in July"
OF_CALENDAR = re.compile(
    rf"\b(?:calendar|[Cc]entral\s[Bb]ank|[Ee]conom(?:y|ic|ists?)|GDP|[Gg]ross\s[Dd]omestic|(?<![Ss]ales\s)(?<![Rr]evenue\s)(?<![Pp]rofit\s)(?<![Ee]arnings\s)[Gg]rowth|[Ii]nflation|[Uu]nemployment|[Jj]obless)\b|\b{MONTH}\s?(?:to|through|[-–])\s?{MONTH}\b"
)
# "’98", "May ’14", not "1998"
SHORT = re.compile(SHORT_YEAR)
# "last year", "of next year", not "2024"
WHICH_YEAR = re.compile(r"\b(last|this|next)\s+year$", re.IGNORECASE)
# A day of any week, or of one that only the text around tells.
# "every ", "on that ", "rained. That ", "the following ", not "said that ", "the "
INDEFINITE = re.compile(
    r"\b(?:every|each|any|one|most|the\s+(?:following|previous|same)|(?:(?:on|since|until|by|from)\s+|(?:^|[.!?”\n]\s?))that(?:\s+same)?)\s$",
    re.IGNORECASE,
)
# "on a ", not "told a "
ON_A = re.compile(r"\bon\sa\s$", re.IGNORECASE)
# "on the ", not "on a "
THE = re.compile(r"\bthe\s$", re.IGNORECASE)
# ".", " in May", not " call"
NO_CALL = re.compile(r"\s*(?:[.,;:!?)”]|$)|\s(?:after|and|at|because|before|but|for|in|of|or|when|with)\b")
# " before", " after the vote", " of Ramadan", not " meeting"
BESIDE = re.compile(r"\s(?:after|before|following|of|preceding|prior)\b")
# What was agreed or done on a feast long past.
# " Agreement", " peace deal", not " parade"
BYGONE = re.compile(r"\s(?:accords?|agreement|massacre|peace)\b", re.IGNORECASE)
# " of May", not " often"
OF = re.compile(r"\sof\b")
# Feasts of churches that reckon otherwise.
# "the Orthodox Easter", not "Easter"
EASTERN = re.compile(r"\b(?:Coptic|Julian|Orthodox)\b")
# "Saturday, ", "Sat., ", not "March "
DAY_NAMED = re.compile(rf"(?:{DAY_NAME}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b")


class Value(NamedTuple):
    """``iso``, and where the year was guessed what is known without it ("03-01", "03", "03-01/03-05")."""

    iso: str | None
    yearless: str | None = None


def value_of(kind: str, match: re.Match[str], base: date | None, *, ahead: bool) -> Value:
    """What a date of ``date_grammar`` means for an article of ``base``; ``ahead``: in a sentence about what is to come."""
    if kind in ("month_day", "day_month", "month_year", "which_month", "month"):
        return _month_date(match, kind, base, ahead=ahead)
    return Value(READERS[kind](match, base, ahead))


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(folded(name).rstrip(".")[:3]))


def _month_date(match: re.Match[str], kind: str, base: date | None, *, ahead: bool) -> Value:
    written = match[kind]
    name = re.search(MONTH, written)
    assert name is not None
    number = _month_number(name[0])
    short = SHORT.search(written)
    # "May 4", not "2020"
    days = [int(d) for d in re.findall(r"(?<!\d)(\d{1,2})(?!\d)", written[: short.start() if short else None])]
    year, given = _year_given(written, short, base)
    if not given and base is not None:
        year = _year_near(match, kind, base, number, days, ahead=ahead)
    known = "/".join(f"{number:02d}-{d:02d}" for d in days) if days else f"{number:02d}"
    if year is None or not 1 <= year <= 9999:
        return Value(None, None if given else known)
    if any(calendar.day(year, number, d) is None for d in days):
        return Value(None)
    return Value("/".join(f"{year:04d}-{part}" for part in known.split("/")), None if given else known)


def _year_given(written: str, short: re.Match[str] | None, base: date | None) -> tuple[int | None, bool]:
    """The year that stands behind a day or month, if it can be told, and whether one does: "2024", "’24", "last year"."""
    if short:
        return calendar.short_year(base, int(short[0][1:])), True
    if named := WHICH_YEAR.search(written):
        return base.year + WHICH[folded(named[1])] if base else None, True
    given = re.search(rf"(?<!\d){YEAR}(?!\d)", written)
    return int(given[0]) if given else None, given is not None


def _year_near(match: re.Match[str], kind: str, base: date, number: int, days: list[int], *, ahead: bool) -> int | None:
    """The year of a day or month that is written without one."""
    if kind == "which_month":
        step = WHICH[folded(match["wm_which"])]
        year = calendar.near(base, number, None, ahead=step > 0)
        return year + step if year and number == base.month else base.year if step == 0 else year
    if not days:
        return calendar.near(base, number, None, ahead=ahead)
    named = DAY_NAMED.match(match[0]) if len(days) == 1 else None
    place = next(i for i, day in enumerate(WEEKDAYS) if day.startswith(folded(named[0])[:3])) if named else None
    return calendar.nearest(base, number, days[-1], ahead=ahead, weekday_number=place)


def _numeric(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    written = match["numeric"]
    if match["stroke"]:
        year, month, day = (int(part) for part in written.split(match["stroke"]))
        return calendar.iso(calendar.day(year, month, day))
    # "4/5", not "45"
    first, second, year = (int(part) for part in re.split(r"[/.-]", written))
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    if first > 12 or first == second:
        return calendar.iso(calendar.day(year, second, first))
    # 4/6/2020 is April 6 or June 4, but only who writes slashes begins with the month; 4.6.20 may be a version.
    if second > 12:
        return calendar.iso(calendar.day(year, first, second))
    return calendar.iso(calendar.day(year, second, first)) if "." in written and str(year) in written else None


def _quarter(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    if match["fiscally"] or match["qf"] or _is_fiscal(match.string, match.start()):
        return None  # as of a financial year
    written = match["q"] or match["q_first"]
    number = int(written) if written else QUARTERS[folded(match["nth"])]
    if given := calendar.given(base, match["qy"] or match["q_of"] or match["q_led"], match["q_short"]):
        return calendar.quarter(given, number)
    if base is None:
        return None
    if match["qr"]:
        return calendar.quarter(base.year + WHICH[folded(match["qr"])], number)
    begun = number * 3 - 2 <= base.month
    return calendar.quarter(base.year if begun or ahead else base.year - 1, number)


def _is_fiscal(text: str, start: int) -> bool:
    """Whether the quarter at ``start`` is one of a financial year that is none of the calendar: its sentence or one beside it
    says so, and its own nothing of the economy or the months."""
    begins, fiscal = _sentences(text)
    if not fiscal:
        return False
    place = bisect_right(begins, start)
    sentence = text[begins[place - 1] : begins[place] if place < len(begins) else None]
    return not fiscal.isdisjoint((place - 1, place, place + 1)) and not OF_CALENDAR.search(sentence)


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[tuple[int, ...], frozenset[int]]:
    """Where the sentences of a text begin, and the numbers, from 1, of those that tell of quarters of a financial year; no
    beginnings but the first where none does."""
    told = [match.start() for match in FISCAL_QUARTERS.finditer(text)]
    begins = (0, *(match.end() for match in SENTENCE_END.finditer(text))) if told else (0,)
    return begins, frozenset(bisect_right(begins, start) for start in told)


def _half(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    if written := match["hh"] or match["h_first"]:
        given = calendar.given(base, match["hhy"], match["h_short"])
        return calendar.half(given, int(written)) if given else None
    year = int(match["hy"]) if match["hy"] else base.year + WHICH[folded(match["hr"])] if base else None
    if year is None:
        return None
    if match["hn"]:
        return calendar.half(year, ORDINALS[folded(match["hn"])])
    months = int(match["h_months"]) if match["h_months"].isdecimal() else cardinal(match["h_months"])
    return calendar.part(year, months, last=folded(match["h_part"]) != "first")


def _decade(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    # "page 12", not "page"
    digits = re.findall(r"\d+", match["decade"])[0]
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    # "the 1800s" is the century; "the 2000s" has been its first decade so far.
    return calendar.years(first, first + (99 if first % 100 == 0 and first < 2000 else 9))


def _century(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    # "page 12", not "page"
    digits = re.search(r"\d+", match["century"])
    word = folded(match["century"]).replace("-century", " century").split()[-2]
    number = int(digits[0]) if digits else CENTURIES.index(word) + 1
    return calendar.years(number * 100 - 99, number * 100)


def _relative(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    if base is None:
        return None
    words = folded(match["relative"])
    days = (
        -2
        if "before" in words
        else 2
        if "after tomorrow" in words
        else -1
        if words.startswith(("yesterday", "last"))
        else words.startswith("tomorrow")
    )
    return calendar.iso(calendar.shifted(base, int(days)))


def _weekday(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    name = folded(match["wd"])
    if base is None or name.endswith("s") or _is_any(match) or match["wd_ahead"] and not ahead:
        return None
    if weeks := match["wd_week"] or match["wd_weeks"]:
        # "Thursday in two weeks", "Thursday week"
        known = int(weeks) if weeks.isdecimal() else 1 if folded(weeks) in ("a", "week") else cardinal(weeks)
        this = calendar.shifted(base, WEEKDAYS.index(name) - base.weekday()) if match["wd_weeks"] else None
        start = this or calendar.weekday(base, WEEKDAYS.index(name), "", ahead=True)
        return calendar.iso(calendar.shifted(start, 7 * known)) if start else None
    which = "next" if "coming" in folded(match["wd_which"] or "") else folded(match["wd_which"] or "")
    then = calendar.weekday(base, WEEKDAYS.index(name), which.replace("past", "last"), ahead=ahead)
    return calendar.iso(calendar.shifted(then, 7) if then and match["wd_ahead"] else then)


def _is_any(match: re.Match[str]) -> bool:
    """Whether a day of the week is of no week that the article's date tells: "every Friday", "the Monday before the vote"."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    return bool(
        INDEFINITE.search(before)
        or ON_A.search(before)
        and NO_CALL.match(match.string, match.end())
        or THE.search(before)
        and BESIDE.match(match.string, match.end())
    )


def _nth_day(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "The first Monday of May 2024", "the last Friday in May"; None of a month that is not named."""
    if not match["nd_month"]:
        return None
    number, written = WEEKDAYS.index(folded(match["nd_wd"]).rstrip("s")), match["nd_month"]
    month, given = _month_number(written), re.search(rf"{YEAR}$", written)
    nth = ORDINALS.get(folded(match["nd_nth"]), -1)
    years = [int(given[0])] if given else [base.year + step for step in (-1, 0, 1)] if base else []
    days = [then for value in years if (then := calendar.nth_weekday(value, month, number, nth))]
    return calendar.iso(days[0] if given and days else _nearest(days, base, ahead))


def _nearest(days: list[date], base: date | None, ahead: bool) -> date | None:
    """Of days in order the latest on or before ``base``, or with ``ahead`` the first on or after it."""
    fitting = [then for then in days if base and (then >= base if ahead else then <= base)]
    return fitting[0 if ahead else -1] if fitting else None


def _week_day(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "Tuesday of last week", "next week on Monday"."""
    name = folded(match["wk_wd"] or match["wk_on"])
    if base is None or name.endswith("s"):
        return None
    step = WHICH[folded(match["wk_which"] or match["wk_led"])]
    return calendar.iso(calendar.shifted(base, WEEKDAYS.index(name) - base.weekday() + 7 * step))


def _feast(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "Good Friday", "Christmas 2024", "last Christmas"; None where only the country or the church tells the day."""
    name = match["ft_name"].replace("’", "'")
    when = next(day for known, day in read_table("feasts.tsv") if known == name)
    which = folded(match["ft_which"] or "")
    if when == "-" or EASTERN.search(match.string) or BYGONE.match(match.string, match.end()):
        return None
    if match["ft_year"] or which == "this" and base:
        return calendar.iso(_feast_day(when, int(match["ft_year"]) if match["ft_year"] else base.year))  # type: ignore[union-attr]
    days = [_feast_day(when, base.year + step) for step in (-1, 0, 1)] if base else []
    return calendar.iso(_nearest([then for then in days if then], base, ahead or which == "next"))


def _feast_day(when: str, year: int) -> date | None:
    if when.startswith("easter"):
        return calendar.shifted(calendar.easter(year), int(when.removeprefix("easter"))) if 1582 < year < 9999 else None
    month, number = (int(part) for part in when.split("-"))
    return calendar.day(year, month, number)


def _hence(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "Three days’ time", "a week from now"."""
    count = folded(match["hc_count"])
    number = 1 if count in ("a", "an") else int(count) if count.isdecimal() else cardinal(count)
    return calendar.before(base, -number, folded(match["hc_unit"])) if base else None


def _beyond(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "The week before last", "the year after next"."""
    return _around(base, -2 if "last" in folded(match["by_way"]) else 2, folded(match["by_what"])) if base else None


def _weekend(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "Over the weekend": this one from its Saturday on or where it is to come, else the last."""
    return calendar.weekend(base, 0 if ahead or base.weekday() > 4 else -1) if base else None


def _ago(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    count = folded(match["count"])
    # "13,900", "13 900", not "900"
    digits = re.sub(r"[^\w]", "", count)
    number = 1 if count in ("a", "an") else int(digits) if digits.isdecimal() else cardinal(count)
    fortnights = folded(match["unit"]) == "fortnight"
    return (
        calendar.before(base, number * (1 + fortnights), "week" if fortnights else folded(match["unit"]))
        if base
        else None
    )


def _period(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    # "The last week of May" is none before today.
    if base is None or OF.match(match.string, match.end()) and " the " in f" {folded(match[0])}":
        return None
    step, what = WHICH[folded(match["which"])], folded(match["what"])
    if folded(match["which"]) == "past" and what in ("week", "month", "year"):
        # "the past week" ends today.
        begun = {
            "week": calendar.iso(calendar.shifted(base, -7)),
            "month": calendar.month(base, -1),
            "year": calendar.year(base.year - 1),
        }[what]
        today = {"week": base.isoformat(), "month": calendar.month(base, 0), "year": calendar.year(base.year)}[what]
        return f"{begun}/{today}" if begun else None
    return _around(base, step, what)


def _around(base: date, step: int, what: str) -> str | None:
    """The week, month, … that lies ``step`` after that of ``base``."""
    if what in ("decade", "century"):
        length = 10 if what == "decade" else 100
        first = base.year // length * length + step * length
        return calendar.years(first, first + length - 1)
    reckon: dict[str, Callable[[date, int], str | None]] = {
        "week": calendar.week, "weekend": calendar.weekend, "month": calendar.month, "quarter": calendar.quarter_from,
        "year": lambda base, step: calendar.year(base.year + step),
    }  # fmt: skip
    return reckon[what](base, step)


def _months(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "January–March 2025", "November 2024–May 2025", "May-June": of one year, or from one to the next."""
    first, second = (_month_number(name) for name in re.findall(MONTH, match["months"])[:2])
    given = [int(year) for year in re.findall(rf"(?<!\d){YEAR}(?!\d)", match["months"])]
    last = given[-1] if given else calendar.near(base, second, None, ahead=ahead) if base else None
    if last is None:
        return None
    begun = given[0] if len(given) > 1 else last - (first > second)
    span = f"{begun:04d}-{first:02d}/{last:04d}-{second:02d}"
    return span if (begun, first) < (last, second) else None


def _years(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    # "page 12", not "page"
    first, last = re.findall(r"\d+", match["years"])
    return calendar.years(int(first), int(first[: 4 - len(last)] + last))


def _year(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    return calendar.year(int(match[0][-4:]))


def _short_year(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    number = calendar.short_year(base, int(match["short_year"][1:]))
    return calendar.year(number) if number else None


def _edge(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    """ "The end of the month" of this month, where the sentence speaks of what is to come; of any other month nobody knows."""
    return _around(base, 0, folded(match["edge_of"])) if base and ahead else None


def _none(match: re.Match[str], base: date | None, ahead: bool) -> str | None:
    return None


READERS: dict[str, Callable[[re.Match[str], date | None, bool], str | None]] = {
    "numeric": _numeric, "quarter": _quarter, "half": _half, "decade": _decade, "century": _century, "relative": _relative,
    "weekday": _weekday, "ago": _ago, "period": _period, "season": _none, "years": _years, "year": _year, "edge": _edge,
    "months": _months, "short_year": _short_year, "nth_day": _nth_day, "week_day": _week_day, "feast": _feast, "hence": _hence,
    "beyond": _beyond, "weekend": _weekend,
    "days": _none,  # "open Monday to Friday" is every week
    "fiscal": _none,  # a financial year is another one for each body that has it
}  # fmt: skip
