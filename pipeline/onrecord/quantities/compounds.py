"""One amount in two parts: "an hour and ten minutes", "eleven dollars and thirty cents", "two years and a half"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..lexicons import read_table
from ..text import late_re as re
from ..text.folding import folded
from .amount import Amount
from .numbers import tidy

# ", and ", " ", not ","
GAP = re.compile(r",?\s+(?:and\s+)?", re.IGNORECASE)
# " and a half", " and one-quarter", not " and a half of", " and a half-hour"
AND_A_PART = re.compile(r"\s+and\s+(?:a|one)[\s-](?P<part>half|quarter)\b(?!\s+of\b|-)", re.IGNORECASE)


@cache
def _table() -> dict[tuple[str, str], tuple[int, str]]:
    return {
        (larger, smaller): (int(count), whole) for larger, smaller, count, whole in read_table("compound_units.tsv")
    }


@cache
def _larger() -> frozenset[str]:
    return frozenset(larger for larger, _ in _table())


def join_parts(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, those of two parts as one.  "An hour" alone is none: it is left out where no other part follows."""
    joined: list[Amount] = []
    for amount in amounts:
        whole = _whole(text, joined[-1], amount) if joined else None
        if whole:
            joined[-1] = whole
            continue
        if joined and joined[-1].form == "article":
            joined.pop()
        joined.append(_with_part(text, amount))
    if joined and joined[-1].form == "article":
        joined.pop()
    return joined


def _whole(text: str, larger: Amount, smaller: Amount) -> Amount | None:
    """Both as one amount, None where they are two."""
    known = _table().get((larger.unit or "", smaller.unit or ""))
    if (
        known is None
        or larger.high is not None
        or smaller.high is not None
        or not GAP.fullmatch(text, larger.end, smaller.start)
    ):
        return None
    count, whole = known
    if larger.value != int(larger.value) or larger.scaled or not 0 <= smaller.value < count:
        return None
    total = larger.value * count + smaller.value
    return replace(
        larger, end=smaller.end, counted_from=smaller.counted_from, value=tidy(total if whole == smaller.unit else round(total / count, 4)),
        unit=whole, kind="money" if larger.kind == "money" or smaller.kind == "money" else "measure", form="words", plain=False,
    )  # fmt: skip


def _with_part(text: str, amount: Amount) -> Amount:
    """The amount with "and a half" after its unit: "an hour and a half", "two years and a half"."""
    part = AND_A_PART.match(text, amount.end) if amount.unit in _larger() else None
    if part is None or amount.high is not None or amount.value != int(amount.value):
        return amount
    value = amount.value + (0.5 if folded(part["part"]) == "half" else 0.25)
    return replace(amount, end=part.end(), counted_from=part.end(), value=value, form="words", plain=False)
