"""What a claim's source is, from its words: a name, a pronoun, a description, several speakers together, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .. import layers
from ..officials.roles import bodies, roles
from ..text import names
from ..text.noun_phrases import NOMINAL, is_possessive
from .scene import Article, Piece, Referent
from .source_nouns import are_people, epithets, is_document, is_group, is_plural

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", None)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("many", None)),
}
FIRST = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
# Whoever is spoken to: nobody that the text names.
SECOND = frozenset(["you", "your", "yours", "yourself", "yourselves", "ya"])
RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your", "whose"])
DEFINITE = POSSESSIVES | {"the", "this", "that", "these", "those", "both"}
# Words before a source that are none of it: "by", "according to".
LEADING = frozenset(
    ["by", "from", "to", "per", "as", "with", "and", "but", "or", "according", "while", "of", "only", "just", "even"]
)
QUOTES = frozenset(["“", "”", '"', "‘", "’", "'", "``", "''"])
EDGE = QUOTES | {",", ".", ";", ":", "—", "–", "--", "(", ")", "…", "?", "!"}
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB", "TO", "EX", "UH"])
# What a phrase that stands for a speaker keeps: "a person familiar with the matter", "officials from the ministry".
COMPLEMENT = frozenset(["of", "for", "from", "by", "close", "familiar"])
KNOWING = frozenset(["access", "direct", "knowledge", "ties"])
# These only before a body: "members of the House panel", "voters on the council", not "polls in the South".
LOCATING = frozenset(["on", "in", "at", "with", "within", "inside"])
# What gives a name to the noun before it: "a group called Tin Drum".
NAMING = frozenset(["called", "dubbed", "known", "named"])
# Nouns after a name that leave it the head: "Frost yesterday".
AFTER_NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "jr.",
        "sr.",
        "jr",
        "sr",
    ]
)
# How far back the phrase in full is looked for, how long it is behind its noun, and how long an example is, in tokens.
FAR, COMPLEMENTS, EXAMPLE = 400, 15, 8
# How far back "they" is looked for, in tokens, and among how many groups.
NEAR, GROUPS = 80, 4
# Kinds of speakers that are no "who".
BODIES = frozenset(["country", "organization", "document"])
SPACE = re.compile(r"\s+")
# A name at the head of a noun phrase: whose it is, and its offsets.
Head = tuple[Referent, int, int]


@dataclass(frozen=True)
class Source:
    """``kind``: name, pronoun, first, relative, description, joint or none; ``span`` the phrase that stands for it.

    ``referent`` is set for a name, ``members`` for joint sources, ``sort`` and ``gender`` for pronouns, ``head`` (the
    noun, in lower case) and what follows it for descriptions.
    """

    kind: str
    span: Piece = (0, 0)
    phrase: str = ""
    referent: Referent | None = None
    members: tuple[Referent, ...] = ()
    sort: str = ""
    gender: str | None = None
    head: str = ""
    definite: bool = False
    plural: bool = False
    proper: bool = False
    # "his lawyer", "Frost's lawyer"; "the head of the union".
    possessed: bool = False
    complemented: bool = False
    # Whether somebody named in the article is likely meant: "the former senator", "the woman", "the Ohio governor".
    known: bool = False
    words: frozenset[str] = frozenset()
    proper_words: frozenset[str] = frozenset()
    country: str | None = None

    @property
    def bare(self) -> bool:
        """Whether it is one noun with nothing that belongs to it: "the report"."""
        return len(self.words) == 1 and not self.possessed and not self.complemented


NONE = Source("none")


def read_source(article: Article, pieces: list[list[int]]) -> Source:
    """Reads the source whose words are ``pieces``."""
    tokens = [t for start, end in pieces if start < end for t in layers.span_of(article.doc, start, end)]
    if len(tokens) == 1 and pieces[0][1] - pieces[0][0] < len(tokens[0]):
        return _read_part(article, tokens[0], pieces[0][0], pieces[0][1])
    return read_tokens(article, [t for t in tokens if not t.is_space])


def _read_part(article: Article, token: Token, start: int, end: int) -> Source:
    """Reads a source that is a part of one token, as where a blank is missing: "Frostalso said", "Trump-backed"."""
    words = article.text[start:end].strip()
    if words.lower() in PRONOUNS:
        return _pronoun(words, (start, end))
    if not words[:1].isupper():
        return read_tokens(article, [token])
    return Source("description", (start, end), words, head=words.lower(), proper=True)


def read_tokens(article: Article, tokens: list[Token]) -> Source:
    """Reads the source whose tokens these are, in text order and without white space."""
    while tokens and (tokens[0].text in EDGE or _is_leading(article, tokens)):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in EDGE and not is_possessive(tokens[-1]):
        tokens = tokens[:-1]
    if not tokens:
        return NONE
    first, span = tokens[0].lower_, _span(tokens[:1])
    # The organisation WHO is no pronoun.
    if _is_alone(tokens) and not (tokens[0].text.isupper() and len(first) > 1):
        if first in PRONOUNS:
            return _pronoun(tokens[0].text, span)
        if first in FIRST:
            return Source("first", span, tokens[0].text)
        if first in SECOND:
            return NONE
        if first in RELATIVE:
            return Source("relative", span, tokens[0].text)
    return _Reading(article, tokens).source()


def _pronoun(word: str, span: Piece) -> Source:
    sort, gender = PRONOUNS[word.lower()]
    return Source("pronoun", span, word, sort=sort, gender=gender, plural=sort == "many")


def is_plural_after(doc: Doc, source: Source) -> bool:
    """Whether the verb of a relative clause says that its subject is many: "who have" is not one person."""
    after = layers.span_of(doc, *source.span).end
    while after < len(doc) and doc[after].tag_ == "RB":
        after += 1
    return after < len(doc) and doc[after].tag_ == "VBP" and source.phrase.lower() != "whose"


def agrees(kind: str, source: Source, *, plural: bool) -> bool:
    """Whether "who", "which" or "that" can stand for a speaker of this kind: "who" is no country, "which" no person."""
    word = source.phrase.lower()
    if word in ("which", "that") and kind == "person" or word in ("who", "whom") and kind in BODIES:
        return False
    return not (plural and kind == "person")


def read_antecedent(article: Article, offset: int, *, plural: bool) -> Source:
    """The noun phrase that ends right before ``offset``, as for a relative pronoun there.

    ``plural`` looks over an example: "senators such as Frost who" are senators.
    """
    doc = article.doc
    i = layers.span_of(doc, offset, offset + 1).start
    while i and doc[i - 1].text in (",", "(", "—", "–", "--"):
        i -= 1
    if plural:
        i = next(
            (j - (doc[j].text == "as") for j in range(i - 1, max(i - EXAMPLE, 0), -1) if _gives_example(doc, j)), i
        )
    return read_tokens(article, [t for t in doc[_phrase_start(doc, i) : i] if not t.is_space])


def _gives_example(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in ("like", "including") or doc[i].lower_ == "as" and doc[i - 1].lower_ == "such"


def read_in_full(article: Article, source: Source) -> Source:
    """What a bare description was called where it was new: "a report by the Arden Council" for "the report"; else itself."""
    doc = article.doc
    here = layers.span_of(doc, *source.span).start
    for token in reversed(doc[max(0, here - FAR) : here]):
        if token.lower_ == source.head and token.tag_.startswith("NN"):
            after = doc[token.i + 1 : token.i + COMPLEMENTS]
            end = next((t.i for t in after if t.is_sent_start), after.end)
            phrase = doc[_phrase_start(doc, token.i + 1) : end]
            found = read_tokens(article, [t for t in phrase if not t.is_space])
            if (
                found.kind == "description"
                and found.head == source.head
                and (len(found.words) > 1 or found.complemented)
            ):
                return found
    return source


def read_groups(article: Article, offset: int) -> list[Source]:
    """The nearest phrases before ``offset`` for several people, whom "they" may mean: "voters", "both of the officials"."""
    doc = article.doc
    here = layers.span_of(doc, offset, offset + 1).start
    found: list[Source] = []
    for i in range(here - 1, max(here - NEAR, 0), -1):
        token = doc[i]
        inside = i + 1 < len(doc) and (doc[i + 1].tag_ in NOMINAL or is_possessive(doc[i + 1]))
        if token.tag_ not in ("NNS", "NNPS") or inside or not are_people(token.lower_) or article.in_quotes(token.idx):
            continue
        source = read_tokens(article, [t for t in doc[_phrase_start(doc, i + 1) : i + 1] if not t.is_space])
        if source.kind == "description" and source.plural and not source.proper:
            found.append(source)
            if len(found) == GROUPS:
                break
    return found


def _phrase_start(doc: Doc, i: int) -> int:
    """Where the noun phrase begins that ends before token ``i``."""
    while i and (doc[i - 1].tag_ in NOMINAL or doc[i - 1].lower_ == "of" or doc[i - 1].tag_ in ("DT", "PRP$")):
        i -= 1
        if doc[i].is_sent_start or doc[i].tag_ in ("DT", "PRP$") and i and doc[i - 1].lower_ != "of":
            break
    return i


def _is_leading(article: Article, tokens: list[Token]) -> bool:
    return tokens[0].lower_ in LEADING and len(tokens) > 1 and tokens[0].i not in article.mention_tokens


def _is_alone(tokens: list[Token]) -> bool:
    if len(tokens) == 1:
        return True
    after = tokens[1]
    return after.text in EDGE or after.tag_ in ("RB", "PRP") or after.tag_ in FINITE or after.lower_ in ("all", "both")


class _Reading:
    """Reads a source of nouns: its core phrase, what is apposed to that, what is joined with it."""

    def __init__(self, article: Article, tokens: list[Token]) -> None:
        self.article, self.tokens = article, tokens
        self.mentions = article.mention_tokens

    def source(self) -> Source:
        end, head = self._core(0)
        if end == 0:
            return NONE
        joined = self._joined(end, head)
        if head and not joined:
            return self._named(head)
        return (
            joined or self._titled(end) or self._behind_body(end) or self._introduced_as(end) or self._description(end)
        )

    def _core(self, start: int) -> tuple[int, Head | None]:
        """Where the noun phrase at token ``start`` ends, and the name at its head, if one is."""
        tokens, i = self.tokens, start
        head: Head | None = None
        noun = False
        while i < len(tokens):
            token = tokens[i]
            mention = self.mentions.get(token.i)
            if mention:
                stop = next((j for j in range(i, len(tokens)) if tokens[j].i >= mention[0]), len(tokens))
                head, noun, i = (mention[1], *_span(tokens[i:stop])), True, stop
            elif is_possessive(token):
                # "Frost's" is Frost, "Frost's lawyer" is not.
                if i == len(tokens) - 1 or tokens[i + 1].text in EDGE:
                    return i + 1, head
                head, noun, i = None, False, i + 1
            elif self._ends(token, noun, first=i == start):
                break
            else:
                if token.tag_.startswith("NN"):
                    noun = True
                    head = head if token.lower_ in AFTER_NAMES else None
                i += 1
        return i, head

    def _ends(self, token: Token, noun: bool, *, first: bool) -> bool:
        """Whether the noun phrase is over before this token; ``noun`` tells whether it has had one."""
        if token.text in QUOTES and token.i < self.tokens[-1].i:
            return False
        if token.text in EDGE or token.tag_ in FINITE:
            return True
        if first:
            return False
        if token.tag_ == "CC":
            return noun  # "national and local papers"
        if token.tag_ in ("VBG", "VBN") and token.nbor(-1).tag_ == "HYPH":
            return False
        return token.tag_ in ("IN", "RB", "VBG") or noun and token.tag_ == "VBN" or token.lower_ in COMPLEMENT

    def _named(self, head: Head) -> Source:
        referent, start, end = head
        return Source("name", (start, end), self.article.text[start:end], referent=referent)

    def _titled(self, end: int) -> Source | None:
        """The person of whom the core is said: "the mayor of Arden, Ada Frost", "Ambassador to Chile Ada Frost".

        The name may stand outside the source too, beside it.
        """
        low, high = _span(self.tokens[:end])
        for start in range(low, high):
            found = self.article.described_at.get(start)
            if found and (found[0][0] >= high or found[0][1] <= low):
                return Source("name", *found)
        return None

    def _behind_body(self, end: int) -> Source | None:
        """The person who is named right behind a body: "executive manager of the Arden Council Ada Frost"."""
        found = [mention for token in self.tokens if (mention := self.mentions.get(token.i))]
        bodies_end = {after for after, referent in found if referent.kind != "person"}
        for i, token in enumerate(self.tokens[end:], end):
            if token.text in EDGE:
                return None
            mention = self.mentions.get(token.i)
            if mention and mention[1].kind == "person" and token.i in bodies_end:
                stop = next((j for j in range(i, len(self.tokens)) if self.tokens[j].i >= mention[0]), len(self.tokens))
                return self._named((mention[1], *_span(self.tokens[i:stop])))
        return None

    def _introduced_as(self, end: int) -> Source | None:
        """Who or what the core introduces: "another delegate on the slate, Ada Frost,", "a group called Tin Drum"."""
        if is_plural(self.tokens[end - 1].lower_, self.tokens[end - 1].tag_) and self.tokens[0].lower_ != "one":
            return None
        complemented = len(self._complemented(end))
        for i in (end, complemented):
            if i < len(self.tokens) and self.tokens[i].lower_ in NAMING:
                stop, head = self._core(self._over_quote(i + 1))
                return self._named(head) if head and stop > i + 1 else None
        comma = next((i for i in range(end, len(self.tokens)) if self.tokens[i].text == ","), len(self.tokens))
        if comma == len(self.tokens) or any(token.lower_ in roles() for token in self.tokens[end:comma]):
            return None  # "a spokeswoman for the chief executive, Ada Frost"
        stop, head = self._core(comma + 1)
        closed = stop == len(self.tokens) or self.tokens[stop].text in EDGE
        body = self.tokens[end - 1].lower_ not in roles()
        return self._named(head) if head and closed and (body or head[0].kind == "person") else None

    def _over_quote(self, i: int) -> int:
        return i + 1 if i < len(self.tokens) and self.tokens[i].text in QUOTES else i

    def _joined(self, end: int, head: Head | None) -> Source | None:
        """Several speakers: "Ada Frost and Ben Hale", "Frost, Hale and their lawyers"."""
        tokens = self.tokens
        heads = [head] if head else []
        i = end
        while i < len(tokens):
            i = self._over_brackets(i)
            begin, joined = i, False
            while i < len(tokens) and (tokens[i].text == "," or tokens[i].lower_ in ("and", "or", "&", "both")):
                joined = joined or tokens[i].text != ","
                i += 1
            if i == begin:
                return None
            stop, other = self._core(i)
            if stop == i or not joined and not other:
                return None
            heads += [other] if other else []
            i = stop
            if joined:
                if not heads and not (self._is_nominal(end) and self._is_nominal(stop)):
                    return None
                span = _span(self._complemented(self._over_brackets(stop)))
                members = tuple({id(h[0]): h[0] for h in heads}.values())
                return Source(
                    "joint", span, self._phrase(span), members=members, plural=True, head=tokens[stop - 1].lower_
                )
        return None

    def _is_nominal(self, end: int) -> bool:
        return self.tokens[end - 1].tag_.startswith("NN")

    def _over_brackets(self, i: int) -> int:
        if i < len(self.tokens) and self.tokens[i].text == "(":
            return next((j + 1 for j in range(i, len(self.tokens)) if self.tokens[j].text == ")"), len(self.tokens))
        return i

    def _description(self, end: int) -> Source:
        core = self.tokens[:end]
        while len(core) > 1 and (core[-1].tag_ in ("POS", "RB", "DT", "CC") or core[-1].text in EDGE):
            core = core[:-1]
        head = core[-1]
        if head.tag_ in ("PRP", "UH", "IN", "CC"):
            return NONE
        name = self._proper_name(core)
        if name:
            core = name
        whole = core if name else self._complemented(len(core))
        if not name and not is_document(head.lower_) and len(whole) < len(self.tokens):
            whole = self._whole(len(whole))
        span = _span(whole)
        content = [t for t in core if t.tag_.startswith(("NN", "JJ", "CD"))]
        proper_words = frozenset(
            names.fold(t.text) for t in core[:-1] if t.tag_.startswith("NNP") and t.idx not in self.article.codes
        )
        role = roles().get(head.lower_)
        possessed = core[0].lower_ in POSSESSIVES or any(is_possessive(t) for t in core)
        codes = [code for t in core if (code := self.article.codes.get(t.idx))]
        return Source(
            "description",
            span,
            self._phrase(span),
            head=head.lower_,
            # In a headline a bare "court" is the court.
            definite=core[0].lower_ in DEFINITE or possessed or len(core) == 1 and head.tag_ == "NN",
            plural=is_plural(head.lower_, head.tag_),
            proper=bool(name),
            possessed=possessed,
            complemented=len(whole) > len(core),
            words=frozenset(names.fold(t.text) for t in content),
            known=head.lower_ in epithets()
            or role is not None
            and (role.kind in ("office", "civil", "rank") or bool(proper_words or codes))
            or any(t.lower_ in ("former", "current", "then") for t in core),
            proper_words=proper_words,
            country=codes[0] if len(codes) == 1 else None,
        )

    def _proper_name(self, core: list[Token]) -> list[Token]:
        """The words at the end of the core that are a name, though nobody found it: "the state-run Korea Fiscal Institute"."""
        start = len(core)
        while start and core[start - 1].tag_ in ("NNP", "NNPS") and core[start - 1].text[:1].isupper():
            start -= 1
        head = core[-1].lower_
        described = any(t.tag_.startswith(("NN", "JJ")) for t in core[:start])
        # "Democrats" are people, and no body of that name.
        if len(core) - start == 1 and is_group(head):
            return []
        if head in roles() or len(core) - start == 0 or described and (len(core) - start < 2 or head in bodies()):
            return []
        return [] if head in bodies() and core[0].lower_ in DEFINITE else core[start:]

    def _complemented(self, end: int) -> list[Token]:
        """The phrase with its complements: "a person familiar with the matter", "officials from the ministry"."""
        tokens = self.tokens
        while end < len(tokens):
            word, stop = tokens[end].lower_, end + 1
            while stop < len(tokens) and (
                tokens[stop].lower_ in LOCATING or tokens[stop].lower_ == "to" or tokens[stop].tag_ in ("DT", "PRP$")
            ):
                stop += 1
            reached, _ = self._core(stop)
            known = (
                word in COMPLEMENT or word == "with" and tokens[end + 1 : end + 2] and tokens[end + 1].lower_ in KNOWING
            )
            if reached <= stop or not (known or word in LOCATING and self._has_body(tokens[stop:reached])):
                break
            end = reached
            # "a study by Ada Frost and Ben Hale"
            if end + 1 < len(tokens) and tokens[end].lower_ == "and" and tokens[end + 1].i in self.mentions:
                end, _ = self._core(end + 1)
        return tokens[:end]

    def _whole(self, end: int) -> list[Token]:
        """The phrase with all that belongs to it: "voters in the north", up to what is only said of them beside."""
        tokens = self.tokens
        while end < len(tokens) and not (tokens[end].text in EDGE or tokens[end].tag_ in FINITE):
            end += 1
        # "the ministers of Egypt, Tunisia and Lebanon"
        rest = [t.lower_ for t in tokens[end:]]
        if rest[:1] == [","] and "and" in rest and not _is_aside(tokens[end + 1]):
            end = len(tokens)
        while end and tokens[end - 1].text in EDGE:
            end -= 1
        return tokens[:end]

    def _has_body(self, tokens: Iterable[Token]) -> bool:
        found = (self.mentions.get(t.i) for t in tokens)
        return any(mention[1].kind == "organization" for mention in found if mention)

    def _phrase(self, span: Piece) -> str:
        return SPACE.sub(" ", self.article.text[span[0] : span[1]])


def _is_aside(token: Token) -> bool:
    """Whether what begins here behind a comma is said of the phrase before it, and no part of a list."""
    return token.lower_ in RELATIVE | DEFINITE or token.tag_ in ("DT", "CD", "VBG", "VBN", "IN", "RB", "MD")


def _span(tokens: list[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
