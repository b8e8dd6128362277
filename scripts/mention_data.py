"""Prints articles in the training format with their ``mentions``, to learn from which earlier one a phrase means:

    python scripts/mention_data.py world > world-mentions.jsonl
    python scripts/mention_data.py polnear polnear-train.jsonl > polnear-mentions.jsonl
    python scripts/mention_data.py gum gum-train.jsonl > gum-mentions.jsonl

Of ``world`` and the splits of ``corpus/`` the marked speakers, of PolNeAR the sources in ``polnear_speakers.tsv``, of GUM all chains
(the files are those of ``scripts/train_ranker.py``).  Beside them stand the other names that the default pipeline finds, each as
whoever it found them to be: a phrase must not mean these.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ranker_gold import Gold, from_attributions, from_coref, from_own
from spacy.language import Language

import onrecord
from onrecord import layers


def main(which: str, file: str = "") -> None:
    for article in with_mentions(articles(which, Path(file), reader())):
        print(json.dumps(article, ensure_ascii=False))


def reader() -> Language:
    """The default pipeline up to who is who."""
    nlp = onrecord.load()
    nlp.select_pipes(disable=["claims", "speakers", "quantities", "dates"])
    return nlp


def with_mentions(marked: Iterable[Gold]) -> Iterator[dict[str, Any]]:
    for gold in marked:
        yield {"id": gold.id, "text": layers.text_of(gold.doc), "mentions": mentions_of(gold)}


def articles(which: str, file: Path, nlp: Language) -> Iterator[Gold]:
    readers = {"polnear": from_attributions, "gum": from_coref}
    return readers[which](file, nlp) if which in readers else from_own(which, nlp)


def mentions_of(gold: Gold) -> list[tuple[int, int, str]]:
    """The gold's mentions and sources by their chains, and the names that overlap none; in text order."""
    found = {(mention.start, mention.end): mention.chain for mention in gold.mentions}
    for claim in gold.claims:
        if (chain := gold.chains.get(claim["id"])) and claim["source"]:
            found.setdefault((claim["source"][0][0], claim["source"][-1][1]), chain)
    for number, identity in enumerate(layers.read(gold.doc, "identities")):
        names = [(start, end) for start, end in identity["mentions"]]
        chain = next((found[name] for name in names if name in found), f"name {number}")
        for start, end in names:
            if not any(s < end and start < e for s, e in found):
                found[start, end] = chain
    return sorted((start, end, chain) for (start, end), chain in found.items())


if __name__ == "__main__":
    main(*sys.argv[1:])
