"""What a claim's source is, from its words: a name, a pronoun, a description, several speakers together, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from .. import layers
from ..lexicons import read_list
from ..normalise import names
from .article import Article, Piece, Referent
from .designations import bodies, roles

PRONOUNS = {
    "he": ("person", "m"), "him": ("person", "m"), "his": ("person", "m"), "himself": ("person", "m"),
    "she": ("person", "f"), "her": ("person", "f"), "hers": ("person", "f"), "herself": ("person", "f"),
    "it": ("thing", None), "its": ("thing", None), "itself": ("thing", None),
    "they": ("many", None), "them": ("many", None), "their": ("many", None), "themselves": ("many", None), "theirs": ("many", None),
}  # fmt: skip
FIRST = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your", "whose"])
STOP_TAGS = frozenset(["VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB", "TO", "EX", "UH"])
EDGE = frozenset(
    [",", ".", ";", ":", "—", "–", "--", "-", "(", ")", "“", "”", '"', "‘", "’", "'", "``", "''", "…", "?", "!"]
)
COMPLEMENT = frozenset(
    ["of", "for", "from", "with", "at", "in", "on", "to", "about", "against", "within", "inside", "close", "familiar"]
)
LEADING = frozenset(["by", "from", "to", "per", "as", "with", "and", "but", "or", "that", "according", "while", "of"])
FLAT = re.compile(r"\s+")


@dataclass(frozen=True)
class Source:
    """``kind``: name, pronoun, first, relative, description, joint or none; ``span`` the phrase that stands for it.

    ``referent`` is set for a name, ``members`` for joint sources, ``sort`` and ``gender`` for pronouns, ``head`` (the
    noun, in lower case) and the flags for descriptions.
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
    words: frozenset[str] = frozenset()
    country: str | None = None


NONE = Source("none")


def read_source(article: Article, pieces: list[list[int]]) -> Source:
    """Reads the source whose words are ``pieces``."""
    tokens = [t for start, end in pieces if start < end for t in layers.span_of(article.doc, start, end)]
    tokens = [t for t in tokens if not t.is_space]
    while tokens and (
        tokens[0].text in EDGE
        or tokens[0].lower_ in LEADING
        and len(tokens) > 1
        and tokens[0].i not in article.mention_tokens
    ):
        del tokens[0]
    while tokens and tokens[-1].text in EDGE and tokens[-1].tag_ != "POS":
        del tokens[-1]
    if not tokens:
        return NONE
    first = tokens[0].lower_
    alone = (
        len(tokens) == 1
        or tokens[1].text in EDGE
        or tokens[1].tag_ in ("RB", "PRP", *STOP_TAGS)
        or tokens[1].lower_ in ("all", "both")
    )
    span = _span(tokens[:1])
    if first in PRONOUNS and alone:
        sort, gender = PRONOUNS[first]
        return Source("pronoun", span, tokens[0].text, sort=sort, gender=gender, plural=sort == "many")
    if first in FIRST and alone:
        return Source("first", span, tokens[0].text, plural=first in ("we", "us", "our", "ours", "ourselves"))
    if first in RELATIVE and alone:
        return Source("relative", span, tokens[0].text)
    return _Reading(article, tokens).source()


class _Reading:
    """Reads a source of nouns: core noun phrase, what is apposed to it, what is joined with it."""

    def __init__(self, article: Article, tokens: list[Token]) -> None:
        self.article, self.tokens = article, tokens
        self.heads = article.mention_tokens

    def source(self) -> Source:
        end, mention = self._core(0)
        if mention:
            joined = self._joined(end, mention)
            if joined:
                return joined
            return Source(
                "name", (mention[1], mention[2]), self.article.text[mention[1] : mention[2]], referent=mention[0]
            )
        titled = self._titled(end)
        if titled:
            return titled
        if end == 0:
            return NONE
        joined = self._joined(end, None)
        return joined or self._description(end)

    def _core(self, i: int) -> tuple[int, tuple[Referent, int, int] | None]:
        """Where the noun phrase at ``i`` ends, and the mention at its head, if a name is its head."""
        tokens = self.tokens
        last: tuple[Referent, int, int] | None = None
        last_noun = False
        start = i
        while i < len(tokens):
            token = tokens[i]
            here = self.heads.get(token.i)
            if here:
                stop = next((j for j in range(i, len(tokens)) if tokens[j].i >= here[0]), len(tokens))
                last, last_noun = (here[1], token.idx, tokens[stop - 1].idx + len(tokens[stop - 1])), False
                i = stop
            elif token.tag_ == "POS":
                if i == len(tokens) - 1 or tokens[i + 1].text in EDGE:
                    return i + 1, last
                last, i = None, i + 1
            elif (
                token.text in EDGE
                or token.tag_ in STOP_TAGS
                or token.tag_ in ("IN", "CC", "RB", "VBG")
                or token.lower_ in COMPLEMENT
                and i > start
            ):
                if token.tag_ in ("RB", "CC", "PDT") and i == start or token.tag_ == "VBG" and i == start:
                    i += 1
                    continue
                break
            else:
                if token.tag_.startswith("NN") or token.tag_ in ("CD", "DT", "JJ", "JJS", "PRP") and not last:
                    last_noun = last_noun or token.tag_.startswith("NN")
                    if token.tag_.startswith("NN") and token.lower_ not in _after_names():
                        last = None
                i += 1
        return i, last

    def _titled(self, end: int) -> Source | None:
        """A person whose title or apposition the core is: "the mayor of Arden, Ada Frost", "Ambassador to Chile Ada Frost"."""
        if end == 0:
            return None
        low, high = self.tokens[0].idx, self.tokens[end - 1].idx + len(self.tokens[end - 1])
        for token in self.tokens[end:]:
            here = self.heads.get(token.i)
            if not here or here[1].kind != "person":
                continue
            stop = self.article.doc[here[0] - 1]
            offsets = (token.idx, stop.idx + len(stop))
            for begin, finish in self._evidence(offsets[1]):
                if low <= begin and (begin < high or finish <= high):
                    return Source("name", offsets, self.article.text[offsets[0] : offsets[1]], referent=here[1])
        return None

    def _evidence(self, end: int) -> list[list[int]]:
        return self.article.roles_at.get(end, [])

    def _joined(self, end: int, mention: tuple[Referent, int, int] | None) -> Source | None:
        """Several speakers: "Ada Frost and Ben Hale", "Frost, Hale and their lawyers"."""
        tokens = self.tokens
        members = [mention[0]] if mention else []
        parts, i, named = 1, end, bool(mention)
        while i < len(tokens):
            i = self._over_brackets(i)
            if i >= len(tokens) or tokens[i].text != "," and tokens[i].lower_ not in ("and", "or", "&"):
                break
            conjunction = tokens[i].text != ","
            while i < len(tokens) and (tokens[i].text == "," or tokens[i].lower_ in ("and", "or", "&", "both")):
                conjunction |= tokens[i].text != ","
                i += 1
            stop, other = self._core(i)
            if stop == i or not conjunction and not other:
                break
            if other:
                members.append(other[0])
            named |= bool(other)
            parts, end, i = parts + 1, stop, stop
            if conjunction:
                end = self._over_brackets(end)
                span = _span(tokens[:end])
                unique = tuple(dict.fromkeys(id(m) for m in members))
                people = tuple(
                    m for n, m in enumerate(members) if id(m) in unique and id(m) not in {id(x) for x in members[:n]}
                )
                if len(people) == 1 and parts == 2 and not other and mention is None:
                    return None
                return Source(
                    "joint", span, self._phrase(span), members=people, plural=True, head=tokens[end - 1].lower_
                )
        return None

    def _over_brackets(self, i: int) -> int:
        if i < len(self.tokens) and self.tokens[i].text == "(":
            return next((j + 1 for j in range(i, len(self.tokens)) if self.tokens[j].text == ")"), len(self.tokens))
        return i

    def _description(self, end: int) -> Source:
        core = self.tokens[:end]
        while core and (core[-1].tag_ in ("POS", "RB", "DT", "PRP", "CC") or core[-1].text in EDGE) and len(core) > 1:
            core = core[:-1]
        head = core[-1]
        span = _span(self._complemented(len(core)))
        nouns = [t for t in core if t.tag_.startswith("NN")]
        proper = (
            bool(nouns) and all(t.tag_ in ("NNP", "NNPS") for t in core if t.tag_ != "DT") and head.text[:1].isupper()
        )
        possessed = core[0].lower_ in POSSESSIVES or any(t.tag_ == "POS" for t in core)
        codes = [code for t in core if (code := self.article.codes.get(t.idx))]
        return Source(
            "description",
            span,
            self._phrase(span),
            head=head.lower_,
            definite=core[0].lower_ in DEFINITE
            or possessed
            or core[0].idx in self.article.demonyms
            and head.tag_ == "NN",
            plural=is_plural(head.lower_, head.tag_),
            proper=proper,
            words=frozenset(names.fold(t.text) for t in core if t.tag_.startswith(("NN", "JJ"))),
            country=codes[0] if len(codes) == 1 else None,
        )

    def _complemented(self, end: int) -> list[Token]:
        """The core with its complements: "a person familiar with the matter", "officials from the ministry"."""
        tokens = self.tokens
        while end < len(tokens) and tokens[end].lower_ in COMPLEMENT:
            stop = end + 1
            while stop < len(tokens) and (tokens[stop].lower_ in COMPLEMENT or tokens[stop].tag_ in ("DT", "PRP$")):
                stop += 1
            reached, _ = self._core(stop)
            if reached == stop:
                break
            end = reached
        return tokens[:end]

    def _phrase(self, span: Piece) -> str:
        return FLAT.sub(" ", self.article.text[span[0] : span[1]])


def is_plural(head: str, tag: str) -> bool:
    return tag in ("NNS", "NNPS") or head in read_list("group_nouns.txt") and head not in bodies()


def kind_of(source: Source) -> str:
    """The kind of a speaker that only a phrase names, by its head."""
    head = source.head
    singular = head[:-1] if head.endswith("s") else head
    if head in read_list("document_nouns.txt") or singular in read_list("document_nouns.txt"):
        return "document"
    if source.plural or source.kind == "joint":
        return "group"
    if head in bodies():
        return "organization"
    if head in roles() or head in _persons() or head.endswith(("er", "or", "ist", "man", "woman")):
        return "person"
    return "unknown"


@cache
def _persons() -> frozenset[str]:
    return frozenset(
        [
            "source",
            "person",
            "individual",
            "somebody",
            "someone",
            "anybody",
            "nobody",
            "figure",
            "child",
            "guy",
            "kid",
            "expert",
        ]
    )


@cache
def _after_names() -> frozenset[str]:
    """Nouns after a name that leave it the head: "Frost yesterday"."""
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return frozenset([*days, "yesterday", "today", "tomorrow", "tonight", "jr.", "sr.", "jr", "sr"])


def _span(tokens: list[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])
