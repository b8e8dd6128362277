"""What follows a role with a preposition: "of the port authority", "for Lands", "at Velkora", and what it says of the post."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import Role, bodies, words_of
from ..text.noun_phrases import DETERMINERS, FINITE, PREPOSITIONS
from .marked import Span
from .noun_phrases import PhraseReader
from .offices import HELPERS

# What is no party's, nor of a place, but a post's: "Local Government Minister".
FIELDS = frozenset(
    [
        "Higher Education",
        "Local Government",
        "Labor Secretary",
        "Labour Commissioner",
        "Labour Minister",
        "Labour Secretary",
    ]
)
# "Minister of Education": what follows is the office's subject, though there may be a body of that name.
PORTFOLIO = frozenset(["minister", "secretary", "undersecretary", "under-secretary"])
# These are for something, too: "Commissioner for Lands", "Cabinet Member for Coast and Highways", …
FOR_FIELDS = frozenset(["cabinet member", "commissioner", "ombudsman", "portfolio holder"])
# … but these are no secretaries for something,
OF_BODIES = frozenset(["executive secretary", "general secretary", "national secretary", "organising secretary"])
# … and these are bodies with secretaries of their own: "Permanent Secretary of the Ministry of Roads".
WITH_SECRETARIES = frozenset(
    ["academy", "alliance", "assembly", "association", "authority", "board", "cabinet", "chamber", "club", "coalition", "commission"]
) | {
    "agency", "bureau", "campaign", "church", "college", "conference", "forum", "hospital", "museum", "office", "school", "university",
}  | {
    "committee", "confederation", "congress", "council", "department", "federation", "foundation", "guild", "institute", "league",
    "ministry", "movement", "network", "organisation", "organization", "party", "society", "trust", "union",
}  # fmt: skip
# What is of a body and bears no name of its own: "the Arden office of Corvane".
BRANCHES = frozenset(["arm", "branch", "bureau", "chapter", "division", "office", "unit"])
# What a body has, so that a post in one is of the whole: "the bank’s board chair".
PARTS = BRANCHES | {"account", "board", "department", "fund", "mission", "squad", "station", "team"}
# Behind where a body is, with a hyphen.
SEATED = frozenset(["based", "headquartered"])
# What a post is for, with "for" or "with" behind: "director responsible for roads", "officer tasked with roads".
CHARGED = frozenset(["accountable", "responsible", "tasked"])


class ComplementReader(PhraseReader):
    """Reads the complements of roles in one article; token ranges are half-open."""

    def helper_before(self, post: Span, i: int) -> tuple[Role, Span] | None:
        """Who helps the holder of a post, and is named behind what token ``i`` says that this is about: "*Special Assistant* to the
        Prime Minister *on* Health Ada Frost"; not "an aide to the Minister for Health Ada Frost", who is the minister."""
        to = post[0] - 1 - (post[0] > 0 and self.doc[post[0] - 1].lower_ in DETERMINERS)
        helper = self.role_before(to) if to > 0 and self.doc[to].lower_ == "to" else None
        if helper is None or helper[0].word.split()[-1] not in HELPERS or self.doc[i].lower_ not in ("on", "for", "("):
            return None
        start = helper[1][0]
        titled = self.doc[start].text[:1].isupper() and (start == 0 or self.doc[start - 1].lower_ not in DETERMINERS)
        return helper if titled else None

    def agency_at(self, start: int, limit: int) -> Span | None:
        """The body that begins at token ``start``, as in "who heads the port authority"."""
        if start < limit and self.doc[start].lower_ in DETERMINERS:
            start += 1
        end = self._phrase_end(start, limit)
        return (start, end) if start < end and self._is_body(start, end) else None

    def _complements(self, i: int, limit: int, head: Role) -> tuple[int, Span | None, Span | None, int]:
        """Reads up to three "of the Y", "at Z" from token ``i``: where they end, the body, the country, the role's end."""
        agency: Span | None = None
        country: Span | None = None
        role_end = end = i
        for _ in range(3):
            at = self._past_term(self.asides.get(end, end), limit)
            reached, body, place, plain = self._complement(at, limit)
            if reached == at or at > end and end not in self.asides and not body:
                break
            preposition = self.doc[at + self._is_charged(at, limit)].lower_
            owned = preposition == "of" and place is not None  # "the prime minister of Norway"
            if agency is None and self._is_of_role(head, at, reached, limit, body=body, owned=owned):
                role_end = reached
            elif body or self._is_led(head, preposition, at + 1, reached):
                body = body or self._without_determiners(at + 1, reached)
                # "director of the institute at the ministry": the first one is what the person directs.
                agency = body if agency is None or self._is_branch(agency, at, body) else agency
            elif place and _speaks_for(head, preposition):
                country = country or place
            elif agency is None and _narrows(head, preposition, plain=plain) and not self._is_charged(at, limit):
                role_end = reached
            end = reached
        return end, agency, country, role_end

    def _is_branch(self, agency: Span, preposition: int, body: Span) -> bool:
        """Whether ``agency`` is only a part of the named ``body`` behind it: "the Arden office of Corvane"."""
        part = agency[1] == preposition and self.doc[preposition - 1].lower_ in BRANCHES
        return part and self.doc[preposition].lower_ == "of" and body[0] in self.bodies

    def _complement(self, preposition: int, limit: int) -> tuple[int, Span | None, Span | None, bool]:
        """One prepositional phrase: where it ends, the body or the country that it names, and whether it names a place."""
        start = preposition + 1 + self._is_charged(preposition, limit)
        if start > limit or self.doc[start - 1].lower_ not in PREPOSITIONS:
            return preposition, None, None, False
        while start < limit and self.doc[start].lower_ in DETERMINERS:
            start += 1
        if start + 2 < limit and self.doc[start + 1].tag_ == "HYPH" and self.doc[start + 2].lower_ in SEATED:
            start += 3  # "of the Selby-based Water Board"
        owner = self.people.get(start)
        if owner and owner[1] < limit and self.doc[owner[1]].lower_ in bodies():
            return owner[1] + 1, (start, owner[1] + 1), None, False  # "for the Frost campaign"
        end = self._phrase_end(start, limit)
        if end <= start:
            return preposition, None, None, False
        country = self.countries.get(start)
        if country and country[1] == end:
            return end, None, country, True
        if self._is_body(start, end) and not self._is_district(preposition, end):
            return end, (start, end), None, False
        return end, None, None, start in self.places

    def _is_district(self, preposition: int, end: int) -> bool:
        """Whether a local government is where somebody is, and no body: "a trader in Selby *Local Government*"."""
        district = self.doc[max(preposition, end - 3) : end].text.lower()
        return self.doc[preposition].lower_ == "in" and district.endswith(("local government", "local government area"))

    def _joins_portfolios(self, i: int, noun: Span) -> bool:
        """Whether a comma or "and" joins the fields of one post: "Water and Sanitation Minister", "Trade, Ports and Fisheries Secretary",
        "Finance and *Planning Minister*"; not in "the Senate and Finance Minister Ada Frost"."""
        words, fielded = {t.lower_ for t in self.doc[slice(*noun)]}, PORTFOLIO | words_of("post for a field")
        if i < 1 or self.doc[i].lower_ not in ("and", "&", ",") or words.isdisjoint(fielded):
            return False
        closed = self.doc[i].text != "," or any(t.lower_ in ("and", "&") for t in self.doc[i + 1 : noun[0]])
        second = self._is_topic(i + 1) if i + 1 == noun[0] else self._is_subject(i + 1)
        return self._is_topic(i - 1) and closed and second and not self.is_named(i - 1)

    def _is_field_in_ing(self, i: int, noun: Span) -> bool:
        """Whether a word in -ing is what a minister is for: "*Mining* Minister Ada Frost said", not "*Meeting* Minister Ada Frost, he said"."""
        word, post = self.doc[i], self.doc[noun[0]]
        if word.tag_ != "VBG" or not word.text.istitle() or i + 1 != noun[0] or post.lower_ not in PORTFOLIO:
            return False
        return post.text.istitle() and (not word.is_sent_start or self._tag_behind_name(noun[0]) in FINITE)

    def _is_topic(self, i: int) -> bool:
        """Whether a word is what public posts are for, and no body."""
        return self.doc[i].text in read_words("agency_topics.txt") and self.doc[i].lower_ not in bodies()

    def _is_charged(self, i: int, limit: int) -> bool:
        """Whether token ``i`` and a preposition say for what somebody answers: "responsible for"."""
        return i + 1 < limit and self.doc[i].lower_ in CHARGED and self.doc[i + 1].lower_ in ("for", "with")

    def _is_of_role(
        self, head: Role, preposition: int, end: int, limit: int, *, body: Span | None, owned: bool
    ) -> bool:
        """Whether a complement belongs to the role: what an office is for, but its country, what somebody does in a body, and what an
        author wrote: "author of the paper"."""
        portfolio = not owned and self._is_portfolio(head, preposition, end)
        written = head.word.endswith("author") and body is not None and body[0] not in self.bodies
        return portfolio or written or self._is_field(preposition, end, body, limit)

    def _is_field(self, preposition: int, end: int, body: Span | None, limit: int) -> bool:
        """Whether "for" begins what somebody does in the body behind it: "Director for Coastal Works at the Ministry of Transport"."""
        if self.doc[preposition].lower_ != "for" or body or end >= limit or self.doc[end].lower_ not in PREPOSITIONS:
            return False
        return self._complement(end, limit)[1] is not None

    def _is_portfolio(self, head: Role, preposition: int, end: int) -> bool:
        """Whether what ``preposition`` begins is what an office is for: "of Education", "for Lands"."""
        if head.word in OF_BODIES:
            return False
        if head.word in FOR_FIELDS:
            return self.doc[preposition].lower_ == "for"
        if head.word.removesuffix(" of state").rpartition(" ")[2] not in PORTFOLIO or self.doc[
            preposition
        ].lower_ not in ("of", "for"):
            return False
        return WITH_SECRETARIES.isdisjoint(token.lower_ for token in self.doc[preposition:end])

    def _is_led(self, head: Role, preposition: str, start: int, end: int) -> bool:
        """Whether a complement that nobody found to be a body is one by its role: "vice president of Hanbit Logistics".

        One word is enough for those who lead companies: "managing director of Corvane".
        """
        if head.kind == "office" or preposition == "to":
            return False
        start, end = self._without_determiners(start, end)
        # "at Velkora" works somebody, in a town one lives.
        return self._is_proper(start, end) and (end - start > 1 or preposition == "at" or self._leads_company(head))

    def _leads_company(self, head: Role) -> bool:
        return head.word in read_words("company_roles.txt")

    def _is_proper(self, start: int, end: int) -> bool:
        """Whether the tokens are a name, and no place's or person's."""
        words = self.doc[start:end]
        proper = all(t.tag_ in ("NNP", "NNPS", "CC", "IN", "HYPH") or t.text == "&" for t in words)
        return start < end and proper and words[0].text[:1].isupper() and not any(map(self.is_named, range(start, end)))

    def _without_determiners(self, start: int, end: int) -> Span:
        while start < end and self.doc[start].lower_ in DETERMINERS:
            start += 1
        return start, end


def _speaks_for(head: Role, preposition: str) -> bool:
    """Whether a country behind a preposition is the one that somebody speaks for: not in "the UN envoy for Yemen", "to Yemen"."""
    sent = head.word.rpartition(" ")[2] in ("envoy", "rapporteur", "representative")
    return preposition != "to" and not (preposition == "for" and sent)


def _narrows(head: Role, preposition: str, *, plain: bool) -> bool:
    """Whether what a preposition begins is a part of the role: "minister for roads", "the member from Selby"."""
    return preposition in ("of", "for", "to") or plain and head.kind == "office" and preposition == "from"
