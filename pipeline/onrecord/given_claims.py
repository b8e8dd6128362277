"""Claims found by somebody else: read from JSON Lines, checked, and put beside the articles that they are of.

A line is an object with ``id`` and either ``claims``, as in a document of onrecord, or ``attributions``, as in the training
format; ``text``, where it is there, must be the article's.  Of a claim ``content`` is needed; ``cue``, ``source``, ``id``,
``act``, ``negated``, ``within`` and ``confidence`` are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, AliasChoices, BaseModel, Field, Strict, ValidationError

from .errors import ClaimsError, OnrecordError
from .json_lines import loads
from .nesting import find_ring
from .readers import Article, Item
from .terms import Act
from .text.visible import clipped, count_of

SHOWN = 5  # articles that claims are of and that do not come, one by one (chosen, not measured)
FORM = 'each line must be one object such as {"id": "a1", "claims": [{"content": [[0, 9]], "cue": [], "source": []}]}'


def _forward(piece: tuple[int, int]) -> tuple[int, int]:
    if piece[0] >= piece[1]:
        raise ValueError(
            f"a piece [start, end] must have its end behind its start, and [{piece[0]}, {piece[1]}] has not"
        )
    return piece


Offset = Annotated[int, Strict(), Field(ge=0)]
Pieces = list[Annotated[tuple[Offset, Offset], AfterValidator(_forward)]]


class GivenClaim(BaseModel):
    content: Annotated[Pieces, Field(min_length=1)]
    cue: Pieces = []
    source: Pieces = []
    id: str | None = None
    act: Act | None = None
    negated: bool | None = None
    within: str | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None


class GivenArticle(BaseModel):
    id: Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)]
    claims: Annotated[list[GivenClaim], Field(validation_alias=AliasChoices("claims", "attributions"))]
    text: str | None = None


@dataclass(frozen=True)
class Line:
    """Where the claims of an article stand: the line's number and its place in the file, in bytes; and how many they are."""

    number: int
    offset: int
    claims: int


def with_claims(items: Iterable[Item], path: Path, *, done: Callable[[str], bool] = lambda id: False) -> Iterator[Item]:
    """Each article with the claims that the file has for it, and an error in the place of one for which it has none that fit.

    What cannot be read in the file comes first, as errors; at the end comes one where claims are left that are of no article
    that came, nor of one that is ``done``.  Memory: a few bytes for each of its lines.  Raises OnrecordError where the file
    cannot be opened.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise OnrecordError(
            f"{path}: cannot be read ({error.strerror or error}); check the name given with --claims"
        ) from None
    with file:
        lines: dict[str, Line] = {}
        met: set[str] = set()
        offset = 0
        for number, data in enumerate(file, 1):
            begin, offset = offset, offset + len(data)
            if not data.strip():
                continue
            try:
                given = _parse(data, f"{path}:{number}")
            except OnrecordError as error:
                yield ClaimsError(str(error))
                continue
            if given.id in lines:
                yield ClaimsError(
                    f"{path}:{number}: line {lines[given.id].number} has claims for “{given.id}” too; put them together"
                )
            lines.setdefault(given.id, Line(number, begin, len(given.claims)))
        for item in items:
            if not isinstance(item, Article):
                yield item
            elif item.id not in lines:
                yield OnrecordError(
                    f"{item.where}: {path} has no claims for “{item.id}”; add a line with this id (“claims”: [] where there are none)"
                )
            else:
                met.add(item.id)
                file.seek(lines[item.id].offset)
                given = _parse(file.readline(), path.name)
                wrong = _misfit(given, item.text)
                where = f"{path}:{lines[item.id].number}"
                yield OnrecordError(f"{where}: {wrong}") if wrong else replace(item, claims=_records(given))
        left = {id: line.claims for id, line in lines.items() if line.claims and id not in met and not done(id)}
        if left:
            yield _of_no_article(path, left)


def _of_no_article(path: Path, left: Mapping[str, int]) -> ClaimsError:
    """``left`` says how many claims the file has for each id of which no article came."""
    ids = ", ".join(f"“{clipped(id, 60)}”" for id in list(left)[:SHOWN])
    more = f" and {len(left) - SHOWN:,} more" if len(left) > SHOWN else ""
    claims, articles = count_of(sum(left.values()), "claim"), count_of(len(left), "article")
    of = "is" if len(left) == 1 else "are"
    return ClaimsError(
        f"{path}: {claims} of {articles} not used, since {ids}{more} {of} not among the articles that were read; give those "
        "articles too, or the claims the id that the article has here (for a file its path without the ending)",
        lines=len(left),
    )


def _parse(data: bytes, where: str) -> GivenArticle:
    try:
        return GivenArticle.model_validate(loads(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise OnrecordError(f"{where}: not UTF-8 at byte {error.start} of the line; convert the file") from None
    except ValidationError as error:
        raise OnrecordError(f"{where}: {_first(error)}; {FORM}") from None
    except (ValueError, RecursionError) as error:
        raise OnrecordError(f"{where}: not JSON that can be read ({error}); {FORM}") from None


def check(claims: Iterable[Mapping[str, Any]], text: str) -> None:
    """Raises OnrecordError where claims that are to be completed are none, or do not fit the text."""
    try:
        wrong = _misfit(GivenArticle.model_validate({"id": "this text", "claims": [*claims]}), text)
    except ValidationError as error:
        wrong = _first(error)
    if wrong:
        raise OnrecordError(f"given claims: {wrong}")


def _first(error: ValidationError) -> str:
    """What is wrong first, and where."""
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'the line'}: {first['msg']}"


def _misfit(given: GivenArticle, text: str) -> str | None:
    """What is wrong with the claims for this text."""
    if given.text is not None and given.text != text:
        return f"the claims for “{given.id}” are of another text than the article's; find them again in this one"
    ids = [claim.id for claim in given.claims if claim.id is not None]
    if len(ids) != len(set(ids)):
        return f"two claims for “{given.id}” have one id; give each its own, or none"
    within = {claim.id: claim.within for claim in given.claims if claim.id is not None}
    for i, claim in enumerate(given.claims):
        wrong = next(
            filter(None, (_misplaced(pieces, text) for pieces in (claim.content, claim.cue, claim.source))), None
        )
        if wrong:
            return f"claims.{i}: {wrong}"
        if claim.within is not None and (claim.within not in ids or claim.within == claim.id):
            return f"claims.{i}: within “{claim.within}”, and no other claim for “{given.id}” has that id"
    if ring := find_ring(within):
        return (
            f"claims.{[claim.id for claim in given.claims].index(ring[0])}: “{ring[0]}” lies within itself by way of “{within[ring[0]]}”; "
            "say which of them reports the other"
        )
    return None


def _misplaced(pieces: Iterable[tuple[int, int]], text: str) -> str | None:
    """What is wrong with the place of a span in pieces."""
    last = 0
    for start, end in sorted(pieces):
        if end > len(text):
            return f"[{start}, {end}] lies beyond the article's {len(text)} characters; count in code points"
        if start < last:
            return f"[{start}, {end}] overlaps the piece before it; make one piece of the two"
        if not text[start:end].strip():
            return f"[{start}, {end}] is blank in the article; count in code points, from 0"
        last = end
    return None


def _records(given: GivenArticle) -> list[dict[str, Any]]:
    return [
        {key: [list(piece) for piece in sorted(value)] if isinstance(value, list) else value for key, value in claim}
        for claim in given.claims
    ]
