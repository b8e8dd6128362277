"""Bodies that are named in full before their initials: "the General Hauliers' Union (GHU)"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons.vocabulary import bodies, words_of
from ..text.names import acronyms
from ..text.noun_phrases import body_at
from ..text.words import Words
from .runs import ORGANIZATION, Candidate, end_words, is_capital

# How many words such a name has at most, with its small ones, chosen, not measured.
LONGEST = 10
# Nouns for bodies that are places, too.
PARTS = frozenset(
    ["Airport", "Base", "City", "County", "District", "House", "Industry", "Parish", "Province", "Region", "State", "Station"]
)  # fmt: skip


def spelt_out(words: Words, i: int) -> Iterator[Candidate]:
    """ "Union of Bakers and Millers *(*UBM)": the words before the bracket whose initials stand in it are one body, as one of
    them says; not "Goods and Services Tax (GST)", "District Executive Director (DED)"."""
    short = words[i + 1]
    if i in words.breaks or words[i + 2] != ")" or not short.isupper() or len(short) < 3:
        return
    for start in range(i - 2, max(i - LONGEST, 0) - 1, -1):
        word = words[start + 1]
        small = word in words_of("small word in a body") or word[0] in "'’&,"
        if start + 1 in words.breaks or not (is_capital(word) or small):
            return
        if is_capital(words[start]) and short in acronyms(words.text[words.spans[start][0] : words.spans[i - 1][1]]):
            if words[start] != "Member" and _is_body(words.words[start:i]):  # "Member Provincial Assembly (MPA)"
                yield Candidate(start, i, ORGANIZATION, 4)
            return


def _is_body(name: list[str]) -> bool:
    """Whether its noun says so; none that may be a part of a country."""
    head = name[body_at(name)]
    return head in end_words() - PARTS or head.lower() in bodies() and head not in PARTS
