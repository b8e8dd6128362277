"""What was found, as objects to program with: made from a Doc's layers when asked for, never stored.

Importing this module declares ``doc._.claims``, ``speakers``, ``quantities``, ``countries`` and ``dates``; the components
do.  Each object is a dataclass and a plain dict of the same fields at once, so that
``dataclasses.asdict``, ``pandas.DataFrame(doc._.claims)``, ``json.dumps`` and ``doc.to_json(underscore=["claims"])`` take it;
what needs the Doc (spans) are properties.

for claim in doc._.claims:
    print(claim.speaker, claim.cue, claim.text)
"""

from __future__ import annotations

import html
import warnings
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

from spacy.tokens import Doc, Span

from . import certainty, layers
from .layers import Record
from .terms import FIELDS

Pieces = list[list[int]]


class _View(dict[str, Any]):
    """A dataclass whose instances are dicts of their fields, too; ``_doc`` is no field of it."""

    _doc: Doc

    def __post_init__(self) -> None:
        self.update(asdict(self))  # type: ignore[call-overload]

    def _spans(self, pieces: Pieces, label: str) -> tuple[Span, ...]:
        return tuple(layers.span_of(self._doc, start, end, label=label) for start, end in pieces)


@dataclass(eq=False)
class SpeakerView(_View):
    """A source of a claim, or an official.

    ``name`` is the fullest name in the article, without titles, or, where ``named`` is False, the words themselves ("the manufacturer").
    ``kind`` is person, organization, country, group, document or unknown.  ``role``, ``agency`` and ``country`` (ISO 3166-1
    alpha-2) are what the article or the user's list states, else None.
    """

    id: str
    name: str
    kind: str
    named: bool
    role: str | None
    agency: str | None
    country: str | None
    mention_offsets: Pieces

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Its mentions as spans, widened to whole tokens."""
        return self._spans(self.mention_offsets, "mention")

    def __str__(self) -> str:
        return self.name


@dataclass(eq=False)
class ClaimView(_View):
    """An attribution: who said what.

    ``kind`` is direct (all in quotation marks), mixed or indirect; ``act`` is says, writes, asks, thinks, plans or does, None from
    a pipeline that does not tell.  ``text`` is the content exactly as written, its pieces joined by a space.
    ``speaker`` is None where the text does not say, with those it may be in ``candidates``; ``within`` is the id of the
    claim that reports this one.  ``link`` is how the speaker was found: name, pronoun, description, continuation, or None.
    ``confidence`` (0 to 1): that content and speaker are both right; None from the baseline.
    """

    id: str
    kind: str
    act: str | None
    text: str
    speaker: SpeakerView | None
    link: str | None
    candidates: list[SpeakerView]
    negated: bool
    within: str | None
    confidence: float | None
    content_offsets: Pieces
    cue_offsets: Pieces
    source_offsets: Pieces

    @property
    def content(self) -> tuple[Span, ...]:
        """The content as spans in text order, widened to whole tokens."""
        return self._spans(self.content_offsets, "content")

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that tell that it was said."""
        return self._spans(self.cue_offsets, "cue")

    @property
    def source(self) -> tuple[Span, ...]:
        """The words that tell who said it."""
        return self._spans(self.source_offsets, "source")


@dataclass(eq=False)
class QuantityView(_View):
    """A number with what it counts.

    ``value`` is the number, ``high`` the upper end of a range, else None.  ``bound`` is ``=``, ``~`` (about), ``<``, ``>``, ``<=``,
    ``>=`` or ``<~`` (nearly).  ``unit`` is what is counted, in the singular, for money its ISO 4217 code, or ``percent``; ``per`` is
    what it is divided by (``day``).
    """

    start: int
    end: int
    text: str
    value: float
    high: float | None
    bound: str
    unit: str | None
    per: str | None

    @property
    def span(self) -> Span:
        return self._spans([[self.start, self.end]], "QUANTITY")[0]


@dataclass(eq=False)
class CountryView(_View):
    """The name of a country or a demonym; ``country`` is its ISO 3166-1 alpha-2 code, None where it has none."""

    start: int
    end: int
    text: str
    country: str | None

    @property
    def span(self) -> Span:
        return self._spans([[self.start, self.end]], "COUNTRY")[0]


@dataclass(eq=False)
class DateView(_View):
    """A date; ``iso`` is a day, week, month or year by ISO 8601, ``start/end`` for a span with either side empty where it is open,
    or None where the text and the article's date do not tell."""

    start: int
    end: int
    text: str
    iso: str | None

    @property
    def span(self) -> Span:
        return self._spans([[self.start, self.end]], "DATE")[0]


V = TypeVar("V", bound=_View)


class Views(list[V]):
    """A list that a notebook shows as a table."""

    def _repr_html_(self) -> str:
        if not self:
            return "<p>none</p>"
        shown = [f.name for f in fields(self[0]) if not f.name.endswith("_offsets")]  # type: ignore[arg-type]
        head = "".join(f"<th>{name}</th>" for name in shown)
        rows = ("".join(f"<td>{_cell(getattr(view, name))}</td>" for name in shown) for view in self)
        return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _cell(value: object) -> str:
    if value is None:
        return ""
    return html.escape(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _made(doc: Doc, view: V) -> V:
    view._doc = doc
    return view


def _are_there(doc: Doc, layer: str) -> bool:
    """Whether the layer can be shown; a warning where its Doc is another than the one that was read."""
    if not layers.are_of(doc):
        if layers.are_lost(doc):
            warnings.warn(
                f"this Doc has no {layer} of its own: Doc.from_docs, span.as_doc() and a DocBin without store_user_data do not carry "
                "them; run the pipeline on it",
                stacklevel=3,
            )
        return False
    return True


def speakers(doc: Doc) -> Views[SpeakerView]:
    """The speakers of a Doc, in the order of their first mention."""
    records = layers.read(doc, "speakers") if _are_there(doc, "speakers") else []
    return Views(_speaker(doc, record) for record in records)


def claims(doc: Doc) -> Views[ClaimView]:
    """The claims of a Doc, in text order."""
    if not _are_there(doc, "claims"):
        return Views()
    text = layers.text_of(doc)
    by_id: dict[str | None, SpeakerView] = {speaker.id: speaker for speaker in speakers(doc)}
    return Views(
        _made(
            doc,
            ClaimView(
                id=record["id"],
                kind=record["kind"],
                act=record.get("act"),
                text=" ".join(text[start:end] for start, end in record["content"]),
                speaker=by_id.get(record["speaker"]),
                link=record["link"],
                candidates=[by_id[candidate] for candidate in record["candidates"]],
                negated=record["negated"],
                within=record["within"],
                confidence=certainty.of_claim(record),
                content_offsets=_lists(record["content"]),
                cue_offsets=_lists(record["cue"]),
                source_offsets=_lists(record["source"]),
            ),
        )
        for record in layers.read(doc, "claims")
    )


def _lists(pieces: Iterable[Iterable[int]]) -> Pieces:
    """A DocBin makes tuples of lists."""
    return [list(piece) for piece in pieces]


def _speaker(doc: Doc, record: Record) -> SpeakerView:
    plain = {field: record[field] for field in ("id", "name", "kind", "named", "role", "agency", "country")}
    return _made(doc, SpeakerView(**plain, mention_offsets=_lists(record["mentions"])))


def _values(doc: Doc, layer: str, view: type[V], names: Iterable[str]) -> Views[V]:
    """A view for each record of a layer of spans, with the fields ``names`` of its record."""
    records = layers.read(doc, layer) if _are_there(doc, layer) else []
    text = layers.text_of(doc) if records else ""
    return Views(
        _made(
            doc,
            view(
                start=record["start"],
                end=record["end"],
                text=text[record["start"] : record["end"]],
                **{name: record[name] for name in names},
            ),
        )
        for record in records
    )


def quantities(doc: Doc) -> Views[QuantityView]:
    """The quantities of a Doc, in text order."""
    return _values(doc, "quantities", QuantityView, FIELDS["QUANTITY"])


def countries(doc: Doc) -> Views[CountryView]:
    """The names of countries in a Doc, in text order."""
    return _values(doc, "countries", CountryView, FIELDS["COUNTRY"])


def dates(doc: Doc) -> Views[DateView]:
    """The dates of a Doc, in text order."""
    return _values(doc, "dates", DateView, FIELDS["DATE"])


GETTERS: dict[str, Callable[[Doc], Any]] = {f.__name__: f for f in (claims, speakers, quantities, countries, dates)}
for _name, _getter in GETTERS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)
