"""What may be wrong in an article of the training format: the one list of checks, for validation, conversion and training."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args

from pydantic import Field, TypeAdapter, ValidationError

from ..document import Date, Quantity
from ..terms import Act, Kind
from ..text.visible import clipped
from .tagsets import NAMES, PENN, ROLES, UNIVERSAL

# "a", not "–"
WORD = re.compile(r"\w")
VALUE: TypeAdapter[Quantity | Date] = TypeAdapter(Annotated[Quantity | Date, Field(discriminator="label")])
SHOWN = 40  # characters of an excerpt
FEW = 20  # what may stand in a place is listed where it is fewer


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: in which layer (a key of the article), in which of its items, and where inside that.

    ``what`` is the same for all problems of a kind; ``detail`` has offsets and an excerpt.  An article with nothing but
    warnings can be trained on.
    """

    layer: str
    index: int | None
    inside: str
    what: str
    detail: str
    warning: bool = False

    def __str__(self) -> str:
        place = self.layer + ("" if self.index is None else f"[{self.index}]") + self.inside
        return f"{'warning: ' if self.warning else ''}{place}: {self.what} ({self.detail})"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a check looks; makes the problems found there."""

    layer: str
    index: int | None = None
    inside: str = ""

    def problem(self, what: str, detail: str, *, warning: bool = False) -> Problem:
        return Problem(self.layer, self.index, self.inside, what, detail, warning)

    def wrong(self, what: str, value: Any) -> Problem:
        """A problem whose detail is the value itself."""
        return self.problem(what, clipped(json.dumps(value, ensure_ascii=False), SHOWN))

    def within(self, inside: str) -> _Place:
        return _Place(self.layer, self.index, self.inside + inside)


def find_problems(article: dict[str, Any]) -> Iterator[Problem]:
    """Everything that is wrong in an article, in the order of its layers."""
    for key in ("id", "text"):
        if not isinstance(article.get(key), str) or key == "id" and not article[key]:
            yield _Place(key).wrong("is missing or no string", article.get(key))
    text = article.get("text")
    if not isinstance(text, str):
        return
    for layer in ("attributions", "inner"):
        if layer in article:
            yield from _check_attributions(article[layer], layer, text)
    if "names" in article:
        yield from _check_list(article["names"], _Place("names"), text, {"label": NAMES})
    if "mentions" in article:
        yield from _check_list(article["mentions"], _Place("mentions"), text, {"chain": None}, apart=False)
    if "values" in article:
        yield from _check_values(article["values"], _Place("values"), text)
    if "tokens" in article:
        tags = {"universal tag": UNIVERSAL, "Penn tag": PENN, "lemma": None}
        yield from _check_list(article["tokens"], _Place("tokens"), text, tags, whole_words=False)
        if "sents" not in article:
            yield _Place("sents").problem("are missing", "an article with tokens needs its sentences")
    if "sents" in article:
        yield from _check_list(article["sents"], _Place("sents"), text, {})


def _check_attributions(found: Any, layer: str, text: str) -> Iterator[Problem]:
    if not isinstance(found, list):
        yield _Place(layer).wrong("is no list", found)
        return
    for index, attribution in enumerate(found):
        place = _Place(layer, index)
        if not isinstance(attribution, dict):
            yield place.wrong("is no object", attribution)
            continue
        yield from _check_reviewed(attribution, place)
        for role in ROLES:
            if role not in attribution:
                yield place.problem(f"has no “{role}”", "a list of spans, empty where there is none")
                continue
            wrong = list(_check_list(attribution[role], place.within(f".{role}"), text, {}))
            yield from wrong
            if role == "content" and all(problem.warning for problem in wrong):
                words = " ".join(text[start:end] for start, end in attribution[role])
                if not WORD.search(words):
                    yield place.within(".content").problem("has no words", f"“{clipped(words, SHOWN)}”")


def _check_reviewed(attribution: dict[str, Any], place: _Place) -> Iterator[Problem]:
    """What a review says of it besides: all of kind, act and negated where it has any."""
    known: dict[str, tuple[Any, ...]] = {"kind": get_args(Kind), "act": get_args(Act), "negated": (True, False)}
    for key, values in known.items() if known.keys() & attribution.keys() else ():
        if attribution.get(key) not in values:
            yield place.within(f".{key}").wrong(
                f"is none of {', '.join(map(json.dumps, values))}", attribution.get(key)
            )


def _check_values(found: Any, place: _Place, text: str) -> Iterator[Problem]:
    """Quantities and dates as in a document, whose records know what they need."""
    if not isinstance(found, list):
        yield place.wrong("is no list", found)
        return
    for index, one in enumerate(found):
        at = _Place(place.layer, index)
        try:
            entity = VALUE.validate_python(one)
        except ValidationError as error:
            first = error.errors()[0]
            yield at.problem(
                "is no quantity or date as a document has it", f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
            )
            continue
        yield from _check_span([entity.start, entity.end], at, text, {}, whole_words=False)


def _check_list(
    spans: Any, place: _Place, text: str, more: dict[str, Any], *, whole_words: bool = True, apart: bool = True
) -> Iterator[Problem]:
    """A list of [start, end, ...]: each by itself, and that none overlaps another where they have to be ``apart``.

    ``more`` names the values after the offsets, each with the strings that it may be (None for any).
    """
    if not isinstance(spans, list):
        yield place.wrong("is no list", spans)
        return
    sound: list[tuple[int, int, _Place]] = []
    for index, span in enumerate(spans):
        at = _Place(place.layer, index) if place.index is None else place.within(f"[{index}]")
        wrong = list(_check_span(span, at, text, more, whole_words))
        yield from wrong
        if all(problem.warning for problem in wrong):
            sound.append((span[0], span[1], at))
    reached = 0
    # Of two that begin alike the longer one comes first, so that it is the one inside which is named.
    for start, end, at in sorted(sound, key=lambda span: (span[0], -span[1])):
        if apart and start < reached:
            yield at.problem("overlaps another", f"{start} to {end}, “{clipped(text[start:end], SHOWN)}”")
        else:
            reached = end


def _check_span(span: Any, place: _Place, text: str, more: dict[str, Any], whole_words: bool) -> Iterator[Problem]:
    if not isinstance(span, list) or len(span) != 2 + len(more):
        yield place.wrong(f"is not [{', '.join(['start', 'end', *more])}]", span)
        return
    start, end = span[:2]
    if type(start) is not int or type(end) is not int:  # true and false are no offsets
        yield place.wrong("has offsets that are no whole numbers", span)
    elif start > end:
        yield place.wrong("ends before it begins", span)
    elif start < 0 or end > len(text):
        yield place.problem("is outside the text", f"{start} to {end}, and the text has {len(text)} characters")
    elif start == end:
        yield place.problem("is empty", f"{start} to {end}, before “{clipped(text[end : end + 2 * SHOWN], SHOWN)}”")
    elif whole_words:
        for offset in (start, end):
            if 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum():
                yield place.problem("cuts through a word", f"at {offset}, {_around(offset, text)}", warning=True)
    for (name, known), value in zip(more.items(), span[2:], strict=True):
        if not isinstance(value, str):
            yield place.wrong(f"has a {name} that is no string", value)
        elif known is not None and value not in known:
            there = f"; there are {', '.join(sorted(known))}" if len(known) < FEW else ""
            yield place.problem(f"has an unknown {name}", f"“{clipped(value, SHOWN)}”{there}")


def _around(offset: int, text: str) -> str:
    before = text[max(0, offset - SHOWN // 2) : offset].split()[-2:]
    after = text[offset : offset + SHOWN // 2].split()[:2]
    return f"“{' '.join(before)}|{' '.join(after)}”"
