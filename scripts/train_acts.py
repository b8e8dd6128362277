"""Fits the weights of the acts (``lexicons/act_weights.tsv``) on the articles of ``corpus/`` in the split train and on those of
``corpus/world``.

    python scripts/train_acts.py [--write] [--measure dev --measure world-dev]

Prints how many acts are right by the list of cue words alone and with the regression, each article told by weights that were
fitted without a fifth of the articles, it among them, and for each act the precision and the share found.  The list is where the
weights begin, and a penalty holds them to it: few claims think, plan or do.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from own_articles import WORLD, own_articles
from spacy.tokens import Doc

import onrecord
from onrecord import layers
from onrecord.claims import regression
from onrecord.claims.acts import ACTS, Evidence, evidence, likeliest, tell, weights
from onrecord.evaluation.matching import tokens
from onrecord.layers import Record
from onrecord.lexicons import FOLDER
from onrecord.terms import Act

FOLDS = 5  # of articles; each is told by weights that were fitted without it
LISTED = 3.0  # how much more likely, as a logarithm, the list's own act is before anything is learned
SEEN = 5  # what fewer claims have has no weight of its own; of 3, 5 and 8 the right acts differ by a tenth of a point
SURE = 100.0  # decides whatever else speaks for another act
HEAD = "# Weights of the regression in claims/acts.py: feature, and one for each of {}.  Written by scripts/train_acts.py.\n"


@dataclass(frozen=True)
class Told:
    """A claim: its article, what is seen of it, its act, and what ``tell`` makes of each act that the regression may find."""

    article: str
    seen: Evidence
    act: int
    outcomes: Sequence[Act] = ACTS


def read(split: str) -> Iterator[tuple[Told, bool]]:
    """The claims of a split, each with whether it is marked: those that are, and of what the default pipeline finds beside
    them, by another cue, the deeds: few are marked, by the guide."""
    nlp = onrecord.load()
    for article in own_articles(split):
        doc = nlp(article["text"])
        id = f"{split} {article['id']}"
        for claim in article["claims"]:
            yield told(doc, id, claim, claim["act"]), True
        cues = tokens(doc.text, [piece for claim in article["claims"] for piece in claim["cue"]])
        for claim in layers.read(doc, "claims"):
            beside = claim["cue"] and cues.isdisjoint(tokens(doc.text, claim["cue"]))
            if beside and (one := told(doc, id, claim, "does")).seen.listed == "does":
                yield one, False


def told(doc: Doc, article: str, claim: Record, act: Act) -> Told:
    seen = evidence(doc, claim)
    known = np.ones(len(ACTS))
    only = [{"bias": SURE * row, f"lemma {seen.lemma}": known} for row in np.eye(len(ACTS))]
    return Told(article, seen, ACTS.index(act), [tell(doc, claim, table) for table in only])


def fit(told: list[Told]) -> dict[str, np.ndarray]:
    """A feature's weights, from those of the list on."""
    first = {f"listed {act}": LISTED * np.eye(len(ACTS))[place] for place, act in enumerate(ACTS)}
    return regression.fit([(one.seen.features, one.act) for one in told], first, len(ACTS), least=SEEN)


def found(told: list[Told], table: regression.Weights) -> list[Act]:
    return [one.outcomes[ACTS.index(likeliest(one.seen, table))] for one in told]


def apart(some: list[Told], deeds: list[Told]) -> list[Act]:
    """Each claim's act by weights that were fitted without its article."""
    fold = {article: i % FOLDS for i, article in enumerate(sorted({one.article for one in some}))}
    acts: dict[int, Act] = {}
    for i in range(FOLDS):
        table = fit([one for one in [*some, *deeds] if fold.get(one.article) != i])
        out = [place for place, one in enumerate(some) if fold[one.article] == i]
        acts |= zip(out, found([some[place] for place in out], table), strict=True)
    return [acts[place] for place in range(len(some))]


def report(name: str, told: list[Told], acts: list[Act]) -> None:
    gold = [ACTS[one.act] for one in told]
    listed = np.mean([one.seen.listed == act for one, act in zip(told, gold, strict=True)])
    right = np.mean([a == b for a, b in zip(acts, gold, strict=True)])
    print(f"{name}: {len(told)} claims, list {100 * listed:.1f} %, regression {100 * right:.1f} %")
    for act in ACTS:
        both = sum(a == b == act for a, b in zip(acts, gold, strict=True))
        precision, share = (100 * both / max(1, some.count(act)) for some in (acts, gold))
        print(f"  {act}: {gold.count(act)}, precision {precision:.1f} %, found {share:.1f} %")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the weights")
    parser.add_argument(
        "--measure", metavar="SPLIT", action="append", default=[], help="another split, by the weights that are kept"
    )
    options = parser.parse_args()
    everything = [*read("train"), *read(WORLD)]
    marked, deeds = ([one for one, is_marked in everything if is_marked == wanted] for wanted in (True, False))
    acts = apart(marked, deeds)
    for split in ("train", WORLD):
        places = [place for place, one in enumerate(marked) if one.article.startswith(f"{split} ")]
        report(split, [marked[place] for place in places], [acts[place] for place in places])
    table: regression.Weights = weights()
    if options.write:
        table = fit([*marked, *deeds])
        rows = ["\t".join([name, *(f"{w:.2f}" for w in row)]) for name, row in sorted(table.items()) if row.any()]
        text = HEAD.format(", ".join(ACTS)) + "\n".join(rows) + "\n"
        (FOLDER / "act_weights.tsv").write_text(text, encoding="utf8")
    for split in options.measure:
        others = [one for one, is_marked in read(split) if is_marked]
        report(split, others, found(others, table))


if __name__ == "__main__":
    main()
