"""An article as the page's script is told it: records with what people read already in words."""

from __future__ import annotations

from typing import Any

from ..document import Name, Piece, Quantity
from ..formats.html import HUES, LINES
from ..formats.words import amount, position_of
from ..store import articles
from ..store.records import ReviewedArticle, ReviewedClaim, ReviewedEntity, ReviewedSpeaker
from ..terms import Link, SpeakerKind
from ..text.visible import count_of, one_line
from .site import NotThere, Site

Json = dict[str, Any]
Amounts = dict[str, tuple[int, str]]  # a quantity by its id: where it stands, and what it says
DETAILS = ("date", "section", "author", "site")
WHY: dict[Link, str] = {
    "name": "named beside these words",
    "pronoun": "a pronoun stands for the name",
    "description": "a description stands for the name",
    "continuation": "goes on from the words before",
}


def read(site: Site, article: int) -> ReviewedArticle:
    """The article as it stands now.  Raises NotThere."""
    if site.store.db.execute("SELECT 1 FROM articles WHERE key = ?", (article,)).fetchone() is None:
        raise NotThere(f"no article {article} in this store; go back to the queue")
    return articles.read(site.store, article)


def to_json(article: ReviewedArticle) -> Json:
    """Everything the script shows of an article; offsets are code points of ``text``."""
    meta = article.original.meta
    numbers = _numbers(article)
    amounts = _amounts(article)
    return {
        "article": article.article,
        "id": article.id,
        "title": article.title,
        "details": [*(str(meta[name]) for name in DETAILS if meta.get(name)), article.id, *_unshown(article)],
        "text": article.text,
        "done": article.done,
        "claims": [_claim(article, claim, amounts) for claim in article.claims],
        "speakers": [_speaker(speaker, numbers.get(speaker.id)) for speaker in article.speakers],
        "names": _names(article),
        "entities": [_entity(article, one) for one in article.entities],
    }


def _unshown(article: ReviewedArticle) -> list[str]:
    """So that nobody adds again what is there."""
    return [f"{count_of(article.unshown, 'claim')} of other acts not shown"] if article.unshown else []


def _entity(article: ReviewedArticle, one: ReviewedEntity) -> Json:
    entity = one.entity
    words = one_line(article.text[entity.start : entity.end])
    meaning = amount(entity) if isinstance(entity, Quantity) else getattr(entity, "iso", None)
    detail = " ".join(filter(None, [entity.label, f"= {meaning}" if meaning else ""]))
    return {"entity": entity.model_dump(mode="json"), "version": one.version, "words": words, "detail": detail}


def _names(article: ReviewedArticle) -> list[Json]:
    """People and bodies that the article names, and that are no speakers: as records of new ones."""
    taken = {mention for speaker in article.speakers for mention in speaker.mentions}
    known = {speaker.name for speaker in article.speakers}
    found: dict[tuple[str, SpeakerKind], list[Piece]] = {}
    for entity in (one.entity for one in article.entities):
        if isinstance(entity, Name) and (entity.start, entity.end) not in taken:
            kind: SpeakerKind = "person" if entity.label in ("PERSON", "OFFICIAL") else "organization"
            name = one_line(article.text[entity.start : entity.end])
            if name not in known:
                found.setdefault((name, kind), []).append((entity.start, entity.end))
    return [{"name": name, "kind": kind, "mentions": mentions} for (name, kind), mentions in found.items()]


def _amounts(article: ReviewedArticle) -> Amounts:
    quantities = (one.entity for one in article.entities if isinstance(one.entity, Quantity))
    return {one.id: (one.start, f"{article.text[one.start : one.end]} = {amount(one)}") for one in quantities}


def _claim(article: ReviewedArticle, claim: ReviewedClaim, amounts: Amounts) -> Json:
    return claim.model_dump(mode="json") | {
        "words": article.original.slice(claim.content),
        "quantities": [words for _, words in sorted(amounts[id] for id in claim.quantities if id in amounts)],
        "why": WHY[claim.link] if claim.link else "",
    }


def _speaker(speaker: ReviewedSpeaker, number: int | None) -> Json:
    """``number`` counts the speakers of claims; colour and line follow from it."""
    look = "nobody" if number is None else f"s{number % HUES} l{number // HUES % LINES}"
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "named": speaker.named,
        "role": speaker.role,
        "agency": speaker.agency,
        "country": speaker.country,
        "position": position_of(speaker),
        "party": speaker.party,
        "version": speaker.version,
        "number": None if number is None else number + 1,
        "look": look,
    }


def _numbers(article: ReviewedArticle) -> dict[str, int]:
    """The speakers of claims in the order of their first."""
    speakers = dict.fromkeys(claim.speaker for claim in article.claims if claim.speaker)
    return {id: number for number, id in enumerate(speakers)}
