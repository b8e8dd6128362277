"""Rules for prices and measures without a unit: where they moved to, what they were before, what the next one is."""

from __future__ import annotations

from ..text import late_re as re
from .money import SUBUNITS
from .pairs import Pair, Rule
from .ranges import LENGTHS

NOT_COUNTED = frozenset({"percent", "percentage point", "basis point"})
# "to close at ", "end at ", not "at "
_CLOSING = r"(?:close|closing|end|ending|finish|settle|stand|trade|trading)\sat\s"
# " up to ", " to ", " to close at ", not "to"
TO = re.compile(rf"\s(?:\w+\s)?to\s(?:{_CLOSING})?")
# " higher at ", " down to close at ", not " at "
CLOSED = re.compile(rf"\s(?:higher|lower|weaker|stronger|firmer|easier|up|down)\s(?:(?:to\s)?{_CLOSING}|at\s)")
# " at ", ", at ", not " to "
AT = re.compile(r",?\sat\s")
# "ended down ", "up by ", not "at "
MOVED_BY = re.compile(
    r"\b(?:up|down|off|higher|lower|rose|fell|gained|lost|added|shed|climbed|dropped|slipped|slid|jumped|advanced|declined|eased)\s(?:by\s)?(?:about\s|just\s|only\s)?$"
)
# ", or 1.2 percent, to ", " (3%) to ", not ", which is 1.2 to "
PAST_SHARE = re.compile(
    rf",?\s(?:or\s|\()?(?:about\s|nearly\s)?[\d.,]+\s?(?:%|percent|per\scent|pct)\)?,?\s(?:(?:\w+\s)?to\s(?:{_CLOSING})?|at\s)"
)
# " to ", " it stood at ", not " rose "
LEVEL = re.compile(r"\b(?:to|at|of|was|is|were|are|reached|hit)\s(?:about\s|nearly\s|just\s)?$")
# " from ", " next year, up from ", " against a forecast of ", not " to "
FROM = re.compile(
    r"(?:\s(?:in|at)\s[A-Z][\w'’-]+|\s(?:at|in|on)\sthe(?:\s[a-z]+){1,2}(?=,)|\s(?:last|next|this)\s[a-z]+|\son\saverage)?,?\s(?:(?:up|down|rising|falling)\s)?(?:from|against|versus|vs\.?|compared\s(?:with|to))\s(?:the\s|an?\s)?(?:(?:[a-z]+\s){1,3}of\s)?"
)
# The sides of a thing: "40 metres high and 300 long".
_SIDE = r"(?:across|broad|deep|high|long|tall|thick|wide)"
# " high and ", " long, ", not " high in "
SIDE_BEFORE = re.compile(rf"\s{_SIDE}(?:,?\sand|,|\sby)\s")
# " long", not " longer"
SIDE = re.compile(rf"\s{_SIDE}\b")
# " to ", "to about ", not " at "
LED_TO = re.compile(r"\bto\s(?:(?:about|nearly|just|only|under|over)\s)?$")
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
# " will be", " were", not " users"
SUM_ENDED = re.compile(r"\s(?:are|had|has|have|is|was|were|will)\b")
# "with exports at ", "worth ", "to ", not "in "
WORTH = re.compile(
    r"\b(?:at|to|from|of|was|were|worth|totall?ed|reached|against|for|over|under|about|nearly|around|almost|than)\s$"
)
# ", up from ", " compared with ", not " to "
CHANGED = re.compile(r",?\s(?:(?:up|down)\s)?(?:from|after|against|versus|compared\s(?:with|to))\s")
# " and in Arden ", " and got ", ", the south ", " of rain, the south ", not " and saw ", ", she paid "
LEFT_OUT = re.compile(
    r"(?:\sof\s[a-z]+|\s(?:in|at)\s[A-Z][\w'’-]+)?(?:,?\s(?:and|but)\s(?:in|at|on|for)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s"
    r"|,\snot\s|,\s(?:and\s|but\s)?(?:the|an?)\s(?!(?:first|second|last|other)\b)\w+\s|\s(?:and|but)\s(?:got|settled\sfor)\s)(?:only\s|just\s)?"
)
# ". ", ";", not ", so", " people"
CLAUSE_END = re.compile(r"\s*(?:[.;)](?!\d)|$)")
# "growers got ", "sold for ", not "growers met "
PAID = re.compile(
    r"\b(?:pa(?:id|ys?)|g[eo]ts?|received?|earn(?:s|ed)?|charge[sd]?|costs?|fetch(?:es|ed)?|(?:sells?|sold|goes|went)\sfor)\s$"
)
# " in 2018", " last year", not " in the town"
WHEN = r"\s(?:(?:in|by|for|during)\s(?:\d{4}|(?:[A-Z]\w+\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December))|on\s[A-Z]\w+|(?:last|this)\s\w+|an?\s\w+\s(?:ago|earlier|before)|now|today)\b"
# " growth in 2018 and ", " last year, against ", " on Monday, after ", not " in the town and "
THEN = re.compile(
    rf"(?:\s[\w-]+){{0,4}}?{WHEN},?\s(?:after|and|but|against|versus|compared\s(?:with|to))\s(?:only\s|just\s|about\s)?"
)
# " last year", not " people"
AT_TIME = re.compile(WHEN)
# " after hitting ", not " after "
TOUCHED = re.compile(r"\s(?:after|before)\s(?:hitting|touching|reaching|falling\sto|rising\sto|dipping\sto)\s")


def moved(pair: Pair) -> bool:
    """Where a measure moved to."""
    return (
        (pair.other.kind == "measure" or pair.other.unit == "point")
        and pair.other.unit not in NOT_COUNTED
        and TO.fullmatch(pair.gap) is not None
    )


def other_side(pair: Pair) -> bool:
    """The next side of a thing, behind another: "40 metres high and 300 long"."""
    measured = pair.other.unit in LENGTHS and SIDE_BEFORE.fullmatch(pair.gap) is not None
    return measured and SIDE.match(pair.after) is not None


def moved_by_a_share(pair: Pair) -> bool:
    """Where a measure moved to, behind the share that the move is."""
    return pair.other.kind in ("measure", "counted") and PAST_SHARE.fullmatch(pair.gap) is not None


def closed(pair: Pair) -> bool:
    """Where a price or measure stood after a move by so much of it; of cents it may be the whole unit."""
    measured = pair.other.kind in ("measure", "money") or pair.other.unit == "point"
    moved_by = measured and pair.other.unit not in NOT_COUNTED | SUBUNITS
    return moved_by and CLOSED.fullmatch(pair.gap) is not None and READ.match(pair.after) is not None


def level_at(pair: Pair) -> bool:
    """Where an index, a price or a measure stood after it had moved by so much: "down 31.4 points at 5,689.8"."""
    measured = pair.other.kind in ("measure", "money") or pair.other.unit == "point"
    return (
        measured
        and pair.other.unit not in NOT_COUNTED | SUBUNITS
        and AT.fullmatch(pair.gap) is not None
        and MOVED_BY.search(pair.before(pair.other)) is not None
        and READ.match(pair.after) is not None
    )


def same_place(pair: Pair) -> bool:
    """A number behind the preposition that stood before the other: by 2 percent … by 1, at 84.75 cents … at 74.07."""
    near = PREPOSITION.search(pair.text[max(0, pair.bare.start - 16) : pair.bare.start])
    other = PREPOSITION.search(pair.text[max(0, pair.other.start - 16) : pair.other.start])
    if near is None or not STOP.match(pair.after) or pair.other.kind not in ("measure", "money") or not pair.is_like:
        return False
    return near["word"] in ("against", "versus", "than") or other is not None and near["word"] == other["word"]


def from_level(pair: Pair) -> bool:
    """What a level was before: "eased to 3.1 percent from 3.4", "12 points, up from 9"."""
    moved_to = pair.gap == " from " and LED_TO.search(pair.before(pair.other)) is not None
    if pair.other.kind not in ("measure", "money") or not (pair.is_like or moved_to) or not FROM.fullmatch(pair.gap):
        return False
    at_level = "," in pair.gap or LEVEL.search(pair.before(pair.other)) is not None
    return at_level and READ.match(pair.after) is not None and (pair.bare.scaled or not pair.other.scaled)


def read_again(pair: Pair) -> bool:
    """Another reading of the same measure, in this sentence or the next: as close, and with a decimal point as well."""
    written = [pair.text[amount.number : amount.end] for amount in (pair.bare, pair.other)]
    measured = pair.other.kind in ("measure", "money") or pair.other.unit == "point"
    if not measured or not pair.is_near or not all("." in number for number in written):
        return False
    return READING.search(pair.before(pair.bare)) is not None and READ.match(pair.after) is not None


def share_again(pair: Pair) -> bool:
    """Where a percentage went: "71 per cent in 2019, sank below 60"."""
    near = pair.text[max(0, pair.bare.number - 32) : pair.bare.number]
    is_share = pair.other.unit == "percent" and pair.is_near and LEVEL.search(pair.before(pair.other)) is None
    moved = pair.before(pair.other).rstrip().endswith(("by", "rose", "fell", "up", "down"))
    return is_share and not moved and WENT.search(near) is not None and READ.match(pair.after) is not None


def worth_too(pair: Pair) -> bool:
    """Another sum of money of its sentence: "a loss of 3 billion rand, with exports at 14 billion"."""
    scaled = pair.other.kind == "money" and pair.other.scaled and pair.bare.scaled and pair.bare.form == "digits"
    low, high = sorted((abs(pair.bare.value), abs(pair.other.value)))
    return (
        scaled
        and high <= 10 * low
        and WORTH.search(pair.before(pair.bare)) is not None
        and (READ.match(pair.after) or SUM_ENDED.match(pair.after)) is not None
    )


def left_out(pair: Pair) -> bool:
    """The same said of something else, without verb or unit: "52 kroner and in Arden forty", "60 millimetres, the south nine"."""
    of_a_kind = pair.other.kind in ("measure", "money") or pair.other.unit == "percent"
    return of_a_kind and LEFT_OUT.fullmatch(pair.gap) is not None and CLAUSE_END.match(pair.after) is not None


def paid_too(pair: Pair) -> bool:
    """What others were paid, in this sentence or the next."""
    return (
        pair.other.kind == "money"
        and pair.is_like
        and PAID.search(pair.before(pair.bare)) is not None
        and READ.match(pair.after) is not None
    )


def at_another_time(pair: Pair) -> bool:
    """What the same was at another time: "2.4 percent growth in May and 2.1 last year"."""
    scale = pair.bare.scaled or not pair.other.scaled or pair.bare.value >= 1000
    of_a_kind = scale and pair.other.kind in ("measure", "money", "counted")
    return of_a_kind and THEN.fullmatch(pair.gap) is not None and AT_TIME.match(pair.after) is not None


def touched(pair: Pair) -> bool:
    """What a price touched before or after it was the other."""
    return pair.other.kind in ("measure", "money") and pair.is_like and TOUCHED.fullmatch(pair.gap) is not None


def changed(pair: Pair) -> bool:
    """What something is now, before what it was."""
    scale = pair.bare.scaled or not pair.other.scaled
    return (
        pair.other.kind in ("measure", "money") and scale and pair.is_like and CHANGED.fullmatch(pair.gap) is not None
    )


FROM_BEFORE = (
    Rule(other_side, "The dam is 40 metres high and 300 long.", "The dam is 40 metres high and 300 men built it."),
    Rule(moved, "The index gained 12.3 points to 1,333.18.", "Sales rose 5 percent to 300."),
    Rule(same_place, "Output rose by 2 percent, prices by 1.", "Output rose by 2 percent to 90."),
    Rule(touched, "It closed at 84.75 cents after touching 74.07.", "It closed at 84.75 cents after touching 2."),
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
    Rule(
        left_out,
        "It got 60 millimetres of rain, the south nine.",
        "It got 60 millimetres of rain, the council nine letters.",
        rates=True,
    ),
    Rule(
        paid_too,
        "Millers paid 900 pesos a load. Others got no more than 600.",
        "Millers paid 900 pesos a load. Others met no more than 600.",
        across=True,
        rates=True,
    ),
    Rule(
        at_another_time,
        "It had 2.4 percent growth in 2018 and 2.1 last year.",
        "It had 2.4 percent growth in 2018 and 2.1 children last year.",
    ),
    Rule(level_at, "It ended down 31.4 points at 5,689.8.", "It met 31.4 points at 5,689.8."),
    Rule(
        worth_too,
        "The gap was 3.2 billion euros, with exports at 14.5 billion.",
        "The gap was 3.2 billion euros, with exports in 14.5 million.",
    ),
)
# For a number behind a share: from the amount before that.
PAST_SHARES = (
    Rule(
        read_again,
        "The Alba index ended at 2,451.36 points, the Orle index gained 2% to 2,310.40.",
        "The Alba index ended at 2,451.36 points, the Orle index gained 2% to 231.4.",
    ),
    Rule(
        moved_by_a_share,
        "It fell 21.4 points, or 1.2 percent, to 1,764.30.",
        "It fell 21.4 points, 1.2 percent in all, by 3.",
    ),
)
FROM_AFTER = (Rule(changed, "The fee was cut to 3.20 from 3.60 euros.", "It was sold by 20 after 300 days."),)
