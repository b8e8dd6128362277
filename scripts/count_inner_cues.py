"""Counts how often a word in somebody's content is the cue of a claim within it: lexicons/inner_cues.tsv.

    python scripts/count_inner_cues.py

Reads the articles of corpus/world but for every tenth (the tuning set); words that introduce quotations anyway
(claims.cues) are left out.  Takes about a minute on one core.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable
from typing import Any

from own_articles import own_articles
from spacy.tokens import Doc

import onrecord
from onrecord import layers
from onrecord.claims.cues import load_cues
from onrecord.corpora.records import in_tuning_set
from onrecord.lexicons import FOLDER

# A lemma's least number of claims, and its least share of them; chosen, not measured.
MIN_RIGHT, MIN_RATE = 3, 0.33
HEADER = """\
# How often a word in somebody's content is the cue of a claim within it: lemma, claims, occurrences.  Written by
# scripts/count_inner_cues.py from corpus/world, without the verbs that can introduce a quotation.
"""


def count(
    articles: Iterable[dict[str, Any]], nlp: Callable[[str], Doc], speaking: Container[str]
) -> list[tuple[str, int, int]]:
    """Lemmas with claims and occurrences, in order; ``nlp`` gives tokens with lemmas, ``speaking`` are left out."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles:
        if in_tuning_set(article["id"]):
            continue
        doc = nlp(article["text"])
        inner = [piece for claim in article["claims"] if claim["within"] for piece in claim["cue"]]
        for claim in article["claims"]:
            if not claim["within"]:
                words = [(t.idx, t.lemma_.lower()) for t in layers.tokens_of(doc, claim["content"])]
                seen.update(lemma for _, lemma in words)
                cues.update(lemma for place, lemma in words if any(s <= place < e for s, e in inner))
    return sorted(
        (lemma, right, seen[lemma])
        for lemma, right in cues.items()
        if lemma not in speaking and right >= MIN_RIGHT and right >= MIN_RATE * seen[lemma]
    )


def main() -> None:
    nlp = onrecord.load()
    nlp.select_pipes(enable=["furniture", "paragraphs", "encoder", "sentences", "tags", "lemmas"])
    rows = count(own_articles("world"), nlp, load_cues().speaking)
    lines = "".join(f"{lemma}\t{right}\t{seen}\n" for lemma, right, seen in rows)
    (FOLDER / "inner_cues.tsv").write_text(HEADER + lines, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
