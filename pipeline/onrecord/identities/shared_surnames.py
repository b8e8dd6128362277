"""The surname of a given name that shares it with the name behind it: "the sisters Eva and Ada Frost" are both Frost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..lexicons.vocabulary import roles, titles, words_of
from ..text import late_re as re
from ..text import names
from .person import Mention

# What stands between those who share a surname: "Eva and Ada Frost", "Eva, Ben, and Ada Frost".
# " and ", ", & ", ", ", not ",\n", "\n", " said "
JOINED = re.compile(r",? (?:and|&) |, ")
# A family by its name, or what looks like one.
# "the Frosts", "The Frost family", not "Frosts", "the Frost"
FAMILIES = re.compile(r"\b[Tt]he ([A-Z][\w'’-]*(?:s| family))\b")
# How far beside a row its family is looked for, in code points; the longest has about forty: ", who are the older twin brothers".
BESIDE = 48


def share_surnames(text: str, mentions: Sequence[Mention]) -> None:
    """Gives the surname, as what they are called too, to given names in a row before a name in full; mentions in text order.

    Only where the text says that they are of one family: of "Eva and Ada Frost" alone, Frost is Ada Frost.  None to those
    whom the article names in full: of Eva Hale and Ada Frost, "the sisters Eva and Ada Frost" says nothing new.
    """
    named = {word for mention in mentions if len(mention.words) > 1 for word in mention.words}
    families = set(FAMILIES.findall(text))
    for row in _rows(text, mentions):
        *given, last = row
        if _are_family(text, row, families):
            for mention in given:
                if mention.words[0] not in named:
                    mention.alias = mention.alias or (*mention.words, names.surname(last.words))


def _rows(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Given names and, as the last, the name in full that they stand before."""
    row: list[Mention] = []
    for mention in mentions:
        joint = text[row[-1].end : mention.start] if row else ""
        if not JOINED.fullmatch(joint):
            row = []
        if len(mention.words) == 1:
            row = [] if _is_titled(mention) else [*row, mention]
            continue
        if row and joint != ", " and (len(row) > 1 or not joint.startswith(",")):
            yield [*row, mention]
        row = []


def _is_titled(mention: Mention) -> bool:
    """Whether a title, a role or a form of address is before a name: "Pope Ivo", "Mr. Hale", "Chef Taylor"."""
    address = mention.address.lower()
    return " " in mention.text or address in titles() or address in roles()


def _are_family(text: str, row: Sequence[Mention], families: set[str]) -> bool:
    """Whether the text says of the people of a row that they are of one family: right before or behind them, or ``families`` has it."""
    start, end = row[0].start, row[-1].end
    if _family_before().search(text[max(0, start - BESIDE) : start]):
        return True
    if not all(mention.words[0] in names.given_names() for mention in row[:-1]):
        return False
    surname = row[-1].text.split()[-1]
    named = not families.isdisjoint((f"{surname}s", f"{surname}es", f"{surname} family"))
    return named or bool(_family_behind().match(text[end : end + BESIDE]))


@cache
def _family_before() -> re.Pattern[str]:
    # "the sisters ", "His parents, ", "husband and wife ", "the children of ", not "the sisters met ", "his wife "
    return re.compile(rf"\b{_family()}(?:[,:]| [–—]| of| named| called)? $", re.IGNORECASE)


@cache
def _family_behind() -> re.Pattern[str]:
    # ", sisters who", ", a married couple", " are siblings", not " met the brothers", ", and her parents"
    return re.compile(
        rf"(?:,| [–—(]| are| were) ?(?:(?:who|are|were|both|all|a|the|two|three|his|her|my|our|their|twin|married|young|elder|older) )*{_family()}\b"
    )


def _family() -> str:
    """The pattern of what says that people are of one family: "sisters", "husband and wife"."""
    many, one = ("|".join(sorted(words_of(name))) for name in ("people of one surname", "relative"))
    return rf"(?:{many}|(?:{one})(?: and |-and-)(?:{one}))"
