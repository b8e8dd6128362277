"""How many verdicts of ``onrecord verify`` are right, on the drafts and transcripts of ``corpus/verify/``.

    python -m benchmarks.verify

The draft's claims and speakers are the gold ones: this measures verdicts, not claims.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.document import Document
from onrecord.verification import Judged, Source, verify
from onrecord.verification.loading import load

FOLDER = Path(__file__).parents[1] / "corpus" / "verify"


def gold() -> dict[str, list[dict[str, Any]]]:
    """The quotations of each draft, in text order."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found.setdefault(record["draft"], []).append(record)
    return found


def document(draft: str, quotations: list[dict[str, Any]]) -> Document:
    """A draft with its quotations as direct claims."""
    names = list(dict.fromkeys(q["speaker"] for q in quotations))
    none: dict[str, Any] = {"cue": [], "source": [], "link": "name", "candidates": [], "quantities": []}
    return Document.model_validate(
        {
            "schema": "onrecord/1", "id": draft, "meta": {}, "model": {"name": "gold", "version": "1", "sha256": "0"},
            "text": (FOLDER / "drafts" / f"{draft}.txt").read_text(encoding="utf-8"), "entities": [],
            "claims": [
                {
                    **none, "id": q["claim"], "kind": "direct", "content": q["content"], "negated": False, "within": None,
                    "speaker": f"s{names.index(q['speaker'])}", "confidence": None,
                }
                for q in quotations
            ],
            "speakers": [
                {
                    "id": f"s{i}", "name": name, "kind": "person", "named": True, "role": None, "agency": None,
                    "country": None, "mentions": [], "members": [],
                    "evidence": {"role": [], "agency": [], "country": []},
                }
                for i, name in enumerate(names)
            ],
        }
    )  # fmt: skip


def verdicts() -> Iterator[tuple[dict[str, Any], Judged]]:
    """Each quotation of the gold with what is said of it."""
    for draft, quotations in gold().items():
        (transcript,) = (FOLDER / "transcripts").glob(f"{draft}.*")
        sources = [source for source in load([str(transcript)]) if isinstance(source, Source)]
        yield from zip(quotations, verify(document(draft, quotations), sources), strict=True)


def main() -> None:
    counts: Counter[str] = Counter()
    for wanted, judged in verdicts():
        counts["all"] += 1
        right = wanted["verdict"] == judged.verdict
        counts["right"] += right
        if not right:
            print(f"{wanted['draft']} {wanted['claim']}: {judged.verdict}, not {wanted['verdict']}: {judged.content}")
            for difference in judged.differences:
                print(f"    {difference!r}")
    print(f"verdicts right: {counts['right']} of {counts['all']} ({counts['right'] / counts['all']:.1%})")


if __name__ == "__main__":
    main()
