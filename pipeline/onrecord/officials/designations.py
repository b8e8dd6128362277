"""What a person is called beside the name: "Foreign Ministry spokeswoman", "director of the port authority".

A small grammar over tokens, tags and word lists, without a parse: modifiers, a role, complements.  The role is a noun of
``roles.tsv``; a body and a country among the modifiers and complements are told apart from it.
"""

from __future__ import annotations

from dataclasses import replace

from ..lexicons import read_list, read_words
from ..lexicons.vocabulary import Role, bodies, roles, words_of
from ..text.former import FORMER, NOT_YET
from ..text.noun_phrases import DETERMINERS, is_possessive
from ..text.nouns import singular
from .complements import FIELDS, PARTS, ComplementReader
from .designation import Designation
from .marked import Span
from .noun_phrases import COMPOUNDING, SHORT_FORM
from .offices import HELPERS, exclude_each_other, is_public_office
from .role_words import is_of_many

# What goes with the lead of a company: "president and CEO".
LEADING_TOO = frozenset(["chair", "chairman", "chairwoman", "co-founder", "founder", "owner", "president"])
# What says that somebody has a post since lately.
JUST = frozenset(["duly", "freshly", "newly", "recently"])
# In what a race is measured, which its champion is of: "800m champion", "the 1,500 metres record holder".
RACES = frozenset(["k", "km", "m", "meter", "meters", "metre", "metres", "mile", "miles", "yard", "yards"])
# What tells when or where before an article and small words, and before them alone.
WHEN_OR_WHERE = frozenset(["after", "at", "before", "during", "following", "in", "inside", "outside"])
SIDES = frozenset(["inside", "outside"])
# How far a designation reaches, in tokens; chosen, not measured: twenty are a long one.
REACH = 25
# What somebody is no longer, not yet or only for another, where it stands apart from the post: "*Former* Selby Dairies director".
STANDING = frozenset(
    ["acting", "caretaker", "deputy", "ex", "former", "incoming", "interim", "onetime", "outgoing", "retired", "then"]
)


class Reader(ComplementReader):
    """Reads designations in one article."""

    def before(self, name: int) -> Designation | None:
        """The title that ends where the name begins at token ``name``: "customs official", "Minister of Education"."""
        role = self.role_before(name) or self.unlisted_role_before(name)
        if role and not self.is_for(role[1]) and not self._ends_body(role[1]):
            return self.with_first(self._with_modifiers(*role, name))
        # "president of the northern region Ada Frost": a complement between role and name.
        whole = self._with_complement(name, max(0, name - REACH))
        # "a guide to a likely Frost victory" says nothing of Frost.
        return self.with_first(whole) if whole and self.doc[name - 1].tag_.startswith("NN") else None

    def with_first(self, second: Designation, *, apposed: bool = False) -> Designation:
        """The title with another before "and", of one person: "Vice President and Minister of Finance Ada Frost".

        "The President and Minister Ada Frost" are two; with a comma before the name, ``apposed``, they are one.
        """
        i, doc = second.start - 1, self.doc
        if i < 1 or doc[i].lower_ not in ("and", "&") or second.role is None or i - 1 in self.people:
            return second
        first = self.ending_at(i, max(0, i - REACH))
        if first is None or first.role is None or first.end != i or is_of_many(doc[i - 1].lower_):
            return second
        if self._are_of_two(first, second, apposed=apposed):
            return second
        if first.start > 0 and doc[first.start - 1].lower_ in DETERMINERS:
            return first.together(second) if apposed else second
        titled = all(doc[role[0]].text[:1].isupper() for role in (first.role, second.role))
        return first.together(second) if titled or self._is_bare(first.start, second.role[0]) else second

    def _are_of_two(self, first: Designation, second: Designation, *, apposed: bool) -> bool:
        """Whether two posts joined by "and" are two people's: "talks between President and Prime Minister Ada Frost".

        They are behind "between" and "both", behind what there are several of ("letters from"), and where nobody holds both, but
        with a comma before the name, ``apposed``.
        """
        if not apposed and first.head and second.head and exclude_each_other(first.head, second.head):
            # "Mayor and former senator Ada Frost" is one person.
            said = self.doc[first.start : second.end].text
            return not (FORMER.search(said) or NOT_YET.search(said))
        i = first.start - 1
        i -= i > 0 and self.doc[i].lower_ in DETERMINERS
        if i >= 0 and self.doc[i].lower_ in ("between", "both"):
            return True
        return i > 0 and self.doc[i].tag_ == "IN" and self.doc[i - 1].tag_ == "NNS"

    def ending_at(self, end: int, first: int) -> Designation | None:
        """A designation in ``first..end`` that ends right before token ``end``: "the mayor of Arden", before a comma."""
        role = self.role_before(end)
        if role and not self.is_for(role[1]) and not self._ends_body(role[1]):
            return self._with_modifiers(*role, end)
        return self._with_complement(end, max(first, end - REACH))

    def _with_complement(self, end: int, first: int) -> Designation | None:
        """The nearest role before token ``end`` whose complements reach up to it."""
        for i in range(end - 1, first, -1):
            if not (self._in_phrase(i) or self._in_subject_list(i) or i in self.asides):
                break
            found = self.role_before(i) if self._may_follow_role(i) and i + 1 < end else None
            if found and (helper := self.helper_before(found[1], i)):
                return replace(self._with_modifiers(*helper, found[1][1]), end=end)
            if found:
                whole = self._with_modifiers(*found, end)
                return whole if whole.end == end else None
        return None

    def starting_at(self, start: int, limit: int, *, any_noun: bool = False) -> Designation | None:
        """The designation that begins at token ``start``: "an official with the Ministry of Commerce".

        ``any_noun`` takes the last noun of the phrase for the role where it has none of the list.
        """
        i, last_noun = start, None
        while i < limit:
            if (past := self.past_person(i, limit)) is not None:
                i = past
                continue
            if self.doc[i].text == "(" and self.short_form_before(i + SHORT_FORM):
                i += SHORT_FORM
                continue
            found = self.role_at(i)  # "under-secretary" begins with a preposition
            determined = self.doc[i].lower_ in DETERMINERS and i == start
            if not (self._in_modifiers(i) or determined or found and i not in self.people):
                break
            if found and found[1][1] < limit and is_possessive(self.doc[found[1][1]]):
                i = found[1][1] + 1  # "the governor's chief of staff" is no governor
                continue
            if found and not self.modifies(found, limit, any_noun=any_noun):
                found = self.last_role(found, limit)
                return self._with_second(self._with_modifiers(*found, limit, first=start), limit)
            if self.doc[i].tag_ == "NN":
                last_noun = i
            i += 1
        if any_noun and last_noun is not None and last_noun == i - 1 and self.doc[last_noun].lower_ not in bodies():
            role = Role(self.doc[last_noun].lower_, "private", None)
            return self._with_modifiers(role, (last_noun, i), limit, first=start)
        return None

    def _with_second(self, first: Designation, limit: int) -> Designation:
        """The designation with another post behind "and": "co-founder and chief scientist at Brightwater Labs"; of "an Arden
        resident and a member of its board", which says two things, what is more than private."""
        i = first.end + 1
        if i >= limit or self.doc[first.end].lower_ not in ("and", "&") or not first.role or not first.head:
            return first
        if first.agency and first.agency[0] >= first.role[0] or self.doc[i].lower_ in ("a", "an"):
            return (first.head.kind == "private" and self._other_post(i, limit)) or first
        while i < limit and self._in_modifiers(i) and not self.role_at(i):
            i += 1
        found = self.role_at(i) if i < limit else None
        if found is None or i in self.people or found[1][1] in self.people:
            return first
        second = self._with_modifiers(*found, limit, first=first.end + 1)
        if second.role is None or second.start != first.end + 1:
            return first
        return first.together(second)

    def _other_post(self, i: int, limit: int) -> Designation | None:
        """What begins at token ``i``, if it is more than a private person, held today, and no title of somebody named behind it."""
        found = self.starting_at(i, limit)
        if found is None or found.head is None or found.head.kind == "private" or found.end in self.people:
            return None
        return None if FORMER.search(self.doc[found.start : found.end].text) else found

    def body_after(self, preposition: int, limit: int) -> Designation | None:
        """The body of "Ada Frost of the Ministry of Trade", or the country of "Ada Frost of France"."""
        end, agency, country_at, _ = self._complement(preposition, limit)
        if agency is None and country_at is None:
            return None
        code = self.codes.get(country_at[0]) if country_at else None
        public = agency is not None and self.is_public(agency) is True
        return Designation(preposition, end, None, None, agency, code, country_at, public)

    # Parts of a designation

    def _two_posts(self, head: Role, noun: Span, limit: int) -> tuple[Role, Span]:
        """The role and its tokens, with the other post of whoever leads a company: "president and CEO"."""
        joints = ("and", "&", "/")
        start, end = noun
        other = self.role_at(end + 1) if end + 1 < limit and self.doc[end].lower_ in joints else None
        if other and self._leads_company(other[0]):
            return other[0], (start, other[1][1])
        if start > 1 and self.doc[start - 1].lower_ in joints:
            before = self.role_before(start - 1)
            if before is None or exclude_each_other(before[0], head):
                return head, noun
            together = self._leads_company(head) and before[0].word in LEADING_TOO
            if together or end in self.people and self._is_bare(before[1][0], start):
                return head, (before[1][0], end)
        return head, noun

    def _is_bare(self, i: int, second: int) -> bool:
        """Whether a post opens a sentence or is somebody's: "Vice-president and chief medical officer Ada Frost" is one person.

        "Her colleague and Mayor Ada Frost" are two, "Senators and Governor Ada Frost" several.
        """
        if is_of_many(self.doc[i].lower_):
            return False
        if self.doc[i].is_sent_start or i == 0:
            return True
        before = self.doc[i - 1]
        if before.is_sent_start and before.tag_ == "CC":
            return True  # "But striker and captain Ada Frost left"
        owned = before.tag_ == "PRP$" or before.lower_ in ("a", "an") or is_possessive(before)
        return owned and self.doc[second].text.islower()

    def _with_modifiers(self, head: Role, noun: Span, limit: int, first: int = 0) -> Designation:
        head, noun = self._two_posts(head, noun, limit)
        start = self._modifiers_start(noun, first)
        agency, country_at, role_start = self._read_modifiers(start, noun[0])
        if agency and agency[0] == start and start - 1 in self.people:
            agency = (self.people[start - 1][0], agency[1])  # "the Frost campaign spokesman"
        if agency is None and self._leads_company(head):
            agency, role_start = self._company_before(start, noun[0], role_start)
        # An agency or a country that reaches over the noun's edge is no modifier; the role keeps its own words.
        end, complement, country_after, inner = self._complements(noun[1], limit, head)
        agency, role_start = self._whole_body(agency, complement, role_start)
        agency, owner = self._without_owner(agency)
        role = (self._with_whose_field(min(role_start, noun[0]), first), inner)
        start = min(start, role[0])
        country_at = country_at or country_after or owner
        code = self.codes.get(country_at[0]) if country_at else None
        public = self._helps_office(head, start, noun)
        # "Frost's state director" is hers.
        private = (
            head.kind == "staff" and agency is None and is_possessive(self.doc[start]) and start - 1 in self.people
        )
        public = public or not private and self._is_public_office(head, role, agency, country_at)
        word = self.doc[noun[1] - 1].lower_
        # A "director of prosecutions" is one.
        plural = not head.word.endswith(word) and word not in roles() and singular(word) != word
        return Designation(start, end, head, role, agency, code, country_at, public, plural)

    def _without_owner(self, agency: Span | None) -> tuple[Span | None, Span | None]:
        """A body without the country whose it is, and that country: "Kenya’s Ports Authority" is the Ports Authority, of Kenya;
        a public body whose name begins with a country keeps it: "the Russian Security Council"."""
        country = self.countries.get(agency[0]) if agency else None
        if agency is None or country is None or country[1] >= agency[1]:
            return agency, None
        if is_possessive(self.doc[country[1]]):
            return ((country[1] + 1, agency[1]) if country[1] + 1 < agency[1] else None), country
        return agency, country if self.is_public(agency) else None

    def _modifiers_start(self, noun: Span, first: int) -> int:
        """Where the modifiers before the role's noun begin."""
        start = noun[0]
        lower = self.doc[start].text.islower()
        while start > first and (
            self._in_modifiers(start - 1)
            or self.short_form_before(start)
            or self._joins_portfolios(start - 1, noun)
            or self._is_field_in_ing(start - 1, noun)
        ):
            start -= self.short_form_before(start)
            previous = roles().get(self.doc[start - 1].lower_)
            # "nominee Gov. Mike Frost": a lower-case role before a title is a designation of its own.
            if previous and not lower and self.doc[start - 1].text.islower() or self._is_when(start - 1):
                break
            if not lower and (
                self._ends_sentence(start - 1, noun[0])
                or self._is_told_of(start - 1, noun[0])
                or self._ends_time_or_place(start - 1)
            ):
                break
            start -= 1
        return start

    def _with_whose_field(self, start: int, first: int) -> int:
        """Where a post begins whose field is people's: "*Women's* Minister", "*Veterans'* Affairs Minister", not "the veterans' doctor"."""
        owner = self.doc[start - 2] if start > first + 1 and is_possessive(self.doc[start - 1]) else None
        fields = owner is not None and owner.text.istitle() and owner.lower_ in words_of("people whom posts are for")
        return start - 2 if fields and self.doc[start].text.istitle() else start

    def _ends_time_or_place(self, i: int) -> bool:
        """Whether small words up to token ``i`` say when or where: "After the *hearing* Sgt Ada Frost", "Outside *court* Sgt Frost"."""
        doc = self.doc
        while i > 0 and doc[i].text.islower() and doc[i].tag_.startswith(("JJ", "NN", "VBG")):
            i -= 1
        determined = i > 0 and doc[i].lower_ in DETERMINERS and doc[i + 1].text.islower()
        if determined:
            i -= 1
        return doc[i + 1].text.islower() and doc[i].lower_ in (WHEN_OR_WHERE if determined else SIDES)

    def _is_public_office(self, head: Role, role: Span, agency: Span | None, country_at: Span | None) -> bool:
        if head.word == "captain" and agency is None and self.of_sport:
            return False  # "The side lost 3-1. Captain Ben Hale blamed the referee."
        return is_public_office(
            head,
            self.doc[slice(*role)].text,
            has_agency=agency is not None,
            public_agency=self.is_public(agency) if agency else None,
            has_country=country_at is not None,
        )

    def _read_modifiers(self, start: int, noun: int) -> tuple[Span | None, Span | None, int]:
        """The body and the country among the modifiers ``start..noun``, and where the role begins after them."""
        agency: Span | None = None
        country_at: Span | None = None
        role_start = start
        i = start
        while i < noun:
            span = self.bodies.get(i)
            named = span is not None and span[0] == i and span[1] - i > 1  # "Democratic National Committee"
            if (compound := self._participle(i, noun)) > i:
                i = compound
            elif not named and self._is_loose(i):
                i += 1
            elif self.doc[i].text == "(":
                i += SHORT_FORM
            elif span and span[0] == i and span[1] <= noun:
                agency, i = span, span[1]
            elif i in self.countries and self.countries[i][1] <= noun:
                country_at, i = self.countries[i], self.countries[i][1]
            elif self._is_body_noun(i):
                if agency and agency[0] in self.bodies and self.doc[i].lower_ in PARTS:
                    i += 1  # "Selby Dairies’ board chair"
                    continue
                agency, i = (role_start + (self.doc[role_start].lower_ in STANDING), i + 1), i + 1
            elif self.doc[i].tag_ == "CD" and self._is_of_race(i + 1, noun):
                i += 1
                continue
            elif self._says_nothing(i, start):
                i += 1
            else:
                i += 1
                continue
            role_start = i
        return agency, country_at, role_start

    def _whole_body(self, agency: Span | None, complement: Span | None, role_start: int) -> tuple[Span | None, int]:
        """The body of a post, and where its role begins: of "*board* chair of Selby Dairies" and "*prison* officer at Selby Prison"
        the named one, not of "the bank’s director at the IMF" and "a *union* official at Selby Council"."""
        if agency is None or complement is None or complement[0] not in self.bodies:
            return agency or complement, role_start
        start, end = agency
        plain = self.doc[start:end].text.islower() and self.doc[end - 1].lower_ != "union"
        part = plain and start not in self.bodies and not is_possessive(self.doc[end])
        return (complement, start) if part else (agency, role_start)

    def _is_body_noun(self, i: int) -> bool:
        """Whether a modifier is the body of the post: "ministry official"; not in "state senator", "Local Government Minister"."""
        noun = self.doc[i].lower_
        local = noun == "government" and i > 0 and self.doc[i - 1].lower_ == "local"
        return noun in bodies() and not local and (noun not in COMPOUNDING or is_possessive(self.doc[i + 1]))

    def _company_before(self, start: int, noun: int, role_start: int) -> tuple[Span | None, int]:
        """The name at the head of the modifiers of who leads a company, and where the role begins: "Corvane CEO"."""

        def names_company(i: int) -> bool:
            other = self._is_loose(i) or self.doc[i].lower_ in read_words("no_companies.txt")
            return self._is_capital(i) and not other and not self.is_named(i)

        start = next((i for i in range(start, noun) if names_company(i)), noun)
        end = next((i for i in range(start, noun) if not names_company(i)), noun)
        return ((start, end), end + is_possessive(self.doc[end])) if end > start else (None, role_start)

    def _is_of_race(self, i: int, limit: int) -> bool:
        """Whether a number's unit begins at token ``i`` that tells of which race somebody is: "800m", "400-metre"."""
        i += self.doc[i].tag_ == "HYPH"
        return i < limit and self.doc[i].lower_ in RACES

    def _is_loose(self, i: int) -> bool:
        """Whether the word says nothing of the role: "longtime", a party's adjective."""
        word = self.doc[i].lower_.rstrip(".")
        if self.doc[i].tag_ == "VBN" and i and self.doc[i - 1].lower_ in JUST:
            return True  # "newly elected mayor"
        if self.doc[i : i + 2].text in FIELDS:
            return False
        if self.doc[i].text == "New" and self.doc[i + 1 : i + 2].text[:1].isupper():
            return False  # "New York City Mayor"
        return word in read_list("loose_modifiers.txt") and (self.doc[i].text.islower() or i not in self.places)

    def _helps_office(self, head: Role, start: int, noun: Span) -> bool:
        """Whether a role is of somebody's in office, who stands before it with a possessive or behind "to": "aide to the mayor"."""
        if head.word not in HELPERS:
            return False
        owner = next(
            (self.role_before(i) for i in range(noun[0] - 1, start - 1, -1) if is_possessive(self.doc[i])), None
        )
        return self._is_held(owner) or self._serves_office(noun[1])

    def _serves_office(self, preposition: int) -> bool:
        """Whether "to" or "for" begins somebody's office at token ``preposition``: "to the deputy mayor", not "to a mayor's wife"."""
        words = self.doc[preposition : preposition + REACH]
        if len(words) < 2 or words[0].lower_ not in ("to", "for"):
            return False
        i = preposition + 1 + (words[1].lower_ in DETERMINERS)
        while i < words.end and self._in_modifiers(i) and not self.role_at(i):
            i += 1
        found = self.role_at(i) if i < words.end else None
        followed = found is not None and found[1][1] < len(self.doc) and is_possessive(self.doc[found[1][1]])
        return self._is_held(found) and not followed

    def _is_held(self, found: tuple[Role, Span] | None) -> bool:
        return found is not None and found[0].kind in ("office", "civil")
