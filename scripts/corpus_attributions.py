"""Prints own marked articles in the training format: those of a split of ``corpus/``, of ``corpus/world`` or ``corpus/world-dev``.

    python scripts/corpus_attributions.py dev > corpus-dev.jsonl
    python scripts/corpus_attributions.py world > world.jsonl
    python scripts/corpus_attributions.py world contents > contents.jsonl

Claims within others are apart, as ``inner``.  The latter two have ``names``, too, as CoNLL-2003 marks them: people,
bodies and places, and ``MISC`` for what is called after a country and is not the country.

``contents``: instead of the articles what is said in them, each piece as a text of its own with the attributions within
it, as the encoder reads it for claims within claims; of the pieces without any one in ``PLAIN``; none of the tuning set.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from own_articles import NAMED, own_articles

from onrecord import resources
from onrecord.corpora.records import in_tuning_set
from onrecord.countries.table import lookup
from onrecord.evaluation.names import LABELS
from onrecord.ml.model import SHORTEST
from onrecord.ml.package import load_model

ROLES = ("source", "cue", "content")
PLAIN = 3  # chosen, not measured: such pieces are five times as many as those with claims

Name = tuple[int, int, str]


def main(which: str, what: str = "articles") -> None:
    own = own_articles(which)
    made = (text for one in own for text in contents(one)) if what == "contents" else articles(own, which in NAMED)
    for article in made:
        print(json.dumps(article, ensure_ascii=False))


def articles(own: Iterable[dict[str, Any]], named: bool) -> Iterator[dict[str, Any]]:
    """Events and works are not marked: of those with names, those are taken that the released model finds beside what is."""
    reader = load_model(resources.folder("models") / resources.DEFAULT_MODEL) if named else None
    for one in own:
        article = {"id": one["id"], "text": one["text"], **attributions(one["claims"])}
        if reader:
            others = [name for name in reader.read(one["text"], wanted=["names"]).names if name[2] == "MISC"]
            article["names"] = flat([*marked_names(one["text"], one["entities"]), *others])
        yield article


def attributions(claims: list[dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {"attributions": [], "inner": []}
    for claim in claims:
        found["attributions" if claim["within"] is None else "inner"].append({role: claim[role] for role in ROLES})
    return found


def contents(own: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each piece of content of claims that are in no other one, with the attributions that lie in it whole."""
    if in_tuning_set(own["id"]):
        return
    inner = attributions(own["claims"])["inner"]
    pieces = [piece for claim in own["claims"] if claim["within"] is None for piece in claim["content"]]
    for number, (start, end) in enumerate(pieces):
        within = [
            {role: [[s - start, e - start] for s, e in one[role]] for role in ROLES}
            for one in inner
            if all(start <= s and e <= end for role in ROLES for s, e in one[role])
        ]
        name = f"{own['id']}-{number}"
        if end - start >= SHORTEST and (within or number % PLAIN == 0) and not in_tuning_set(name):
            yield {"id": name, "text": own["text"][start:end], "attributions": within}


def marked_names(text: str, entities: list[dict[str, Any]]) -> Iterator[Name]:
    """The names, longer ones first; of ``Dutch government`` the country alone, as in CoNLL-2003."""
    for entity in sorted(entities, key=lambda one: one["start"] - one["end"]):
        start, end, label = entity["start"], entity["end"], LABELS.get(entity["label"])
        words = text[start:end]
        if label is None or words.split()[-1][0].islower():
            continue
        country = lookup(words) if entity["label"] == "COUNTRY" else None
        yield start, end, "MISC" if country and country.demonym else label


def flat(names: list[Name]) -> list[Name]:
    """Those that overlap none before them, in text order."""
    kept: list[Name] = []
    for start, end, label in names:
        if all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, label))
    return sorted(kept)


if __name__ == "__main__":
    main(*sys.argv[1:])
