"""Units that a number has from the subject of its clause: what is counted, what moved, a currency at its rate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from ..lexicons import read_words
from ..text import late_re as re
from ..text.folding import folded
from ..text.nouns import is_plural, singular
from .amount import Amount
from .counted import Word, counted_noun
from .money import currency_called
from .units import OLDEST, alternation

REACH = 120  # code points before a number; chosen, not measured
# "The number of wardens", "total of cases", not "numbers of wardens", "number of Wardens"
COUNT = re.compile(r"\b(?:number|tally|count|total(?:\snumber)?)\sof\s(?=(?-i:[a-z]))", re.IGNORECASE)
# " rose to ", " fell from 720 to ", " stood at ", not ", and he saw "
CLAUSE = re.compile(
    r"[^.;:,\n]*?\b(?:to|at|by|from|was|were|is|are|be|been|reached|hit|totalled|totaled|exceeded|topped|surpassed|passed|crossed|than|below|above|over|short of)\s(?:[^.;:,\n]*\s)?(?:to\s)?$"
)
_MOVED = r"(?:rose|fell|grew|dropped|climbed|increased|declined|decreased|jumped|sank|soared|plunged|plummeted|surged|doubled|tripled|trebled|quadrupled|halved|slid|slipped|edged|crept|shot|swelled|went|stood|totalled|totaled|numbered)"
# " rose to ", " in May fell by 14 percent to ", " have doubled to nearly ", " rose by ", not " saw to "
SUBJECT_MOVED = re.compile(
    rf"(?:\s(?:in|by|among|from|across|for|on|at)\s[\w’' -]{{1,40}}?)?\s(?:has\s|have\s|had\s)?{_MOVED}\s(?:[^;:\n]{{0,60}}?\s)?(?:to|at|by|from)\s(?:about\s|nearly\s|almost\s|around\s|some\s|a\srecord\s|just\s|over\s|more\sthan\s)?"
)
# What happened, of which a number can be reached: no people, who reach and pass other things.
# "death", "application", "arrest", not "rescuer", "missile"
EVENT = re.compile(r"(?:tion|sion|th|val|ing|case|crime|arrest|murder|visit|claim|complaint|layoff)$")
# " in May topped ", " have exceeded ", " fell below ", " were above ", not " rose by "
SUBJECT_PASSED = re.compile(
    r"(?:\s(?:in|by|among|from|across|for|on|at)\s[\w’' -]{1,40}?)?\s(?:has\s|have\s|had\s|will\s|could\s|may\s)?(?:(?:already|now|again|soon)\s)?"
    r"(?:(?P<reached>hit|pass(?:ed)?|reach(?:ed)?)|cross(?:ed)?|exceed(?:ed)?|near(?:ed)?|outnumber(?:ed)?|surpass(?:ed)?|top(?:ped)?|total(?:led|ed)?"
    r"|(?:are|dropped|dipped|fell|fallen|remained?|rose|risen|stayed|stood|were)\s(?:to\s)?(?:(?:well|just|slightly)\s)?(?:above|at|below|over|under))\s(?:(?:about|nearly|almost|around|some|a\srecord|just|over|more\sthan)\s)?"
)
# What has no number of its own, but that of the things that it is of.
# "Sales of ", "car deliveries of ", not "sales "
OF_THINGS = re.compile(r"(?:[A-Z][a-z]+\s)?(?:[Ss]ales|[Dd]eliveries|[Rr]egistrations|[Pp]urchases|[Ss]hipments)\sof\s")
# ".", " in May", " from", not " people", " percent", " companies"
ENDED = re.compile(
    r"\s*(?:[.;:)](?!\d)|,(?!\d)|$)|\s(?:after|against|and|at|before|but|by|compared|during|for|from|in|last|on|the|this|to|when|while)\b"
)
# "The average age is ", "retirement age will go from 62 to ", "life expectancy for men is about ", not "the age of the dam is "
AGE_IS = re.compile(
    r"\b(?:(?:average|mean|median|minimum|maximum|pension|retirement|drinking|voting|school-leaving|marriage)\s(?:pension\s|retirement\s)?age|life\sexpectancy)\b"
    r"(?:\s(?:of|for|among|at|in)\s[\w’' -]{1,40}?)?\s(?:[a-z]+\s){0,4}?(?:is|was|be|from|to|at|stands|stood|than|reached)\s(?:[\d.]+\s(?:and|to)\s)?(?:(?:about|around|almost|nearly|just|over|only|under|some)\s)*$",
    re.IGNORECASE,
)
# ".", " raising", " in May", not " people"
AGE_READ = re.compile(rf"(?:{ENDED.pattern})|\s[a-z]+ing\b|\sor\s")


@cache
def _rate_tail() -> re.Pattern[str]:
    majors = alternation(["dollar", "euro", "greenback", "pound", "sterling", "yen", "yuan"])
    # " per dollar", " to the U.S. dollar", not " to Ulm", " against the euro"
    return re.compile(
        rf"\s(?:per|to|for)\s(?:(?:the|an?|one|each)\s)?(?:U\.?S\.?\s)?(?P<major>{majors})\b",
        re.IGNORECASE,
    )


# Where another clause may begin.
# ", while ", " and ", "; ", not ", "
CLAUSES = re.compile(r",?\s(?:and|as|but|when|whereas|while)\s|;\s")
# "1,398.5", not "five"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# "the won", "The Turkish lira", "its rand", not "he won"
THE_CURRENCY = re.compile(r"\b(?:[Tt]he|[Ii]ts)\s(?:[A-Z][a-z]+\s)?(?P<name>[a-z]+)\b")


def with_subjects_units(
    text: str, words: Sequence[Word], starts: Sequence[int], amounts: Sequence[Amount], sentences: Sequence[int]
) -> list[Amount]:
    """The amounts, those that count nothing by themselves with what the subject of their clause says they are of."""

    def of_subject(amount: Amount) -> Amount:
        if not (amount.bare and amount.form in ("digits", "words", "plural")):
            return amount
        sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
        for way in WAYS:
            if found := way(text, words, starts, amount, sentence):
                return found
        return amount

    return [of_subject(amount) for amount in amounts]


def _counted(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "The number of wardens fell to 515"."""
    begin = max(sentence, amount.number - REACH)
    for count in reversed(list(COUNT.finditer(text, begin, amount.number))):
        noun = counted_noun(words, bisect_left(starts, count.end()), one=False)
        if noun and noun.end < amount.number and CLAUSE.fullmatch(text, noun.end, amount.number):
            return replace(amount, unit=noun.unit, kind="counted")
    return None


def _aged(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "The average age is 37", "life expectancy rose to 81.4"."""
    near = text[max(sentence, amount.number - REACH) : amount.number]
    led = AGE_IS.search(near) if 0 < amount.value < OLDEST else None
    return replace(amount, unit="year of age", kind="age") if led and AGE_READ.match(text, amount.end) else None


def _exchanged(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "The lira fell to 34.6 to the dollar", "the won weakened to 1,398 per dollar"."""
    digits = DIGITS.match(text, amount.number)
    tail = _rate_tail().match(text, digits.end()) if digits else None
    if tail is None:
        return None
    names = (currency_called(folded(match["name"])) for match in THE_CURRENCY.finditer(text, sentence, amount.number))
    code = next((code for code in reversed([name for name in names if name])), None)
    if code is None or code == currency_called(folded(tail["major"])):
        return None
    return replace(amount, unit=code, kind="money", per=amount.per or folded(tail["major"]))


def _passed(text: str, head: str, start: int, end: int) -> bool:
    """Whether a verb that says where a count got to stands between its noun, whose last word is ``head``, and a number."""
    verb = SUBJECT_PASSED.fullmatch(text, start, end)
    return verb is not None and (not verb["reached"] or EVENT.search(head) is not None)


def _moved(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "Murders fell by 14 percent to 312", "Deaths topped 1.5 million", "Sales of electric cars rose to 312,000", not
    "Prices rose to 312"."""
    if amount.number - sentence > REACH or not ENDED.match(text, amount.end):
        return None
    clauses = [match.end() for match in CLAUSES.finditer(text, sentence, amount.number)]
    found = (_moved_in(text, words, starts, amount, clause) for clause in reversed([sentence, *clauses]))
    return next(filter(None, found), None)


def _moved_in(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, clause: int) -> Amount | None:
    """The same of the clause that begins at ``clause``."""
    things = OF_THINGS.match(text, clause)
    first = things.end() if things else clause + (4 if text[clause : clause + 4].lower() == "the " else 0)
    noun = counted_noun(words, bisect_left(starts, first), one=False)
    if noun is None or noun.end >= amount.number or not is_plural(text[: noun.end].split()[-1]):
        return None
    head = singular(noun.unit.split(" ")[-1]).lower()
    is_measured = head in read_words("measured_nouns.txt") or currency_called(head) is not None
    if is_measured or not (
        SUBJECT_MOVED.fullmatch(text, noun.end, amount.number) or _passed(text, head, noun.end, amount.number)
    ):
        return None
    unit = noun.unit[0].lower() + noun.unit[1:] if noun.unit[1:].islower() and not things else noun.unit
    return replace(amount, unit=unit, kind="counted")


WAYS: tuple[Callable[[str, Sequence[Word], Sequence[int], Amount, int], Amount | None], ...] = (
    _counted, _exchanged, _aged, _moved,
)  # fmt: skip
