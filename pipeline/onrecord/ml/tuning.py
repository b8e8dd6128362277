"""Scores on the tuning set, and the thresholds that are chosen there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..corpora.records import Article
from ..evaluation.attributions import attribution_scores, count_linked
from ..evaluation.counts import Counted, of_sets
from ..evaluation.matching import match
from ..evaluation.scores import Scores
from . import attributions, calibration, mentions
from .attributions import Thresholds
from .model import Model, finish
from .reading import Window

Gold = dict[str, list[Article]]  # by task

# What is tried together: how readily a cue is proposed, and the least confidence that an attribution is kept with.
CUE_BIASES = (0.5, 1.0, 1.5, 2.0)
CONFIDENCES = (0.0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45)

# What the thresholds are tried at, one after the other, each with the best of those before.
GRID: dict[str, Sequence[float]] = {
    "cue_bias": CUE_BIASES,
    "source_bias": (0.0, 0.5, 1.0, 1.5, 2.0),
    "content_bias": (-0.5, -0.25, 0.0, 0.25, 0.5),
    "cue": (0.0, 0.35, 0.45, 0.55, 0.65),
    "same_content": (0.3, 0.5, 0.8),
}
UNBOUND = {"cue": 0.0, "confidence": 0.0}  # where a threshold asks for nothing: there is nothing beyond

ENOUGH = 20  # articles with attributions, to choose anything by

# How much a score says beside the others.  A difference of two networks on the tuning set has a standard error of 0.27 for attribution, 0.25
# for names, 0.06 for xpos, 0.32 for sents and 1.5 for antecedents (measured for 2.0.0 and 2.1.0): weighed the same, the chance in
# the last would choose alone.
WEIGHTS = {"attribution": 1.0, "names": 1.0, "xpos": 1.0, "sents": 1.0, "antecedents": 0.2}


def scores(model: Model, tuning: Gold) -> dict[str, float]:
    """F1 of attributions and names, accuracy of Penn tags, F1 of sentences, share of pronouns and descriptions whose likeliest
    earlier mention is right, in percent, for the tasks that there are."""
    return rounded(read([(model, tuning)]))


def rounded(found: Scores) -> dict[str, float]:
    return {name: round(value, 2) for name, value in found.figures().items()}


def read(pairs: Iterable[tuple[Model, Gold]]) -> Scores:
    """The scores of several models, each on articles of its own, counted together; articles in the order of their ids."""
    rows: list[tuple[str, Counted]] = []
    for model, gold in pairs:
        for article in gold.get("attributions", []):
            rows.append((article["id"], linked(model, article)))
        for article in gold.get("names", []):
            names = set(model.read(article["text"], wanted=["names"]).names)
            rows.append((article["id"], {"names": of_sets({tuple(name) for name in article["names"]}, names)}))
        rows += [(article["id"], tagged(model, article)) for article in gold.get("tags", [])]
        rows += [(article["id"], antecedents(model, article)) for article in gold.get("mentions", [])]
    return Scores.of(sorted(rows, key=lambda row: str(row[0])))


def linked(model: Model, article: Article) -> Counted:
    text, gold = article["text"], article["attributions"]
    found = model.read(text, wanted=["attributions"]).attributions
    return count_linked(dict(enumerate(gold)), dict(enumerate(found)), match(text, gold, found))


def tagged(model: Model, article: Article) -> Counted:
    """Over the gold's own tokens; a sentence is found where the starts of it and of the next one are."""
    tokens = [(start, end) for start, end, *_ in article["tokens"]]
    reading = model.read(article["text"], tokens, wanted=["tags"])
    right = sum(tag == token[3] for tag, token in zip(reading.xpos, article["tokens"], strict=True))
    starts = [i for i, starts in enumerate(reading.starts_sentence) if starts]
    ends = [*starts[1:], len(tokens)]
    found = {(tokens[s][0], tokens[e - 1][1]) for s, e in zip(starts, ends, strict=True)}
    return {"xpos": (right, len(tokens), len(tokens)), "sents": of_sets({tuple(s) for s in article["sents"]}, found)}


def antecedents(model: Model, article: Article) -> Counted:
    """Of the pronouns and descriptions that mean somebody mentioned before: of how many the likeliest mention is theirs, and
    likelier than none.

    Names are not counted, nor is anything where the model has no heads for mentions.
    """
    gold = sorted(((s, e), chain) for s, e, chain in article["mentions"])
    meant = model.meant(article["text"], [span for span, _ in gold])
    if meant is None:
        return {}
    right = number = 0
    for phrase, chain in gold:
        before = [(mention, its) for mention, its in gold if mention[1] <= phrase[0]]
        if mentions.stands_for_itself(article["text"][slice(*phrase)]) or chain not in (its for _, its in before):
            continue
        odds = [(odds, its) for mention, its in before if (odds := meant.odds(phrase, mention)) is not None]
        best = max(odds, default=(0.0, None), key=lambda one: one[0])
        number += 1
        right += best[0] > 0 and best[1] == chain
    return {"antecedents": (right, number, number)}


def overall(found: dict[str, float]) -> float:
    """The one figure that the best checkpoint is chosen by: the mean over the tasks, by their ``WEIGHTS``."""
    names = [name for name in WEIGHTS if name in found]
    return float(np.average([found[name] for name in names], weights=[WEIGHTS[name] for name in names]))


def windows(model: Model, articles: list[Article]) -> list[list[Window]]:
    """What the encoder says of each article, as far as attributions are decoded from it."""
    kept = ("roles", "cue_start", "cue_end", "key")
    return [
        [replace(w, out={name: w.out[name] for name in kept}) for w in model.encoder.windows(article["text"])]
        for article in articles
    ]


def choose_thresholds(model: Model, articles: list[Article], read: list[list[Window]]) -> tuple[Thresholds, float]:
    """The thresholds with the best attribution F1 on ``articles``, whose windows are ``read``, and that F1."""

    def score(thresholds: Thresholds) -> float:
        tried = replace(model, thresholds=thresholds)
        return attribution_scores(
            (article["text"], article["attributions"], decode(tried, ws))
            for article, ws in zip(articles, read, strict=True)
        )["attribution"]

    best = model.thresholds
    best_score = score(best)
    for name, values in GRID.items():
        for value in values:
            tried = replace(best, **{name: value})
            if tried != best and (tried_score := score(tried)) > best_score:
                best, best_score = tried, tried_score
    return best, best_score


def fit(model: Model, articles: list[Article]) -> Model:
    """The model with the thresholds and the calibration that suit these articles best.

    Proposing more and keeping what the calibrated confidence says is worth keeping does better than proposing less; the
    mean F1 of contents and of attributions decides, for a claim without its source is worth something, too.
    """
    read = windows(model, articles)
    thresholds, _ = choose_thresholds(model, articles, read)
    best, best_score = model, -1.0
    for cue_bias in CUE_BIASES:
        tried = replace(model, thresholds=replace(thresholds, cue_bias=cue_bias))
        found = [decode(tried, ws) for ws in read]
        rows, right = calibration.examples(articles, found)
        if not len(rows):
            continue
        tried = replace(tried, calibration=calibration.fit(rows, right))
        for least in CONFIDENCES:
            tried = replace(tried, thresholds=replace(tried.thresholds, confidence=least))
            kept = [tried.sure(attributions) for attributions in found]
            scored = attribution_scores(
                (article["text"], article["attributions"], one) for article, one in zip(articles, kept, strict=True)
            )
            if (score := scored["attribution"] + scored["content"]) > best_score:
                best, best_score = tried, score
    return best


def at_edge(chosen: Thresholds) -> list[str]:
    """Those with the lowest or highest value that is tried: beyond it may be a better one."""
    tried = {**GRID, "confidence": CONFIDENCES}
    return [
        name
        for name, values in tried.items()
        if (value := getattr(chosen, name)) in (min(values), max(values)) and value != UNBOUND.get(name)
    ]


def decode(model: Model, read: list[Window]) -> list[dict[str, Any]]:
    """The attributions of one article's windows."""
    found = [one for window in read for one in attributions.read_window(window, model.linker, model.thresholds)]
    return finish(found, read[0].pieces, model.thresholds) if read else []
