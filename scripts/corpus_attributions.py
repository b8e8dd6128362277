"""Prints the articles of a split of ``corpus/`` in the training format: ``python scripts/corpus_attributions.py dev > corpus-dev.jsonl``.

Claims within others are left out, as the training format marks each word once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"
ROLES = ("source", "cue", "content")


def main(split: str) -> None:
    for name in json.loads((CORPUS / "splits.json").read_text(encoding="utf8"))[split]:
        gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf8"))
        claims = [{role: claim[role] for role in ROLES} for claim in gold["claims"] if claim["within"] is None]
        print(json.dumps({"id": name, "text": gold["text"], "attributions": claims}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
