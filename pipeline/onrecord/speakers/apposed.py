"""Who is named behind a comma or a dash, beside what is said of him, her or it: "another delegate on the slate, Ada Frost,"."""

from __future__ import annotations

from spacy.tokens import Token

from ..countries.table import is_one_of_people
from ..lexicons.vocabulary import bodies, roles
from ..text import names
from ..text.noun_phrases import is_possessive
from ..text.nouns import singular
from .agreement import describes
from .behind_posts import BehindPosts
from .nouns import PERSONS, is_affiliation, is_document, is_plural
from .referents import Referent
from .source_tokens import Head, is_one_of_several, span_of, title_of
from .sources import Source, UnlistedName
from .words import EDGE

# What parts a phrase from the name that it introduces.
ASIDE = frozenset([",", "—", "–", "--"])
# How many commas stand between a post and its holder at most, behind a body and a place; chosen, not measured.
BODY_AND_PLACE = 3
# "A youth" is one, though youth are many.
ONE = frozenset(["a", "an", "one"])
# Roles that a firm can have, too: "Its owner, Corvane Ltd".
OF_BODIES = frozenset(
    ["backer", "broadcaster", "builder", "buyer", "contractor", "developer", "donor", "landlord", "manager", "operator", "owner"]
) | {"partner", "producer", "publisher", "rival", "seller", "shareholder", "investor", "organiser", "organizer", "consultant"} | {
    "administrator", "agent", "architect", "auditor", "broker", "exporter", "holder", "importer", "insurer", "liquidator", "maker"
} | {"client", "competitor", "creditor", "employer", "host", "lender", "manufacturer", "parent", "promoter", "receiver", "sponsor", "supplier", "tenant", "wholesaler"}  # fmt: skip


# What seldom has the place where it is in brackets behind it.
UNPLACED = frozenset(
    [
        "airline",
        "bank",
        "broadcaster",
        "charity",
        "coalition",
        "company",
        "firm",
        "movement",
        "newspaper",
        "party",
        "union",
    ]
)


class Apposed(BehindPosts):
    """The readings of a source with a name behind an aside."""

    def introduced_as(self, end: int, head: Head | None) -> Source | None:
        """Who or what the core introduces: "another delegate on the slate, Ada Frost,", "Hale's deputy — Ada Frost"."""
        noun = self.tokens[end - 1].lower_
        many = is_plural(noun, self.tokens[end - 1].tag_) and self.tokens[0].lower_ not in ONE
        if many and singular(noun) not in OF_BODIES:
            return None
        comma, stop, found = self._behind_aside(end)
        if comma + 1 < len(self.tokens) and self.tokens[comma + 1].tag_ == "IN":
            return None  # "a baker, in Italy,"
        if (
            not found
            or not self._can_be(found[0], noun, beside=end == comma, many=many)
            or self._may_be_served(found[0], end, comma)
        ):
            return None
        title = title_of(self.tokens[:end])
        if found[0].kind == "person" and is_document(title) and title not in roles():
            return None  # "the letter of one of the drivers, Ada Frost", but "a guide, Ada Frost"
        return self._named(found) if self._is_closed(stop, many=many) else None

    def in_brackets(self, end: int, head: Head | None) -> Source | None:
        """What the core is called, in brackets right behind it: "her party (Harvest)"; not "the mayor (Harvest)", "the study (Frost)"."""
        noun = self.tokens[end - 1].lower_
        close = self._over_brackets(end)
        if close <= end or head is not None or is_plural(noun, self.tokens[end - 1].tag_) or is_document(noun):
            return None
        stop, found = self._core(end + 1)
        if found is None:
            return self._unlisted_in_brackets(noun, self.tokens[end + 1 : stop]) if close - stop < 2 else None
        whole = close - stop < 2 and found[1] == self.tokens[end + 1].idx
        held = whole and found[0].kind in ("organization", "person")
        return self._named(found) if held and self._can_be(found[0], noun, beside=True, many=False) else None

    def _unlisted_in_brackets(self, noun: str, name: list[Token]) -> Source | None:
        """The name that nobody found of what has one: "her party (Elurikkus)"; in "the town (Selby)" it may be where that is."""
        if not name or noun not in UNPLACED or not all(t.tag_.startswith("NNP") and t.text[:1].isupper() for t in name):
            return None
        span = span_of(name)
        words = frozenset(names.fold(token.text) for token in name)
        return UnlistedName(span, self._phrase(span), name[-1].lower_, words=words)

    def _behind_aside(self, end: int) -> tuple[int, int, Head | None]:
        """The first comma or dash behind the core, where the phrase behind it ends, and the name at the head of that."""
        comma = next((i for i in range(end, len(self.tokens)) if self.tokens[i].text in ASIDE), len(self.tokens))
        stop, found = self._core(comma + 1)
        bare = self.tokens[0].tag_.startswith(("NN", "JJ")) and self.tokens[end - 1].lower_ in roles()
        if bare and end == comma and not (found and _is_named_in_full(found)):
            behind, person = self._person_behind(stop)  # "Chief engineer, Public Works, Selby, Ada Frost"
            if person:
                return comma, behind, person
        if not found and stop < len(self.tokens) and self.tokens[stop].text in ASIDE:
            stop, found = self._core(stop + 1)  # "the king's minister, the Great Steward, Ada Frost"
        if not found and comma + 1 < len(self.tokens):
            # "Its author, member of parliament Ada Frost,": behind the comma stands a post, and behind that the name.
            held = self.scene.described_at.get(self.tokens[comma + 1].idx)
            at = next((i for i, token in enumerate(self.tokens) if held and token.idx == held[0][0]), None)
            stop, found = self._core(at) if at is not None else (stop, None)
        return comma, stop, found

    def _behind_body_and_post(self, end: int) -> Head | None:
        """The person named last of "Harrow Bank, head of research, Ada Frost"; not of "Harrow Bank, its auditor, and Ada Frost"."""
        if len(self.tokens) < end + 3 or self.tokens[end].text != ",":
            return None
        named = ((i, self.mentions.get(token.i)) for i, token in enumerate(self.tokens[end + 2 :], end + 2))
        last = self.tokens[-1].i + 1
        i, who = next(((i, one[1]) for i, one in named if one and one[0] == last), (0, None))
        post = [token.lower_ for token in self.tokens[end + 1 : i]]
        post = post[:-1] if post[-1:] == [","] else post
        posted = any(word in roles() for word in post) and {",", "and"}.isdisjoint(post)
        if who is None or who.kind != "person" or not posted or self.tokens[end + 1].tag_ in ("DT", "PRP$", "CC", "WP"):
            return None
        return who, *span_of(self.tokens[i:])

    def _person_behind(self, stop: int) -> tuple[int, Head | None]:
        """The first person in full whom a comma parts from a body and a place, from token ``stop`` on, and where the name ends."""
        found = None
        for _ in range(BODY_AND_PLACE):
            if stop + 1 >= len(self.tokens) or self.tokens[stop].text != ",":
                break
            stop, found = self._core(stop + 1)
            if found and _is_named_in_full(found):
                return stop, found
        return stop, None

    def _is_closed(self, stop: int, *, many: bool) -> bool:
        """Whether the name is over at token ``stop``: "Ada Frost,", "Ada Frost of the Harvest Party"; one name is not all of "The
        tenants, Corvane Ltd, the police and the mayor"."""
        if many and any(token.lower_ == "and" for token in self.tokens[stop:]):
            return False
        return stop == len(self.tokens) or self.tokens[stop].text in EDGE or self.tokens[stop].lower_ == "of"

    def _may_be_served(self, found: Referent, end: int, comma: int) -> bool:
        """Whether the name may be that of the holder of a post whom the core serves: "a spokeswoman for the chief executive, Ada Frost".

        Not where the core has no article and so needs a name, "counsel for the plaintiff, Ada Frost", nor where somebody
        else is named who holds that post, nor where it is nobody known: "the daughter of one patient, Ada Frost".
        """
        # "the contractor Ben Hale" is told already.
        roles_said = [t for t in self.tokens[end:comma] if _is_lower_role(t) and not is_one_of_several(t)]
        roles_said = [t for t in roles_said if t.i + 1 not in self.mentions]
        if not roles_said or not any(t.tag_ in ("DT", "PRP$", "CD", "POS") for t in self.tokens[:end]):
            return False
        return not any(
            r.kind == "person"
            and r is not found
            and min(r.mentions) < span_of(self.tokens)
            and describes(t.lower_, r.roles)
            for t in roles_said
            for r in self.scene.by_word.get(t.lower_, [])
        )

    def _can_be(self, referent: Referent, noun: str, *, beside: bool, many: bool) -> bool:
        """Whether a noun may introduce somebody: "the developers" a body alone, "the mayor" a person alone, "the top seed", with
        nothing between, a country."""
        if many or referent.kind == "person":
            return many != (referent.kind == "person")
        # "a 20-year-old from Selby, Chile", "a Dane from Selby, Chile"
        somebody = noun in PERSONS or is_affiliation(noun) or is_one_of_people(noun.capitalize())
        return not (noun in roles() or somebody and not beside) or noun in OF_BODIES or noun in bodies()


def _is_named_in_full(found: Head) -> bool:
    """Whether a name is somebody's: "Ada Frost"; a word alone between commas may be a place."""
    return found[0].kind == "person" and " " in found[0].name


def _is_lower_role(token: Token) -> bool:
    """Whether a word is a role in small letters, and no part of what something is called: "the drivers’ union", "the three-man panel"."""
    held = token.lower_ in roles() and token.tag_.startswith("NN") and token.text[:1].islower()
    behind = token.nbor()
    return held and not (is_possessive(behind) or behind.tag_.startswith("NN") and behind.text[:1].islower())
