"""Which tokens are a role's noun: the longest of the list ("vice president", "Commander-in-Chief"), or one that no list has."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span

from ..countries.table import lookup
from ..lexicons import read_list
from ..lexicons.vocabulary import Role, bodies, initials, lowered_initials, roles
from ..text.names import written
from ..text.noun_phrases import ACTING, DETERMINERS, is_possessive
from ..text.nouns import singular
from .marked import Marked
from .marked import Span as Range

# Endings of nouns for people by what they do.
DOING = ("er", "or", "ist", "ian", "ant", "eer", "ess", "man", "woman", "mate", "star", "ee", "logue", "ster", "ate")
# What makes an office of a noun for a doer that no list has, with a capital: "Public Defender", "State Examiner".
OFFICIAL_ADJECTIVES = frozenset(
    [
        "assistant",
        "chief",
        "deputy",
        "federal",
        "national",
        "permanent",
        "provincial",
        "public",
        "royal",
        "special",
        "state",
    ]
)
# What a body called guard keeps or is of: "coast guard", not "security guard".
GUARDED = frozenset(["border", "civil", "coast", "honour", "national", "presidential", "republican", "revolutionary"])
# Who stands for the holder of another post, behind what it is for.
DEPUTIES = frozenset(["assistant", "associate", "deputy"])
# What makes a role of another one with a hyphen: "ex-President", "co-chair", "then-Mayor".
PREFIXES = frozenset(["co", "ex", "then"])
# What follows the post of somebody who is yet to take it or has left it: "director-designate", "Governor Designate".
NOT_YET = frozenset(["designate", "elect"])
# What follows any post with hyphens: "matron-in-charge", "writer-in-residence".
TAILS = frozenset(["-at-large", "-in-charge", "-in-chief", "-in-residence", "-on-call", "-on-duty"])
TAIL = 4  # of each, in tokens: counted over TAILS
# How many words stand between such a post and the other one; chosen, not measured.
FIELD = 2
# Of the longest role, "Adj. Sr. Comr." with its dots, in tokens, counted over roles.tsv.
LONGEST = 6


class RoleReader(Marked):
    """Finds roles in one article; token ranges are half-open."""

    def role_at(self, i: int) -> tuple[Role, Range] | None:
        """The role whose noun begins at token ``i``, the longest ("vice president"), and its tokens."""
        if i in self.listed:
            return self.listed[i]
        if (prefixed := self._prefixed_role_at(i)) is not None:
            return prefixed
        return None if self._is_within_other(i) else self._listed_role_at(i)

    def _prefixed_role_at(self, i: int) -> tuple[Role, Range] | None:
        """ "ex-President", "Co-Chair", "then-Mayor": the role behind the prefix, with it; none that the list has itself ("ex-wife")."""
        prefix = self.doc[i]
        if prefix.lower_ not in PREFIXES or i + 2 >= len(self.doc) or self.doc[i + 1].tag_ != "HYPH":
            return None
        if prefix.whitespace_ or self._listed_role_at(i):
            return None
        found = self._listed_role_at(i + 2)
        return (found[0], (i, found[1][1])) if found else None

    def _listed_role_at(self, i: int) -> tuple[Role, Range] | None:
        """The longest role of the list whose noun begins at token ``i``, and its tokens."""
        first = _plain(self.doc[i].text)
        longest = max(_longest().get(first, 0), _longest().get(singular(first), 0))
        for length in range(longest, 0, -1):
            words = self.doc[i : i + length]
            if len(words) < length or self._cuts_body(i, i + length):
                continue
            text = _plain(words.text)
            role = roles().get(text) or roles().get(singular(text))
            if words[-1].text == "." and not (words.text.isupper() or self._is_before_name(words)):
                continue  # "she is his rep." ends there
            if text in lowered_initials() and words.text not in initials() and singular(words.text) not in initials():
                continue  # "we dig"
            verb = words[0].tag_.startswith(("VB", "MD", "RB")) and words[0].lower_ not in ACTING
            compound = words[0].tag_ == "VBG" and length > 1  # "planning director" is one, whatever the tagger says
            if role and not (verb and not compound and words[0].text.islower()):
                return role, (i, self._past_designate(i + length))
        return None

    def _past_designate(self, end: int) -> int:
        """The token behind "-designate", "designate" or "-in-charge", where a post ends with it, else ``end``."""
        if self.doc[end : end + TAIL].text.lower() in TAILS:
            return end + TAIL
        hyphen = end + 1 < len(self.doc) and self.doc[end].tag_ == "HYPH"
        i = end + hyphen
        if i == len(self.doc) or self.doc[i].lower_ not in NOT_YET:
            return end
        return i + 1 if hyphen or self.doc[i].lower_ == "designate" and not self.doc[i].tag_.startswith("VB") else end

    def _cuts_body(self, start: int, end: int) -> bool:
        """Whether a noun has the last words of a body's name: "Selby Harbour Party chairwoman" is no party chairwoman, nor
        "Selby Police spokesman" a police spokesman, nor "Selby County Clerk" a county clerk; "Selby Police Chief Ada Frost" may be a
        police chief."""
        if self._opens_name(start, end):
            return True
        body = self.bodies.get(start)
        if body is None or not body[0] < start < body[1] < end:
            return False
        parted = self.doc[start].text[:1].isupper() and self.doc[end - 1].text.islower()
        parted |= self.doc[start].text == "County"
        return parted or bodies().get(self.doc[start].lower_) == "private"

    def _opens_name(self, start: int, end: int) -> bool:
        """Whether a noun has the first words of the name of a body or a place, which stands before another noun: "a General Motors
        spokesman" is no general, nor "a King County nurse" a king."""
        first, last = self.bodies.get(start) or self.places.get(start) or (end, end)
        before_noun = start == first and end < last < len(self.doc) and self.doc[last].text.islower()
        return before_noun and not is_possessive(self.doc[end])

    def _is_within_other(self, i: int) -> bool:
        """Whether a noun is part of another word: "Commander-in-Chief" is no chief, the coast guard a body, and a
        "Minister of Justice" is for that."""
        before = self.doc[i - 1] if i else None
        if before is None:
            return False
        glued = before.tag_ == "HYPH" and not before.whitespace_
        field = self.doc[i].text == "Justice" and before.lower_ in ("of", "for")
        field |= before.lower_ == "of" and self.bodies.get(i, (i,))[0] < i - 1  # "House of Representatives"
        return glued or field or self.doc[i].lower_ == "guard" and before.lower_ in GUARDED

    def _is_before_name(self, words: Span) -> bool:
        """Whether a post that the tokenizer parts from its point stands before a name: "Col. Ada Frost", "Col. (Rtd) Ada Frost"."""
        after = self.doc[words.end] if words.end < len(self.doc) else None
        follows = after is not None and not after.is_space and (after.text[:1].isupper() or after.text == "(")
        return words.text[:1].isupper() and follows

    def last_role(self, found: tuple[Role, Range], limit: int) -> tuple[Role, Range]:
        """The post at the head of the noun phrase in which ``found`` stands: "police chief inspector", "veteran radio host"."""
        while found[1][1] < limit:
            if further := self.role_at(found[1][1]) or self._post_of_deputy(found, limit):
                if self._begins_clause(found[1], further[1]):
                    break
                found = further[0], (found[1][0], further[1][1])
            elif later := self._later_role(found, limit):
                found = later
            else:
                break
        return found

    def modifies(self, found: tuple[Role, Range], limit: int, *, any_noun: bool) -> bool:
        """Whether a noun says of another one, that no list has, which: "a student athlete"; ``any_noun`` takes that for the role.

        "A major player" is no major, whatever a player is; of a post only who does something is told so: "a nurse educator",
        "a general practitioner".
        """
        head, (start, end) = found
        if end >= limit or not self.doc[start : end + 1].text.islower() or self.doc[end].tag_ != "NN":
            return False
        doer = (head.kind == "staff" or head.word == "general") and self.unlisted_role_before(end + 1) is not None
        modifying = head.kind == "rank" or any_noun and (head.kind == "private" or doer)
        return modifying and not self.role_at(end) and self._later_role(found, limit) is None

    def _post_of_deputy(self, found: tuple[Role, Range], limit: int) -> tuple[Role, Range] | None:
        """The post behind "deputy" or "chief" and what it is for: "deputy project director", "assistant chief tax judge"."""
        if DEPUTIES.isdisjoint(found[0].word.split()) and not found[0].word.endswith("chief"):
            return None
        return self._role_behind_field(found[1][1], limit, ("NN",))

    def _later_role(self, found: tuple[Role, Range], limit: int) -> tuple[Role, Range] | None:
        """The noun for a person that ends the phrase which another one begins: "a veteran radio host", "a major party donor".

        Not the subject of a clause: "the mayor American voters like", "a nurse Selby General fired".
        """
        if not self.doc[slice(*found[1])].text.islower():
            return None
        later = self._role_behind_field(found[1][1], limit, ("NN", "NNP", "JJ"))
        return None if later is None or self._begins_clause(found[1], later[1], capital=True) else later

    def _begins_clause(self, first: Range, later: Range, *, capital: bool = False) -> bool:
        """Whether one of two nouns behind an article is the subject of a clause, as it is many or, if asked, has a ``capital``
        and a verb right behind: not in "a veteran Labour MP, said".

        Where a name follows the nouns are not looked at: they may be its title.
        """
        start, noun = first[0], self.doc[slice(*later)]
        while start > 0 and self.doc[start - 1].tag_ == "JJ":
            start -= 1
        if start == 0 or self.doc[start - 1].lower_ not in DETERMINERS or later[1] in self.people:
            return False
        # Of "Selby General Hospital" the whole name is the subject.
        end = max(later[1], self.bodies.get(later[1] - 1, later)[1])
        many = noun.text.lower() not in roles() and singular(noun[-1].text) != noun[-1].text
        return many or capital and not noun.text.islower() and self.is_finite(end)

    def _role_behind_field(self, i: int, limit: int, tags: tuple[str, ...]) -> tuple[Role, Range] | None:
        """The role behind one or two words with these tags from token ``i`` on."""
        end = i
        while end < min(limit, i + FIELD) and self.doc[end].tag_ in tags and not self.role_at(end):
            if end in self.people:
                return None
            end += 1
        return self.role_at(end) if i < end < limit and end not in self.people else None

    def role_before(self, i: int) -> tuple[Role, Range] | None:
        """The role whose noun ends right before token ``i``, the longest."""
        for start in range(max(0, i - LONGEST), i):
            role = self.role_at(start)
            if role and role[1][1] == i:
                return role
        return None

    def unlisted_role_before(self, i: int) -> tuple[Role, Range] | None:
        """A noun for a doer that is not in the list: "beekeeper Meg Frost" is a beekeeper, "Public Defender Frost" an official."""
        if i == 0:
            return None
        token = self.doc[i - 1]
        doer = token.tag_.startswith("NN") and token.is_alpha and token.lower_.endswith(DOING)
        if (
            not doer
            or lookup(token.text)
            or token.lower_ in read_list("not_roles.txt")
            or token.lower_ in bodies()
            or i - 1 in self.bodies
        ):
            return None
        if token.tag_ == "NN" and token.text.islower() or token.is_sent_start and token.text.istitle():
            return Role(token.lower_, "private", None), (i - 1, i)
        # "Public Defender": a capital and what makes an office of it.
        before = self.doc[i - 2] if i > 1 else None
        if before is None or not token.text.istitle() or before.lower_ not in OFFICIAL_ADJECTIVES:
            return None
        return (Role(f"{before.lower_} {token.lower_}", "office", None), (i - 2, i)) if before.text.istitle() else None


def _plain(text: str) -> str:
    """In lower case and without soft hyphens."""
    return text.lower() if text.isascii() else written(text).lower()


@cache
def _longest() -> dict[str, int]:
    """For each first token of a role the most tokens that a role has which begins so.

    "Rep." is one token, the "REP." of a transcript two.
    """
    found: dict[str, int] = {}
    for noun in roles():
        tokens = noun.replace("-", " - ").replace("'", " '").split()
        parted = noun.replace(".", " .").split()
        for begin in (tokens, parted) if noun.endswith(".") else (tokens,):
            found[begin[0]] = max(found.get(begin[0], 0), len(begin))
    return found


def is_of_many(noun: str) -> bool:
    """Whether a noun, in lower case, is the plural of a role: "senators"."""
    return (one := singular(noun)) in roles() and one != noun
