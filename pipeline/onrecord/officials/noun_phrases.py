"""Where the noun phrases that designations are made of begin and end, and which of them are bodies."""

from __future__ import annotations

from functools import cached_property

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, days, months, words_of
from ..text.noun_phrases import (
    ACTING,
    DETERMINERS,
    FINITE,
    NOMINAL,
    PREPOSITIONS,
    SUBORDINATING,
    body_at,
    is_possessive,
    is_within_compound,
)
from .marked import Span
from .offices import body_by_words
from .role_words import RoleReader, is_of_many

# Nouns of bodies that make a compound with the role: a "state senator" is of no body called the state.
COMPOUNDING = frozenset(
    ["city", "county", "district", "group", "house", "opposition", "party", "province", "region", "state"]
)
# How long somebody holds a post is no part of it, and what stands before the number.
TERMS = frozenset(["days", "decades", "months", "terms", "weeks", "years"])
ABOUT = frozenset(["about", "almost", "last", "more", "nearly", "over", "past", "than"])
# How compounds end that say of what age somebody is, or how often: "55-year-old", "four-time", "two-term".
SAID_BESIDE = frozenset(["born", "old", "term", "time", "times"])
# Before what somebody is for or against, and so is not of: "pro-EU", "anti-NATO".
STANCES = frozenset(["anti", "pro"])
# What no noun phrase ends with.
LOOSE_ENDS = frozenset(["POS", "CC", "IN", "VBG", "VBN"])
# What stands before a month that says when.
WHEN = frozenset(["by", "during", "early", "in", "last", "late", "mid", "next", "of", "since", "this", "until"])
HOURS = frozenset(["a.m.", "p.m."])
PERFECT = frozenset(["had", "has", "have", "'s", "’s", "been"])
# A short form with its brackets, in tokens; counted: "(", "PB", ")".
SHORT_FORM = 3
# How many words stand in brackets within a title at most; chosen, not measured.
ASIDE = 4


class PhraseReader(RoleReader):
    """Reads noun phrases in one article; token ranges are half-open."""

    def _phrase_end(self, start: int, limit: int) -> int:
        """Where the noun phrase at ``start`` ends; an "of" goes on with it where a body's name does or a capital follows."""
        i = start
        while i < limit:
            span = self.bodies.get(i)
            if span and span[1] <= limit:
                i = span[1]
            elif i in self.people and i > start and self.people[i][1] <= limit:
                i = self.people[i][1]
            elif (
                self._in_modifiers(i)
                or i > start
                and (self.doc[i].lower_ in ("of", "for", "and", "&") or self._is_capital_link(i))
                and i + 1 < limit
                and (self._goes_on(i) or self._joins_fields(i))
                or i > start
                and i + 1 < limit
                and self._in_subject_list(i)
            ):
                i += 1
            else:
                break
        while i > start and self.doc[i - 1].tag_ in LOOSE_ENDS and not self._names_field(i - 1):
            i -= 1
        return i

    def _names_field(self, i: int) -> bool:
        """Whether a word in -ing is what a post is for: "director of voting and elections", "head of catering at the club"."""
        if self.doc[i].tag_ != "VBG" or not 0 < i < len(self.doc) - 1:
            return False
        return self.doc[i - 1].lower_ == "of" and self.doc[i + 1].tag_ in ("CC", "IN", ",", ".")

    def _is_capital_link(self, i: int) -> bool:
        """Whether a preposition is written as a part of a name: "Arden Jobs With Justice"."""
        return self.doc[i].tag_ == "IN" and self.doc[i].text.istitle() and not self.doc[i].is_sent_start

    def _goes_on(self, i: int) -> bool:
        after = self.doc[i + 1]
        if after.lower_ == "the" and self.doc[i].lower_ == "of":
            return False
        return after.text[:1].isupper() and self.doc[i - 1].text[:1].isupper() and i + 1 not in self.people

    def _joins_fields(self, i: int) -> bool:
        """Whether "and" joins two things that a post is for: "communications and policy director", "of voting and elections"."""
        if self.doc[i].lower_ not in ("and", "&") or not 0 < i < len(self.doc) - 1:
            return False
        return all(
            (self.doc[j].tag_ in ("NN", "NNS") or self._names_field(j))
            and self.doc[j].text.islower()
            and not self.role_at(j)
            and j not in self.people
            for j in (i - 1, i + 1)
        )

    def _in_subject_list(self, i: int) -> bool:
        """Whether "and" or a comma joins what an office is for: "Minister for Trade, Ports and Fisheries"."""
        if self.doc[i].lower_ in ("and", "&"):
            return 0 < i < len(self.doc) - 1 and self._is_subject(i - 1) and self._is_subject(i + 1)
        if self.doc[i].text != "," or not self._is_subject(i - 1) or i + 2 >= len(self.doc):
            return False
        joint = next((j for j in range(i + 1, min(i + 5, len(self.doc))) if not self._is_subject(j)), i)
        return joint > i + 1 and self.doc[joint].lower_ in ("and", "&", ",") and self._in_subject_list(joint)

    def _is_subject(self, i: int) -> bool:
        capital = self._is_capital(i) or self.doc[i].tag_ == "JJ" and self.doc[i].text.istitle()  # "Small Business"
        role = self.role_at(i)  # "Women" may be a field, "Governor" is none
        return capital and not self.is_named(i) and (role is None or role[0].kind == "private")

    @cached_property
    def asides(self) -> dict[int, int]:
        """The tokens of brackets within titles, each with the token behind: "Minister of State (Independent Charge) for Lands"."""
        doc = self.doc
        found: dict[int, int] = {}
        for opening in (token.i for token in doc if token.text == "(") if "(" in layers.text_of(doc) else ():
            end = next((i for i in range(opening + 1, min(opening + ASIDE + 2, len(doc) - 1)) if doc[i].text == ")"), 0)
            goes_on = end > opening + 1 and doc[end + 1].lower_ in PREPOSITIONS
            if goes_on and all(token.text[:1].isupper() for token in doc[opening + 1 : end]):
                found |= dict.fromkeys(range(opening, end + 1), end + 1)
        return found

    def _past_term(self, preposition: int, limit: int) -> int:
        """The token behind how long somebody holds a post: "captain with 20 years of service at the police", "for ten years"; else
        ``preposition``."""
        i = preposition + 1
        if preposition >= limit or self.doc[preposition].lower_ not in ("for", "with"):
            return preposition
        while i < limit and self.doc[i].lower_ in DETERMINERS | ABOUT:
            i += 1
        if i + 1 >= limit or not self.doc[i].like_num or self.doc[i + 1].lower_ not in TERMS:
            return preposition
        i += 2
        filled = i + 1 < limit and self.doc[i].lower_ == "of" and self.doc[i + 1].text.islower()
        return max(i, self._phrase_end(i + 1, limit)) if filled and self._in_modifiers(i + 1) else i

    def _may_follow_role(self, i: int) -> bool:
        # "Chief Executive Officer (CEO) of": the post stands before the bracket.
        if is_within_compound(self.doc[i]):
            return False
        return self.doc[i].lower_ in PREPOSITIONS or i in self.asides and self.doc[i].text == "("

    def _is_body(self, start: int, end: int) -> bool:
        """Whether a noun phrase names or describes a body: a name of one in it, or a body's noun at its head."""
        if any(i in self.bodies for i in range(start, end)):
            return True
        noun = self.doc[start + body_at([token.text for token in self.doc[start:end]])].lower_
        return noun in bodies() and (noun not in COMPOUNDING or noun in ("group", "party"))

    def is_public(self, agency: Span) -> bool | None:
        """Whether a body is public; None where its words do not tell."""
        if any(i in self.agencies for i in range(*agency)):
            return True
        if self.doc[slice(*agency)].text in read_words("organisations.txt"):
            return False  # "State of Origin", which only begins as a government does
        told = body_by_words(token.lower_ for token in self.doc[slice(*agency)])
        if told is not None:
            return told
        return False if any(i in self.bodies for i in range(*agency)) else None

    def _is_told_of(self, i: int, noun: int) -> bool:
        """Whether a noun stands before a relative clause of somebody with a title: "a step Mayor Ada Frost called bold".

        Not "an outgoing Mayor Ada Frost said", nor "a state Senator Ada Frost said".
        """
        told = i > 0 and self.doc[i].tag_ == "NN" and self.doc[i].text.islower() and self.doc[i].lower_ not in bodies()
        # The tagger takes "called" for a participle there, too.
        return told and self.doc[i - 1].lower_ in ("a", "an") and self._tag_behind_name(noun) in FINITE | {"VBN"}

    def _ends_sentence(self, i: int, noun: int) -> bool:
        """Whether a dot belongs to an abbreviation and to the sentence, too: "He lived in the U.S. President Ada Frost said".

        What is before has a verb of its own, and who is named behind does something: not "met with the U.S. Senator Ada Frost".
        """
        of_phrase = i > 1 and self.doc[i - 1].lower_ == "the" and self.doc[i - 2].tag_ == "IN"
        if not of_phrase or i not in self.countries or not self.doc[i].text.endswith("."):
            return False
        return self._tag_behind_name(noun) in FINITE and self._is_clause_before(i)

    def _tag_behind_name(self, noun: int) -> str:
        """The tag of the word right behind the name that the title with this ``noun`` has: "Mayor Ada Frost (of Arden) *called*"; else nothing."""
        i = noun
        while i < len(self.doc) and i not in self.people and self._in_phrase(i):
            i += 1
        behind = self.people[i][1] if i in self.people else len(self.doc)
        while behind < len(self.doc) and self.doc[behind].tag_ in ("IN", "NNP"):  # "of Norland"
            behind += 1
        return self.doc[behind].tag_ if behind < len(self.doc) else ""

    def _is_clause_before(self, i: int) -> bool:
        """Whether the words of the sentence before token ``i`` have a verb, and none that a "who", "which" or "that" brings in."""
        start = i
        while start > 0 and not self.doc[start].is_sent_start:
            start -= 1
        tags = [token.tag_ for token in self.doc[start:i]]
        return not FINITE.isdisjoint(tags) and SUBORDINATING.isdisjoint(tags)

    def short_form_before(self, i: int) -> int:
        """How many tokens a body's initials in brackets have right before token ``i``: "the Ports Board (PB) *chief*"."""
        if i <= SHORT_FORM or self.doc[i - 1].text != ")" or self.doc[i - 3].text != "(":
            return 0
        return SHORT_FORM if self.doc[i - 2].text.isupper() and i - 4 in self.bodies else 0

    # Tokens

    def _says_nothing(self, i: int, start: int) -> bool:
        """Whether a number, a mark or the hyphen of "then-Selby mayor" stands among the modifiers that begin at token ``start``."""
        token = self.doc[i]
        return token.tag_ == "CD" or is_possessive(token) or token.is_quote or i == start and token.tag_ == "HYPH"

    def _is_verb(self, i: int) -> bool:
        """Whether a participle is the verb of its sentence: "*has* accused former President Frost", "It leaks, *said* registrar Frost"."""
        before = self.doc[i - 1].lower_ if i else ""
        return before in PERFECT or self.doc[i].lower_ in words_of("said") and before not in DETERMINERS

    def _in_modifiers(self, i: int) -> bool:
        token = self.doc[i]
        if token.tag_ == "VBN" and self._is_verb(i):
            return False
        if token.lower_ in HOURS:
            return False  # "at 3 p.m. Minister Frost said"
        if token.is_space or i in self.people and i not in self.bodies and i not in self.countries:
            return False
        # "the 6'2" guard" has no quotation mark in it.
        before = self.doc[i - 1] if i else token
        inches = token.is_quote and before.text[-1:].isdigit() and not before.whitespace_
        return (
            token.tag_ in NOMINAL
            and not token.is_quote
            or self._tells_field(i)
            or is_possessive(token)
            or inches
            or token.lower_ in ACTING
            or is_within_compound(token)
            or i in self.bodies
            or i in self.countries
        )

    def _tells_field(self, i: int) -> bool:
        """Whether a word is of what a post is for, though no noun phrase has it: "communications *and* policy", "of *voting*", "Minister for
        *Older* People"."""
        token = self.doc[i]
        compares = token.tag_ == "JJR" and token.text.istitle() and i > 0 and self.doc[i - 1].lower_ in ("for", "of")
        return compares or self._joins_fields(i) or self._names_field(i)

    def _is_when(self, i: int) -> bool:
        """Whether a day or a month says when: "On *Monday* Health Minister Frost said", "in *March* Governor Frost said"; not "*Sunday*
        Times editor", "May Frost"."""
        word, before = self.doc[i].lower_, self.doc[i - 1] if i else self.doc[i]
        dated = before.lower_ in WHEN or before.tag_ == "CD"
        return i not in self.bodies and (word in days() or dated and word in months())

    def is_for(self, noun: Span) -> bool:
        """Whether a noun for people says what a post is for: "Minister for *Veterans* Ada Frost"."""
        titled = self.doc[noun[0]].text[:1].isupper() and is_of_many(self.doc[noun[1] - 1].lower_)
        return titled and noun[0] > 0 and self.doc[noun[0] - 1].lower_ == "for"

    def _participle(self, i: int, limit: int) -> int:
        """Where a compound such as "Oscar-winning", "55-year-old", "two-time" or "pro-EU" ends, which says nothing of the role; else ``i``."""
        end = i
        if self.doc[i].lower_ in STANCES and i + 2 < limit and self.doc[i + 1].tag_ == "HYPH":
            return min(self.bodies.get(i + 2, (i, i + 3))[1], limit)
        while end + 2 < limit and self.doc[end + 1].tag_ == "HYPH":
            end += 2
        last = self.doc[end]
        return end + 1 if end > i and (last.tag_ in ("VBN", "VBG") or last.lower_ in SAID_BESIDE) else i

    def _ends_body(self, noun: Span) -> bool:
        """Whether a noun for people says whose body it is that ends with it: "Union of Pear *Growers* Ada Frost"."""
        body = self.bodies.get(noun[0])
        whole = body is not None and body[0] < noun[0] and body[1] == noun[1]
        return whole and is_of_many(self.doc[noun[1] - 1].lower_)

    def _in_phrase(self, i: int) -> bool:
        return self._in_modifiers(i) or self.doc[i].lower_ in PREPOSITIONS | DETERMINERS

    def _is_capital(self, i: int) -> bool:
        """Whether a noun is written as a name is, whatever the tagger takes it for."""
        return self.doc[i].tag_.startswith("NN") and self.doc[i].text[:1].isupper()

    def past_person(self, i: int, limit: int) -> int | None:
        """The token behind a person who is told from the role: "Frost's lawyer", "a Frost campaign aide"; else None."""
        end = self.people[i][1] if i in self.people else limit
        if end >= limit:
            return None
        if is_possessive(self.doc[end]):
            return end + 1
        return end if self.doc[end].tag_.startswith("NN") and self.doc[end].text.islower() else None
