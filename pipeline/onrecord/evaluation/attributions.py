"""The figures of attributions: who said what.

========================  ==========================================================================================
attribution               pairs whose content and source agree (see ``matching``); the headline
sourced                   the same over attributions that have a source
content                   pairs, whatever their source
direct recall             of gold quotations with a source (content begins and ends with a quotation mark), the share
                          found with the right source
speaker given quote       the same of those whose content was found
token ROLE                word tokens that carry the role in any attribution
span ROLE                 whole role fillers, equal once white space, marks and punctuation at the ends of each piece
                          are left out
FIGURE (KIND)             attribution, sourced and content over those of a kind (see ``kinds``)
========================  ==========================================================================================
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .counts import Counted, f1, of_sets, total
from .kinds import KINDS, find_kinds
from .matching import WORD, Attribution, Pair, Piece, match, tokens

ROLES = ("source", "cue", "content")
LINKED = ("attribution", "sourced", "content")
QUOTES = "\"“”„«»‘’'`"
STOPS = ".,;:!?"


def count_attributions(text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution]) -> Counted:
    """The counts of one article for all figures."""
    pairs = match(text, gold, predicted)
    counted = count_linked(dict(enumerate(gold)), dict(enumerate(predicted)), pairs) | _count_direct(text, gold, pairs)
    for role in ROLES:
        pieces = [[piece for a in side for piece in a[role]] for side in (gold, predicted)]
        counted[f"token {role}"] = of_sets(tokens(text, pieces[0]), tokens(text, pieces[1]))
    for role in ROLES:
        fillers = [{f for a in side if (f := _filler(text, a[role]))} for side in (gold, predicted)]
        counted[f"span {role}"] = of_sets(fillers[0], fillers[1])
    return counted | _count_by_kind(text, gold, predicted, pairs)


def count_linked(
    gold: Mapping[int, Attribution], predicted: Mapping[int, Attribution], pairs: Iterable[Pair]
) -> Counted:
    """The counts of LINKED for attributions by their places in an article, and the pairs of these that ``match`` gave."""
    pairs = list(pairs)
    with_source = [sum(bool(a["source"]) for a in side.values()) for side in (predicted, gold)]
    right = [i for i, _, agrees in pairs if agrees]
    return {
        "attribution": (len(right), len(predicted), len(gold)),
        "sourced": (sum(bool(gold[i]["source"]) for i in right), with_source[0], with_source[1]),
        "content": (len(pairs), len(predicted), len(gold)),
    }


def attribution_scores(rows: Iterable[tuple[str, list[Attribution], list[Attribution]]]) -> dict[str, float]:
    """{"content", "attribution", "sourced"}: F1 over rows of (text, gold, predicted)."""
    counted = total(
        count_linked(dict(enumerate(gold)), dict(enumerate(predicted)), match(text, gold, predicted))
        for text, gold, predicted in rows
    )
    return {name: f1(*counted.get(name, (0, 0, 0))) for name in ("content", "attribution", "sourced")}


def _count_direct(text: str, gold: Sequence[Attribution], pairs: list[Pair]) -> Counted:
    quotes = {i for i, a in enumerate(gold) if a["source"] and is_quotation(text, a["content"])}
    found = [agrees for i, _, agrees in pairs if i in quotes]
    return {
        "direct recall": (sum(found), len(quotes), len(quotes)),
        "speaker given quote": (sum(found), len(found), len(found)),
    }


def is_quotation(text: str, pieces: Sequence[Sequence[int]]) -> bool:
    """Whether the content begins and ends with a quotation mark, a stop at the end aside."""
    if not pieces:
        return False
    inside = text[min(start for start, _ in pieces) : max(end for _, end in pieces)].strip().rstrip(STOPS).strip()
    return len(inside) > 2 and inside[0] in QUOTES and inside.rstrip(STOPS)[-1] in QUOTES


def _filler(text: str, pieces: Iterable[Sequence[int]]) -> tuple[Piece, ...]:
    """A role filler from the first to the last word of each piece; pieces without a word are left out."""
    trimmed = []
    for start, end in pieces:
        if words := list(WORD.finditer(text, start, end)):
            trimmed.append((words[0].start(), words[-1].end()))
    return tuple(sorted(trimmed))


def _count_by_kind(
    text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution], pairs: list[Pair]
) -> Counted:
    """What is found counts as the kind of its gold, what is found beside the gold as the kind that it is itself; so the
    counts of the kinds add up to those of all."""
    gold_kinds, kinds = find_kinds(text, gold), find_kinds(text, predicted)
    for i, j, _ in pairs:
        kinds[j] = gold_kinds[i]
    counted: Counted = {}
    for kind in KINDS:
        linked = count_linked(
            {i: one for i, one in enumerate(gold) if gold_kinds[i] == kind},
            {j: one for j, one in enumerate(predicted) if kinds[j] == kind},
            [pair for pair in pairs if gold_kinds[pair[0]] == kind],
        )
        counted |= {f"{name} ({kind})": counts for name, counts in linked.items()}
    return counted
