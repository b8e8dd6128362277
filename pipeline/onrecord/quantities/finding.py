"""Quantities: a number with what it counts, its bounds and its divisor, and the quantity that it restates.

``quantities.amounts`` finds what the text alone shows; here the tags of the base say what is counted, and what is only a
name with a number in it.  Dates are no quantities, but the number of units in one is ("two years" in "two years ago").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import overload

from spacy.tokens import Doc

from .. import layers
from ..dates.isodates import find_dates
from ..lexicons.vocabulary import honorifics, roles, words_of
from ..text import late_re as re
from ..text.folding import folded
from ..text.noun_phrases import FINITE
from ..text.nouns import is_plural
from .amount import Amount
from .amounts import find_amounts
from .counted import Word, counted_noun, is_day_or_month, measuring_noun
from .hedges import hedge_after
from .local_money import with_local_currencies
from .matters import without_matters
from .subjects import with_subjects_units
from .understood import with_shared_units
from .units import OLDEST, alternation, per_after

# Between a quantity and its restatement.
# " (or ", ", equivalent to ", not ", and ", " or "
RESTATED = re.compile(
    r"\s*[(\[]\s*(?:or\s+|i\.e\.,?\s+|equivalent\s+to\s+|equal\s+to\s+)?|,\s+or\s+|,\s+equivalent\s+to\s+"
)
# ", and ", ", ", not "and"
AND = re.compile(r",?\s(?:and|or)\s|,\s")
# "a week or ", "another nurse or ", not "weeks or "
A_OR = re.compile(r"\b(?:an?|another)\s(?P<noun>[a-z]+(?:-[a-z]+)?)\sor\s$", re.IGNORECASE)
REACH = 32  # code points before a number in which that stands; chosen, not measured
# " - old", "–seat", not "- "
HYPHEN = re.compile(r"\s?[-–]\s?(?=\w)")
# The least that is an age by its place, by how it is written: fewer are goals or the like; chosen, not measured.
YOUNGEST = {"digits": 10, "words": 20}
# "Ana Silva, 45, said", "Barrow, now 39, …", "the winger, just 19 himself": what stands before the number and behind it.
# "Ana Silva, ", "Barrow, now ", "the winger, just ", "the twins, both ", not "now "
AGE_LED = re.compile(r"(?P<comma>,)\s(?P<adverb>now|then|just|only|still|aged|both)?\s?$")
# Behind these fewer are an age as well: "her son, 4, was ill".
CHILDREN = frozenset(
    [
        "baby",
        "boy",
        "boys",
        "child",
        "children",
        "daughter",
        "girl",
        "girls",
        "grandson",
        "granddaughter",
        "infant",
        "nephew",
        "niece",
        "son",
        "toddler",
        "twins",
    ]
)
# ", said", ".", " himself", not " him"
AGE_ENDED = re.compile(r"(?P<himself>\s(?:himself|herself|at\sthe\stime)\b)|(?P<comma>[,;])|(?P<stop>[.)])")
# "said Ben Hale, ", "adds Moss, ", "said retired baker Ana Moss, ", not "Hale, "
SAID = re.compile(
    r"\b(?:said|says|added|adds|recalled|recalls|asked|asks|told|explained|explains)\s(?:(?!(?:at|by|for|from|in|of|on|that|to|with)\b)[a-z][\w’'-]*,?\s){0,6}(?:[A-Z][\w.'’-]+\s?){1,4},\s$"
)
# ".[12]", "[3", "[a", "†", not "(12)", "[sic]"
MARK_LEFT = re.compile(r"[.,]?\[(?:\d{1,3}|[a-z](?![a-z]))\]?.*$|[†‡]+$")
# "[1][23]", " [4]", "[a]", not "[sic]"
FOOTNOTES = re.compile(r"\s?(?:\[(?:\d{1,3}|[a-z])\])+")
# "four new 50-seat buses": a measure, or the like, between the number and what is counted.
# " new 50-seat buses", " two-storey houses", not " new buses", " 50-year-old houses"
SIZED = re.compile(r"\s(?:[a-z]+\s)?(?:\d[\d.,]*|[a-z]+(?<!s))-(?!old\b)[a-z]+\s(?=[a-z])")
# What measures, so that the number after it is a quantity and no label: "a total 300", "killing 107".
# "killing", "a total", not "a bus"
MEASURING = re.compile(
    r"(?:ing|total|average|population|score|age|temperature|value|price|worth|cost|number|and|or)$", re.IGNORECASE
)
# Prose, not a headline: the rest of a line that a full stop ends.
# " on Saturday.", ' left.”', not " on Saturday"
LINE_ENDED = re.compile(r"[^\n]*[.!?][”\"’)]*[ \t]*(?:\n|\Z)")
# " Mr. ", " Alhaji ", not " man "
FORM = re.compile(rf"\s(?:{alternation(sorted(honorifics()))})\s", re.IGNORECASE)
OF_ONE = 8  # words behind "one of" that are read; chosen, not measured
# "one" with these after it is a pronoun.
AFTER_PRONOUN = frozenset({*FINITE, "POS", "WDT", "WP", "TO"})


def _dated(text: str) -> list[tuple[int, int]]:
    """The ranges of a text that are dates and no quantities: of "the first nine months of 2024" only the year."""
    dates = find_dates(text, None)
    return [
        (date.end - 4 if date.counted else date.start, date.end)
        for date in dates
        if not date.counted or text[date.end - 1].isdigit()
    ]


def find_quantities(doc: Doc) -> list[layers.Record]:
    """The records of the layer ``quantities``, in text order, after the page furniture."""
    text, body = layers.text_of(doc), layers.body_start(doc)
    amounts = find_amounts(text)
    if not amounts:
        return []
    words = _Words(doc)
    starts = words.starts
    sentences = _sentences(doc)
    dates = _dated(text)
    names = [(name["start"], name["end"]) for name in layers.read(doc, "names")]
    people = {name["start"] for name in layers.read(doc, "names") if name["label"] == "PERSON"}
    found: list[Amount] = []
    dropped = -1
    for amount, following in zip_longest(amounts, amounts[1:]):
        # "7.4 litres per 100 km": what is divided by is no amount of its own.
        inside = found and amount.number < found[-1].end and (amount.bare or found[-1].per is not None)
        if amount.start < body or inside or _overlaps(dates, amount) or _is_one_of_money(text, amount, following):
            continue
        sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
        counting = _count(text, words, starts, _past_measure(text, amount, following))
        if _is_of_somebody(text, people, counting):
            continue
        of_dropped = dropped >= 0 and counting.bare and AND.fullmatch(text, dropped, amount.start) is not None
        if of_dropped or _is_in_name(text, names, counting) or _is_name(text, words, starts, counting, sentence):
            dropped = amount.end
            continue
        found.append(without_matters(text, words, starts, counting))
    headed = with_subjects_units(text, words, starts, found, sentences)
    countries = [(record["start"], record["country"]) for record in layers.read(doc, "countries")]
    return _records(text, with_local_currencies(text, with_shared_units(text, headed, sentences), countries, sentences))


def _sentences(doc: Doc) -> list[int]:
    """Where the sentences begin; a doc without any is one."""
    return [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]


class _Words(Sequence[Word]):
    """The tokens that are no white space, without the marks of footnotes that the tokenizer leaves on them ("countries[5"); each made
    when it is looked at, as few of an article stand near a number."""

    def __init__(self, doc: Doc) -> None:
        starts, written, tags = layers.column(doc, "IDX"), layers.strings(doc, "ORTH"), layers.strings(doc, "TAG")
        kept = [i for i, word in enumerate(written) if not word.isspace()]
        self.starts = [starts[i] for i in kept]
        self._written = [written[i] for i in kept]
        self._tags = [tags[i] for i in kept]

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        start, written = self.starts[at], self._written[at]
        if not written.isascii() or "[" in written:  # most have none, and need no look
            mark = MARK_LEFT.search(written) if written[0].isalpha() else None
            written = written[: mark.start()] if mark else written
            if mark and self._tags[at] == "CD":  # "boats[6]" is no number
                return Word(start, start + len(written), written, "NNS" if is_plural(written) else "NN")
        return Word(start, start + len(written), written, self._tags[at])


def _overlaps(ranges: Sequence[tuple[int, int]], amount: Amount) -> bool:
    """Whether the number of an amount, or its unit, lies in one of the ranges, which are in order."""
    place = bisect_right(ranges, (amount.end, 0))
    return any(start < amount.end and amount.number < end for start, end in ranges[max(0, place - 2) : place + 1])


def _is_one_of_money(text: str, amount: Amount, following: Amount | None) -> bool:
    """Whether "one" is a pronoun before its worth: "a bribe of $5 and one of $9"."""
    if not (amount.bare and amount.value == 1 and amount.form == "words" and following and following.kind == "money"):
        return False
    return text[amount.end : following.start] == " of "


def _is_of_somebody(text: str, people: Container[int], amount: Amount) -> bool:
    """Whether "one" brings in whom nobody knows, by name: "one Ada Frost", "one Mr Frost", as West Africa writes, not "one
    Frost supporter"."""
    if not (amount.bare and amount.form == "words" and amount.value == 1):
        return False
    addressed = FORM.match(text, amount.end)
    return (addressed.end() if addressed else amount.end + 1) in people


def _past_measure(text: str, amount: Amount, following: Amount | None) -> Amount:
    """ "Two 12-year-old boys": what is counted stands after the measure."""
    if (
        amount.bare
        and following
        and following.kind in ("age", "measure", "money")
        and text[amount.end : following.start] == " "
    ):
        return replace(amount, counted_from=following.end)
    return amount


def _count(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> Amount:
    """The amount with the noun phrase that it counts, and what follows that."""
    if not amount.bare:
        return amount
    sized = SIZED.match(text, amount.end)
    notes = FOOTNOTES.match(text, amount.counted_from)
    counted_from = (sized or notes).end() if sized or notes else amount.counted_from  # type: ignore[union-attr]
    at = bisect_left(starts, counted_from)
    hyphen = counted_from == amount.end and HYPHEN.match(text, amount.end) is not None
    if hyphen and at < len(words) and words[at].text in ("-", "–"):
        at += 1
    if at >= len(words) or "\n\n" in text[amount.counted_from : words[at].start]:
        return amount
    if not hyphen and _is_age(text, words, starts, amount):
        return replace(amount, unit="year of age", kind="age")
    noun = counted_noun(words, at, one=abs(amount.value) <= 1 and amount.high is None, hyphen=hyphen)
    noun = noun or measuring_noun(words, at)
    if noun is None:
        return _one_or_more(text, words, starts, amount) or amount
    end, bound, per = noun.end, amount.bound, amount.per
    if after := hedge_after(text, end):
        end, bound = after
    if divided := per_after(text, end):
        end, per = divided
    unit = f"{' '.join(sized[0].split())} {noun.unit}" if sized else noun.unit
    acts = _acts(words, bisect_left(starts, end))
    return replace(amount, end=end, unit=unit, bound=bound, per=per, kind="counted", acts=acts)


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether the words from place ``at`` begin with a finite verb, or with an adverb and one: "left", "still remain"."""
    at += at < len(words) and words[at].tag == "RB"
    return at < len(words) and words[at].tag in FINITE


def _one_or_more(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> Amount | None:
    """ "A week or two", "another nurse or three": from one to so many; None where it is no such range."""
    near = max(0, amount.number - REACH)
    led = A_OR.search(text[near : amount.number]) if amount.form == "words" and amount.value in (2, 3) else None
    if led is None or words[bisect_left(starts, near + led.start("noun"))].tag != "NN":
        return None
    return replace(amount, start=near + led.start(), value=1, high=amount.value, unit=led["noun"], kind="counted")


def _is_age(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> bool:
    """Whether a number is an age by its place: "Ana Silva, 45, said", "the winger, just 19 himself"."""
    if not (amount.plain or amount.form == "words") or not 0 < amount.value < 120:
        return False
    led = AGE_LED.search(text[max(0, amount.number - 8) : amount.number])
    ended = AGE_ENDED.match(text, amount.end)
    if led is None or ended is None:
        return False
    at = bisect_left(starts, amount.number - (led.end() - led.start())) - 1
    tags = ("NNP", "NNPS") if not ended["himself"] else ("NNP", "NNPS", "NN")
    last = words[at].text.lower().rstrip(".") if at >= 0 else ""
    named = at >= 0 and (words[at].tag in tags or last in words_of("generation") or last in roles() or last in CHILDREN)
    if amount.value < YOUNGEST.get(amount.form, OLDEST) and not (last in CHILDREN or _tells(words, starts, ended)):
        return False
    # "Hawks 21, Owls, 24." are points; "said Ben Hale, 24." is an age.
    return named and (
        led["adverb"] is not None
        or not ended["stop"]
        or SAID.search(text[max(0, amount.number - 60) : amount.number]) is not None
    )


def _tells(words: Sequence[Word], starts: Sequence[int], ended: re.Match[str]) -> bool:
    """Whether a comma behind a number is followed by what the person before it does: "Ana Silva, 4, was ill"."""
    at = bisect_left(starts, ended.end())
    after = words[at] if ended["comma"] and at < len(words) else None
    return after is not None and (after.tag in FINITE or after.text in ("who", "whose"))


def _is_name(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> bool:
    """Whether the number is no quantity: part of a name, a label, a score, the pronoun "one"."""
    if amount.kind not in ("bare", "counted"):
        return False
    if amount.score and amount.bare and amount.bound == "=":
        return True
    at = bisect_right(starts, amount.number) - 1
    word = words[at]
    before = (
        words[at - 1] if at and words[at - 1].start >= sentence and words[at - 1].end + 1 >= amount.number else None
    )
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].start <= amount.end + 1 else None
    if amount.form == "words":
        capital = amount.number == amount.start and text[amount.number].isupper()
        named = capital and (_is_name_word(before) or _begins_name(text, amount, before, after))
        one = folded(word.text) == "one"
        if amount.bare:
            return named or one and _is_pronoun(word, before, after)
        return named or one and _is_of_matter(before, words[at + 1 : at + 1 + OF_ONE])
    return _is_label(amount, before, after) and not _is_of_other(words, at)


def _is_in_name(text: str, names: Sequence[tuple[int, int]], amount: Amount) -> bool:
    """Whether a number in words is one of a name's words, in order: "Nine News", "the Five Star Movement", not "Two Boeing 737s"."""
    if amount.form != "words" or not text[amount.number].isupper():
        return False
    place = bisect_right(names, (amount.number, len(text)))
    return place > 0 and amount.number < names[place - 1][1]


def _is_of_other(words: Sequence[Word], at: int) -> bool:
    """Whether a number at a clause's end is of another of two things: "the coat cost 90 euros, the hat 30"."""
    before = [word.text.lower() for word in words[max(0, at - 3) : at]]
    ends = at + 1 >= len(words) or words[at + 1].text in (".", ";")
    return ends and len(before) == 3 and before[:2] == [",", "the"] and before[2].isalpha()


def _is_name_word(before: Word | None) -> bool:
    return before is not None and before.tag in ("NNP", "NNPS") and before.text[0].isupper()


def _begins_name(text: str, amount: Amount, before: Word | None, after: Word | None) -> bool:
    """Whether capitals on a number and on the word behind it, and none before, are a name: "in the Six Nations", not in a headline."""
    if before is None or after is None or not before.text.islower() or not after.text[0].isupper():
        return False
    return LINE_ENDED.match(text, amount.end) is not None


def _is_label(amount: Amount, before: Word | None, after: Word | None) -> bool:
    """Whether digits name something: "Windows 10", "787 Dreamliner", "posts 542"."""
    if not amount.plain or amount.number != amount.start or not amount.bare and not (amount.unit or "")[:1].isupper():
        return False
    if before and before.tag in ("NNP", "NNPS"):
        return True
    if not amount.bare:
        return False
    if before and before.tag in ("NN", "NNS") and not MEASURING.search(before.text):
        return True
    return after is not None and after.tag == "NNP" and after.text.istitle() and not is_day_or_month(after.text)


def _is_pronoun(one: Word, before: Word | None, after: Word | None) -> bool:
    if one.tag != "CD" or after is not None and after.tag in AFTER_PRONOUN:
        return True
    return before is not None and before.tag in ("JJ", "JJR", "JJS", "DT")


def _is_of_matter(before: Word | None, behind: Sequence[Word]) -> bool:
    """Whether "one" says what something is: "the question is one *of trust*", not "one of party members", "two counts of theft and one
    of murder"."""
    if before is None or before.text.lower() not in words_of("being") or not behind or behind[0].text != "of":
        return False
    noun = next((i for i, word in enumerate(behind) if i and not word.tag.startswith("JJ")), 0)
    follower = behind[noun + 1].tag if noun + 1 < len(behind) else "."
    return noun > 0 and behind[noun].tag == "NN" and not follower.startswith(("NN", "POS", "HYPH"))


def _records(text: str, amounts: Sequence[Amount]) -> list[layers.Record]:
    records: list[layers.Record] = []
    for i, amount in enumerate(amounts):
        before = amounts[i - 1] if i else None
        restates = before is not None and _restates(text, before, amount)
        # A limit holds for the restatement too; what is about so much is often restated to the last digit.
        limit = before is not None and restates and amount.bound == "=" and before.bound in ("<", ">", "<=", ">=")
        bound = before.bound if before is not None and limit else amount.bound
        records.append({
            "start": amount.start, "end": amount.end, "label": "QUANTITY", "value": amount.value, "high": amount.high,
            "bound": bound, "unit": amount.unit, "per": amount.per, "converts": i - 1 if restates else None,
        })  # fmt: skip
    return records


def _restates(text: str, before: Amount, amount: Amount) -> bool:
    """Whether an amount gives the one before it again, in another currency or unit."""
    if before.kind != amount.kind or amount.kind not in ("money", "measure") or before.unit == amount.unit:
        return False
    gap = text[before.end : amount.start]
    if len(gap) >= 24 or RESTATED.fullmatch(gap) is None:
        return False
    if "(" in gap or "[" in gap or "equivalent" in gap:
        return True
    return amount.kind == "money" and before.per == amount.per  # "raised $3bn, or 5 cents a litre"
