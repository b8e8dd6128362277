"""Reads a source of nouns: its core phrase, what is apposed to that, what is joined with it.

``READINGS`` is the table of what such a source can be, in the order in which that is tried; the last one fits always.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, takewhile

from spacy.tokens import Token

from ..countries.table import is_one_of_people
from ..lexicons.vocabulary import bodies, roles
from ..text import names
from ..text.noun_phrases import NOMINAL, is_possessive
from ..text.nouns import singular
from .agreement import LANDS, is_calling
from .apposed import Apposed
from .capitals import are_capitals
from .nouns import are_people, epithets, is_affiliation, is_document, is_group, is_plural
from .own_names import NAMES_HIMSELF
from .scene import Scene
from .source_tokens import PLAYER, Head, head_of, is_numbered, office_of, span_of
from .sources import Description, Joint, Member, Name, Nothing, Source, UnlistedName
from .words import DEFINITE, EDGE, POSSESSIVES

# What gives a name to the noun before it: "a group called Tin Drum".
NAMING = frozenset(["called", "dubbed", "known", "named", "nicknamed", "surnamed"])
# What joins several.
JOINING = frozenset(["and", "or", "&", "both"])
# Nouns that only say what kind of body it is that is named before them: "the CFT union" is the CFT.
KINDS = frozenset(
    ["airline", "association", "bank", "charity", "club", "company", "firm", "foundation", "group", "lender", "militia"]
) | {"miner", "movement", "newspaper", "party", "project", "union"}  # fmt: skip
# What a party's part is called by: "the local Harvest party".
OF_A_PART = frozenset(
    ["breakaway", "city", "county", "district", "local", "municipal", "national", "provincial", "regional", "rival", "state", "student"]
) | {"town", "village", "youth"}  # fmt: skip
# They count those who follow: "a dozen fishermen", "a quarter million teachers".
SEVERAL = frozenset(["couple", "dozen", "handful", "hundred", "million", "thousand"])
# Tags of what ends a description without belonging to it.
TRAILING = ("POS", "RB", "DT", "CC")


def read_nouns(scene: Scene, tokens: list[Token]) -> Source:
    """The source of these tokens, which are in text order, without white space, marks around them or a pronoun."""
    tried = Reading(scene, tokens)
    end, head = tried._core(0)
    if end == 0:
        return Nothing()
    if behind := _behind_what_they_say_of(tokens[:end]):
        return read_nouns(scene, tokens[behind:])
    return next(source for reading in READINGS if (source := reading(tried, end, head)))


def _behind_what_they_say_of(core: list[Token]) -> int:
    """Where the people begin of whom "a move fishermen say will sink them" is told: behind "a move"; 0 in "a dozen fishermen",
    "a record 300 farmers"."""
    if core[0].lower_ not in ("a", "an") or core[-1].tag_ != "NNS" or not are_people(core[-1].lower_):
        return 0
    if any(token.tag_ == "CD" or token.lower_ in SEVERAL for token in core):
        return 0
    noun = next((i for i, token in enumerate(core) if token.tag_.startswith("NN")), 0)
    return noun + 1 if core[noun].tag_ == "NN" and noun < len(core) - 1 else 0


class Reading(Apposed):
    """The readings of a source of nouns whose core ends at token ``end``, with the name at its head, if one is."""

    def denying(self, end: int, head: Head | None) -> Source | None:
        """ "Neither Frost nor anybody at the mill": nobody said it, so that it is none of those who are named."""
        first = self.tokens[0]
        before = self.scene.doc[first.i - 1].lower_ if first.i and not first.is_sent_start else ""
        joined = any(token.lower_ == "nor" for token in self.tokens)
        if not (first.lower_ == "neither" or before == "neither") or not joined:
            return None
        span = span_of(self.tokens)
        return Joint(span, self._phrase(span), self.tokens[-1].lower_)

    def titled(self, end: int, head: Head | None) -> Source | None:
        """The person of whom the core is said: "the mayor of Arden, Ada Frost", "Ambassador to Chile Ada Frost".

        The name may stand outside the source too, beside it.
        """
        low, high = span_of(self.tokens[:end])
        for start in range(low, high):
            found = self.scene.described_at.get(start)
            if found and (found[0][0] >= high or found[0][1] <= low):
                return Name(*found)
        return None

    def of_that_kind(self, end: int, head: Head | None) -> Source | None:
        """The body whose whole name stands before what it is: "the CFT union", not "the CFT committee"."""
        core = self._trimmed(end)
        name = core[core[0].lower_ in DEFINITE : -1]
        if (
            core[-1].lower_ == "party"
        ):  # "the far-right Harvest party", not "the local Harvest party", which is a part of it
            small = takewhile(lambda token: token.text.islower() or token.text == "-", name)
            said = [token.lower_ for token in small]
            name = name[len(said) :] if OF_A_PART.isdisjoint(said) else name
        mention = self.mentions.get(name[0].i) if name and core[-1].lower_ in KINDS else None
        if mention is None or mention[1].kind != "organization" or mention[0] != core[-1].i:
            return None
        return self._named((mention[1], *span_of(name)))

    def of_land(self, end: int, head: Head | None) -> Source | None:
        """The country that ends a phrase for it: "the island nation of Tonga", not "the state of Ohio", "the south of Oman"."""
        core, behind = self.tokens[:end], self.tokens[end : end + 2]
        if len(behind) < 2 or core[-1].lower_ not in LANDS or behind[0].lower_ != "of":
            return None
        stop, land = self._core(end + 1)
        return self._named(land) if land and land[0].kind == "country" and stop == len(self.tokens) else None

    def called(self, end: int, head: Head | None) -> Source | None:
        """The name that the core is given, or gives itself: "a group called Tin Drum", "a man who calls himself Frost"."""
        complemented = len(self._complemented(end))
        apposed = [self._core(i + 1)[0] for i in (end, complemented) if self._is_apposed(i)]
        whole = [len(self._complemented(i)) for i in apposed]
        for i in dict.fromkeys((end, complemented, *apposed, *whole)):
            if i < len(self.tokens) and self.tokens[i].lower_ in NAMING:
                only = [token.lower_ for token in self.tokens[i + 1 : i + 2]] == ["only"]
                _, name = self._core(self._over_quote(i + 1 + only))
                if name:
                    return self._named(name)
        commas = (i for i in range(end, len(self.tokens) - 1) if self.tokens[i].text == ",")
        last = span_of(self.tokens)[1]
        for behind in dict.fromkeys((end, complemented, next(commas, end))):
            if clause := NAMES_HIMSELF.match(self.scene.text, span_of(self.tokens[:behind])[1], last):
                starts = (i for i, token in enumerate(self.tokens) if token.idx == clause.end())
                _, name = self._core(next(starts, len(self.tokens)))
                if name:
                    return self._as_given(name)
        return None

    def _as_given(self, name: Head) -> Source:
        """Who goes by a name of the article that is a part of another's: "a grower who asked to be called Mat" has no other."""
        referent, start, end = name
        words = self.scene.text[start:end]
        if referent.kind != "person" or names.words(words) == names.words(referent.name):
            return self._named(name)
        heard = frozenset(names.words(words))
        return UnlistedName((start, end), words, words.split()[-1].lower(), words=heard, chosen=True)

    def _is_apposed(self, end: int) -> bool:
        """Whether more is said of the core behind a comma: "the owner, a firm called Tin Drum"."""
        return (
            self.tokens[end + 1 : end + 2] != [] and self.tokens[end].text == "," and self.tokens[end + 1].tag_ == "DT"
        )

    def twice_titled(self, end: int, head: Head | None) -> Source | None:
        """Of whom two things are said before the name: "her colleague and former mayor Ada Frost", "the actor and poet Ada Frost"."""
        tokens = self.tokens
        held = [self.scene.described_at[t.idx] for t in tokens[:end] if t.idx in self.scene.described_at]
        for place, phrase, referent in held if end < len(tokens) else []:
            if any(begin < tokens[end].idx < stop for begin, stop in self.scene.roles_at[place[1]]):
                return Name(place, phrase, referent)
        found = None if head else self._behind_two_nouns(end)  # "her son Ben Hale and daughter Ada Frost" are two
        return self._named(found) if found else None

    def _behind_two_nouns(self, end: int) -> Head | None:
        tokens, first, noun = self.tokens, self.tokens[0].lower_, self.tokens[end - 1]
        if first not in POSSESSIVES | {"a", "an", "the"} or is_plural(noun.lower_, noun.tag_):
            return None
        if end + 1 >= len(tokens) or tokens[end].lower_ != "and" or not tokens[end + 1].text[0].islower():
            return None
        stop, found = self._core(end + 1)
        behind = tokens[stop].lower_ if stop < len(tokens) else ""  # "an actor and singer Ada Frost *and* Ben Hale"
        if found is None and behind == ",":
            _, found = self._core(stop + 1)  # "an actor and singer, Ada Frost,"
        if (
            found is None
            or behind in JOINING
            or found[0].kind != "person"
            or tokens[end + 1].tag_ in ("DT", "PRP$", "PRP")
        ):
            return None
        callings = [noun.lower_, *(token.lower_ for token, name in pairwise(tokens) if name.idx == found[1])]
        return found if first != "the" or all(map(is_calling, callings)) else None

    def of_two_fields(self, end: int, head: Head | None) -> Source | None:
        """The holder of a post that is for two things: "Social Welfare and Development Officer Ada Frost", also with others behind "and";
        not "Selby Ports and Officer Hale"."""
        stop, holder = self._holder_of_two(0)
        return (self.joined(stop, holder) or self._named(holder)) if holder else None

    def named(self, end: int, head: Head | None) -> Source | None:
        """Who has the name at the head: "Mayor Ada Frost"; of a body's head, "Chairman Ports Board, Ada Frost", who is named behind it."""
        if head is None or head[0].kind != "organization":
            return self._named(head) if head else None
        if person := self._behind_body_and_post(end):
            return self._named(person)
        held = self.titled(end, head)
        if isinstance(held, Name) and span_of(self.tokens[:end])[1] <= held.span[0] < span_of(self.tokens)[1]:
            return held
        return self._named(head)

    def joined(self, end: int, head: Head | None) -> Source | None:
        """Several speakers: "Ada Frost and Ben Hale", "Frost, Hale and their lawyers", "she and Hale"."""
        members = [self._member(0, head)]
        last, joined = end, False
        while True:
            begin = self._over_brackets(last)
            start, conjunction = self._over_joining(begin)
            if start < len(self.tokens) and self.tokens[start].lower_ == "not":
                break  # "Ada Frost and not Ben Hale"
            stop, other = self._holder(start)
            member = self._member(start, other)
            if start in (begin, stop) or not member and (joined or not conjunction):
                break
            members.append(member)
            last, joined = stop, joined or conjunction
        if not joined:
            return self._joined_behind_aside(end, head)
        if head and all(member is head[0] for member in members):
            return self._named(head)  # "the Arden River Fund, or ARF"
        if not any(members) and not (self._is_nominal(end) and self._is_nominal(last)):
            return None
        return self._joint(members, self._over_brackets(last))

    def of_capitals(self, end: int, head: Head | None) -> Source | None:
        """Capitals with commas between them, which nobody found as names of anybody: "Suva, Apia and Honiara"."""
        tokens = self._trimmed(len(self.tokens))
        span = span_of(tokens)
        found = not head and are_capitals(self.scene, self._phrase(span))
        return Joint(span, self._phrase(span), tokens[-1].lower_) if found else None

    def _joined_behind_aside(self, end: int, head: Head | None) -> Source | None:
        """Two people, of whom something is said between: "Ada Frost, head of the bank, and Ben Hale"."""
        pairs = range(end, len(self.tokens) - 2)
        i = next((i for i in pairs if self.tokens[i].text == "," and self.tokens[i + 1].lower_ == "and"), 0)
        if head is None or not i:
            return None
        stop, other = self._core(i + 2)
        if other is None or {head[0].kind, other[0].kind} != {"person"}:
            return None
        return self._joint([head[0], other[0]], stop)

    def _joint(self, members: list[Member | None], end: int) -> Joint:
        """These together; ``end`` is the token behind the last."""
        named = tuple({id(member): member for member in members if member}.values())
        span = span_of(self._complemented(end))
        return Joint(span, self._phrase(span), self.tokens[end - 1].lower_, named, len(members) == len(named))

    def _member(self, start: int, head: Head | None) -> Member | None:
        return head[0] if head else self._pronoun_at(start) or self._speaker_at(start)

    def _over_joining(self, i: int) -> tuple[int, bool]:
        """Behind commas and conjunctions at token ``i``, and whether there is a conjunction."""
        joined = False
        while i < len(self.tokens) and (self.tokens[i].text == "," or self.tokens[i].lower_ in JOINING):
            joined = joined or self.tokens[i].text != ","
            i += 1
        return i, joined

    def _is_nominal(self, end: int) -> bool:
        return self.tokens[end - 1].tag_.startswith("NN")

    def described(self, end: int, head: Head | None) -> Source:
        core = self._trimmed(end)
        noun = core[-1]
        if _is_no_noun(core):
            return Nothing()
        name = core if is_numbered(core, definite=False) else self._proper_name(core)
        words = frozenset(names.fold(t.text) for t in name or core if t.tag_.startswith(("NN", "JJ", "CD")))
        if name:
            span = span_of(name)
            noun, said = head_of(name)
            return UnlistedName(span, self._phrase(span), said, is_plural(said, noun.tag_), words)
        whole = self._complemented(len(core))
        if len(whole) < len(self.tokens) and (not is_document(head_of(core)[1]) or self._tells_which(len(whole))):
            whole = self._whole(len(whole))
        span = span_of(whole)
        noun, said = head_of(core)
        codes = [code for t in core if (code := self.scene.codes.get(t.idx))]
        proper = self._proper_words(core)
        possessed = core[0].lower_ in POSSESSIVES or any(is_possessive(t) for t in core)
        described = Description(
            span,
            self._phrase(span),
            said,
            office_of(core, whole),
            # In a headline a bare "court" is the court.
            definite=core[0].lower_ in DEFINITE or possessed or len(core) == 1 and noun.tag_ == "NN",
            plural=said != PLAYER and is_plural(said, noun.tag_),
            possessed=possessed,
            complemented=len(whole) > len(core),
            known=_is_known(core, placed=bool(proper or codes)),
            words=words,
            proper_words=proper,
            country=codes[0] if len(codes) == 1 else None,
        )
        return _as_one(described, whole)

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
        while 0 < start < len(core) and core[start - 1].like_num and not core[start - 1].whitespace_:
            start -= 1  # "3M" is two tokens
        head = core[-1].lower_
        described = any(t.tag_.startswith(("NN", "JJ")) for t in core[:start])
        if len(core) - start == 1 and self._is_common(core[-1]) or _is_of_a_people(core, start):
            return []
        few = len(core) - start < 2 or head in bodies()
        if head in roles() or is_affiliation(head) or described and few:
            return []
        return [] if head in bodies() and core[0].lower_ in DEFINITE else core[start:]

    def _is_common(self, token: Token) -> bool:
        """Whether a word with a capital is no name: "Democrats", "Prosecutors", "the Swede", "Newspaper" at a sentence's head; nor
        "Tranter" where somebody is called so."""
        word = token.lower_
        if any(r.kind == "person" and names.words(r.name)[-1:] == (word,) for r in self.scene.by_word.get(word, ())):
            return False
        if is_group(word) or are_people(word):
            return True
        common = word in bodies() or word in epithets() or is_document(word)
        return common and (token.is_sent_start or token.tag_ == "NNPS") and token.text[1:].islower()


def _as_one(described: Description, phrase: list[Token]) -> Description:
    """A description as that of the single one that it means: a driver by "one of the drivers at the mill"; not "one of them"."""
    if described.head != "one" or len(phrase) < 3 or phrase[1].lower_ != "of":
        return described
    many = list(takewhile(lambda token: token.tag_ in NOMINAL or token.tag_ in ("DT", "PRP$", "CD"), phrase[2:]))
    noun = singular(many[-1].lower_) if many and many[-1].tag_ in ("NNS", "NNPS") else ""
    return replace(described, head=noun, title=noun, plural=False) if noun else described


def _is_of_a_people(core: list[Token], start: int) -> bool:
    """Whether words behind "the" are a noun for one of a people: the New Zealander."""
    return core[0].lower_ == "the" and is_one_of_people(" ".join(token.text for token in core[start:]))


def _is_no_noun(core: list[Token]) -> bool:
    """Whether a phrase ends in a pronoun, an interjection or a small word, and not as "a passer-by" does."""
    return core[-1].tag_ in ("PRP", "UH", "IN", "CC") and not (len(core) > 2 and core[-2].text == "-")


def _is_known(core: list[Token], *, placed: bool) -> bool:
    """Whether a description likely means somebody named; ``placed``: it has the name of a body, a place or a country."""
    head = core[-1].lower_
    role = roles().get(head)
    if head in epithets() or any(t.lower_ in ("former", "current", "then") for t in core):
        return True
    return role is not None and (role.kind in ("office", "civil", "rank") or placed)


Way = Callable[[Reading, int, "Head | None"], "Source | None"]
READINGS: tuple[Way, ...] = (
    Reading.denying,
    Reading.behind_post,
    Reading.of_two_fields,
    Reading.twice_titled,
    Reading.joined,
    Reading.of_capitals,
    Reading.called,
    Reading.named,
    Reading.of_that_kind,
    Reading.of_land,
    Reading.titled,
    Reading.behind_body,
    Reading.behind_title,
    Reading.in_brackets,
    Reading.introduced_as,
    Reading.borne,
    Reading.described,
)
