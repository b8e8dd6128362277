"""Phrases before a source that it may go back to: what a report was called where it was new, whom "she" or "they" may mean."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons.vocabulary import roles, words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE as VERBS
from ..text.noun_phrases import NOMINAL, is_possessive
from ..text.times import LONGEST, when_behind
from .agreement import describes
from .nouns import are_people, is_document, kind_of
from .reading import phrase_start, read_tokens
from .referents import Place
from .scene import Scene
from .source_tokens import TELLING_WHICH
from .sources import Description

# How far back the phrase in full, or who was introduced, is looked for, and how long it is behind its noun, in tokens; as all counts here chosen, not measured.
FAR, COMPLEMENTS = 400, 15
# How far back "they" is looked for, in tokens, and among how many groups.
NEAR, GROUPS = 80, 4
# Among how many people without a name "she" is looked for, and how they are introduced.
PEOPLE = 3
INTRODUCING = words_of("indefinite")
ARTICLES = INTRODUCING | {"the"}
OWNERS = frozenset(["his", "her", "their"])
# With these a phrase may be for somebody by more than one of its words: "the No. 8", "an in-law".
NUMBERED_OR_JOINED = frozenset(["no", "no.", "number", "-"])
# Before a phrase: it is said of somebody else ("Ada Frost, a nurse", "is a nurse", "as a nurse"); not "among them were a nurse and a cook".
SAID_OF = words_of("being") - {"are", "were"} | {",", "as", "become", "became", "like", "—", "–", "--", "(", "not"}
# Tags of what a phrase for somebody does not go on with.
ENDING = frozenset(["CC", "MD", "PRP", "RB", "RBR", "TO", "WDT", "WP", "WP$", "WRB", *VERBS])
# Tags of what is said before a comma of what the sentence goes on with: "asked whether he would", "outside", "next to the shop".
FRONTED = frozenset(["JJ", "RB", "VBD", "VBG", "VBN"])
# How far back two who are joined are looked for, in mentions, and what may stand between them.
PAIRS = 12
# ", and his brother, ", " and three old friends", not " or "
AND = re.compile(r",? and (?:(?:his|her|their|the|a) )?(?:[\w-]+ ){0,3}(?:[\w-]+, )?")


def read_in_full(scene: Scene, source: Description) -> Description:
    """What a bare description was called where it was new: "a report by the Arden Council" for "the report"; else itself."""
    here = scene.range(*source.span)[0]
    for i in reversed(scene.standing(source.head, here - FAR, here)):
        found = phrase_around(scene, i)
        if found and found.head == source.head and (len(found.words) > 1 or found.complemented):
            return found
    return source


def phrase_around(scene: Scene, i: int) -> Description | None:
    """The description whose noun is token ``i``, without what may be said of the deed: "read the report *in* May", "gave it *to* her"."""
    doc = scene.doc
    begin, after = phrase_start(doc, i + 1), doc[i + 1 : i + COMPLEMENTS]
    # "An aide to Hale" is one, and "A report to the council says" has its own.
    deed = TELLING_WHICH if is_document(doc[i].lower_) and not opens_sentence(doc, begin) else frozenset()
    end = next((t.i for t in after if t.is_sent_start or t.lower_ in deed), after.end)
    found = read_tokens(scene, list(doc[begin:end]))
    return found if isinstance(found, Description) else None


def read_groups(scene: Scene, offset: int) -> list[Description]:
    """The nearest phrases before ``offset`` for several people, whom "they" may mean: "voters", "both of the officials"."""
    here = scene.range(offset, offset + 1)[0]
    found: list[Description] = []
    for i in range(here - 1, max(here - NEAR, -1), -1):
        if _may_be_group(scene, i):
            source = read_tokens(scene, list(scene.doc[phrase_start(scene.doc, i + 1) : i + 1]))
            if isinstance(source, Description) and source.plural:
                found.append(source)
                if len(found) == GROUPS:
                    break
    return found


def _may_be_group(scene: Scene, i: int) -> bool:
    """Whether token ``i`` is a plural for people that ends its phrase, outside quotations."""
    token = scene.doc[i]
    if token.tag_ not in ("NNS", "NNPS") or not are_people(token.lower_) or scene.in_quotes(token.idx):
        return False
    after = scene.doc[i + 1]  # a source stands there, or something before it
    return not (after.tag_ in NOMINAL or is_possessive(after))


def read_people(scene: Scene, offset: int) -> list[Description]:
    """The nearest people before ``offset`` whom only a phrase names: "A nurse from Arden waited", "Frost's widow wept"."""
    doc = scene.doc
    here = scene.range(offset, offset + 1)[0]
    found: list[Description] = []
    for i in range(here - 1, max(here - NEAR, -1), -1):
        begin = _begin_of_person(scene, i)
        if begin is not None and not scene.in_quotes(doc[begin].idx):
            tokens = [doc[j] for j in range(begin, _phrase_end(doc, i, min(here, i + COMPLEMENTS)))]
            source = read_tokens(scene, tokens) if any(map(_may_be_person, tokens)) else None
            if isinstance(source, Description) and _is_person(scene, source):
                found.append(source)
                if len(found) == PEOPLE:
                    break
    return found


def _begin_of_person(scene: Scene, i: int) -> int | None:
    """The token that begins a phrase whose article or possessor ends at token ``i``: of "Frost's widow" only where it opens a sentence."""
    doc, token = scene.doc, scene.doc[i]
    if token.lower_ in ARTICLES or token.lower_ in OWNERS:
        return None if _is_of_somebody(scene, i) else i
    if not is_possessive(token):
        return None
    begin = phrase_start(doc, i)
    # "The mill's manager" begins with its article.
    return begin if doc[begin].lower_ not in ARTICLES and opens_sentence(doc, begin) else None


def read_introduced(scene: Scene, source: Description) -> Description | None:
    """Who was introduced in the paragraph before "the farmer": "A farmer from Selby was angrier." opens a sentence there, outside
    quotations, and no name stands beside it."""
    doc, head = scene.doc, source.head
    here, paragraph = scene.range(*source.span)[0], scene.paragraph(source.span[0])
    for i in reversed(scene.standing(head, here - FAR, here)):
        if scene.paragraph(doc[i].idx) != paragraph:
            return None
        if scene.in_quotes(doc[i].idx):
            continue
        begin = phrase_start(doc, i + 1)
        if doc[begin].lower_ in INTRODUCING:
            found = phrase_around(scene, i) if opens_sentence(doc, begin) else None
            return found if found and found.head == head and not found.plural else None
    return None


def opens_sentence(doc: Doc, i: int) -> bool:
    """Whether nothing but where or when something is stands before token ``i`` in its sentence: "In Selby, a farmer waited"."""
    start = layers.sentence_start(doc[i])
    if start == i:
        return True
    fronted = doc[start:i]
    return fronted[0].tag_ == "IN" and fronted[-1].text == "," and not any(t.tag_ in VERBS for t in fronted)


def _phrase_end(doc: Doc, i: int, end: int) -> int:
    """Where a phrase ends at the latest whose article is token ``i``: before another one ("the house her father built"), a clause
    ("told a mechanic that it leaked"), a verb or what is no part of it ("a month later", "the manager no longer works")."""
    for place in range(i + 1, end):
        token = doc[place]
        begins = token.tag_ in ("DT", "PRP$") and doc[token.i - 1].tag_ in NOMINAL
        if (
            token.is_sent_start
            or begins
            or when_behind(list(doc[place : place + LONGEST]))
            or token.tag_ in ENDING
            or token.lower_ == "that"
        ):
            return token.i
    return end


def _is_of_somebody(scene: Scene, i: int) -> bool:
    """Whether a phrase is said of somebody else, or is whom somebody else serves: "a spokesman for the governor"."""
    doc = scene.doc
    if opens_sentence(doc, i) or _resumes(doc, i):
        return False
    # "There was a nurse", "It was a nurse who left", "Among them was a nurse"
    if i > 1 and doc[i - 1].lower_ in words_of("being") and _is_new(doc, i):
        return False
    serves = i > 1 and doc[i - 1].lower_ in ("for", "of", "to") and doc[i - 2].lower_ in roles()
    return serves or doc[i - 1].lower_ in SAID_OF


def _is_new(doc: Doc, i: int) -> bool:
    """Whether the phrase whose article is token ``i`` behind "was" is new, and said of nobody."""
    start = layers.sentence_start(doc[i])
    opening = doc[start].lower_
    cleft = opening == "it" and any(token.lower_ in ("who", "whose") for token in doc[i : i + COMPLEMENTS])
    return opening == "among" or i - start == 2 and (opening == "there" or cleft)


def _resumes(doc: Doc, i: int) -> bool:
    """Whether the phrase whose article is token ``i`` is what the sentence goes on with behind a participle's clause or an adverb: "Asked
    whether he would go, *the mayor* laughed", "Outside, *a nurse* wept"; not "Asked by Frost, *a nurse*, about it"."""
    start = layers.sentence_start(doc[i])
    first = start + (doc[start].tag_ == "WRB")
    if doc[i - 1].text != "," or doc[first].tag_ not in FRONTED:
        return False
    end = _phrase_end(doc, i, min(len(doc), i + COMPLEMENTS))
    return end < len(doc) and doc[end].tag_ in VERBS and not doc[end].is_sent_start


def _may_be_person(token: Token) -> bool:
    """Whether a phrase with this word may be for a person: "a nurse", "the No 8", "an in-law"; few are, and need be read."""
    return token.lower_ in NUMBERED_OR_JOINED or kind_of(token.lower_, plural=False) == "person"


def _is_person(scene: Scene, source: Description) -> bool:
    """Whether a description is of a person without a name: any that is introduced, or the holder of a post nobody holds."""
    if kind_of(source.head, plural=False) != "person":
        return False
    if source.phrase.split()[0].lower() in INTRODUCING:
        return True
    return source.head in roles() and not describes(source.title, scene.roles)


def read_pairs(scene: Scene, offset: int) -> list[tuple[Place, Place]]:
    """The two people before ``offset`` whom "and" joins, the nearest first: "Ada Frost and her brother, Ben Hale".

    Not the last two of "Ada Frost, Ben Hale and Jo Poole".
    """
    people = [p for p in scene.before(offset, PAIRS) if p.referent.kind == "person" and not p.quoted]
    more = {second.start for second, first in pairwise(people) if scene.text[first.end : second.start] == ", "}
    return [
        (first, second)
        for second, first in pairwise(people)
        if first.referent is not second.referent
        and first.start not in more
        and AND.fullmatch(scene.text, first.end, second.start)
    ]
