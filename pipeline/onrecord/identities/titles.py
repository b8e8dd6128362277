"""What stands before a short form of a name and is no part of it, though it was taken for one: "Pak Agus", "SP Hale", "About Hale"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal

from ..lexicons import look_up
from ..lexicons.vocabulary import roles, words_of
from ..text import late_re as re
from ..text import names
from ..text.names import Words
from .person import Mention

# An abbreviation that may be a title.
# "Eng. Ada", "Arc. Frost", not "E. Frost", "Ada Frost"
SHORTENED = re.compile(r"[A-Z][a-z]+\.\s")
# "U Maung Lwin", not "U. Frost", "Ulm"
BURMESE = re.compile(r"U\s")
# What begins no name, though it has a capital: "A Speech About Frost", "Given Frost's success".
LEADING = frozenset(
    ["about", "against", "amid", "behind", "beyond", "despite", "for", "from", "given", "like", "over", "than", "unlike", "versus", "via", "with", "without"]
)  # fmt: skip
Sort = Literal["holding", "ending", "given"]
Parts = dict[tuple[Sort, Words], list[Words]]


def without_titles(mentions: Sequence[Mention]) -> None:
    """Takes off the first word of each mention that goes on with what the article calls somebody without that word."""
    parts = _parts({m.words for m in mentions if len(m.words) > 1 and not _is_addressed(m)})
    offices = _offices(mentions)
    for mention in mentions:
        led = len(mention.words) > 1 and _is_led(mention, parts)
        if led and mention.address:
            mention.profile, mention.address = None, ""  # of "Mayor Endorsed Frost" the mayor is another
        if led or len(mention.words) > 1 and _is_titled(mention, parts, offices):
            mention.words = mention.words[1:]
            mention.text = mention.text.split(maxsplit=1)[1]


def _parts(named: Iterable[Words]) -> Parts:
    """By part the names that hold it and those that end with it, without what a role begins, and those that end with it and begin with
    a given name: two of each at most.  It is only asked whether there is another, and in an article about one family each name
    would be held against all of them."""
    parts: Parts = defaultdict(list)
    for full in named:
        is_role, is_given = full[0] in roles(), full[0] in names.given_names()
        for start, end in combinations(range(len(full) + 1), 2):
            is_end = end == len(full)
            sorts: dict[Sort, bool] = {
                "holding": not is_role, "ending": is_end and not is_role, "given": is_end and is_given
            }  # fmt: skip
            for sort, is_so in sorts.items():
                if is_so and len(found := parts[sort, full[start:end]]) < 2 and full not in found:
                    found.append(full)
    return parts


def _has_another(parts: Parts, sort: Sort, mention: Mention) -> bool:
    """Whether the mention's words behind the first are part of another name."""
    return any(full != mention.words for full in parts.get((sort, mention.words[1:]), ()))


def _is_titled(mention: Mention, parts: Parts, offices: dict[str, set[str]]) -> bool:
    first, rest = mention.words[0], mention.words[1:]
    if BURMESE.match(mention.text):
        return True
    # What stands before a surname may be a relative's given name.
    if len(rest) == 1 and _has_another(parts, "ending", mention):
        called = first in roles() and first not in names.given_names()  # "Dean Frost" is no dean for certain
        return called or first in offices[rest[0]]
    return _is_addressed(mention) and _has_another(parts, "holding", mention)


def _is_led(mention: Mention, parts: Parts) -> bool:
    """Whether the first word before somebody's surname only leads to it, or is a headline's verb: "Mayor Endorsed Frost", not "Manning Frost
    Quits"."""
    first, rest = mention.words[0], mention.words[1:]
    if len(rest) > 1 or first in names.given_names() or look_up("more_given_names.tsv", first):
        return False
    return _has_another(parts, "given", mention) and (
        first in LEADING or mention.heading and bool(mention.address) and first.endswith(("ed", "ing"))
    )


def _is_addressed(mention: Mention) -> bool:
    """Whether a name begins with what may be a form of address."""
    return mention.words[0] in words_of("form of address or name") or bool(SHORTENED.match(mention.text))


def _offices(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """By surname the last word of what the article says its bearers are, and its initials, folded; and what stands before one of them
    in full: "Nana" of "Nana Ama Konadu Frost"."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if names.fold(mention.address) in words_of("form of address or name") and len(mention.words) > 1:
            found[mention.words[-1]].add(names.fold(mention.address))
        if mention.role and len(mention.words) > 1:
            said = [*names.acronyms(mention.role), mention.role.split()[-1]]
            found[mention.words[-1]] |= {word.lower() for word in said}
    return found
