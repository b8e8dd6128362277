"""Runs a pipeline over every dev set, and the scorer of each: ``python -m benchmarks.accuracy --data ../shared``.

Prints one table; ``--write`` keeps it in ``benchmarks/results``.  Each distinct text is read once, whatever the number
of sets it is in.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from .dev_sets import DEV_SETS, DevSet, Figures, Prediction, ScorerFailed
from .report import ROOT, keep, markdown


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--data", type=Path, default=ROOT.parent / "shared", help="folder with data/ and bench/ (%(default)s)"
    )
    parser.add_argument("--model", help="config or model folder, as for `onrecord tag`")
    parser.add_argument(
        "--only", action="append", metavar="SET", help=f"one or more of: {', '.join(s.name for s in DEV_SETS)}"
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="leave the predictions there, for a scorer's --misses"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="also keep them in benchmarks/results")
    return parser.parse_args()


def predict(sets: list[DevSet], data: Path, model: str | None) -> tuple[dict[str, Prediction], dict[str, Any], int]:
    """Every distinct text of the sets as a prediction, what made them, and how many texts the pipeline failed on."""
    import onrecord
    from onrecord.assembly import to_document
    from onrecord.document import Model

    dates: dict[str, str | None] = {}
    for dev_set in sets:
        for row in dev_set.articles(data):
            dates[row["text"]] = dates.get(row["text"]) or row.get("date")
    nlp = onrecord.load(model)
    made_by = Model.model_validate(nlp.meta["onrecord"])
    predictions: dict[str, Prediction] = {}
    failed = 0
    for done, (text, date) in enumerate(dates.items(), 1):
        if sys.stderr.isatty():
            print(f"\rreading {done} of {len(dates)}", end="", file=sys.stderr)
        doc = nlp.make_doc(text)
        doc._.article_meta = {"date": date} if date else {}
        try:
            doc = nlp(doc)
            document = to_document(doc, id="", model=made_by).model_dump(mode="json", by_alias=True)
        except Exception:  # noqa: BLE001  one article must not hide the figures of the others; it counts as missed
            failed += 1
            print(f"\nfailed on {text[:60]!r}:\n{traceback.format_exc(limit=-3)}", file=sys.stderr)
            continue
        predictions[text] = Prediction(
            document,
            [(t.idx, t.idx + len(t), t.pos_, t.tag_) for t in doc if not t.is_space],
            [(s.start_char, s.end_char) for s in doc.sents],
        )
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return predictions, made_by.model_dump(), failed


def score(
    sets: list[DevSet], data: Path, predictions: dict[str, Prediction], folder: Path, model: str | None
) -> tuple[dict[str, Figures], int]:
    """The figures by set, and how many scorers failed."""
    results: dict[str, Figures] = {}
    failed = 0
    for dev_set in sets:
        try:
            results[dev_set.name] = dev_set.score(data, predictions, folder, model)
        except ScorerFailed as error:
            failed += 1
            print(f"{dev_set.name}: {error}", file=sys.stderr)
    return results, failed


def table(sets: list[DevSet], results: dict[str, Figures]) -> str:
    rows = [("set", "measure", "figure", "floor", "")]
    for dev_set in sets:
        for i, (measure, figure) in enumerate(results.get(dev_set.name, {}).items()):
            floor, ceiling = dev_set.floors.get(measure), dev_set.ceilings.get(measure)
            limit = f"≥ {floor:g}" if floor is not None else f"≤ {ceiling:g}" if ceiling is not None else ""
            missed = floor is not None and figure < floor or ceiling is not None and figure > ceiling
            rows.append((dev_set.name if i == 0 else "", measure, f"{figure:.1f}", limit, "missed" if missed else ""))
    return markdown(rows, right={2})


def main() -> int:
    options = arguments()
    if not (options.data / "data").is_dir() or not (options.data / "bench").is_dir():
        print(
            f"{options.data}: no folders data/ and bench/ there; name the folder that has them with --data",
            file=sys.stderr,
        )
        return 2
    unknown = set(options.only or ()) - {s.name for s in DEV_SETS}
    if unknown:
        print(
            f"no set {', '.join(sorted(unknown))}; the sets are {', '.join(s.name for s in DEV_SETS)}", file=sys.stderr
        )
        return 2
    sets = [s for s in DEV_SETS if not options.only or s.name in options.only]
    started = time.perf_counter()
    predictions, model, failed_texts = predict(sets, options.data, options.model)
    seconds = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        results, failed_scorers = score(sets, options.data, predictions, folder, options.model)
    report = {"model": model, "failed_texts": failed_texts, "sets": results}
    shown = table(sets, results)
    print(json.dumps(report, ensure_ascii=False, indent=1) if options.json else shown)
    print(f"{len(predictions)} texts read in {seconds:.0f} s; {failed_texts} failed", file=sys.stderr)
    if options.write:
        keep("accuracy", report, shown)
    return 1 if failed_texts or failed_scorers else 0


if __name__ == "__main__":
    sys.exit(main())
