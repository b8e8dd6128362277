"""Reads a source of nouns: its core phrase, what is apposed to that, what is joined with it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from ..lexicons.vocabulary import days, roles, titles
from ..officials.roles import bodies
from ..text import names
from ..text.noun_phrases import is_possessive
from .nouns import are_people, epithets, is_document, is_group, is_plural
from .referents import Piece, Referent
from .scene import Scene
from .sources import Description, Joint, Name, Nothing, Source, UnlistedName
from .words import DEFINITE, EDGE, FINITE, POSSESSIVES, QUOTES, RELATIVE

# What a phrase that stands for a speaker keeps: "a person familiar with the matter", "officials from the ministry".
COMPLEMENT = frozenset(["of", "for", "from", "by", "close", "familiar"])
KNOWING = frozenset(["access", "direct", "knowledge", "ties"])
# These only before a body: "members of the House panel", "voters on the council", not "polls in the South".
LOCATING = frozenset(["on", "in", "at", "with", "within", "inside"])
# What gives a name to the noun before it: "a group called Tin Drum".
NAMING = frozenset(["called", "dubbed", "known", "named"])
# Beside the days of the week, what may stand behind a name and leave it the head: "Frost yesterday".
LATER = frozenset(["tomorrow", "tonight", "jr.", "sr.", "jr", "sr"])
# Tags of what ends a description without belonging to it.
TRAILING = ("POS", "RB", "DT", "CC")
# The longest role, in tokens: "commander-in-chief".
TITLE = 5
# What may stand in a title between its words.
WITHIN_TITLES = frozenset(["of", "for", "to", "the", "and", "in", "at", "on", "(", ")", "&", "-", ","])
# A name at the head of a noun phrase: whose it is, and its offsets.
Head = tuple[Referent, int, int]


@cache
def after_names() -> frozenset[str]:
    """Nouns after a name that leave it the head."""
    return LATER | days()


def read_nouns(scene: Scene, tokens: list[Token]) -> Source:
    """The source of these tokens, which are in text order, without white space, marks around them or a pronoun."""
    return _Reading(scene, tokens).source()


class _Reading:
    """Reads a source of nouns: its core phrase, what is apposed to that, what is joined with it."""

    def __init__(self, scene: Scene, tokens: list[Token]) -> None:
        self.scene, self.tokens = scene, tokens
        self.mentions = scene.mention_tokens

    def source(self) -> Source:
        end, head = self._core(0)
        if end == 0:
            return Nothing()
        joined = self._joined(end, head)
        if head and not joined:
            return self._named(head)
        return (
            joined
            or self._titled(end)
            or self._behind_body(end)
            or self._behind_title(end)
            or self._introduced_as(end)
            or self._description(end)
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
                    head = head if token.lower_ in after_names() else None
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
        return Name((start, end), self.scene.text[start:end], referent)

    def _titled(self, end: int) -> Source | None:
        """The person of whom the core is said: "the mayor of Arden, Ada Frost", "Ambassador to Chile Ada Frost".

        The name may stand outside the source too, beside it.
        """
        low, high = _span(self.tokens[:end])
        for start in range(low, high):
            found = self.scene.described_at.get(start)
            if found and (found[0][0] >= high or found[0][1] <= low):
                return Name(*found)
        return None

    def _behind_body(self, end: int) -> Source | None:
        """The person who is named right behind a body: "executive manager of the Arden Council Ada Frost"."""
        found = [mention for token in self.tokens if (mention := self.mentions.get(token.i))]
        bodies_end = {after for after, referent in found if referent.kind != "person"}
        for i, token in enumerate(self.tokens[end:], end):
            if token.text in EDGE:
                return None
            person = self._person_at(i)
            if person and token.i in bodies_end:
                return self._named(person)
        return None

    def _behind_title(self, end: int) -> Source | None:
        """Who is named behind a long title that nobody read: "Commissioner of River Lands (CRL) Ada Frost".

        Not "Spokesman for Mayor Frost": what stands behind the preposition has that name.
        """
        if self.tokens[end - 1].lower_ not in roles() or not self.tokens[0].text[:1].isupper():
            return None
        i = end
        while i < len(self.tokens) and not (self._person_at(i) and self.tokens[i - 1].lower_ not in COMPLEMENT):
            token = self.tokens[i]
            addressed = self.tokens[i - 1].lower_ in ("for", "to", "of") and token.lower_ in titles()
            if addressed or not (token.text[:1].isupper() or token.lower_ in WITHIN_TITLES):
                return None
            i += 1
        found = self._person_at(i) if i < len(self.tokens) else None
        return self._named(found) if found else None

    def _person_at(self, i: int) -> Head | None:
        """The person whose mention begins at the source's token ``i``."""
        mention = self.mentions.get(self.tokens[i].i)
        if mention is None or mention[1].kind != "person":
            return None
        stop = next((j for j in range(i, len(self.tokens)) if self.tokens[j].i >= mention[0]), len(self.tokens))
        return (mention[1], *_span(self.tokens[i:stop]))

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
        if comma == len(self.tokens) or any(_is_lower_role(token) for token in self.tokens[end:comma]):
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
        count = 1
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
            count += 1
            i = stop
            if joined:
                if not heads and not (self._is_nominal(end) and self._is_nominal(stop)):
                    return None
                span = _span(self._complemented(self._over_brackets(stop)))
                members = tuple({id(h[0]): h[0] for h in heads}.values())
                return Joint(span, self._phrase(span), tokens[stop - 1].lower_, members, count == len(members))
        return None

    def _is_nominal(self, end: int) -> bool:
        return self.tokens[end - 1].tag_.startswith("NN")

    def _over_brackets(self, i: int) -> int:
        if i < len(self.tokens) and self.tokens[i].text == "(":
            return next((j + 1 for j in range(i, len(self.tokens)) if self.tokens[j].text == ")"), len(self.tokens))
        return i

    def _description(self, end: int) -> Source:
        core = self._trimmed(end)
        head = core[-1]
        if head.tag_ in ("PRP", "UH", "IN", "CC"):
            return Nothing()
        name = self._proper_name(core)
        words = frozenset(names.fold(t.text) for t in name or core if t.tag_.startswith(("NN", "JJ", "CD")))
        if name:
            span = _span(name)
            return UnlistedName(span, self._phrase(span), head.lower_, is_plural(head.lower_, head.tag_), words)
        whole = self._complemented(len(core))
        if not is_document(head.lower_) and len(whole) < len(self.tokens):
            whole = self._whole(len(whole))
        span = _span(whole)
        codes = [code for t in core if (code := self.scene.codes.get(t.idx))]
        proper = self._proper_words(core)
        possessed = core[0].lower_ in POSSESSIVES or any(is_possessive(t) for t in core)
        return Description(
            span,
            self._phrase(span),
            head.lower_,
            _title(core),
            # In a headline a bare "court" is the court.
            definite=core[0].lower_ in DEFINITE or possessed or len(core) == 1 and head.tag_ == "NN",
            plural=is_plural(head.lower_, head.tag_),
            possessed=possessed,
            complemented=len(whole) > len(core),
            known=_is_known(core, placed=bool(proper or codes)),
            words=words,
            proper_words=proper,
            country=codes[0] if len(codes) == 1 else None,
        )

    def _proper_words(self, core: list[Token]) -> frozenset[str]:
        """The words of names before a description's noun, countries aside: "the Arden mayor"."""
        proper = (t for t in core[:-1] if t.tag_.startswith("NNP") and t.idx not in self.scene.codes)
        return frozenset(names.fold(t.text) for t in proper)

    def _trimmed(self, end: int) -> list[Token]:
        """The core without what ends it and is none of it: "the firm also"."""
        core = self.tokens[:end]
        while len(core) > 1 and (core[-1].tag_ in TRAILING or core[-1].text in EDGE):
            core = core[:-1]
        return core

    def _proper_name(self, core: list[Token]) -> list[Token]:
        """The words at the end of the core that are a name, though nobody found it: "the state-run Korea Fiscal Institute"."""
        start = len(core)
        while start and core[start - 1].tag_ in ("NNP", "NNPS") and core[start - 1].text[:1].isupper():
            start -= 1
        head = core[-1].lower_
        described = any(t.tag_.startswith(("NN", "JJ")) for t in core[:start])
        if len(core) - start == 1 and self._is_common(core[-1]):
            return []
        if head in roles() or len(core) - start == 0 or described and (len(core) - start < 2 or head in bodies()):
            return []
        return [] if head in bodies() and core[0].lower_ in DEFINITE else core[start:]

    def _is_common(self, token: Token) -> bool:
        """Whether a word with a capital is no name: "Democrats", "Prosecutors", "Newspaper" at a sentence's head."""
        word = token.lower_
        if is_group(word) or are_people(word):
            return True
        common = word in bodies() or word in epithets() or is_document(word)
        return common and (token.is_sent_start or token.tag_ == "NNPS") and token.text[1:].islower()

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
        return names.written(self.scene.text[span[0] : span[1]])


def _is_lower_role(token: Token) -> bool:
    return token.lower_ in roles() and token.text[:1].islower()


def _title(core: list[Token]) -> str:
    """The longest role that ends a description: "chief justice"; else its noun."""
    last = core[-TITLE:]
    forms = ["".join(t.text_with_ws for t in last[i:]).strip().lower() for i in range(len(last))]
    return next((roles()[form].word for form in forms if form in roles()), forms[-1])


def _is_known(core: list[Token], *, placed: bool) -> bool:
    """Whether a description likely means somebody named; ``placed``: it has the name of a body, a place or a country."""
    head = core[-1].lower_
    role = roles().get(head)
    if head in epithets() or any(t.lower_ in ("former", "current", "then") for t in core):
        return True
    return role is not None and (role.kind in ("office", "civil", "rank") or placed)


def _is_aside(token: Token) -> bool:
    """Whether what begins here behind a comma is said of the phrase before it, and no part of a list."""
    return token.lower_ in RELATIVE | DEFINITE or token.tag_ in ("DT", "CD", "VBG", "VBN", "IN", "RB", "MD")


def _span(tokens: list[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
