"""Page furniture: a first line such as ``date 2020-04-06 Home » Nation``, or the header of an e-mail, that is not part of the article."""

from __future__ import annotations

import re
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..text.instants import day_of

BREAK = "\n\r\v\f\x85\u2028\u2029"
# A section is short and no sentence: an article that happens to begin so must not be lost.
# "date 2024-05-03", "DATE 2024-05-03 Sport\n", not "date 3 May 2024", "date 2024-05-03 It rained."
LINE = re.compile(
    rf"\s*date[ \t]+(?P<date>\d{{4}}-\d{{2}}-\d{{2}})(?:[ \t]+(?P<section>[^{BREAK}]{{0,119}}[^\s.]))?[ \t]*(?=[{BREAK}]|\Z)",
    re.IGNORECASE,
)
# The fields of a mail as it is saved, printed or copied; those with a hyphen are known by it.
# "From: Ada Frost <ada@frost.example>", "*Sent:* 3 March 2026 10:30", "Message-ID: <1@frost.example>", not "Frost: We go", "From Frost: No"
FIELD = re.compile(
    r"[ \t]*\*{0,2}(?P<name>Attachments?|Bcc|Cc|Date|From|Importance|Priority|Received|Reply to|Sender|Sensitivity|Sent|Subject|To|"
    rf"[A-Z][A-Za-z]{{0,30}}(?:-[A-Za-z]{{1,30}}){{1,4}})[ \t]*:\*{{0,2}}(?:[ \t](?P<value>[^{BREAK}]*))?(?=[{BREAK}]|\Z)"
)
# Before the header of a mail that was passed on.
# "---------- Forwarded message ---------\n", "Begin forwarded message:\n\n", not "Forwarded\n"
FORWARDED = re.compile(
    rf"[ \t]*(?:-{{2,}}[ \t]*(?:Forwarded|Original) [Mm]essage[ \t]*-{{2,}}|Begin forwarded message:)[ \t]*[{BREAK}]+",
    re.IGNORECASE,
)
# What a field goes on with.
# "\n by mx.frost.example", not "\nby"
FOLDED = re.compile(r"\r?\n[ \t]+\S[^\r\n]*")
# What tells a header from other lines: who sent it, and one more of these.
BESIDES = frozenset(["To", "Sent", "Subject", "Date"])


def find_furniture(text: str) -> tuple[int, dict[str, str]]:
    """Where the furniture ends (0 if there is none), and what it gives: ``date`` and ``section``, of a mail ``date`` and ``title``."""
    match = LINE.match(text)
    if not match:
        return _mail_header(text)
    try:
        date.fromisoformat(match["date"])
    except ValueError:
        return 0, {}
    return match.end(), {name: value for name, value in match.groupdict().items() if value}


def _mail_header(text: str) -> tuple[int, dict[str, str]]:
    """Where the header of a mail ends at the head of the text; without a sender and another field of a mail there is none."""
    opening = FORWARDED.match(text)
    place = end = opening.end() if opening else len(text) - len(text.lstrip())
    fields: dict[str, str] = {}
    while field := FIELD.match(text, place):
        end = field.end()
        while folded := FOLDED.match(text, end):
            end = folded.end()
        fields.setdefault(field["name"], " ".join(text[field.start("value") : end].split()) if field["value"] else "")
        # A line break: "\r\n" is one.
        place = end + 2 if text.startswith("\r\n", end) else end + 1
    if "From" not in fields or BESIDES.isdisjoint(fields):
        return 0, {}
    day = day_of(fields.get("Date") or fields.get("Sent") or "")
    found = {"date": day.isoformat() if day else "", "title": fields.get("Subject", "")}
    return end, {name: value for name, value in found.items() if value}


class Furniture:
    """Writes the layer ``furniture`` ({start, end}) and adds to ``doc._.article_meta`` what the line says and it lacks."""

    def __call__(self, doc: Doc) -> Doc:
        end, found = find_furniture(layers.text_of(doc))
        layers.write(doc, "furniture", [{"start": 0, "end": end}] if end else [])
        doc._.article_meta = {**found, **(doc._.article_meta or {})}
        return doc


@Language.factory("onrecord_furniture", assigns=["doc._.article_meta", *layers.written("furniture")])
def make_furniture(nlp: Language, name: str) -> Furniture:
    return Furniture()
