"""Days, weeks, months and years reckoned from an article's date, as ISO 8601."""

from __future__ import annotations

from datetime import date, timedelta

# Of the years that two figures may mean: how many to come are written so, and from where on nobody knows the century; chosen, not measured.
FAR_AHEAD = 10
UNCERTAIN = 30


def day(year: int, month: int, number: int) -> date | None:
    """A day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(base: date, days: int) -> date | None:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def year(value: int) -> str | None:
    return f"{value:04d}" if 1 <= value <= 9999 else None


def month(base: date, months: int) -> str | None:
    """The month that lies ``months`` after that of ``base``."""
    years, index = divmod(base.month - 1 + months, 12)
    return f"{base.year + years:04d}-{index + 1:02d}" if 1 <= base.year + years <= 9999 else None


def week(base: date, weeks: int) -> str | None:
    """The ISO week that lies ``weeks`` after that of ``base``."""
    then = shifted(base, 7 * weeks)
    return f"{then.isocalendar()[0]:04d}-W{then.isocalendar()[1]:02d}" if then else None


def weekend(base: date, weeks: int) -> str | None:
    saturday = shifted(base, 5 - base.weekday() + 7 * weeks)
    sunday = shifted(saturday, 1) if saturday else None
    return f"{saturday.isoformat()}/{sunday.isoformat()}" if saturday and sunday else None


def quarter(value: int, number: int) -> str | None:
    """The quarter ``number`` (1 to 4) of a year, as its first and last month."""
    return f"{value:04d}-{number * 3 - 2:02d}/{value:04d}-{number * 3:02d}" if 1 <= value <= 9999 else None


def quarter_from(base: date, quarters: int) -> str | None:
    years, index = divmod((base.month - 1) // 3 + quarters, 4)
    return quarter(base.year + years, index + 1)


def half(value: int, number: int) -> str | None:
    return f"{value:04d}-{number * 6 - 5:02d}/{value:04d}-{number * 6:02d}" if 1 <= value <= 9999 else None


def part(value: int, months: int, *, last: bool) -> str | None:
    """The first or the last months of a year.

    >>> part(2024, 9, last=False), part(2024, 3, last=True), part(2024, 14, last=True)
    ('2024-01/2024-09', '2024-10/2024-12', None)
    """
    if not (1 < months < 12 and 1 <= value <= 9999):
        return None
    return f"{value:04d}-{13 - months:02d}/{value:04d}-12" if last else f"{value:04d}-01/{value:04d}-{months:02d}"


def years(first: int, last: int) -> str | None:
    """From the year ``first`` to ``last``: decades, centuries, seasons."""
    return f"{first:04d}/{last:04d}" if 1 <= first <= last <= 9999 else None


def easter(value: int) -> date:
    """Easter Sunday of the western churches in a year after 1582, by the anonymous algorithm of "Nature", 20 April 1876."""
    golden, (century, rest) = value % 19, divmod(value, 100)
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day_number = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return date(value, month, day_number + 1)


def nth_weekday(value: int, month_number: int, number: int, nth: int) -> date | None:
    """The first, second, third or fourth (``nth`` 1 to 4) or last (-1) day of the week ``number`` in a month."""
    days = [then for i in range(1, 32) if (then := day(value, month_number, i)) and then.weekday() == number]
    return days[nth - 1 if nth > 0 else nth] if days else None


def near(base: date, month_number: int, day_number: int | None, *, ahead: bool) -> int | None:
    """The year of a date without one: the latest on or before ``base``, or with ``ahead`` the next on or after it.

    Years in which the day does not exist (February 29) are passed over.
    """
    for step in range(9):
        value = base.year + (step if ahead else -step)
        if not 1 <= value <= 9999:
            return None
        if day_number is None:
            if (month_number >= base.month if ahead else month_number <= base.month) or step:
                return value
        elif (then := day(value, month_number, day_number)) and (then >= base if ahead else then <= base):
            return value
    return None


def short_year(base: date | None, number: int) -> int | None:
    """The year of which only the last two figures are written: the latest that is not far ahead of ``base``; without a
    base None where it may be of either century."""
    if base is None:
        return 1900 + number if number >= 50 else 2000 + number if number < UNCERTAIN else None
    latest = base.year + FAR_AHEAD
    return latest - (latest - number) % 100


def given(base: date | None, value: str | None, short: str | None) -> int | None:
    """The year that is written with a quarter or half, in full or in two figures: "2024", "’24", "3Q24"."""
    return int(value) if value else short_year(base, int(short)) if short else None


def nearest(base: date, month_number: int, day_number: int, *, ahead: bool, weekday_number: int | None) -> int | None:
    """The year of a day without one: as ``near`` has it, unless it was told on which day of the week it falls and that is
    so in another one, the last or next."""
    years = [near(base, month_number, day_number, ahead=way) for way in (ahead, not ahead)]
    if weekday_number is not None:
        for value in years:
            if value and (then := day(value, month_number, day_number)) and then.weekday() == weekday_number:
                return value
    return years[0]


def weekday(base: date, number: int, which: str, *, ahead: bool) -> date | None:
    """The day of the week ``number`` (Monday 0) that is meant: ``which`` is "last", "next", "this" or empty."""
    if which == "this":
        return shifted(base, number - base.weekday())
    if which == "next" or ahead and which != "last":
        return shifted(base, (number - base.weekday() - (which == "next")) % 7 + (which == "next"))
    return shifted(base, -((base.weekday() - number - (which == "last")) % 7) - (which == "last"))


def before(base: date, count: float, unit: str) -> str | None:
    """What lies ``count`` units before ``base``: a day for days, a week, month or year for these; None for others."""
    if count != int(count) or count > 10_000:
        return None
    whole = int(count)
    if unit == "day":
        return iso(shifted(base, -whole))
    if unit == "week":
        return week(base, -whole)
    if unit == "month":
        return month(base, -whole)
    if unit == "year":
        return year(base.year - whole)
    return None
