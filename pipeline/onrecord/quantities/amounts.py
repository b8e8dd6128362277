"""Numbers with what the text alone shows beside them: hedge, currency, unit, range.  Counted nouns need tags: ``counted``."""

from __future__ import annotations

from dataclasses import replace

from ..text import late_re as re
from . import hedges, units
from .amount import Amount, read_amount, signed
from .compounds import join_parts
from .lookalikes import is_lookalike, lookalikes
from .numbers import find_numbers
from .ranges import join, share_rates, share_units

SPANS = frozenset(["day", "week", "month", "year", "decade", "century"])
# "over ", "Over ", not "more than "
OVER = re.compile(r"over\s", re.IGNORECASE)
# " ", " jobs ", " in interest ", not "so", ","
SPREAD = re.compile(r"\s(?:(?!for\b|in\b|after\b|waited\b|spent\b)[a-z’'-]+\s){0,3}")
# " of lead per litre", " of fine dust a day", not " of the dust per litre", " of lead"
OF_WHAT = re.compile(
    r"\sof\s(?!(?:the|an?|his|her|its|their)\s)[\w-]*[A-Za-z][\w-]*(?:\s(?!per\b)[a-z]+)?(?=\s(?:per|a|an|each|every)\s|\s?/)"
)
# ". ", "\n", not ", "
BEGINS = re.compile(r"(?:^|[.!?\n”\"]\s?)$")

# "north of ", "Beyond ", "in the vicinity of ", not "short of "
PLACE = re.compile(
    r"(?:north|south)\sof\b|(?P<beyond>(?:(?:far|well)\s)?beyond\b)|(?P<near>in\sthe\s(?:vicinity|region|neighbou?rhood)\sof\b)",
    re.IGNORECASE,
)
# "from ", not "revised "
FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
# "the ", "a new ", "its ", not "for "
LIMITED = re.compile(r"\b(?:an?|the|its|their|our|this|that|each|every)\s(?:\w{1,4}\s)?$", re.IGNORECASE)
# "starts at ", "Starting at ", not "starts from "
STARTS = re.compile(r"start(?:s|ing)?\s+at\s*\Z", re.IGNORECASE)
LARGE, SOME = 1000, 10  # of how many things north of is more than, and in the region of is about; chosen, not measured
LAST_HOUR = 24  # of a day, so none below it is a limit; chosen, not measured


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text in order, ranges joined, without what only looks like one (times, scores, model numbers)."""
    numbers = list(find_numbers(text))
    if not numbers:
        return []
    masks = lookalikes(text)
    singles: list[Amount] = []
    for number in numbers:
        if is_lookalike(masks, number.start, number.end) or singles and number.start < singles[-1].end:
            continue
        amount = read_amount(text, number)
        if amount:
            singles.append(amount)
    joined = share_units(text, join_parts(text, join(text, singles)))
    bounded = [_bounded(text, signed(text, amount)) for amount in joined]
    rated = share_rates(text, bounded)
    return [_in_course(text, here, before) for before, here in zip([None, *rated], rated, strict=False)]


def _in_course(text: str, amount: Amount, before: Amount | None) -> Amount:
    """ "$5 million over three years", "Over ten days, …": in the course of these, no limit."""
    if not (amount.bound == ">" and amount.unit in SPANS and OVER.match(text, amount.start)):
        return amount
    spread = before is not None and SPREAD.fullmatch(text, before.end, amount.start) is not None
    opens = BEGINS.search(text[max(0, amount.start - 2) : amount.start]) and text[amount.end : amount.end + 1] == ","
    return replace(amount, start=amount.number, bound="=") if spread or opens else amount


def _per_after_what(text: str, end: int, kind: str) -> tuple[int, str] | None:
    """The divisor of a measure behind what is measured: "0.08 grams of lead per litre"."""
    measured = OF_WHAT.match(text, end) if kind == "measure" else None
    return units.per_after(text, measured.end()) if measured else None


def _is_hour(text: str, amount: Amount) -> bool:
    """Classes start at 7: when, and no least number."""
    before = text[max(0, amount.start - hedges.WINDOW) : amount.start]
    return amount.bare and 0 <= amount.value <= LAST_HOUR and STARTS.search(before) is not None


def _is_place(text: str, start: int, amount: Amount) -> bool:
    """North of three lakes: where, and no bound, which it is of money, shares and large numbers only."""
    place = PLACE.match(text, start)
    risen = hedges.GROWN.search(text[max(0, start - hedges.WINDOW) : start])
    if place is None or risen or amount.kind == "money" or amount.unit == "percent":
        return False
    measured = amount.kind == "measure" and (place["beyond"] or place["near"])
    return not measured and abs(amount.value) < (SOME if place["near"] else LARGE)


def _is_noun(text: str, amount: Amount, end: int) -> bool:
    """Whether the words behind an amount bound nothing: "12 tops", "the $15 minimum", "revised 2 percent upwards"."""
    led, word = text[max(0, amount.start - 8) : amount.start], text[amount.end : end].strip().lower()
    if word == "upwards":
        return not FROM.search(led)
    return word == "tops" and amount.bare or word in ("max", "maximum", "minimum") and LIMITED.search(led) is not None


def _bounded(text: str, amount: Amount) -> Amount:
    """The amount with its hedges, its divisor, and the age that "aged" before it says."""
    start, end, bound, unit, kind = amount.start, amount.end, amount.bound, amount.unit, amount.kind
    after = hedges.hedge_after(text, end)
    if after and _is_noun(text, amount, after[0]):
        after = None
    older = after is not None and text.endswith(("older", "younger"), end, after[0])
    if amount.bare and abs(amount.value) < units.OLDEST and (older or units.is_age(text, start, end)):
        unit, kind = "year of age", "age"
    if after:
        end, bound = after
    # "over 10 to 15 years" is in the course of these: a range has its own limits.
    # And what is about so many ("over 20-odd days") is no limit.
    loose = amount.high is not None or after is not None and after[1] == "~"
    before = hedges.hedge_before(text, start)
    elsewhere = before and (_is_hour(text, amount) or _is_place(text, before[0], amount))
    if before and (not loose or before[1] == "~") and not elsewhere:
        start, bound = before
    counted_from = end
    per = amount.per
    if per is None and (divided := units.per_after(text, end) or _per_after_what(text, end, kind)):
        end, per = divided
    return replace(amount, start=start, end=end, bound=bound, unit=unit, kind=kind, per=per, counted_from=counted_from)
