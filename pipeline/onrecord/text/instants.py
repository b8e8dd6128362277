"""Days and instants as feeds, tables and programs write them, in ISO 8601."""

from __future__ import annotations

import datetime

from . import late_re as re

# RFC 822 as RFC 2822 has it: with a zone in numbers, or one of those that it names.
# "Tue, 03 Mar 2026 10:30:00 GMT", "3 Mar 2026 10:30 +0100", not "2026-03-03", "3 Mar 2026"
_RFC_822 = re.compile(
    r"(?:\w{3},\s*)?\d{1,2} \w{3} \d{4} \d{1,2}:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)", re.ASCII
)
# Programs write milliseconds and weeks, too, which Python takes for instants.
# "2026-03-03", "2026-03-03T10:30", "20260303T1030Z", not "1610122500000", "2026-W10"
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?|\d{8}T.*", re.ASCII)
# "3 March 2026", "3rd Sept. 2026", "3. March 2026", not "March 3, 2026", "1-3 March 2026"
_DAY_FIRST = re.compile(
    r"(?<![\w–-])(?P<d>\d{1,2})(?:st|nd|rd|th|\.(?= ))?[ -](?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[ -](?P<y>\d{4})\b", re.IGNORECASE
)  # fmt: skip
# "March 3, 2026", "Tue, Mar. 3rd 2026", not "3 March 2026", "March 2026"
_MONTH_FIRST = re.compile(
    r"\b(?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})\b", re.IGNORECASE
)  # fmt: skip
# Of "03/04/2026" nobody can tell whether it is in March or April.
# "2026/03/04", "2026.3.4 10:30", "20260304", "20260304103000", not "2026-W10", "03/04/2026", "158613", "1586131200"
_YEAR_FIRST = re.compile(
    r"(?=\d{8}(?:\d{6})?(?!\d)|\d{4}[/.-])(?P<y>[12]\d{3})([/.-]?)(?P<m>\d\d?)\2(?P<d>\d\d?)(?!\d(?!\d{5}(?!\d)))"
)


def to_iso(written: str) -> str | None:
    """The instant with its zone where both are plain, else the day where that is, else None.

    >>> to_iso("Tue, 3 Mar 2026 18:30:00 -0500"), to_iso("Tue, 3 Mar 2026 06:30 PM IST"), to_iso("3/4/26")
    ('2026-03-03T18:30:00-05:00', '2026-03-03', None)
    """
    written = " ".join(written.split())
    try:
        if _RFC_822.fullmatch(written):
            from email.utils import parsedate_to_datetime  # with sockets and much else, for what few articles bring

            return parsedate_to_datetime(written).isoformat()
        if _ISO.fullmatch(written):
            # "12:00Z", not "Zulu"
            instant = datetime.datetime.fromisoformat(re.sub("Z$", "+00:00", written))
            return instant.isoformat() if len(written) > len("2026-03-03") else instant.date().isoformat()
    except ValueError:
        pass
    found = _DAY_FIRST.search(written) or _MONTH_FIRST.search(written)
    numbers = None if found else _YEAR_FIRST.match(written)
    try:
        if found:
            return datetime.datetime.strptime(f"{found['d']} {found['m']} {found['y']}", "%d %b %Y").date().isoformat()
        return datetime.date(*(int(numbers[part]) for part in "ymd")).isoformat() if numbers else None
    except ValueError:
        return None


def day_of(written: object) -> datetime.date | None:
    """The day of what stands as a date: of text as ``to_iso`` reads it, of a number such as 20260303; else None.

    >>> day_of("March 3, 2026"), day_of("2026-03-03 soon"), day_of("03/04/2026")
    (datetime.date(2026, 3, 3), datetime.date(2026, 3, 3), None)
    """
    iso = to_iso(str(written))
    return datetime.date.fromisoformat(iso[:10]) if iso else None
