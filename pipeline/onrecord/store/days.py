"""Days and periods as words for full-text search.

A claim's day is four words, for year, month, ten days and day (``y2020 m202004 t2020040 d20200406``), and a period the
fewest of such words that cover it, so that a search for words within a period is one question to one index, however
long the period is.
"""

from __future__ import annotations

from datetime import date, timedelta


def words(day: str) -> str:
    """The words of an ISO day; none for an empty one."""
    plain = day.replace("-", "")
    return f"y{plain[:4]} m{plain[:6]} t{plain[:7]} d{plain}" if plain else ""


def cover(first: date, last: date) -> list[str]:
    """The fewest words such that every day from ``first`` to ``last`` has just one of them, and no other day has any."""
    found = []
    day = first
    while day <= last:
        year_end, last_of_month, ten_end = day.replace(month=12, day=31), month_end(day), _ten_end(day)
        if (day.month, day.day) == (1, 1) and year_end <= last:
            found.append(f"y{day:%Y}")
            end = year_end
        elif day.day == 1 and last_of_month <= last:
            found.append(f"m{day:%Y%m}")
            end = last_of_month
        elif day.day in (1, 10, 20, 30) and ten_end <= last:
            found.append(f"t{day:%Y%m}{day.day // 10}")
            end = ten_end
        else:
            found.append(f"d{day:%Y%m%d}")
            end = day
        if end == date.max:
            break
        day = end + timedelta(days=1)
    return found


def _ten_end(day: date) -> date:
    """The last day of the month that is written with the same first digit."""
    return day.replace(day=min(day.day // 10 * 10 + 9, month_end(day).day))


def month_end(day: date) -> date:
    if day.month == 12:
        return day.replace(day=31)
    return day.replace(month=day.month + 1, day=1) - timedelta(days=1)
