"""Dates, with ISO 8601 values reckoned from the article's date (``doc._.article_meta["date"]``)."""

from __future__ import annotations

from datetime import date
from typing import Any

from spacy.tokens import Doc

from .. import layers
from ..text import late_re as re
from ..text.instants import day_of
from .grammar import LINE_END
from .isodates import Date, find_dates

# Nouns behind a day that say of what kind something is, not when.
# " school", " newspapers", not " night", " schools are shut"
OF_A_KIND = re.compile(r"\s(?:school|(?:league|newspaper|roast|tabloid)s?)\b")
# Words of time before a day: what follows is that day, whoever is named behind it.
# "On ", "last ", not "last", "the "
TIME_LED = re.compile(
    r"\b(?:on|last|next|this|by|until|till|since|from|before|after|every|each|to|through|late|early|and|or)\s$",
    re.IGNORECASE,
)
# Where an article's own date stands: in its first lines, so many code points; chosen, not measured.
HEAD = 600
# "Published on", "Last updated ", "10:30 am", "Ana Silva | ", "Local news • Arden • ", "By Ana Silva, ", not "The", "Harrowmouth,"
LINE_OF_ITS_OWN = re.compile(
    r"\s*(?:[^|•·/\n]{1,40}\s[|•·/]\s)*(?:by\s[\w.'’-]+(?:\s[\w.'’-]+){0,4}(?:,|\s[–—-])\s)?(?:(?:(?:first|last)\s+)?(?:published|posted|updated|issued|released|date|dated|for\s+immediate\s+release)\b\s*(?:on|at)?\s*[:,|–—-]?\s*)?(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?,?\s*)?",
    re.IGNORECASE,
)
# "Last updated ", not "Published on "
UPDATED = re.compile(r"\bupdated\b", re.IGNORECASE)
# "HARROWMOUTH, Ruritania, ", "LAKE FERRY (Wire) — ", "Harrowmouth – ", not "the lake – ", "Harrowmouth "
DATELINE = re.compile(
    r"\s*[A-Z][\w.'’-]+(?:[ ][A-Z][\w.'’-]+){0,3}(?:,[ ][A-Z][\w.'’ -]{1,30}?)?(?:[ ]\([^()\n]{1,30}\))?(?:,[ ]|[ ][–—-]{1,2}[ ]|[ ]\()"
)
# " — ", ") (Wire) – ", " (NAW) The", not ", so", " (his birthday) he"
DATELINE_END = re.compile(
    r"\)?\s*(?:[/(][^()\n]{1,40}[/)]\s*)?(?:[–—]|--?\s|:)|\s\([A-Z][^()\n]{1,24}\)\s+(?=[A-Z“\"‘])"
)


def article_date(meta: dict[str, Any] | None) -> date | None:
    """The article's date, from a day or an instant as ``text.instants`` reads it; None where there is none."""
    return day_of((meta or {}).get("date"))


def written_date(text: str) -> date | None:
    """The day that the head of an article gives as its own: on a line of its own ("Published: 3 March 2021"), or in the
    dateline ("HARROWMOUTH, March 3, 2021 —"); None where there is none.  Of several the first, before those of an update."""
    head = text[:HEAD]
    updated = None
    for found in find_dates(head, None):
        line = head.rfind("\n", 0, found.start) + 1
        if found.iso and len(found.iso) == 10 and (
            LINE_OF_ITS_OWN.fullmatch(head, line, found.start) and LINE_END.match(text, found.end)
            or DATELINE.fullmatch(head, line, found.start) and DATELINE_END.match(text, found.end)
        ):  # fmt: skip
            day = date.fromisoformat(found.iso)
            if not UPDATED.search(head, line, found.start):
                return day
            updated = updated or day
    return updated


def date_of(doc: Doc) -> date | None:
    """The day from which the article's dates are reckoned: that of its metadata, or the one that its head gives."""
    text, body = layers.text_of(doc), layers.body_start(doc)
    return article_date(doc._.article_meta) or written_date(text[body:].lstrip())


def find_records(doc: Doc) -> list[layers.Record]:
    """The records of the layer ``dates``, in text order, after the page furniture."""
    text, body = layers.text_of(doc), layers.body_start(doc)
    base = date_of(doc)
    names = [name for name in layers.read(doc, "names") if name["label"] != "PLACE"]
    named = {i for name in names for i in range(name["start"], name["end"])}
    # "Sunday Okafor said", where the name begins at Okafor; but not "on Sunday Okafor said".
    named |= {name["start"] - 1 for name in names if name["label"] == "PERSON"}

    def is_name(found: Date) -> bool:
        # Of "by Monday" the last word.
        first = text.rfind(" ", found.start, found.end) + 1 if found.bound else found.start
        led = TIME_LED.search(text[max(0, first - 12) : first])
        behind = OF_A_KIND.match(text, found.end) or text[found.end : found.end + 1] == " " and found.end in named
        return found.name and (first in named or bool(behind) and not led)

    return [
        {"start": found.start, "end": found.end, "label": "DATE", "iso": found.iso}
        for found in find_dates(text, base)
        if found.start >= body and not is_name(found)
    ]
