"""Posts that were taken for somebody's name: "Public Affairs Manager", "Chief *Economist*", "the Bupati", "the OC"."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from ..countries.table import lookup
from ..lexicons import read_words
from ..lexicons.vocabulary import honorifics, initials, roles, words_of
from ..text.names import acronyms
from ..text.words import Words
from .posts import ends_as_post
from .runs import ORGANIZATION, PERSON, PLACE, Candidate, is_capital, is_listed_place, run

# How many words a post has that is shortened behind, with the bracket; chosen, not measured.
POST = 9
# Whose posts are for a matter, and of no body that is called after it.
MINISTERS = frozenset(["minister", "ministers", "secretary"])


def bare_post(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The Bupati said", "Economist Ada Frost", taken for a body: a post, and nobody's name."""
    if _is_within_post(words, c) or c.label == ORGANIZATION and _is_whole_post(words, c) or _is_dotted(words, c):
        return []
    role = roles().get(words[c.start].lower())
    alone = c.end - c.start == 1
    if c.label == PERSON:
        of_the = words.words[c.end : c.end + 2] == ["of", "the"] and words.begins_sentence(c.start)
        return [] if alone and of_the and role is not None else None
    if not alone or words[c.start].isupper():
        return [] if alone and words[c.start] in _initials_of_posts(words) else None
    if c.label != ORGANIZATION or role is None:
        return None
    named = is_capital(words[c.end]) and c.end not in words.breaks
    return [] if role.kind == "office" or named else None


def _is_dotted(words: Words, c: Candidate) -> bool:
    """ "The *P.M.* said", "*C.E.O.* leaves": a post by its initials; "M.P." may be a place."""
    short = words[c.start].replace(".", "")
    alone = c.end - c.start == 1 and c.label != PLACE and words[c.start] == "".join(f"{letter}." for letter in short)
    return alone and len(short) > 1 and (short in initials() or short.lower() in roles())


def field_of_minister(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "*Water Resources* Minister Ada Frost", "*Luapula Public Works* Minister", taken for a body: what the post is for, and whose land it is."""
    if c.label != ORGANIZATION or words[c.end].lower() not in MINISTERS or c.end in words.breaks:
        return None
    topics, first = read_words("agency_topics.txt"), c.end
    while first > c.start and (words[first - 1] in topics or words[first - 1] in ("and", "&", ",")):
        first -= 1
    if first == c.end or words[first] not in topics:
        return None
    land = tuple(words.words[c.start : first])
    return [Candidate(c.start, first, PLACE, c.weight)] if land and is_listed_place(land) else []


def _is_whole_post(words: Words, c: Candidate) -> bool:
    """ "Public Relations *Officer*", "District Collector", "Public Affairs Manager"."""
    ends = (c.end + 1, c.end) if c.end - c.start > 1 else (c.end + 1,)
    listed = any(" ".join(words.words[c.start : k]).lower() in roles() for k in ends)
    return listed or ends_as_post(words, c.start, c.end)


def _initials_of_posts(words: Words) -> frozenset[str]:
    """The initials that are a post in this article, by what stands beside them anywhere."""
    if words not in _INITIALS:
        found = {word: words.places[word] for word in initials() & words.places.keys()}
        alone = words_of("posts' initials that are nothing else")
        held = [word for word, at in found.items() if word.lower() in alone or any(_is_held(words, k) for k in at)]
        known = [word for word in held if not any(_shortens_body(words, k) for k in found[word])]
        _INITIALS[words] = frozenset([*known, *_shortened_posts(words)])
    return _INITIALS[words]


# Asked of each name of one article after the other, and kept no longer than its words, which are many in a long one.
_INITIALS: WeakKeyDictionary[Words, frozenset[str]] = WeakKeyDictionary()


def _is_held(words: Words, k: int) -> bool:
    """ "The OC of Selby police", "(OC)", "OC Ada Frost", "the OC, Mr Frost", "the OC, DSP Frost"; not "DA MP Frost", nor "CI Harbour Corp", "PPC of Canada" and "the
    SP of Ada Frost", which are a firm and parties."""
    if words[k + 1].lower() in read_words("seats.txt"):
        return False
    in_brackets = words[k - 1] == "(" and words[k + 1] == ")"
    before_name = words[k + 2].lower()
    addressed = words[k + 1] == "," and (before_name in honorifics() or before_name in read_words("ranks.txt"))
    given = read_words("given_names.tsv")
    behind = k + 2 + (words[k + 2] == "the")
    of_place = words[k + 1] == "of" and words[k - 1].lower() == "the" and words[behind] not in given
    called = words[k + 1] in given and run(words, k + 1, most=2) == k + 3
    return of_place and lookup(words[behind]) is None or in_brackets or addressed or called


def _shortens_body(words: Words, k: int) -> bool:
    """ "Harbour Survey of Arden (HSA)": letters in brackets behind what they are short for, in which nobody has a post."""
    if words[k - 1] != "(" or words[k + 1] != ")":
        return False
    phrases = (words.words[j : k - 1] for j in range(max(0, k - 1 - POST), k - 2))
    return any(
        words[k] in acronyms(" ".join(phrase)) and roles().keys().isdisjoint(map(str.lower, phrase))
        for phrase in phrases
    )


def _shortened_posts(words: Words) -> Iterator[str]:
    """Letters in brackets with a post before them: "Chief of Harbour Staff (CHS)", "Chief Weir Warden (CWW)".

    "Chief Weir Union (CWU)" is a body.
    """
    for k in (opening + 1 for opening in words.places.get("(", ())):
        firsts = range(max(0, k - POST), k - 2) if words[k].isupper() and words[k + 1] == ")" else ()
        if any(_is_post_of(words, j, k - 1, words[k]) for j in firsts):
            yield words[k]


def _is_within_post(words: Words, c: Candidate) -> bool:
    """ "Chief *Economist*", and "Chief *Weir Warden* (CWW)", of which the initials behind say that it is a post."""
    if (
        c.end - c.start == 1
        and c.start not in words.breaks
        and f"{words[c.start - 1]} {words[c.start]}".lower() in roles()
    ):
        return True
    if c.label != PERSON or words[c.end] != "(" or words[c.end + 2] != ")":
        return False
    return any(_is_post_of(words, j, c.end, words[c.end + 1]) for j in range(max(0, c.start - 3), c.start + 1))


def _is_post_of(words: Words, start: int, end: int, short: str) -> bool:
    phrase = words.words[start:end]
    role = roles().get(words[start].lower()) if words[start].istitle() else None
    # A post, not what somebody is to others: "Mother for Peace (MFP)" is a body.
    post = role is not None and role.kind != "private" and short in acronyms(" ".join(phrase))
    return post and ("of" in phrase or "for" in phrase or phrase[-1].lower() in roles())
