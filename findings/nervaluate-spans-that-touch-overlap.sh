#!/usr/bin/env bash
# nervaluate 1.2.1: of two spans that only touch, [0, 4) and [4, 8), one counts as found: half right for “partial”, all right for “ent_type”.
#
# It takes spans as Prodigy has them, {"start", "end", "label"}, where the end is the first place behind the span, but compares them as if the
# end belonged to it.  A system that gave each speaker's words to the one that follows, mark for mark, gets 1.0 for the type and 0.5 for the
# place, since quotations and the words beside them touch.  With one blank between the two it is 0, so a try on spaced words shows nothing.
# Ours counts the words that two spans share (evaluation/matching.py).
#
# Seen: {'touching': {'partial': 0.5, 'ent_type': 1.0}, 'one apart': {'partial': 0.0, 'ent_type': 0.0}}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nervaluate==1.2.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from nervaluate import Evaluator


def recall(gold: tuple[int, int], found: tuple[int, int]) -> dict[str, float]:
    """How much of one gold span is found by another of the same label."""
    spans = [[[{"label": "CLAIM", "start": start, "end": end}]] for start, end in (gold, found)]
    overall = Evaluator(*spans, tags=["CLAIM"]).evaluate()["overall"]
    return {scheme: overall[scheme].recall for scheme in ("partial", "ent_type")}


seen = {"touching": recall((0, 4), (4, 8)), "one apart": recall((0, 4), (5, 8))}
print(seen)
sys.exit(0 if seen == {"touching": {"partial": 0.5, "ent_type": 1.0}, "one apart": {"partial": 0.0, "ent_type": 0.0}} else 1)
PYTHON
