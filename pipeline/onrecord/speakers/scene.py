"""One article as its speakers are looked for in it: who is named, where that stands, what is quoted; nothing here changes.

Paragraphs, sentences and the places of all mentions are computed once; every question is answered from these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from .. import layers
from ..identities.appositions import nouns_beside
from ..layers import Record
from ..ml.mentions import Meant
from ..text import late_re as re
from ..text import names
from ..text.abroad import nouns_abroad
from ..text.former import was
from ..text.paragraphs import paragraph_starts
from ..text.pieces import union
from .addressed import addressed
from .ages import read_affiliations, read_ages, read_peoples
from .initials import holders_by_initials, holders_by_role, short_forms
from .interviews import interviewed
from .labelled import Holder, read_holders
from .letters import find_letters
from .nouns import is_affiliation, last_words
from .owned import Bodies, read_owned
from .referents import Piece, Place, Referent
from .role_nouns import role_words
from .subjects import asks, governor, is_subject
from .trials import tried
from .witnesses import first_places, tells, testifies

# How many mentions of a body are read for what it is: a name is explained where it is new; chosen, not measured.
DESCRIBED = 5
# "The attorney general's office", not "his office", "The attorney general's officer"
OFFICE = re.compile(r"\b[Tt]he (\w+(?:[ -]\w+){0,3})[’']s office\b")
# Who wrote the article, a line of its own at its top, and in how many paragraphs that is.
# "By Ada Frost and Ben Hale", "By ADA FROST, Selby correspondent", not "By Hale’s grave", "By road", "By Monday it was over."
BYLINE = re.compile(r"(?:By|BY) (?:(?:[A-Z][\w’'-]*\.?|and|de|van|von|&)[ ,|]*){2,8}(?:[\w ]{1,40})?\Z")
TOP = 5


class Scene:
    """Reads the layers ``identities``, ``profiles``, ``lexicon``, ``countries``, ``statements``, ``claims``; ``meant`` is the encoder's word."""

    def __init__(self, doc: Doc, meant: Meant | None = None) -> None:
        self.doc, self.meant = doc, meant
        self.text = layers.text_of(doc)
        self._beside: dict[tuple[int, object], frozenset[str]] = {}
        self.claims = {claim["id"]: claim for claim in layers.read(doc, "claims")}
        self._token_starts = layers.column(doc, "IDX")
        self._paragraph_starts = paragraph_starts(layers.text_of(doc))
        marks = layers.column(doc, "SENT_START") if doc.has_annotation("SENT_START") else [1]
        self._sentence_starts = [
            start for start, mark in zip(self._token_starts, marks, strict=False) if mark == 1
        ] or [0]
        profiles = layers.read(doc, "profiles")
        # Where each person's mention has the words that say what the person is, by the mention's end.
        self.roles_at = {p["end"]: [*p["evidence"]["role"], *p["evidence"]["agency"]] for p in profiles}
        self._profile_at = {p["end"]: p for p in profiles}
        self._quoted = self._find_quoted()
        # What somebody says in other words, who then speaks of those whom it names.
        self._reported = union((a, b) for c in self.claims.values() if c["cue"] or c["source"] for a, b in c["content"])
        self.codes = {r["start"]: r["country"] for r in layers.read(doc, "countries")}
        self.referents = [self._referent(identity) for identity in layers.read(doc, "identities")]
        at = {mention: referent for referent in self.referents for mention in referent.mentions}
        placed = (self.place_of(s, e, referent) for (s, e), referent in at.items() if not self._signs(s, e))
        self.places = sorted(placed, key=lambda p: p.start)
        self._place_starts = [place.start for place in self.places]

    def _signs(self, start: int, end: int) -> bool:
        """Whether a name stands in a line that says who wrote the article, and so nobody's whom it tells of."""
        if self.paragraph(start) > TOP:
            return False
        begin = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", end)
        byline = BYLINE.match(self.text, begin, len(self.text) if line_end < 0 else line_end)
        return byline is not None and line_end >= 0

    # Where something stands

    def span(self, start: int, end: int) -> Span:
        """The tokens that touch ``text[start:end]``."""
        first, behind = self.range(start, end)
        return self.doc[first:behind]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The same, each of them."""
        return [self.doc[i] for i in range(*self.range(start, end))]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The same as places in the Doc: of the first, and behind the last."""
        first = max(bisect_right(self._token_starts, start) - 1, 0)
        return first, min(max(bisect_left(self._token_starts, end), first + 1), len(self._token_starts))

    def paragraph(self, offset: int) -> int:
        return bisect_right(self._paragraph_starts, offset)

    def paragraph_text(self, number: int) -> str:
        """The words of the paragraph with this number; none of one that there isn't."""
        if not 0 < number <= len(self._paragraph_starts):
            return ""
        end = self._paragraph_starts[number] if number < len(self._paragraph_starts) else len(self.text)
        return self.text[self._paragraph_starts[number - 1] : end].strip()

    def sentence(self, offset: int) -> int:
        return bisect_right(self._sentence_starts, offset)

    def sentence_at(self, offset: int) -> Piece:
        """Where the sentence begins and ends in which ``offset`` stands."""
        i = self.sentence(offset)
        end = self._sentence_starts[i] if i < len(self._sentence_starts) else len(self.text)
        return self._sentence_starts[max(i - 1, 0)], end

    def in_quotes(self, offset: int) -> bool:
        return _is_within(self._quoted, offset)

    def place_of(self, start: int, end: int, referent: Referent, *, subject: bool | None = None) -> Place:
        """A mention, with what the words around it say of its place; ``subject`` where that is known."""
        first, behind = self.range(start, end)
        after = self.doc[behind] if behind < len(self.doc) else None
        possessive = (
            after is not None and after.tag_ == "POS" or names.POSSESSIVE.search(self.text[start:end]) is not None
        )
        if subject is None:
            subject = is_subject(self.doc, first, behind)
        return Place(
            start,
            end,
            referent,
            self.sentence(start),
            self.paragraph(start),
            subject,
            possessive,
            self.in_quotes(start),
            governor(self.doc, first),
            _is_within(self._reported, start),
            asks(self.doc, behind),
        )

    def before(self, offset: int, most: int) -> list[Place]:
        """The last ``most`` mentions that end before ``offset``, the nearest first."""
        i = bisect_left(self._place_starts, offset)
        return [place for place in reversed(self.places[max(0, i - most) : i]) if place.end <= offset]

    def named_from(self, offset: int, most: int) -> list[Place]:
        """The first ``most`` mentions that begin at ``offset`` or behind it."""
        i = bisect_left(self._place_starts, offset)
        return self.places[i : i + most]

    def places_around(self, offset: int, most: int) -> list[Place]:
        """The mentions around ``offset``, at most ``most`` that begin before it, and ``most`` behind."""
        i = bisect_left(self._place_starts, offset)
        return self.places[max(0, i - most) : i + most + 1]

    def named_in(self, pieces: list[list[int]]) -> set[int]:
        """Who is named in these pieces of the text, by ``id()``."""
        starts = self._place_starts
        found = (self.places[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in pieces)
        return {id(place.referent) for places in found for place in places}

    def named_behind(self, offset: int) -> set[int]:
        """Who is named behind ``offset`` in its sentence, by ``id()``."""
        return self.named_in([[offset, self.sentence_at(offset)[1]]])

    def roles_in(self, pieces: list[list[int]]) -> set[str]:
        """The roles of those who are named that stand behind "the" in these pieces: whoever says them speaks of somebody."""
        tokens = (token for start, end in pieces for token in self.tokens(start, end))
        return {t.lower_ for t in tokens if t.i and t.lower_ in self.roles and t.nbor(-1).lower_ == "the"}

    # Who is named

    @cached_property
    def mention_tokens(self) -> dict[int, tuple[int, Referent]]:
        """For the first token of each mention, the token after it and the referent; "an Arden Democrat" mentions nobody."""
        found: dict[int, tuple[int, Referent]] = {}
        for place in self.places:
            first, behind = self.range(place.start, place.end)
            if place.referent.kind == "organization" and is_member_of_party(self.doc[first:behind]):
                continue
            if first not in found or found[first][0] < behind:
                found[first] = (behind, place.referent)
        return found

    @cached_property
    def first_use(self) -> dict[str, int]:
        """Where each word, in lower case, stands first."""
        return dict(zip(reversed(self._words), reversed(self._token_starts), strict=True))

    @cached_property
    def introduced(self) -> dict[str, int]:
        """Where each word, in lower case, stands first without "the" right before it."""
        before = ["", *self._words]
        return {
            word: start
            for word, start, led in zip(
                reversed(self._words), reversed(self._token_starts), before[-2::-1], strict=True
            )
            if led != "the"
        }

    def standing(self, word: str, start: int, end: int) -> list[int]:
        """Which of the tokens from ``start`` to ``end`` are this word, in lower case."""
        found = self._standing.get(word, [])
        return found[bisect_left(found, start) : bisect_left(found, end)]

    @cached_property
    def _standing(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for i, word in enumerate(self._words):
            index.setdefault(word, []).append(i)
        return index

    @cached_property
    def _words(self) -> list[str]:
        """The tokens in lower case."""
        return layers.strings(self.doc, "LOWER")

    @cached_property
    def by_word(self) -> dict[str, list[Referent]]:
        """The referents by each word of their names and roles, for descriptions and ambiguous surnames."""
        index: dict[str, list[Referent]] = {}
        for referent in self.referents:
            for word in referent.roles | referent.words:
                index.setdefault(word, []).append(referent)
        return index

    def beside(self, referent: Referent, read: Callable[[Scene, Referent], frozenset[str]]) -> frozenset[str]:
        """What ``read`` finds beside the first mention of somebody, read once."""
        found = self._beside.get((id(referent), read))
        if found is None:
            found = self._beside[id(referent), read] = read(self, referent)
        return found

    @cached_property
    def kinds(self) -> Counter[tuple[str, str]]:
        """How many are named of each kind and label (``PERSON``, ``AGENCY`` and the like)."""
        return Counter((r.kind, r.identity["label"]) for r in self.referents if r.identity)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles of all who are named."""
        return frozenset(role for referent in self.referents for role in referent.roles)

    @cached_property
    def described_at(self) -> dict[int, tuple[Piece, str, Referent]]:
        """By where the words for a role begin: its holder's name there (offsets and words), and the holder."""
        return {
            begin: ((place.start, place.end), self.text[place.start : place.end], place.referent)
            for place in self.places
            for begin, _ in self.roles_at.get(place.end, [])
            if self.sentence(begin) == place.sentence  # "Its head, Ada Frost" has the body of the sentence before
        }

    @cached_property
    def named_first(self) -> list[Place]:
        """Where each of those who are named is named first, in text order."""
        first: dict[int, Place] = {}
        for place in self.places:
            first.setdefault(id(place.referent), place)
        return list(first.values())

    @cached_property
    def acting(self) -> frozenset[int]:
        """Who is the subject of a verb somewhere, by ``id()``."""
        return frozenset(id(place.referent) for place in self.places if place.subject)

    @cached_property
    def ages(self) -> dict[int, list[Referent]]:
        """The people of whom an age is said beside the name, by that age."""
        return read_ages(self.text, self.places)

    @cached_property
    def affiliations(self) -> dict[str, list[Referent]]:
        """The people of whom a party or a creed is said behind the name, by its noun in lower case."""
        return read_affiliations(self.text, self.places)

    @cached_property
    def addressed(self) -> dict[str, list[Referent]]:
        """The people named behind each word, in lower case: "sheikh" of "Sheikh Karim Frost"."""
        found: dict[str, list[Referent]] = {}
        for place in self.places:
            first = self.range(place.start, place.end)[0]
            if place.referent.kind == "person" and first and not self.doc[first].is_sent_start:
                found.setdefault(self._words[first - 1], []).append(place.referent)
        return found

    @cached_property
    def peoples(self) -> dict[str, list[Referent]]:
        """The people of whom a country or its people is said beside the name, by its code."""
        return read_peoples(self.text, self.places, self.codes)

    @cached_property
    def initials(self) -> dict[str, list[Referent]]:
        """Who is meant by the initials of an office: "the Director of Fishing Permits (DFP), Ada Frost", or of a post alone."""
        people = [(p, self._profile_at.get(p.end)) for p in self.places if p.referent.kind == "person"]
        said = [(profile["role"], place.referent) for place, profile in people if profile and profile["role"]]
        return holders_by_role(said) | holders_by_initials(self.text, self.places)

    @cached_property
    def offices(self) -> dict[str, int]:
        """Whose office the text mentions without a name, "the mayor's office", with where it does so last."""
        return {match[1].lower(): match.start() for match in OFFICE.finditer(self.text)}

    @cached_property
    def owned(self) -> Bodies:
        """The campaigns and offices that are called by whose they are."""
        return read_owned(self.doc, self.places, self.range)

    @cached_property
    def labelled_offices(self) -> list[Holder]:
        """Whom a transcript's labels name with an office: "CHAIR (Ms. Ada Frost):", in text order."""
        return read_holders(self.text, self.places)

    @cached_property
    def letters(self) -> dict[str, list[int]]:
        """The tokens that are writings in which somebody speaks, by their nouns."""
        return find_letters(self.doc)

    @cached_property
    def testifying(self) -> dict[int, Place]:
        """Where each of those who are said to testify (by ``id()``) is said so first, in text order."""
        return first_places(self.text, self.places, testifies)

    @cached_property
    def telling(self) -> dict[int, Place]:
        """The same for those who are said to tell the court something."""
        return first_places(self.text, self.places, tells)

    @cached_property
    def tried(self) -> list[Place]:
        """The mentions at which somebody is said to be tried."""
        return list(tried(self.doc, self.places))

    @cached_property
    def interviewed(self) -> list[tuple[Referent, int]]:
        """Who may answer in an interview, the likeliest first, each with how much says so."""
        return interviewed(self.text, self.places, self.claims.values())

    def _find_quoted(self) -> list[Piece]:
        quoted = [(s["start"], s["end"]) for s in layers.read(self.doc, "statements")]
        direct = (claim["content"] for claim in self.claims.values() if claim["kind"] == "direct")
        return union([*quoted, *((a, b) for content in direct for a, b in content)])

    def _referent(self, identity: Record) -> Referent:
        referent = Referent(
            identity["kind"],
            identity["name"],
            True,
            gender=identity["gender"],
            identity=identity,
            words=frozenset(names.fold(word) for word in identity["name"].split()) - {""},
            countries=frozenset([identity["country"]]) - {None},
            mentions=[(start, end) for start, end in identity["mentions"]],
        )
        if identity["kind"] == "organization":
            referent.head = last_words(identity["name"])[0]
            spans = [self.span(*mention) for mention in referent.mentions[:DESCRIBED]]
            beside = {noun for s in spans for noun in nouns_beside(self.doc, s.start, s.end)}
            referent.nouns = frozenset(beside.union(nouns_abroad(identity["name"])))
        if identity["kind"] == "person":
            referent.words |= frozenset([identity["surname"]]) - {None}
            self._add_profiles(referent)
        return referent

    def _add_profiles(self, person: Referent) -> None:
        """What the text says of somebody beside the name: roles, their words and those of the body, countries."""
        profiles = [profile for _, end in person.mentions if (profile := self._profile_at.get(end))]
        said = " ".join(f"{p['role'] or ''} {p['agency'] or ''}" for p in profiles)
        held = [(was(self.text, p["evidence"]["role"]), word) for p in profiles for word in role_words(p["role"])]
        person.roles = frozenset(word for _, word in held)
        person.former = person.roles - {word for former, word in held if not former}
        has_post = bool(person.roles)
        for start, _ in person.mentions:
            person.roles |= addressed(self.text, start, has_post=has_post)
        person.words |= frozenset(names.fold(word) for word in said.split()) - {""}
        # "The RMF boss" heads the River Mills Fund.
        person.words |= {names.fold(short) for p in profiles for short in short_forms(self.text, p)}
        person.countries |= frozenset(p["country"] for p in profiles if p["country"])


def is_member_of_party(span: Span) -> bool:
    """Whether a name is only a noun for people of a party or a creed: "House Republicans", "the Democrat"."""
    noun = span[-1]
    if not is_affiliation(noun.lower_):
        return False
    before = span.doc[span.start - 1] if span.start else None
    return noun.lower_.endswith("s") or before is not None and before.tag_ in ("DT", "CD", "JJ")


def _is_within(ranges: list[Piece], offset: int) -> bool:
    """Whether one of these ranges, in text order and apart, holds the offset."""
    i = bisect_right(ranges, (offset, float("inf"))) - 1
    return i >= 0 and ranges[i][0] <= offset < ranges[i][1]
