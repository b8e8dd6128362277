"""What posts are for: "Social Welfare and Development Officer", "Law and Order Committee chairman"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, roles, words_of
from ..text.nouns import singular
from .nouns import are_people, is_group, is_plural

# What has an s that posts are for: "Sports and Culture Officer".
FIELDED_MANY = frozenset(
    ["affairs", "arts", "mines", "ports", "relations", "roads", "services", "sports", "statistics", "works"]
)
# Whom posts are for, of those who may speak, too: "Women and Child Development Officer".
SERVED = frozenset(["children", "families", "women", "youth"])


def is_field(words: Sequence[Token]) -> bool:
    """Whether words may be what a post is for: capitals, the last of which is such a field, or nobody, no body and not many."""
    last = words[-1].lower_
    many = is_plural(last, words[-1].tag_) and last not in FIELDED_MANY
    listed = words[-1].text in read_words("agency_topics.txt")
    field = last not in bodies() and (listed or last not in roles() and not is_group(last) and not many)
    return field and _are_capitals(words)


def are_topics(words: Sequence[Token]) -> bool:
    """Whether words are what ministries deal with, one and all, and nothing that speaks: "County Lands", "Water"; not "Police"."""
    known = read_words("agency_topics.txt") | {word.title() for word in words_of("of a district")}
    last = words[-1].lower_
    people = last in roles() or is_plural(last, words[-1].tag_) and are_people(last)
    speaks = people or not bodies().keys().isdisjoint((last, singular(last)))
    return all(word.text in known for word in words) and (last in SERVED or not speaks)


def field_of(post: Sequence[Token], *, sure: bool) -> Sequence[Token]:
    """For what the second half of a post is, up to its noun: "Order Committee" of "Order Committee chairman"; nothing where that is no field.

    ``sure``: the first half is such a matter for certain, and so any post may follow.
    """
    fielded = words_of("post for a field")
    nouns = (k for k, t in enumerate(post) if k and (t.lower_ in fielded or sure and t.lower_ in roles()))
    fields = _before_title(post, next(nouns, 0))
    return fields if fields and (sure and fields[-1].text.istitle() or is_field(fields)) else []


def _are_capitals(words: Sequence[Token]) -> bool:
    """Whether words are all letters with a capital first."""
    return all(word.text[:1].isupper() and word.text.isalpha() for word in words)


def _before_title(post: Sequence[Token], noun: int) -> Sequence[Token]:
    """What stands before a title of which word ``noun`` is the noun: "Petroleum" of "Petroleum Principal Secretary", nothing of "Deputy
    Mayor"; "Sanitation" of "Sanitation Engineer", a title, is what that is for."""
    words, topics = [token.lower_ for token in post[: noun + 1]], read_words("agency_topics.txt")
    titles = (k for k in range(noun) if " ".join(words[k:]) in roles() and post[k].text not in topics)
    return post[: next(titles, noun)]
