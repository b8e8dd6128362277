"""Scores for people and for programs: the table, and the JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from ..formats import Target
from ..formats.terminal import to_text as render
from .attributions import LINKED, ROLES
from .descriptions import FIELDS
from .kinds import KINDS
from .reliability import error_by_chance, reliability
from .resampling import SEED, Difference, Interval
from .scores import Scores
from .speakers import VERDICTS

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

GROUPS: dict[str, tuple[str, ...]] = {
    "attributions": (*LINKED, "direct recall", "speaker given quote"),
    "by kind of the claim": tuple(f"{name} ({kind})" for kind in KINDS for name in LINKED),
    "by role": tuple(f"{what} {role}" for what in ("token", "span") for role in ROLES),
    "speakers": tuple(f"speaker {verdict}{group}" for group in ("", " (hard)") for verdict in VERDICTS),
    "told of the right speakers": tuple(f"speaker's {field}" for field in FIELDS),
    "acts and denials": ("act", "negated"),
    "names": ("names", "names PER", "names ORG", "names LOC"),
    "quantities and dates": ("quantities", "dates"),
    "tags": ("upos", "xpos", "sentences"),
}
# No F1, but a share of the gold's: precision and recall would say the same.
SHARES = {"direct recall", "speaker given quote", "act", *GROUPS["speakers"], "upos", "xpos"}
SIGNIFICANT = 0.05
WIDTH = {False: 76, True: 120}  # columns that the table needs, alone and beside another model


@dataclass(frozen=True, slots=True)
class Measured:
    """A model's scores with the intervals; ``model`` is its name, version and sha256, or the file of its documents."""

    model: dict[str, str]
    scores: Scores
    intervals: dict[str, Interval]

    @classmethod
    def of(cls, model: dict[str, str], scores: Scores, *, samples: int) -> Measured:
        found = ((name, scores.interval(name, samples=samples)) for name in scores.figures())
        return cls(model, scores, {name: interval for name, interval in found if interval is not None})


def to_json(
    ours: Measured, theirs: Measured | None, differences: dict[str, Difference], *, data: str, samples: int
) -> dict[str, Any]:
    """Everything, in plain values."""
    report = {"data": data, "articles": len(ours.scores.articles), "samples": samples, "seed": SEED, **_record(ours)}
    if theirs:
        report["against"] = _record(theirs)
        report["differences"] = {name: _rounded(asdict(difference)) for name, difference in differences.items()}
    return report


def _record(measured: Measured) -> dict[str, Any]:
    scores = measured.scores
    figures = {}
    for name, value in scores.figures().items():
        low, high = measured.intervals[name]
        right, predicted, gold = scores.counts[name].sum(axis=0).tolist()
        figures[name] = _rounded({"value": value, "low": low, "high": high})
        if name not in SHARES:
            figures[name] |= _rounded({"precision": scores.precision(name), "recall": scores.recall(name)})
        figures[name] |= {"right": right, "predicted": predicted, "gold": gold}
    record: dict[str, Any] = {"model": measured.model, "figures": figures}
    if len(scores.confidence):
        error, bins = reliability(scores.confidence, scores.right)
        record["confidence"] = {
            "error": round(error, 2),
            "error_by_chance": round(error_by_chance(scores.confidence), 2),
            "claims": len(scores.confidence),
            "bins": [{"confidence": round(p, 4), "right": round(share, 4), "claims": n} for p, share, n in bins],
        }
    return record | {"problems": scores.problems}


def _rounded(values: dict[str, float | None]) -> dict[str, float | None]:
    return {name: value if value is None else round(value, 4) for name, value in values.items()}


def to_text(ours: Measured, theirs: Measured | None, differences: dict[str, Difference], *, target: Target) -> str:
    """The tables for a terminal."""
    from rich.text import Text

    tables: list[RenderableType] = [_figures(ours, theirs, differences)]
    if len(ours.scores.confidence):
        error, _ = reliability(ours.scores.confidence, ours.scores.right)
        tables += [
            Text(
                f"\nconfidence: off by {error:.1f} points on average (expected calibration error; one that tells the truth "
                f"is off by {error_by_chance(ours.scores.confidence):.1f} on so few or many)"
            ),
            _bins(ours),
        ]
    # In less the names of the figures would fall apart to letters, also in a pipe, which is 80 columns wide.
    return render(*tables, target=replace(target, width=max(target.width, WIDTH[theirs is not None])))


def _figures(ours: Measured, theirs: Measured | None, differences: dict[str, Difference]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("figure", overflow="fold")
    for heading in ("", "95 %", "prec.", "recall", "gold", *(("other", "diff.", "95 %", "p") if theirs else ())):
        table.add_column(heading, justify="right", no_wrap=True)
    for heading, names in GROUPS.items():
        shown = [name for name in names if name in ours.intervals]
        if shown:
            table.add_row(Text(("\n" if table.row_count else "") + heading, style="bold"))
        for name in shown:
            cells = [*_cells(ours, name), *(_against(theirs, differences.get(name), name) if theirs else ())]
            table.add_row(name, *(Text(cell) for cell in cells))
    return table


def _cells(ours: Measured, name: str) -> Iterator[str]:
    yield _one(ours.scores.figure(name))
    yield "{:.1f}–{:.1f}".format(*ours.intervals[name])
    both = () if name in SHARES else (ours.scores.precision(name), ours.scores.recall(name))
    yield from map(_one, both or (None, None))
    yield f"{int(ours.scores.counts[name][:, 2].sum()):,}"


def _against(theirs: Measured, difference: Difference | None, name: str) -> Iterator[str]:
    yield _one(theirs.scores.figures().get(name))
    if difference:
        yield f"{difference.value:+.1f}"
        yield f"{difference.low:+.1f} to {difference.high:+.1f}"
        yield f"{difference.p:.3f}" + ("*" if difference.p < SIGNIFICANT else "")


def _one(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _bins(ours: Measured) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("confidence", "right", "claims"):
        table.add_column(heading, justify="right")
    for confidence, share, n in reliability(ours.scores.confidence, ours.scores.right)[1]:
        table.add_row(f"{confidence:.0%}", f"{share:.0%}", f"{n:,}")
    return table
