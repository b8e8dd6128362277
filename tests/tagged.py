"""Sentences with inline tags, for tests and for the corpus: `parse(source)` gives the plain text and what is in it.

    <say 1 by=ana>“<w>We will not pay,</w>”</say> <cue 1>said</cue> <src 1><role of=ana>mayor</role> <official s=ana>Ana Silva</official></src>.

A tag is ``<name words options>…</name>``; a word or option with blanks is quoted (``unit="testing kit"``).  Tags may nest
and cross: a closing tag closes the last open one of its name.  A literal ``<`` is written ``&lt;``.

===========================================  ===========================================================================
``<say KEY by=SPEAKER negated in=KEY …>``    a piece of a claim's content; options stand on its first piece: ``by`` (left
                                             out for null), ``maybe=a,b`` (candidates), ``in`` (the claim that reports
                                             this one), ``act`` (left out for ``says``), ``kind`` and ``link`` where they
                                             don't follow from the tags
``<cue KEY…>``, ``<src KEY…>``               a piece of the cue, the source, of one or more claims
``<w>``                                      words between quotation marks that quote somebody (STATEMENT)
``<person s=SPEAKER>``, ``<official s=>``    a name; ``s`` makes it a mention of that speaker
``<agency s= of=>``, ``<org s= of=>``        the same; ``of=SPEAKER`` makes it the evidence for a person's agency
``<country CODE s= of=>``, ``<place>``       CODE ``-`` for none; ``of=SPEAKER`` makes it the evidence for a country
``<m s=SPEAKER kind=group>``                 a mention without a name: a pronoun or a description that is a source
``<role of=SPEAKER>``, ``<at of=SPEAKER>``   evidence for a role, and for an agency in words that are no entity
``<n VALUE UNIT high= bound= per= id= …>``   a quantity; ``bound`` about, under, over, atmost, atleast or nearly;
                                             ``converts=ID`` of the quantity restated
``<date ISO>``                               ISO ``-`` for none
===========================================  ===========================================================================

A mention may carry what no words say of its speaker: ``name``, ``kind``, ``country``, ``named``, ``members=a,b``.  The rest
follows: the name is the longest one tagged (for the unnamed, the first phrase); role, agency and country are the words of
the first evidence; a claim is direct, mixed or indirect by how much of it is in ``<w>`` (marks around source and cue too
are those of whoever reports it and don't count).  `inline_tags.py` reads the tags as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from inline_tags import NAMES, Span, TagError, scan

__all__ = ["TagError", "Tagged", "parse"]

LABELS = {**NAMES, "country": "COUNTRY", "place": "PLACE", "n": "QUANTITY", "date": "DATE", "w": "STATEMENT"}
KINDS = {
    "person": "person",
    "official": "person",
    "agency": "organization",
    "org": "organization",
    "country": "country",
}
BOUNDS = {"about": "~", "under": "<", "over": ">", "atmost": "<=", "atleast": ">=", "nearly": "<~"}
EVIDENCE = {"role": ("role",), "agency": ("agency", "org", "at"), "country": ("country",)}
PRONOUN = re.compile(r"(?:he|she|it|they|i|we|you|who|which|that)\b", re.IGNORECASE)

Piece = list[int]
Ids = dict[str, str]


@dataclass
class Tagged:
    """A text with its entities, claims and speakers: records of the contract, offsets in code points of ``text``."""

    text: str
    entities: list[dict[str, Any]] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    speakers: list[dict[str, Any]] = field(default_factory=list)

    def words(self, *pieces: Piece) -> str:
        return " ".join(self.text[start:end] for start, end in pieces)


def parse(source: str) -> Tagged:
    """The text without its tags, and the records.  Raises TagError, with the line, on a bad tag."""
    text, spans = scan(source)
    tagged = Tagged(text)
    speakers = _speakers(tagged, spans)
    _entities(tagged, spans, speakers)
    _claims(tagged, spans, speakers)
    return tagged


def _speakers(tagged: Tagged, spans: list[Span]) -> Ids:
    mentions: dict[str, list[Span]] = {}
    for span in spans:
        if "s" in span.options:
            mentions.setdefault(span.options["s"], []).append(span)
        elif span.tag == "m":
            raise span.error("needs s=SPEAKER")
    ids = {key: f"s{i}" for i, key in enumerate(mentions, 1)}
    evidence = [(span, _ids(span, "of", ids)) for span in spans]
    for key, own in mentions.items():
        known = {option: value for span in reversed(own) for option, value in span.options.items()}
        named = [span for span in own if span.tag != "m"] or own[: "named" in known]
        words = [tagged.words(span.piece) for span in named or own[:1]]
        kinds = [KINDS[span.tag] for span in own if span.tag in KINDS]
        proof = {what: [s for s, of in evidence if ids[key] in of and s.tag in tags] for what, tags in EVIDENCE.items()}
        said = {what: tagged.words(found[0].piece) if found else None for what, found in proof.items()}
        codes = [known["country"]] if "country" in known else [span.words[0] for span in proof["country"]]
        tagged.speakers.append({
            "id": ids[key],
            "name": known.get("name") or max(words, key=lambda name: len(name.split())),
            "kind": known.get("kind") or next(iter(kinds), "unknown"),
            "named": bool(named),
            **said, "country": next((code for code in codes if code != "-"), None),
            "mentions": [span.piece for span in own],
            "members": [i for span in own for i in _ids(span, "members", ids)],
            "evidence": {what: [span.piece for span in found] for what, found in proof.items()},
        })  # fmt: skip
    return ids


def _entities(tagged: Tagged, spans: list[Span], speakers: Ids) -> None:
    labelled = [span for span in spans if span.tag in LABELS]
    quantities = {span.options["id"]: f"e{i}" for i, span in enumerate(labelled, 1) if "id" in span.options}
    for i, span in enumerate(labelled, 1):
        value = span.words[0] if span.words else "-"
        entity: dict[str, Any] = {"id": f"e{i}", "start": span.start, "end": span.end, "label": LABELS[span.tag]}
        if span.tag in NAMES:
            entity["speaker"] = speakers.get(span.options.get("s", ""))
        elif span.tag in ("country", "date"):
            entity["iso" if span.tag == "date" else "country"] = None if value == "-" else value
        elif span.tag == "n":
            bound = span.options.get("bound", "=")
            if bound not in (*BOUNDS, "="):
                raise span.error(f"no bound {bound!r}; there are {', '.join(BOUNDS)}")
            entity |= {
                "value": _number(span, value),
                "high": _number(span, span.options["high"]) if "high" in span.options else None,
                "bound": BOUNDS.get(bound, "="),
                "unit": next(iter(span.words[1:]), None),
                "per": span.options.get("per"),
                "converts": next(iter(_ids(span, "converts", quantities)), None),
            }
        tagged.entities.append(entity)


def _claims(tagged: Tagged, spans: list[Span], speakers: Ids) -> None:
    parts: dict[str, dict[str, list[Span]]] = {}
    for span in spans:
        if span.tag == "say":
            say = parts.setdefault(span.words[0], {"say": [], "cue": [], "src": []})["say"]
            if say and (span.options or span.words[1:]):
                raise span.error("options stand on the first piece of a claim")
            say.append(span)
    ids = {key: f"c{i}" for i, key in enumerate(parts, 1)}
    for span in spans:
        if span.tag in ("cue", "src"):
            for key in span.words:
                if key not in parts:
                    raise span.error(f"no claim {key!r}; there are {', '.join(parts) or 'none'}")
                parts[key][span.tag].append(span)
    numbers = [entity for entity in tagged.entities if entity["label"] == "QUANTITY"]
    for key, part in parts.items():
        first = part["say"][0]
        tagged.claims.append({
            "id": ids[key],
            "kind": first.options.get("kind") or _kind(tagged, spans, part),
            "content": [span.piece for span in part["say"]],
            "cue": [span.piece for span in part["cue"]],
            "source": [span.piece for span in part["src"]],
            "speaker": next(iter(_ids(first, "by", speakers)), None),
            "link": first.options.get("link") or _link(tagged, spans, part),
            "candidates": _ids(first, "maybe", speakers),
            "act": first.options.get("act", "says"),
            "negated": "negated" in first.words,
            "within": next(iter(_ids(first, "in", ids)), None),
            "quantities": [n["id"] for n in numbers if any(span.holds([n["start"], n["end"]]) for span in part["say"])],
            "confidence": None,
        })  # fmt: skip


def _kind(tagged: Tagged, spans: list[Span], part: dict[str, list[Span]]) -> str:
    whole = [span.piece for found in part.values() for span in found]
    marks = [span for span in spans if span.tag == "w" and not (part["src"] and all(map(span.holds, whole)))]
    letters = [i for span in part["say"] for i in range(span.start, span.end) if tagged.text[i].isalnum()]
    quoted = sum(any(mark.holds([i, i + 1]) for mark in marks) for i in letters)
    return "direct" if quoted == len(letters) else "mixed" if quoted else "indirect"


def _link(tagged: Tagged, spans: list[Span], part: dict[str, list[Span]]) -> str | None:
    speaker = part["say"][0].options.get("by")
    if speaker is None or not part["src"]:
        return speaker and "continuation"
    mentions = [
        span
        for span in spans
        if span.options.get("s") == speaker and any(source.holds(span.piece) for source in part["src"])
    ]
    if any(span.tag != "m" for span in mentions):
        return "name"
    return "pronoun" if any(PRONOUN.fullmatch(tagged.words(span.piece)) for span in mentions) else "description"


def _ids(span: Span, option: str, known: Ids) -> list[str]:
    """The ids of the comma-separated names in an option."""
    names = span.options[option].split(",") if option in span.options else []
    if missing := [name for name in names if name not in known]:
        raise span.error(f"{option}= points at {missing[0]!r}; there are {', '.join(known) or 'none'}")
    return [known[name] for name in names]


def _number(span: Span, written: str) -> int | float:
    try:
        value = float(written)
    except ValueError:
        raise span.error(f"{written!r} is no number") from None
    return int(value) if value.is_integer() else value
