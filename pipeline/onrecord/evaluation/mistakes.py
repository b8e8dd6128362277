"""Each miss of a prediction, with its kind: what an error report shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from ..terms import Kind
from ..text.intervals import Intervals
from ..text.pieces import trimmed
from .kinds import find_kinds
from .matching import Attribution, Piece, match
from .names import NamedSpan, compared
from .predictions import Prediction
from .speakers import judge, with_speaker

if TYPE_CHECKING:
    from ..corpora.records import Article

# Each kind with its heading and what it means, in the order of the report.
MISTAKES = {
    "missed": ("Claims missed", "no claim was found for them"),
    "spurious": ("Claims that are none", "found, and no claim of the gold"),
    "content": ("Content in part", "found, with less than half of the words in common"),
    "source": ("Wrong source", "the content is right, its source is another"),
    "no-source": ("Source missed", "the content is right, its source was not found"),
    "needless-source": ("Source where there is none", "the content is right, and the gold names no source"),
    "speaker-wrong": ("Wrong speaker", "the source is resolved to somebody else"),
    "speaker-unknown": ("Speaker unknown", "the claim is there, without a speaker"),
    "speaker-missed": ("Speaker of a missed claim", "no claim covers half of what was said"),
    "name-missed": ("Names missed", "no name was found there"),
    "name-spurious": ("Names that are none", "found, and no name of the gold"),
    "name-part": ("Names in part", "begin or end elsewhere"),
    "name-label": ("Names of another kind", "the same words, and another label"),
    "tag": ("Wrong tag", "Penn tags, the gold's first"),
    "sentence": ("Sentences", "begin or end elsewhere"),
}
Span = TypeVar("Span", Piece, NamedSpan)
Roles = dict[str, Sequence[Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """``gold`` and ``found`` are pieces by role, in code points of the article; ``claim`` is the kind of claim that it
    is about, if any."""

    kind: str
    gold: Roles = field(default_factory=dict)
    found: Roles = field(default_factory=dict)
    note: str = ""
    claim: Kind | None = None


def find_mistakes(article: Article, prediction: Prediction) -> list[Mistake]:
    """The mistakes in one article, for all that it is annotated for."""
    text = article["text"]
    found: list[Mistake] = []
    if "attributions" in article:
        found += _in_attributions(text, article["attributions"], prediction.attributions)
        found += _in_speakers(text, article["attributions"], prediction)
    if "names" in article:
        found += _in_names(*compared(text, article["names"], prediction.entities))
    if "tokens" in article and prediction.tokens is not None and prediction.sents is not None:
        found += _in_tags(article["tokens"], prediction)
        sents = {trimmed(text, *sent) for sent in prediction.sents}
        found += _in_sentences({(start, end) for start, end in article["sents"]}, sents)
    return found


def _in_attributions(text: str, gold: list[Attribution], predicted: list[Attribution]) -> Iterator[Mistake]:
    kinds, found_kinds = find_kinds(text, gold), find_kinds(text, predicted)
    pairs = match(text, gold, predicted)
    for i, j, right in pairs:
        if not right:
            sources = bool(gold[i]["source"]), bool(predicted[j]["source"])
            kind = {(True, False): "no-source", (False, True): "needless-source"}.get(sources, "source")
            yield Mistake(kind, _roles(gold[i]), _roles(predicted[j]), claim=kinds[i])
    left = [i for i in range(len(gold)) if i not in {i for i, *_ in pairs}]
    spare = [j for j in range(len(predicted)) if j not in {j for _, j, _ in pairs}]
    in_part = match(text, [gold[i] for i in left], [predicted[j] for j in spare], least=0)
    for a, b, _ in in_part:
        yield Mistake("content", _roles(gold[left[a]]), _roles(predicted[spare[b]]), claim=kinds[left[a]])
    for a in set(range(len(left))) - {a for a, *_ in in_part}:
        yield Mistake("missed", _roles(gold[left[a]]), claim=kinds[left[a]])
    for b in set(range(len(spare))) - {b for _, b, _ in in_part}:
        yield Mistake("spurious", found=_roles(predicted[spare[b]]), claim=found_kinds[spare[b]])


def _roles(attribution: Attribution) -> Roles:
    return {role: attribution[role] for role in ("content", "cue", "source") if attribution[role]}


def _in_speakers(text: str, gold: list[Attribution], prediction: Prediction) -> Iterator[Mistake]:
    names = {s.id: s.name for s in prediction.document.speakers} if prediction.document else {}
    for one in with_speaker(text, gold):
        verdict, claim = judge(text, one, prediction.document)
        if verdict == "right":
            continue
        note = f"{one['speaker']['names'][0] if one['speaker']['names'] else 'somebody without a name'}"
        note += f", read as {names[claim.speaker]}" if claim and claim.speaker else ""
        found: Roles = {"content": claim.content, "source": claim.source} if claim else {}
        yield Mistake(
            f"speaker-{verdict}", {"content": one.get("core") or one["content"], "source": one["source"]}, found, note
        )


def _in_names(gold: set[NamedSpan], predicted: set[NamedSpan]) -> Iterator[Mistake]:
    spare = _intervals(predicted - gold)
    taken = set[NamedSpan]()
    for name in sorted(gold - predicted):
        others = spare.touching(*name[:2])
        taken.update(others)
        same_words = [other for other in others if other[:2] == name[:2]]
        kind = "name-label" if same_words else "name-part" if others else "name-missed"
        yield Mistake(kind, _named([name]), _named(same_words or others))
    for name in sorted(predicted - gold - taken):
        yield Mistake("name-spurious", found=_named([name]))


def _named(names: Iterable[NamedSpan]) -> Roles:
    return {label: [(start, end)] for start, end, label in names}


def _in_tags(tokens: Iterable[Sequence[Any]], prediction: Prediction) -> Iterator[Mistake]:
    tags = {(start, end): xpos for start, end, _, xpos in prediction.tokens or []}
    for start, end, _, xpos, *_ in tokens:
        tag = tags.get((start, end))
        if tag != xpos:
            note = f"{xpos}, read as {tag}" if tag else f"{xpos}, split or joined otherwise"
            yield Mistake("tag", {"token": [[start, end]]}, note=note)


def _in_sentences(gold: set[Piece], predicted: set[Piece]) -> Iterator[Mistake]:
    spare = _intervals(predicted - gold)
    for sentence in sorted(gold - predicted):
        yield Mistake("sentence", {"sentence": [sentence]}, {"sentence": spare.touching(*sentence)})


def _intervals(spans: Iterable[Span]) -> Intervals[Span]:
    found: Intervals[Span] = Intervals()
    for span in sorted(spans):
        found.add(span[0], span[1], span)
    return found
