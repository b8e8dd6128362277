"""One number with the currency or unit beside it, as the text alone shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..text import late_re as re
from ..text.nouns import is_plural
from . import money, units
from .numbers import Number, tidy, with_short_scale
from .spelled import BELOW_100

# "-", "it was minus ", "is negative ", not "5-", "minus", "plus or minus ", "tested negative "
MINUS = re.compile(
    r"(?:(?<![\w.,)\]%])[-−–]|(?<!\bplus or )\bminus[ -]|(?:(?<=\ba )|(?<=\bat )|(?<=\bis )|(?<=\bof )|(?<=\bto )|(?<=\bwas ))negative )$",
    re.IGNORECASE,
)
# ".", " in May", not " times"
NUMBER_ENDED = re.compile(units.ADVERB_ENDED)
# Of these a part is taken: "a tenth of a percent".
# " of a percent", " of one per cent", " of a point", not " of a mile"
OF_A = re.compile(r"\sof\s(?:an?|one)(?=\s(?:per\s?cent|(?:percentage\s)?point)\b)")
# " point", "-point", not " points", " point guard"
POINT = re.compile(r"[ -]point\b(?!\s(?:guard|of)\b)")
# " below zero", " above zero", not " below zero interest"
ZERO = re.compile(r"\s(?:below|above)\szero\b(?!\s(?:growth|interest|rates?)\b)")
# "sub-", "minus-", "magnitude-", "five-to-", "1-in-", "two-", not "mid-", "back-to-"
PREFIX = re.compile(
    rf"(?:\b(?:minus|sub|now|then|magnitude)|(?:\d|\b{BELOW_100})-(?:in|to)|\b{BELOW_100})-$", re.IGNORECASE
)
# What the other end of a range of such numbers is, which the plural follows: "5m and 6m voters".
# "m and 6m", "m to 6.5m", not "m and six", "m, 6m"
JOINED_SCALE = re.compile(r"[mb] (?:and|or|to) \d[\d,]*(?:\.\d+)?(?=[mb]\b)")
# " of them", " buses", " of a year before", " last season", not "s", " 12", " was"
PLURAL_NEXT = re.compile(
    r"\s+(?:(?P<verb>are|were|have|had|of\s+(?:them|whom|the|its|their|an?\s(?:year|month|week))|an?\s(?:year|month|week|quarter)\s(?:ago|earlier|before)|(?:in\s)?the\s(?:same|previous|corresponding|year-earlier)|last\s(?:year|month|quarter|week|season))\b|(?!(?:does|has|is|was)\b)(?P<noun>[A-Za-z-]+)(?:\s(?P<more>[A-Za-z-]+))?)"
)
# How far before a number they are looked for, in code points; chosen, not measured.
FAR = 90
# Of whom so many are told as they come and go, and nothing is as long: "viewers rose from 12m to 15m".
# "viewers rose from ", "the show drew ", "users, up from 10m to ", not "viewers stood ", "it drew near. "
AUDIENCE = re.compile(
    r"\b(?:(?:audience|downloads|followers|listeners|readers|readership|streams|subscribers|tourists|users|viewers|visitors|votes)\b[^.!?\n]{0,50}\b(?:by|from|of|over|than|to)|(?:attract(?:s|ed)|(?<!boat\s)(?<!ship\s)(?<!vessel\s)dr(?:ew|aws)|polled|watched\sby))\s(?:\d[\d.,]*[mb]\s(?:and|or|to)\s)?$",
    re.IGNORECASE,
)
# " fans", not " was", " FC"
PLURAL = re.compile(r"\s(?!(?:was|has|does|goes|this|its|yes)\b)(?P<noun>[a-z]+)\b")
# What may not stand between a number and the noun that it counts: "10m from cars".
BETWEEN = frozenset(
    ["and", "as", "at", "away", "by", "deep", "down", "for", "from", "high", "in", "into", "long", "of", "off"]
)
BETWEEN |= {
    "on",
    "or",
    "out",
    "over",
    "per",
    "tall",
    "than",
    "the",
    "through",
    "to",
    "under",
    "up",
    "was",
    "wide",
    "with",
}
# "the 100m hurdles"
RACING = frozenset(
    {
        "hurdles",
        "sprinters",
        "runners",
        "races",
        "heats",
        "finals",
        "finalists",
        "medallists",
        "medalists",
        "titles",
        "records",
        "sprint",
        "relay",
        "freestyle",
        "race",
        "hurdle",
    }
)
# A lakh of rupees.
# "L", " L", not " Li"
LAKH = re.compile(r"[ \u00a0]?L\b(?![’'.]\w)")
# "K-display", "k run", not "k people"
THOUSANDS_NOT = re.compile(
    r"[kK](?:\s+|-)(?:run|race|runs|races|video|TV|TVs|display|screen|resolution|camera|monitor|footage|Ultra)"
)
# "3m bpd", "b/d", not "3m b"
OIL_RATE = re.compile(r"\s?(?:bpd|b/d|bopd|boepd|boe/d)\b")
# "6'2\"", "5-foot-10", "6ft 2in", not "6'", "5-foot"
FEET = re.compile(
    r"(?P<feet>\d{1,2})(?:\s?['’′]\s?(?P<a>\d{1,2}(?:\.\d)?)\s?(?:[\"”″]|''|’’)|(?:[ -]?(?:foot|feet|ft\.?))[ ,-]{0,2}(?P<b>\d{1,2})(?!\d|,\d)(?:(?:[ -]?(?:inches|inch|in))\b|(?=[\s,.)]|$)(?<=-\d)|(?=[\s,.)]|$)(?<=-\d\d)))"
)


# A range of which both ends have the letter.
# "R22 to R24", "costs P300–P450", "between N905 and N940", not "R22 to 24", "R22 to P24"
LETTERED = re.compile(
    r"(?P<led>\b(?:between|from|for|at|costs?|fetche[sd]|pa(?:id|ys?)|charge[sd]?)\s)?\b(?P<letter>[DKNPR])(?P<low>\d[\d.,]*)"
    r"(?:\s?(?:to|[-–])\s?|(?P<and>\sand\s))(?P=letter)\d(?:[\d.,]*\d)?",
    re.IGNORECASE,
)
# What money stands behind.
# "pay ", "a fine of ", "for only ", "less than ", not "the ", "to "
PAID = re.compile(
    r"\b(?:pa(?:id|y|ys|ying)|cost(?:s|ing)?|charg(?:ed?|es|ing)|fined(?:\s(?!the\b)\w+){0,3}|worth|earn(?:s|ed|ing)?|receiv(?:ed?|es|ing)|spen(?:d|ds|t)|sav(?:ed?|es|ing)|offer(?:s|ed)?|ow(?:ed?|es)"
    r"|(?:bail|bond|bribe|bribes|cost|deposit|fare|fee|fees|fine|fines|grant|loan|price|rent|salary|sum|total|wage|wages)\s(?:is|of|was)|(?:less|more)\s(?:only|than)|(?:for|at)\s(?:about|just|least|only|under))\s(?:(?:about|at\sleast|just|nearly|only|over|under|up\sto)\s)?$",
    re.IGNORECASE,
)
# How far around a number its range is looked for, in code points, and from how many digits on it is none of roads; chosen, not measured.
RANGED, DIGITS = 24, 3


@dataclass(frozen=True)
class Amount:
    """An amount at ``text[start:end]``; ``number`` is where its (first) number begins and ``counted_from`` where what it
    counts may begin.  ``kind``: money, measure, age or bare."""

    start: int
    end: int
    number: int
    counted_from: int
    value: int | float
    high: int | float | None
    bound: str
    unit: str | None
    per: str | None
    kind: str
    form: str
    plain: bool
    scaled: bool
    mantissa: int | float
    score: bool = False  # "3-1": nothing unless something is counted
    marked: bool = False  # its currency or unit stands before the number
    acts: bool = False  # a finite verb stands behind what it counts

    @property
    def bare(self) -> bool:
        return self.kind == "bare"


def read_amount(text: str, number: Number) -> Amount | None:
    """The amount whose number this is; None where the number is part of a word or of something longer.

    A hedge or divisor is not looked for yet, and ``bound`` is "=".
    """
    amount = _feet(text, number) or _plain_amount(text, number)
    return amount and _from_zero(text, amount)


def _from_zero(text: str, amount: Amount) -> Amount:
    """Degrees with the side of zero that they are on: "12 degrees below zero", "20 below zero"."""
    side = ZERO.match(text, amount.end) if amount.bare or (amount.unit or "").startswith("degree") else None
    return replace(amount, end=side.end(), counted_from=side.end()) if side else amount


def signed(text: str, amount: Amount) -> Amount:
    """The amount, negative where it ends with "below zero"."""
    if amount.value <= 0 or not text.endswith("below zero", amount.start, amount.end):
        return amount
    if amount.high is None:
        return replace(amount, value=-amount.value)
    return replace(amount, value=-amount.high, high=-amount.value)


def _feet(text: str, number: Number) -> Amount | None:
    """Feet and inches as one length, in feet: 6'2", 5ft 10in, 6-foot-2."""
    match = FEET.match(text, number.start) if number.form == "digits" else None
    if not match or _glued(text, number.start):
        return None
    value = tidy(round(int(match["feet"]) + float(match["a"] or match["b"]) / 12, 4))
    return Amount(
        number.start,
        match.end(),
        number.start,
        match.end(),
        value,
        None,
        "=",
        "foot",
        None,
        "measure",
        "digits",
        False,
        False,
        value,
    )


def _plain_amount(text: str, number: Number) -> Amount | None:
    start = number.start
    # "$-5bn": the sign between the currency and the number.
    inner = start > 1 and text[start - 1] in "-−" and text[start - 2] in "$£€¥"
    mark = _mark(text, number, start - inner)
    if mark is None and _glued(text, start):
        return None
    number = _with_letter(text, number, mark)
    per = None
    if mark:
        start, kind, value = mark.start, "money", tidy(number.value * mark.factor)
        unit: str | None
        end, unit = _past_currency(text, number.end, mark)
    else:
        end, kind, unit, value, per = _unit_after(text, number)
        if kind == "bare" and _runs_on(text, end, number):
            return None
        # "[Ten] years": an editor's brackets.
        start -= end > number.end and text[number.end] == "]"
    minus = _minus(text, start, number)
    if minus.startswith(("n", "N")) and not _is_signed(text, end, kind, unit):
        minus = ""
    if minus or inner and mark:
        value = -value
        start -= len(minus)
    return Amount(
        start, end, number.start, end, value, number.high, "~" if number.about else "=", unit, per, kind, number.form, number.plain, number.scaled,
        number.mantissa, marked=mark is not None or unit in units.LEADING_UNITS,
    )  # fmt: skip


def _minus(text: str, start: int, number: Number) -> str:
    """What says before a number that it is below zero: "-", "minus "; else nothing."""
    minus = MINUS.search(text[max(0, start - 16) : start]) if number.form in ("digits", "words") else None
    if minus is None or number.form == "words" and not minus[0][0].isalpha():
        return ""
    return minus[0]


def _is_signed(text: str, end: int, kind: str, unit: str | None) -> bool:
    """Whether "negative" is a number's sign: "at negative 2 percent", not "was negative 3 days later"."""
    if kind == "bare":
        return NUMBER_ENDED.match(text, end) is not None
    return kind == "money" or unit is not None and unit.startswith(("percent", "degree"))


def _mark(text: str, number: Number, start: int) -> money.Mark | None:
    """The currency before the number; a letter only before an amount ("R5 million", "N5,000", "P29 a kilo"), as "R5" is anything."""
    mark = money.mark_before(text, start) if number.form == "digits" else None
    letter = text[mark.start : mark.end].rstrip() if mark else ""
    if mark and letter in money.ELSEWHERE and _is_elsewhere(text, mark, number):
        return None
    # "an M5.2 quake"
    if mark and letter in money.FOREIGN and number.value < 10 and not (number.scaled or with_short_scale(text, number)):
        return None
    if mark is None or letter not in money.LETTERS or not number.plain or number.scaled:
        return mark
    if _is_ranged(text, mark.start, number.end) or with_short_scale(text, number) or _is_paid(text, mark, number):
        return mark
    return mark if units.per_after(text, number.end) else None


def _is_elsewhere(text: str, mark: money.Mark, number: Number) -> bool:
    """Whether letters that are a currency's mark are something else: no such country is named, or things are counted."""
    noun = PLURAL.match(text, number.end)
    counts = noun is not None and is_plural(noun["noun"]) and not money.mark_after(text, number.end)
    measured = with_short_scale(text, number) is None and units.unit_after(text, number.end) is not None
    apart = text[mark.end - 1].isspace() or text[mark.start : mark.end].rstrip() in money.FOREIGN
    return counts or measured or apart and not money.is_named(text, mark.code)


def _is_paid(text: str, mark: money.Mark, number: Number) -> bool:
    """Whether a number with a letter is what somebody pays in a country that is named: "a fine of R500", not "to the R500"."""
    noun = PLURAL.match(text, number.end)
    counts = noun is not None and is_plural(noun["noun"])
    led = number.value >= 10 and not counts and PAID.search(text[max(0, mark.start - RANGED) : mark.start])
    return bool(led) and money.is_named(text, mark.code)


def _is_ranged(text: str, start: int, end: int) -> bool:
    """Whether a number with a letter is an end of a range of money: "R22 to R24 a litre", not "the N2 and N7"."""
    near = max(0, start - RANGED)
    for match in LETTERED.finditer(text[near : end + RANGED]):
        led = (match["led"] or "").strip().lower()
        long = bool(led) and sum(map(str.isdigit, match["low"])) >= DIGITS or not match["low"].isdigit()
        said = long or units.per_after(text, near + match.end()) is not None
        here = match.start("letter") <= start - near < match.end()
        if here and said and match["letter"].isupper() and (not match["and"] or led == "between"):
            return True
    return False


def _with_letter(text: str, number: Number, mark: money.Mark | None) -> Number:
    """The number with a scale of one letter, where that is none: "$5m", "₹5L", "10m users", "4.3M", but not "a 100m race"."""
    if mark and mark.code == "INR" and not number.scaled and (lakh := LAKH.match(text, number.end)):
        return number._replace(end=lakh.end(), value=tidy(number.value * 10**5), plain=False, scaled=True)
    short = with_short_scale(text, number)
    # "1.2m sq ft", "2m twenty-foot equivalent units"
    if short and text[short.end : short.end + 1] == " " and units.unit_after(text, short.end):
        return short
    if short is None or mark or OIL_RATE.match(text, short.end) or _counts_people(text, number.end):
        return short or number
    letter = text[number.end : short.end]  # "MM" is a million only of money
    scaled = letter in ("M", "B") or letter in ("k", "K") and not THOUSANDS_NOT.match(text, number.end)
    return short if scaled or money.mark_after(text, short.end) else number


def _past_currency(text: str, end: int, mark: money.Mark) -> tuple[int, str]:
    """Past a currency that stands on both sides, or what stands for no cents, and which it is: "$75 U.S.", "US$5 dollars",
    "$75 CAD", "Shs 500/="."""
    said = money.said_behind(text, end) if text[mark.start : mark.end].strip() == "$" else None
    return said or (_past_repeated(text, end, mark.code), mark.code)


def _past_repeated(text: str, end: int, unit: str) -> int:
    if text.startswith(("/=", "/-"), end) and not text[end + 2 : end + 3].isalnum():
        return end + 2
    repeated = money.mark_after(text, end)
    return repeated.end if repeated and repeated.code == unit else end


def _unit_after(text: str, number: Number) -> tuple[int, str, str | None, int | float, str | None]:
    """Where the amount ends, its kind, its unit, its value in that unit, and what a rate is divided by."""
    end = number.end
    if text[number.start - 1 : number.start] == "[" and text[end : end + 1] == "]":
        end += 1
    if number.form in ("part", "digits") and (of := OF_A.match(text, end)):
        end = of.end()
    if number.form == "part" and (point := POINT.match(text, end)):
        return point.end(), "measure", "point", number.value, None
    if age := units.age_after(text, end):
        return age[0], "age", age[1], number.value, None
    after = money.mark_after(text, end)
    if after and not _is_other_word(text, number, text[end : after.end].strip(" -\n"), after.end):
        return after.end, "money", after.code, tidy(number.value * after.factor), None
    if measure := units.unit_after(text, end):
        # "3 million pounds" is money; of 3 pounds nobody knows.
        sterling = measure.name == "pound" and number.scaled
        unit = "GBP" if sterling else measure.name
        return measure.end, "money" if sterling else "measure", unit, number.value, measure.per
    leading = units.unit_before(text, number.start) if number.value < units.LEADING_END else None
    return number.end, "measure" if leading else "bare", leading, number.value, None


def _is_other_word(text: str, number: Number, name: str, end: int) -> bool:
    """Whether a currency's name is another word: "twelve won", "won two crowns", "20 Rand analysts", "two drams of whisky"."""
    word, plain = name.lower(), number.plain or number.form == "words" and not number.scaled
    if word == "won":
        return plain and number.value < 1000 and not (number.form == "digits" and money.is_named(text, "KRW"))
    if word in ("crown", "crowns"):
        return plain and number.value < 4
    if code := {"dram": "AMD", "drams": "AMD", "zig": "ZWG"}.get(word):
        return not money.is_named(text, code)
    noun = PLURAL.match(text, end) if name in ("Bucks", "Rand", "TL") else None
    return noun is not None and is_plural(noun["noun"])


def _glued(text: str, start: int) -> bool:
    """Whether what stands before a number makes it part of a name or of a longer number ("COVID-19", "A320")."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha() or before in "_#@/\\:×" or before == "'" and not text[start - 2 : start - 1].isspace():
        return True
    return (
        before in "-‑"
        and start > 1
        and text[start - 2].isalpha()
        and not PREFIX.search(text[max(0, start - 16) : start])
    )


def _runs_on(text: str, end: int, number: Number) -> bool:
    """Whether a number goes on into a word or another number ("737s", "2nd", "5:30", "3D")."""
    after, further = text[end : end + 1], text[end + 1 : end + 2]
    if number.form != "digits":
        return False
    return (
        after.isalnum()
        or after == "_"
        or (after in ".,:/×" and further.isdigit())
        or (after in "'’" and further.isalpha())
    )


def _counts_people(text: str, end: int) -> bool:
    """Whether "10m" at ``end`` is followed by a plural, so that it is ten million rather than ten metres."""
    if text[end : end + 1] not in ("m", "b") or text[end + 1 : end + 2].isalnum():
        return False
    if joined := JOINED_SCALE.match(text, end):
        return _counts_people(text, joined.end())
    match = PLURAL_NEXT.match(text, end + 1)
    start = text.rfind(" ", 0, end) + 1
    told = AUDIENCE.search(text[max(0, start - FAR) : start]) is not None
    if match is None or match["verb"] or told:
        return match is not None or told
    noun, more = match["noun"], match["more"]
    if noun in RACING or more in RACING:
        return False
    return is_plural(noun) or noun not in BETWEEN and more is not None and is_plural(more)
