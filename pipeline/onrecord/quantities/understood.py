"""Units that a number has from another amount, of its sentence or the one before: "31 seats, up from 24", "280 of the 300 votes".

Each rule is a function in a table with an example that holds and one that must not; the tests run them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..lexicons.vocabulary import roles
from .amount import Amount

NOT_COUNTED = frozenset({"percent", "percentage point", "basis point"})
FARTHEST = 120  # code points between two numbers of one thing; chosen, not measured, nor what is of one size below


class Pair(NamedTuple):
    """A number without a unit, another amount of its sentence that has one, and the text that both are in."""

    text: str
    bare: Amount
    other: Amount

    @property
    def gap(self) -> str:
        first, second = sorted((self.bare, self.other), key=lambda amount: amount.start)
        return self.text[first.end : second.start]

    @property
    def after(self) -> str:
        """What follows the bare number."""
        return self.text[self.bare.end : self.bare.end + 24]

    @property
    def is_like(self) -> bool:
        """Whether both are of one size, as two values of one thing are."""
        low, high = sorted((abs(self.bare.value), abs(self.other.value)))
        return 0 < high <= 3 * low

    @property
    def is_near(self) -> bool:
        """Whether they are as close as two readings of one measure."""
        low, high = sorted((abs(self.bare.value), abs(self.other.value)))
        return 0 < high <= 1.5 * low

    def before(self, amount: Amount) -> str:
        return self.text[max(0, amount.start - 16) : amount.start]


class Rule(NamedTuple):
    """``holds`` says whether the bare number has the other's unit: in ``example`` it has, in ``counterexample`` not.

    ``across``: the other may stand in the sentence before.  ``rates``: what the other is divided by holds as well.
    """

    holds: Callable[[Pair], bool]
    example: str
    counterexample: str
    across: bool = False
    rates: bool = False


# " to ", " people out of ", " compared with an average of ", " jobs on top of the ", not " by "
COMPARED = re.compile(
    r"\s(?:to|and|or)\s|.*\b(?:out\s+of|compared\s+(?:with|to)|from|against|versus|on\s+top\s+of|in\s+addition\s+to|instead\s+of|(?:more|fewer|less)\s+than)\s+(?:the\s+|an?\s+(?:\w+\s+){0,3}of\s+)?",
    re.DOTALL,
)
# " up to ", " to ", not "to"
TO = re.compile(r"\s(?:\w+\s)?to\s")
# " higher at ", " down to close at ", not " at "
CLOSED = re.compile(
    r"\s(?:higher|lower|weaker|stronger|firmer|easier|up|down)\s(?:to\s(?:close|end|finish|trade)\s)?at\s"
)
SUBUNITS = frozenset({"cent", "penny", "sen", "paisa", "kopeck"})
# ", or 1.2 percent, to ", " (3%) to ", not ", which is 1.2 to "
PAST_SHARE = re.compile(
    r",?\s(?:or\s|\()?(?:about\s|nearly\s)?[\d.,]+\s?(?:%|percent|per\scent|pct)\)?,?\s(?:\w+\s)?to\s"
)
# The same preposition before and after: "1.5 million visitors in 2018 and 1.9 million in 2019".
# " in 2018 and ", " near Arden, ", not " in 2018 "
PARALLEL = re.compile(
    r"\s(?P<with>in|on|at|as|of|by|for|from|to|with|among|near|outside|inside|under|after|before|during|against|through)\s[\w’' .-]{1,30}?(?:,?\s(?:and|but|while|plus)\s|[,;]\s)(?:and\s)?(?:another\s|just\s|only\s|about\s|some\s)?"
)
# ", ", ": ", " – including ", not " and "
APPORTIONED = re.compile(r"(?:[,:;]|\s[–—-]{1,2}|(?=\s\())\s\(?(?:including\s|with\s)?")
# " in Ulm", " of whom", " from the port", not " in all"
SHARE_IN = re.compile(r"\s(?:in|at|from|near|on|for|by|outside)\s(?:[A-Z]|the\s|each\s)|\sof\s(?:them|whom|which)\b")
# " are still missing", " others were hurt", not " are green"
HARMED = re.compile(
    r"\s(?:others?\s|more\s)?(?:are|is|were|was|remain(?:ed)?|(?:have|had|has)\sbeen|went)\s(?:\w+ly\s|still\s|also\s|now\s|later\s|reported\s|feared\s|listed\sas\s)*(?:missing|hurt|injured|killed|wounded|dead|arrested|detained|hospitali[sz]ed|rescued|evacuated|treated|charged|freed|released|trapped|unaccounted|saved|convicted|jailed|deported)\b"
)
PEOPLE = frozenset(["adult", "boy", "child", "girl", "man", "pupil", "person", "teenager", "woman"])
# " to ", " it stood at ", not " rose "
LEVEL = re.compile(r"\b(?:to|at|of|was|is|were|are|reached|hit)\s(?:about\s|nearly\s|just\s)?$")
# " from ", ", up from ", " against ", not " to "
FROM = re.compile(r",?\s(?:(?:up|down|rising|falling)\s)?(?:from|against|versus|compared\s(?:with|to))\s(?:the\s)?")
# What stands behind a reading.
# ". ", " on Friday", " a year ago", " this time", not " people"
READ = re.compile(
    r"\s*(?:[.;:)](?!\d)|,(?!\d)|$)|\s(?:in|on|at|a|last|this|the|for|by|earlier|late|previously|before|after|from|and|but|while|when)\b"
)
# " it had been ", "forecast ", not " version "
READING = re.compile(
    r"\b(?:to|at|of|from|was|were|been|is|forecast|expected|predicted|estimated|than|against|versus|reached|hit|touched|nearly|about|almost)\s$"
)
# "sank below ", "eased to ", not "the one below "
WENT = re.compile(
    r"\b(?:climb|cool|dip|drop|eas|edg|fall|fell|jump|ris|rose|sank|sink|slid|slipp?|slow|soar|tumbl)\w*\s(?:back\s)?(?:to|below|above|under|past|over)\s(?:about\s|just\s|nearly\s)?$"
)
# "by about ", "than ", not "for "
PREPOSITION = re.compile(r"\b(?P<word>by|to|at|against|versus|than|after)\s(?:about\s|just\s|only\s)?$")
# ", so", " in 2018", " a year ago", not " people"
STOP = re.compile(r"\s*(?:[.,;:)]|$|\sin\s\d{4}|\sa\s(?:year|month|week|day)\s(?:earlier|ago|before))")
# " of them", not " of the"
OF_THEM = re.compile(r"\sof\s(?:them|whom|these|those|which)\b")
# " more than", " fewer.", not " more people"
THAT_MANY = re.compile(r"\s(?:more|fewer|less)\b(?=\s(?:than|and|or|in)\b|\s*[.,;])")
# " of its ", " out of ", " of the town’s ", not " for the "
WHOLE = re.compile(
    r"(?:\sof\s(?:[\w’' -]{1,30}?['’]s?\s)?|\sout\sof\s)(?:(?:the|its|his|her|their|our|these|those|all|all\sthe)\s)?"
)
# "-, ", "- or ", " to ", not " or "
LIST = re.compile(r"-(?:,\s|,?\s(?:and|or|to)\s)|\sto\s|\sor\seven\s|\sto\s(?:perhaps|maybe|even)\s")
# ", up from ", " compared with ", not " to "
CHANGED = re.compile(r",?\s(?:(?:up|down)\s)?(?:from|after|against|versus|compared\s(?:with|to))\s")
# " after hitting ", not " after "
TOUCHED = re.compile(r"\s(?:after|before)\s(?:hitting|touching|reaching|falling\sto|rising\sto|dipping\sto)\s")


def compared(pair: Pair) -> bool:
    """What is compared with, or joined to, something counted or money."""
    return (
        pair.bare.form == "digits"
        and pair.other.kind in ("counted", "money")
        and len(pair.gap) <= 60
        and COMPARED.fullmatch(pair.gap) is not None
    )


def moved(pair: Pair) -> bool:
    """Where a measure moved to."""
    return pair.other.kind == "measure" and pair.other.unit not in NOT_COUNTED and TO.fullmatch(pair.gap) is not None


def moved_by_a_share(pair: Pair) -> bool:
    """Where a measure moved to, behind the share that the move is."""
    return pair.other.kind in ("measure", "counted") and PAST_SHARE.fullmatch(pair.gap) is not None


def closed(pair: Pair) -> bool:
    """Where a price or measure stood after a move by so much of it; of cents it may be the whole unit."""
    moved_by = pair.other.kind in ("measure", "money") and pair.other.unit not in NOT_COUNTED | SUBUNITS
    return moved_by and CLOSED.fullmatch(pair.gap) is not None and READ.match(pair.after) is not None


def parallel(pair: Pair) -> bool:
    """The second of two amounts with the same preposition after each."""
    gap = PARALLEL.fullmatch(pair.gap)
    return gap is not None and pair.other.kind != "age" and pair.after.startswith(f" {gap['with']} ")


def same_place(pair: Pair) -> bool:
    """A number behind the preposition that stood before the other: by 2 percent … by 1, at 84.75 cents … at 74.07."""
    near = PREPOSITION.search(pair.text[max(0, pair.bare.start - 16) : pair.bare.start])
    other = PREPOSITION.search(pair.text[max(0, pair.other.start - 16) : pair.other.start])
    if near is None or not STOP.match(pair.after) or pair.other.kind not in ("measure", "money") or not pair.is_like:
        return False
    return near["word"] in ("against", "versus", "than") or other is not None and near["word"] == other["word"]


def from_level(pair: Pair) -> bool:
    """What a level was before: "eased to 3.1 percent from 3.4", "12 points, up from 9"."""
    if pair.other.kind not in ("measure", "money") or not pair.is_like or not FROM.fullmatch(pair.gap):
        return False
    at_level = pair.gap.startswith(",") or LEVEL.search(pair.before(pair.other)) is not None
    return at_level and READ.match(pair.after) is not None and (pair.bare.scaled or not pair.other.scaled)


def read_again(pair: Pair) -> bool:
    """Another reading of the same measure, in this sentence or the next: as close, and with a decimal point as well."""
    written = [pair.text[amount.number : amount.end] for amount in (pair.bare, pair.other)]
    if pair.other.kind not in ("measure", "money") or not pair.is_near or not all("." in number for number in written):
        return False
    return READING.search(pair.before(pair.bare)) is not None and READ.match(pair.after) is not None


def share_again(pair: Pair) -> bool:
    """Where a percentage went: "71 per cent in 2019, sank below 60"."""
    near = pair.text[max(0, pair.bare.number - 32) : pair.bare.number]
    is_share = pair.other.unit == "percent" and pair.is_near and LEVEL.search(pair.before(pair.other)) is None
    moved = pair.before(pair.other).rstrip().endswith(("by", "rose", "fell", "up", "down"))
    return is_share and not moved and WENT.search(near) is not None and READ.match(pair.after) is not None


def harmed(pair: Pair) -> bool:
    """How many people, as those before, what befell is said of: "Eleven are still missing"."""
    noun = (pair.other.unit or "").split(" ")[-1]
    is_people = pair.other.kind == "counted" and (noun in PEOPLE or noun in roles())
    return is_people and HARMED.match(pair.text, pair.bare.end) is not None


def apportioned(pair: Pair) -> bool:
    """How many of those before are somewhere: "ten bakers, four in Ulm"."""
    fewer = pair.other.kind == "counted" and pair.bare.value < pair.other.value
    return fewer and APPORTIONED.fullmatch(pair.gap) is not None and SHARE_IN.match(pair.after) is not None


def touched(pair: Pair) -> bool:
    """What a price touched before or after it was the other."""
    return pair.other.kind in ("measure", "money") and pair.is_like and TOUCHED.fullmatch(pair.gap) is not None


def of_them(pair: Pair) -> bool:
    """How many of those before."""
    return pair.other.kind == "counted" and (OF_THEM.match(pair.after) is not None or pair.gap.endswith(" of whom "))


def that_many_more(pair: Pair) -> bool:
    """How many more or fewer than those before."""
    return pair.other.kind == "counted" and pair.gap == ", " and THAT_MANY.match(pair.after) is not None


def part_of(pair: Pair) -> bool:
    """How many of what comes after."""
    return WHOLE.fullmatch(pair.gap) is not None and (pair.bare.form == "part" or pair.bare.value <= pair.other.value)


def listed(pair: Pair) -> bool:
    """One of a list whose last member names the unit."""
    return LIST.fullmatch(pair.gap) is not None and (pair.bare.scaled or not pair.other.scaled)


def changed(pair: Pair) -> bool:
    """What something is now, before what it was."""
    scale = pair.bare.scaled or not pair.other.scaled
    return (
        pair.other.kind in ("measure", "money") and scale and pair.is_like and CHANGED.fullmatch(pair.gap) is not None
    )


FROM_BEFORE = (
    Rule(
        compared,
        "The party won 31 seats, up from 24.",
        "They counted 23 crashes since May, taking the total to 45,678.",
    ),
    Rule(moved, "The index gained 12.3 points to 1,333.18.", "Sales rose 5 percent to 300."),
    Rule(
        parallel,
        "It drew 1.5 million visitors in 2018 and 1.9 million in 2019.",
        "He met 12 ministers in May and 3 by train.",
    ),
    Rule(same_place, "Output rose by 2 percent, prices by 1.", "Output rose by 2 percent to 90."),
    Rule(touched, "It closed at 84.75 cents after touching 74.07.", "It closed at 84.75 cents after touching 2."),
    Rule(of_them, "Some 2,500 people, 600 of them children, were moved.", "Some 2,500 people saw 600 of the films."),
    Rule(
        that_many_more, "The party won 31 seats, six more than in May.", "The party won 31 seats, and the fair drew 90."
    ),
    Rule(closed, "It finished 0.60 euros weaker at 52.90.", "It finished 60 cents weaker at 52.90."),
    Rule(from_level, "Prices eased to 3.1 percent from 3.4.", "Prices rose 5 percent from 12.", rates=True),
    Rule(
        read_again,
        "Sugar fetched 22.4 cents on Monday. It had been 21.9 on Friday.",
        "Sugar fetched 22.4 cents on Monday. It had been 210.9 on Friday.",
        across=True,
        rates=True,
    ),
    Rule(
        share_again,
        "Turnout, 71 per cent in May, sank below 60 this time.",
        "Prices rose by 71 per cent and sank to 60.",
    ),
    Rule(harmed, "Seven miners died. Eleven are still missing.", "Seven buses burned. Eleven were saved.", across=True),
    Rule(apportioned, "It hired ten bakers, four in Ulm.", "It hired ten bakers, 14 in Ulm."),
)
# For a number behind a share: from the amount before that.
PAST_SHARES = (
    Rule(moved_by_a_share, "It fell 21.4 points, or 1.2 percent, to 1,764.30.", "It fell 21.4 points, 1.2 percent in all, by 3."),
    Rule(compared, "It flew 3.3 million people, 12% more than the 2.9 million of May.", "It flew 3.3 million people, 12% by 2.9 million."),
)  # fmt: skip
FROM_AFTER = (
    Rule(part_of, "He won 280 of the 300 votes.", "He won 280 in the 300 villages."),
    Rule(listed, "It comes in four- and six-cylinder forms.", "It sold four by six lorries."),
    Rule(changed, "The fee was cut to 3.20 from 3.60 euros.", "It was sold by 20 after 300 days."),
)  # fmt: skip


def with_shared_units(text: str, amounts: Sequence[Amount], sentences: Sequence[int]) -> list[Amount]:
    """The amounts with the units that they have from another one: first from the one after, then from the one before."""
    shared = list(amounts)
    for i in range(len(shared) - 2, -1, -1):
        shared[i] = _shared(text, shared[i], shared[i + 1], FROM_AFTER, sentences)
    for i in range(1, len(shared)):
        shared[i] = _shared(text, shared[i], shared[i - 1], FROM_BEFORE, sentences)
        if i > 1 and shared[i - 1].unit in NOT_COUNTED:
            shared[i] = _shared(text, shared[i], shared[i - 2], PAST_SHARES, sentences)
    return shared


def _shared(text: str, bare: Amount, other: Amount, rules: Sequence[Rule], sentences: Sequence[int]) -> Amount:
    """A number with the unit of the other, where a rule holds; the number as it is otherwise."""
    first, second = (bare, other) if bare.start < other.start else (other, bare)
    if not bare.bare or not other.unit or not 0 <= second.start - first.end <= FARTHEST:
        return bare
    # "four of five": the number after the noun may be hedged.
    pair = Pair(
        text, bare, replace(other, start=other.number) if other.kind == "counted" and other is second else other
    )
    apart = bisect_right(sentences, second.start) - bisect_right(sentences, first.start)
    if apart > 1 or "\n\n" in pair.gap:
        return bare
    rate = other.per if other is first else None
    for rule in rules:
        if (rule.across or not apart) and (rule.rates or not rate) and rule.holds(pair):
            return replace(bare, unit=other.unit, kind=other.kind, per=bare.per or (rate if rule.rates else None))
    return bare
