"""Reads a claim's source: which of the records of ``sources`` its words are."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, titles, weekdays, within_dotted_titles, words_of
from ..text import late_re as re
from ..text.names import fold, honorifics
from ..text.noun_phrases import FINITE as VERBS
from ..text.noun_phrases import NOMINAL, PREPOSITIONS, is_possessive
from ..text.times import when_behind
from .noun_sources import read_nouns
from .nouns import is_document, kind_of
from .referents import Piece, Place
from .scene import Scene
from .sources import Description, FirstPerson, Label, Name, Nothing, Pronoun, Relative, Source, UnlistedName
from .words import EDGE, FINITE, PRONOUNS, RELATIVE

FIRST = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
# Whoever is spoken to: nobody that the text names.
SECOND = frozenset(["you", "your", "yours", "yourself", "yourselves", "ya"])
# The labels of interviews: who asks, and who answers.
ASKING, ANSWERING = frozenset(["q", "question"]), frozenset(["a", "answer"])
# Who has children: "mother of two".
PARENTS = frozenset(
    ["dad", "father", "gran", "grandad", "grandfather", "grandmother", "mom", "mother", "mum", "parent"]
)
# Words before a source that are none of it: "by", "according to".
LEADING = frozenset(
    ["by", "from", "to", "per", "as", "with", "and", "but", "or", "according", "while", "of", "only", "just", "even"]
)
# How long an example is ("senators such as Frost who"), in tokens; chosen, not measured.
EXAMPLE = 8
# Before who speaks for somebody, and who does so in court.
# ", represented by ", " ably represented at the feast by ", not "represented here"
REPRESENTED = re.compile(r",? (?:who was )?(?:ably |duly )?represented (?:at the \w+ )?by ")
# What stands in brackets behind a name.
# " (Lake North)", " (LIB)", not " (", "Lake"
BRACKETED = re.compile(r" \([^()\n]{1,60}\)")
# Tags of whoever speaks behind "whom" or "which".
OTHERS = frozenset(["DT", "NNP", "PRP$"])
# How many tokens before "that" something was lodged, posted or sent; chosen, not measured.
LODGED = 6
# Among how many mentions the one right before "who" is looked for; chosen, not measured.
ANTECEDENTS = 3


def read_source(scene: Scene, pieces: list[list[int]]) -> Source:
    """Reads the source whose words are ``pieces``."""
    tokens = [t for start, end in _with_and(scene, pieces) if start < end for t in scene.tokens(start, end)]
    tokens = _without_address(tokens)
    if len(tokens) == 1 and pieces[0][1] - pieces[0][0] < len(tokens[0]):
        return _read_part(scene, tokens[0], pieces[0][0], pieces[0][1])
    if pieces and (deputy := _represented(scene, pieces)):
        return deputy
    source = _with_post_behind(scene, tokens) or read_tokens(scene, tokens)
    if isinstance(source, Description) and _is_before_relative(scene, source):
        return _apposed_to(scene, source) or source
    return source


def _with_post_behind(scene: Scene, tokens: list[Token]) -> Name | None:
    """Whoever is named in full with a post right behind, where a comma is lost: "Ada Frost the head of the school", "Ada Frost Chairman of
    the board"; not "Frost aide", "Ada Frost Adviser Ben Hale"."""
    place = next(iter(scene.named_from(tokens[0].idx, 1)), None) if len(tokens) > 3 else None
    if place is None or place.start != tokens[0].idx or place.referent.kind != "person":
        return None
    behind = [token for token in tokens if token.idx >= place.end]
    if (
        len(behind) < 2
        or place.end - place.start <= len(tokens[0])
        or any(t.i in scene.mention_tokens for t in behind[:4])
    ):
        return None
    post = behind[1:] if behind[0].lower_ == "the" else behind if behind[0].text.istitle() else []
    noun = next((i for i, token in enumerate(post[:4]) if token.lower_ in roles()), None)
    whole = noun is not None and len(post) > noun + 1 and post[noun + 1].lower_ in PREPOSITIONS
    return Name((place.start, place.end), scene.text[place.start : place.end], place.referent) if whole else None


def _represented(scene: Scene, pieces: list[list[int]]) -> Name | None:
    """Who speaks for somebody: "The governor, represented by his deputy, Ada Frost, said"; no lawyer, who speaks for a party."""
    match = REPRESENTED.search(scene.text, pieces[0][0], pieces[-1][1] + len(", represented by "))
    place = next(iter(scene.named_from(match.end(), 1)), None) if match else None
    if match is None or place is None or scene.sentence(place.start) != scene.sentence(match.start()):
        return None
    post = {token.lower_ for token in scene.tokens(match.end(), place.start) if token.idx < place.start}
    held = place.referent.kind == "person" and not roles().keys().isdisjoint(post)
    if not held or not words_of("for a party").isdisjoint(post | place.referent.roles):
        return None
    return Name((place.start, place.end), scene.text[place.start : place.end], place.referent)


def _without_address(tokens: list[Token]) -> list[Token]:
    """The tokens without a form of address in brackets before a name: "Chief (Mrs) Ada Frost", "Prof. (Dr.) Ben Hale"."""
    for i in range(len(tokens) - 3):
        end = i + 3 if tokens[i + 2].text != "." else i + 4
        words = [token.text for token in tokens[i:end]]
        before_name = end < len(tokens) and tokens[end].text[:1].isupper()
        if before_name and words[0] == "(" and words[-1] == ")" and fold(words[1]) in honorifics():
            return tokens[:i] + _without_address(tokens[end:])
    return tokens


def _with_and(scene: Scene, pieces: list[list[int]]) -> list[list[int]]:
    """The pieces, and what joins two of them: an annotator may mark two names without the "and" between."""
    between = [[end, start] for (_, end), (start, _) in pairwise(pieces)]
    return sorted([*pieces, *([s, e] for s, e in between if scene.text[s:e].strip(" ,") == "and")])


def _is_before_relative(scene: Scene, source: Description) -> bool:
    _, after = scene.range(*source.span)
    return after < len(scene.doc) and scene.doc[after].lower_ in RELATIVE


def _read_part(scene: Scene, token: Token, start: int, end: int) -> Source:
    """Reads a source that is a part of one token, as where a blank is missing: "Frostalso said", "Trump-backed"."""
    words = scene.text[start:end].strip()
    if words.lower() in ASKING | ANSWERING and scene.text[end : end + 1] == ".":
        return Label((start, end), words, asks=words.lower() in ASKING)  # "A." is one token
    if words.lower() in PRONOUNS:
        return Pronoun((start, end), words, *PRONOUNS[words.lower()])
    if not words[:1].isupper():
        return read_tokens(scene, [token])
    return UnlistedName((start, end), words, words.lower())


def read_tokens(scene: Scene, tokens: list[Token]) -> Source:
    """Reads the source whose tokens these are, in text order."""
    tokens = _without_dots(scene, _trimmed(scene, [t for t in tokens if not t.is_space]))
    tokens = _without_children(scene, _without_short_forms(scene, tokens))
    if not tokens:
        return Nothing()
    if len(tokens) > 2 and tokens[1].text == "." and (fold(tokens[0].text) in honorifics() or tokens[0].lower_ == "rt"):
        # "MS. FROST" before a turn, "Rt. Hon. Ada Frost", where the tokenizer takes the dot for a word
        named = read_tokens(scene, tokens[2:])
        return replace(named, address=tokens[0].text) if isinstance(named, UnlistedName) else named
    first, word = tokens[0], tokens[0].lower_
    span = first.idx, first.idx + len(first)
    if len(tokens) == 1 and word in ASKING | ANSWERING:
        return Label(span, first.text, asks=word in ASKING)
    # The organisation WHO is no pronoun, but in a sentence all in capitals, nor is the I of I Wayan Frost.
    initials = first.text.isupper() and len(word) > 1 and not layers.sentence(first).text.isupper()
    if _is_alone(tokens) and first.i not in scene.mention_tokens and not initials:
        if word in PRONOUNS:
            return Pronoun(span, first.text, *PRONOUNS[word])
        if word in FIRST:
            return FirstPerson(span, first.text)
        if word in SECOND:
            return Nothing()
        if word in RELATIVE:
            return _read_relative(scene, first, span)
    return read_nouns(scene, tokens)


def _without_children(scene: Scene, tokens: list[Token]) -> list[Token]:
    """The tokens of "mother of two Ada Frost" without how many children somebody has."""
    has = len(tokens) > 3 and tokens[0].lower_ in PARENTS and tokens[1].lower_ == "of"
    return tokens[3:] if has and tokens[2].tag_ == "CD" and tokens[3].i in scene.mention_tokens else tokens


def _without_dots(scene: Scene, tokens: list[Token]) -> list[Token]:
    """The tokens without the dot of a title, which the tokenizer takes for a word: "Lt. Gen. Frost", "the No. 3 seed"."""
    dots = (
        i + 1
        for i, (title, dot, after) in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False))
        if dot.text == "."
        and (
            (f"{title.lower_}." in titles() or f"{title.lower_}." in within_dotted_titles())
            and (
                after.lower_ in titles()
                or f"{after.lower_}." in within_dotted_titles()
                or after.i in scene.mention_tokens
            )
            or title.lower_ == "no"
            and after.like_num
        )
    )
    left_out = frozenset(dots)
    return [token for i, token in enumerate(tokens) if i not in left_out]


def _without_short_forms(scene: Scene, tokens: list[Token]) -> list[Token]:
    """The tokens without a body's initials in brackets where its people follow: "Arden Ports Board (APB) director Ada Frost"."""
    left = tokens
    for i in range(1, len(tokens) - 3):
        short = tokens[i].text == "(" and _is_short_form(scene, tokens[i + 1]) and tokens[i + 2].text == ")"
        goes_on = tokens[i + 3].text[:1].isalpha() or is_possessive(tokens[i + 3])
        mentions = (scene.mention_tokens.get(token.i) for token in tokens[i + 3 :])
        if short and tokens[i + 3].lower_ in roles() and any(m and m[1].kind == "person" for m in mentions):
            return tokens[i + 3 :]  # whoever is named behind the post, whatever the body is
        if short and goes_on and _ends_body(scene, tokens[i - 1]):
            left = [token for token in left if token not in tokens[i : i + 3]]
    return left


def _is_short_form(scene: Scene, token: Token) -> bool:
    """Whether a word in brackets is what a body is called for short: "APB", "PortCo"."""
    mention = scene.mention_tokens.get(token.i)
    return token.text.isupper() or mention is not None and mention[1].kind == "organization"


def _ends_body(scene: Scene, token: Token) -> bool:
    places = scene.before(token.idx + len(token), 1)
    return bool(places) and places[0].end == token.idx + len(token) and places[0].referent.kind == "organization"


def _trimmed(scene: Scene, tokens: list[Token]) -> list[Token]:
    """The tokens without marks around them and words before them that are none of the source."""
    while tokens and (tokens[0].text in EDGE or _is_leading(scene, tokens)):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in EDGE:
        tokens = tokens[:-1]
    return tokens


def _is_leading(scene: Scene, tokens: list[Token]) -> bool:
    if len(tokens) > 1 and tokens[0].tag_ in ("WP", "WDT") and tokens[1].tag_ in OTHERS:
        return True  # "Frost, whom the governor called a fool,"
    return tokens[0].lower_ in LEADING and tokens[0].i not in scene.mention_tokens


def _is_alone(tokens: list[Token]) -> bool:
    if len(tokens) == 1:
        return True
    after = tokens[1]
    if after.tag_ == "IN" and tokens[0].lower_ in RELATIVE:
        return True  # "who in May said"
    return after.text in EDGE or after.tag_ in ("RB", "PRP") or after.tag_ in FINITE or after.lower_ in ("all", "both")


# Relative pronouns


def _read_relative(scene: Scene, token: Token, span: Piece) -> Relative:
    """What stands before "who": a name, across an apposition in commas or brackets, or a noun phrase."""
    bare = Relative(span, token.text, plural=_is_plural_after(scene.doc, token))
    for place in scene.before(span[0], ANTECEDENTS):
        if bare.agrees(place.referent.kind) and _is_beside(scene, place, span[0]):
            name = Name((place.start, place.end), scene.text[place.start : place.end], place.referent)
            return Relative(span, token.text, name, bare.plural)
    antecedent = read_antecedent(scene, token.i, plural=bare.plural)
    if isinstance(antecedent, Description):
        antecedent = _apposed_to(scene, antecedent) or antecedent
    return Relative(span, token.text, antecedent, bare.plural)


def _apposed_to(scene: Scene, said: Description) -> Name | None:
    """Of whom a phrase is said that a relative clause follows: "Tin Drum, a band that sings" is Tin Drum."""
    place = next(iter(scene.before(said.span[0], 1)), None)
    if place is None or said.plural or said.definite or scene.text[place.end : said.span[0]] != ", ":
        return None
    kind = kind_of(said.head, plural=False)
    if kind != "unknown" and (kind == "person") != (place.referent.kind == "person"):
        return None
    return Name((place.start, place.end), scene.text[place.start : place.end], place.referent)


def _is_plural_after(doc: Doc, token: Token) -> bool:
    """Whether the verb of a relative clause says that its subject is many: "who have" is not one person."""
    after = token.i + 1
    while after < len(doc) and doc[after].tag_ == "RB":
        after += 1
    return after < len(doc) and doc[after].tag_ == "VBP"


def _is_beside(scene: Scene, place: Place, offset: int) -> bool:
    """Whether a name stands right before ``offset``, or with nothing but what says who that is between.

    Not "Ada Frost, the mayor, met some bakers who"; but "Ada Frost, the mayor, who left and who".
    """
    if not BRACKETED.sub("", scene.text[place.end : offset]).strip(" ,()—–-"):
        return True
    if not scene.roles_at.get(place.end) or scene.sentence(place.start) != scene.sentence(offset):
        return False
    between = scene.doc[scene.range(place.start, place.end)[1] : scene.range(offset, offset + 1)[0]]
    return not any(token.tag_ in VERBS for token in between) or between[-1].tag_ == "CC"


def read_antecedent(scene: Scene, i: int, *, plural: bool) -> Source:
    """The noun phrase that ends right before token ``i``, as for a relative pronoun there.

    ``plural`` looks over an example: "senators such as Frost who" are senators.  A day says nothing: "a report on Sunday, which said".
    """
    doc = scene.doc
    while i and doc[i - 1].text in (",", "(", "—", "–", "--"):
        i -= 1
    if i > 1 and doc[i - 1].lower_ in (*weekdays(), "yesterday", "today"):
        i -= 1 + (doc[i - 2].lower_ in ("on", "last"))
    i = _before_passive(doc, i)
    if plural:
        examples = (j for j in range(i - 1, max(i - EXAMPLE, 0), -1) if _gives_example(doc, j))
        i = next((j - (doc[j].text == "as") for j in examples), i)
    return read_tokens(scene, list(doc[_group_start(doc, phrase_start(doc, i), i) : i]))


def _group_start(doc: Doc, i: int, end: int) -> int:
    """Where those begin whom the noun phrase from token ``i`` to ``end`` has sent: "*a delegation from* the Elks, who", not "a letter from the Elks,
    who", nor "a letter to the board from the mayor, who"."""
    sent = i > 1 and doc[i - 1].lower_ == "from" and doc[i - 2].lower_ in read_words("group_nouns.txt")
    return phrase_start(doc, i - 1) if sent and doc[end - 1].lower_ not in roles() else i


def _before_passive(doc: Doc, i: int) -> int:
    """Where a text's phrase ends of which the passive of a clause stands between it and what it says: "a petition *was lodged on Monday*
    that claimed"; token ``i`` where none does."""
    verb = next((j for j in range(i - 1, max(i - LODGED, 1), -1) if doc[j].tag_ in ("VBN", "VBD")), 0)
    behind = [token for token in doc[verb + 1 : i] if token.tag_ != "RB"]
    be = verb - 1
    passive = verb > 1 and doc[be].lemma_ == "be" and when_behind(behind) == len(behind)
    while passive and doc[be - 1].lemma_ in ("have", "be"):
        be -= 1
    return be if passive and be and is_document(doc[be - 1].lower_) else i


def _gives_example(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in ("like", "including") or doc[i].lower_ == "as" and doc[i - 1].lower_ == "such"


def phrase_start(doc: Doc, i: int) -> int:
    """Where the noun phrase begins that ends before token ``i``."""
    while i and (doc[i - 1].tag_ in NOMINAL or doc[i - 1].lower_ == "of" or doc[i - 1].tag_ in ("DT", "PRP$")):
        i -= 1
        if doc[i].is_sent_start or doc[i].tag_ in ("DT", "PRP$") and i and doc[i - 1].lower_ != "of":
            break
    return i
