"""What a number counts: a short walk over tagged words after it, without a parse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..lexicons import read_words
from ..lexicons.vocabulary import months
from ..text.names import INVISIBLE
from ..text.noun_phrases import NOUNS
from ..text.nouns import is_plural, singular
from .units import is_unit

MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RBS"})
DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
# Words that belong to the sentence rather than to the thing counted.
SINGLE = frozenset(["a", "an", "the", "this", "that", "his", "her", "its", "their", "another"])
PASSED = frozenset(["more", "other", "additional", "further", "fewer", "less", "such", "extra"])
STOPS = frozenset(["won", "last", "next", "past", "this", "each", "worth", "ago", "later", "earlier", "percent", "per"])
DAYS = read_words("days.txt") | {"tomorrow", "tonight"}
# Nouns that stand before another noun in the plural: "20 sports teams".
PLURAL_MODIFIERS = frozenset([
    "sports", "arms", "sales", "goods", "rights", "news", "media", "systems", "operations", "communications", "emissions", "weapons",
])  # fmt: skip
# What stands behind a noun that is in the plural.
TAILS = frozenset([
    " d'état", " d’état", " emeritus", " general", " laureate", " martial", "-at-arms", "-by", "-de-camp", "-elect", "-general", "-in-chief", "-in-law",
    "-in-waiting", "-martial", "-up",
])  # fmt: skip
# Verbs that look like plurals after a number: "the fleet of 35 has been sold".
AUXILIARIES = frozenset(["has", "is", "was", "does", "says", "needs", "goes"])
# Verbs that the tagger takes for nouns right after a number: "71 rose, 44 fell".
MOVES = frozenset(["fell", "rose", "sank", "slid", "grew", "shrank"])
LONGEST = 10  # words between a number and the end of what it counts; chosen, not measured


def is_day_or_month(word: str) -> bool:
    return word.lower() in DAYS or word[:1].isupper() and word.lower() in months()


class Word(NamedTuple):
    """A word at ``text[start:end]`` with its Penn tag."""

    start: int
    end: int
    text: str
    tag: str


class Counted(NamedTuple):
    """The counted noun phrase: where it ends, and its name in the singular."""

    end: int
    unit: str


@dataclass
class _Phrase:
    """A noun phrase while it is read: ``words[first]`` begins it, ``last`` is its last noun so far (-1 before there is one)."""

    words: Sequence[Word]
    at: int
    first: int
    partitive: bool
    hyphen: bool
    last: int = -1
    modifiers: list[int] = field(default_factory=list)
    ended: bool = False

    def word(self, i: int) -> Word | None:
        return self.words[i] if 0 <= i < len(self.words) else None


def _passed(phrase: _Phrase, i: int) -> bool:
    """*more*, *other*: of the sentence rather than of what is counted."""
    if i != phrase.first or phrase.words[i].text.lower() not in PASSED:
        return False
    phrase.first = i + 1
    return True


def _noun(phrase: _Phrase, i: int) -> bool:
    """A noun, or what the tagger takes for a verb where a plural is due."""
    word = phrase.words[i]
    low = word.text.lower()
    verb = i == phrase.at and word.tag == "VBZ" and low not in AUXILIARIES and is_plural(low)
    if word.tag not in NOUNS and not verb or i == phrase.at and low in MOVES or not any(map(str.isalpha, low)):
        return False
    phrase.last = i
    phrase.ended = _ends(word, phrase.word(i + 1), hyphen=phrase.hyphen) or _tail(phrase.words, i) > i
    return True


def _modifier(phrase: _Phrase, i: int) -> bool:
    """An adjective, a participle, an adverb of these; after a noun only a gerund: "missile testing sites"."""
    word = phrase.words[i]
    if word.tag not in MODIFIERS and not (word.tag == "RB" and word.text.lower().endswith("ly")):
        return False
    if phrase.last >= 0 and word.tag != "VBG":
        return False
    phrase.modifiers.append(i)
    return True


def _hyphen(phrase: _Phrase, i: int) -> bool:
    """What joins two words: "first-team", "Mercedes/Benz"."""
    word = phrase.words[i]
    if word.text in ("and", "to", "in", "of", "by", "the"):
        # "green-and-white"
        before, after = phrase.word(i - 1), phrase.word(i + 1)
        return (
            before is not None and after is not None and before.text == after.text == "-" and before.end == word.start
        )
    return word.tag == "HYPH" or word.text in ("-", "–", "/") and _tight(phrase.words, i)


def _between_adjectives(phrase: _Phrase, i: int) -> bool:
    """A comma or *and* between adjectives: "large, heavy boxes"."""
    after = phrase.word(i + 1)
    if phrase.words[i].text not in (",", "and") or phrase.last >= 0 or phrase.modifiers[-1:] != [i - 1]:
        return False
    return after is not None and after.tag in MODIFIERS


def _possessive(phrase: _Phrase, i: int) -> bool:
    """Of a part, the owner is left behind: "half of the country's biggest firms"."""
    if phrase.words[i].tag != "POS" or phrase.last < 0 or not phrase.partitive:
        return False
    phrase.first, phrase.last, phrase.modifiers = i + 1, -1, []
    return True


def _number_in_a_name(phrase: _Phrase, i: int) -> bool:
    """ "two new 737 Max jets", "30 737 Max jets", "40 COVID-19 test kits"."""
    after, text = phrase.word(i + 1), phrase.words[i].text
    boeing = text[0] == text[-1] == "7" and len(text) == 3
    named = after is not None and after.tag in ("NNP", "NNPS")
    in_name = (boeing or bool(phrase.modifiers)) and named or text[0].isupper() and text[-1].isdigit()
    return phrase.words[i].tag == "CD" and in_name and phrase.last < 0


def _between_nouns(phrase: _Phrase, i: int) -> bool:
    """*and* between two names or nouns before a noun: "Ford and Honda cars"."""
    return phrase.words[i].text == "and" and phrase.last == i - 1 and _joins_names(phrase.words, i)


# What may be the next word of a noun phrase; the first that holds takes it.
STEPS = (_passed, _noun, _modifier, _hyphen, _between_adjectives, _possessive, _number_in_a_name, _between_nouns)


def counted_noun(words: Sequence[Word], at: int, *, one: bool, hyphen: bool = False) -> Counted | None:
    """The noun phrase that starts at ``words[at]``, after a number.

    ``one``: the number is one, so that the noun is in the singular.  ``hyphen``: number and noun are one word
    ("six-member").  "of" and a determiner may come first ("one of the nations").  None where nothing is counted.
    """
    # "the 300-strong crew": so many of it, and of nothing named.
    if hyphen and words[at].text == "strong":
        return None
    at, partitive = _past_determiners(words, at, part=one)
    # "half of those polled"
    if partitive and words[at - 1].text.lower() == "those" and _is_done(words, at):
        return None
    phrase = _Phrase(words, at, at, partitive, hyphen)
    for i in range(at, min(len(words), at + LONGEST)):
        if words[i].text.lower() in STOPS or is_day_or_month(words[i].text):
            break
        if not any(step(phrase, i) for step in STEPS) or phrase.ended:
            break
    if phrase.last < phrase.first:
        return None
    return _named(words, phrase.first, phrase.last, one=one, hyphen=hyphen, partitive=partitive)


def _is_done(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands alone: "those polled", not "those injured players"."""
    here, after = [*words[at : at + 2], None, None][:2]
    return (
        here is not None
        and len(here.text) > 4
        and here.text.endswith("ed")
        and (after is None or after.tag not in NOUNS)
    )


def measuring_noun(words: Sequence[Word], at: int) -> Counted | None:
    """What a number in a noun phrase of one thing counts: "the 51,000 seat stadium", "a nine point lead"; None elsewhere.

    ``words[at]`` is the word after the number; before it stands an article or the like.
    """
    noun, head = words[at : at + 2] if at + 1 < len(words) else (None, None)
    if noun is None or head is None or at < 2 or words[at - 2].text.lower() not in SINGLE:
        return None
    if noun.tag != "NN" or not noun.text.islower() or is_plural(noun.text) or head.start != noun.end + 1:
        return None
    i = at + 1
    while i < len(words) and words[i].tag in ("NN", "JJ", "HYPH") and i < at + 5:
        i += 1
    last = words[i - 1]
    if last.tag != "NN" or i - 1 == at or is_plural(last.text) or i < len(words) and words[i].tag in ("NNS", "NNPS"):
        return None
    return Counted(noun.end, noun.text)


def _named(words: Sequence[Word], first: int, last: int, *, one: bool, hyphen: bool, partitive: bool) -> Counted | None:
    head = words[last]
    plural = head.tag in ("NNS", "NNPS", "VBZ") or is_plural(head.text)
    # "a 52,000 barrel-a-day refinery"
    divided = [word.text.lower() for word in words[last + 1 : last + 3]] == ["-", "a"]
    if not (plural or one or hyphen or divided or first == last and _is_abbreviation(head.text)):
        return None
    if head.tag == "NNP" and not plural and not _is_abbreviation(head.text):
        return None
    # "50 previous years" are years, but "50 previous owners" previous owners.
    unit = ("" if is_unit(head.text) else _between(words, first, last)) + (
        singular(INVISIBLE.sub("", head.text)) if plural else head.text
    )
    end = head.end
    if (tail := _tail(words, last)) > last:
        unit += _between(words, last, tail).removeprefix(head.text) + words[tail].text
        end = words[tail].end
    if singular(head.text).lower() in read_words("containers.txt") and (inner := _of_phrase(words, last + 1)):
        unit += f" of {inner.unit}"
        end = inner.end
    if _is_shouted(words, first, last):
        unit = unit.lower()
    # Soft hyphens and the like stay in the text, but are no part of a unit.
    return Counted(end, INVISIBLE.sub("", unit))


def _tail(words: Sequence[Word], at: int) -> int:
    """The place of the last word of a plural whose ending stands within it: "attorneys general", "passers-by", "sons-in-law"."""
    written, last = "", at
    if not is_plural(words[at].text):
        return at
    for i in range(at + 1, min(len(words), at + 5)):
        written += (" " if words[i].start > words[i - 1].end else "") + words[i].text.lower()
        if written in TAILS:
            last = i
    return last


def _is_shouted(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a noun stands in capitals because the words beside it do: "TWO LIBRARIES TO CLOSE"."""
    beside = [
        word.text for word in (*words[max(0, first - 2) : first], *words[last + 1 : last + 3]) if word.text.isalpha()
    ]
    return (
        len(words[last].text) > 3
        and words[last].text.isupper()
        and any(text.isupper() and len(text) > 1 for text in beside)
    )


def _of_phrase(words: Sequence[Word], at: int) -> Counted | None:
    """What a container holds, as written: "protective clothing"."""
    if at >= len(words) or words[at].text.lower() != "of":
        return None
    last = -1
    for i in range(at + 1, min(len(words), at + 1 + LONGEST)):
        if words[i].tag in NOUNS:
            last = i
        elif words[i].tag not in MODIFIERS and words[i].tag != "HYPH" or last >= 0 and words[i].tag != "HYPH":
            break
    if last < 0:
        return None
    return Counted(words[last].end, _between(words, at + 1, last) + words[last].text)


def _between(words: Sequence[Word], first: int, last: int) -> str:
    """The words before ``last`` as written, each space one, with what joins them to it."""
    parts = []
    for here, after in zip(words[first:last], words[first + 1 : last + 1], strict=True):
        parts.append(here.text + (" " if after.start > here.end else ""))
    return "".join(parts)


def _past_determiners(words: Sequence[Word], at: int, *, part: bool) -> tuple[int, bool]:
    """Past "of the"; after a part also past "the" alone ("half the population").  And whether there was any."""
    partitive = part and at < len(words) and words[at].tag in DETERMINERS
    if at < len(words) and words[at].text.lower() == "of":
        at, partitive = at + 1, True
    while partitive and at < len(words) and words[at].tag in DETERMINERS:
        at += 1
    return at, partitive


def _ends(word: Word, following: Word | None, *, hyphen: bool) -> bool:
    """Whether the noun phrase ends with this noun."""
    if following is None or hyphen:
        return True
    if following.tag == "HYPH" or following.tag == "POS":
        return False
    if word.tag in ("NNS", "NNPS"):
        return not (following.tag == "NNS" or word.text.lower() in PLURAL_MODIFIERS and following.tag == "NN")
    if following.text == "and":
        return False
    return following.tag not in NOUNS and following.tag not in ("VBG", "CD", "POS")


def _is_abbreviation(word: str) -> bool:
    """Whether a word may be the short name of a unit: "0.5 WAR"."""
    return 2 <= len(word) <= 5 and word.isalpha() and word.isupper()


def _joins_names(words: Sequence[Word], i: int) -> bool:
    """Whether "and" stands between two names before a noun: "Kenyan and Ugandan schools", "oak and birch trees"."""
    tags = [word.tag for word in words[i - 1 : i + 3]]
    return (
        len(tags) == 4
        and tags[3] == "NNS"
        and (tags[0] == "NNP" and tags[2] in ("NNP", "JJ") or tags[0] == tags[2] == "NN")
    )


def _tight(words: Sequence[Word], i: int) -> bool:
    return 0 < i < len(words) - 1 and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start
