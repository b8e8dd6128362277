"""How a candidate fits the words of a source: gender and number of a pronoun, role, country and noun of a description."""

from __future__ import annotations

from ..lexicons.vocabulary import bodies, businesses, roles, wider_roles, words_of
from ..text.likely_gender import likely_gender
from ..text.names import fold
from ..text.nouns import PEOPLE
from .nouns import epithets, kind_of, last_words, names_called
from .referents import Referent
from .sources import Description, Pronoun, Ranked

Features = dict[str, float]

# Nouns that stand for any public body, for any other, for any business, for what often has a name without its noun, and
# for a country.
PUBLIC = frozenset(["agency", "body", "organisation", "organization"])
PRIVATE = frozenset(["body", "group", "non-profit", "nonprofit", "organisation", "organization"])
COMPANIES = frozenset(["company", "corporation", "firm"])
NAMED = frozenset(["club", "party", "squad", "team"])
# Where people post, and which are seldom told of themselves.
PLATFORMS = frozenset(
    ["facebook", "instagram", "linkedin", "telegram", "tiktok", "twitter", "wechat", "weibo", "whatsapp", "youtube"]
)
LEGISLATURES = frozenset(["congress", "legislature", "parliament", "senate"])
LANDS = frozenset(["country", "kingdom", "nation", "republic", "state"])


# What a woman is called, too: "The jury foreman wept. She said".
OF_BOTH = frozenset(["alderman", "batsman", "chairman", "foreman"])
# Who is before a court, and who is there by profession.
TRIED = frozenset(["accused", "complainant", "defendant", "plaintiff", "suspect", "victim", "witness"])
JUDGING = words_of("examining") | {"justice", "clerk", "recorder"}
# Whom others serve or teach.
SERVED = frozenset(["client", "customer", "passenger", "patient", "pupil", "student", "tenant"])
# Who stands in for the holder of a post, or is one of a lower rank.
STAND_INS = frozenset(["assistant", "associate", "deputy", "junior", "lieutenant", "shadow", "vice"])
# Of whoever has a post in the opposition alone.
SHADOW = "shadow"


def fit(source: Ranked, referent: Referent, *, spoke_last: bool) -> Features | None:
    """What speaks for a candidate by the source's words alone; None where it cannot be meant at all."""
    if isinstance(source, Pronoun):
        return _pronoun_fit(source, referent, spoke_last=spoke_last)
    return _person_fit(source, referent) if referent.kind == "person" else _body_fit(source, referent)


def _pronoun_fit(source: Pronoun, referent: Referent, *, spoke_last: bool) -> Features | None:
    if source.sort == "person":
        known = referent.named or referent.head in OF_BOTH
        told = referent.gender or (None if known else gender_of(referent.head))
        if referent.kind not in ("person", "unknown") or told not in (None, source.gender):
            return None
        return {
            "gender known": float(referent.gender == source.gender),
            **_leaning(referent, source.gender),
            "named": float(referent.named),
            "unnamed": float(not referent.named),
        }
    if source.sort == "thing":
        if referent.kind in ("person", "group"):
            return None
        return {
            "it: organization": float(referent.kind == "organization"),
            "it: document": float(referent.kind == "document"),
            "named": float(referent.named),
        }
    if referent.kind == "person":
        # "A spokesperson said ... they said"
        return {"they: one": 1.0} if not referent.named and gender_of(referent.head) is None else None
    if referent.kind == "document" or referent.kind != "group" and not spoke_last:
        return None  # a body is "they" only right after it has spoken
    return {
        "they: group": float(referent.kind == "group"),
        "they: pair": float(bool(referent.members)),
        "named": float(referent.named),
    }


def _leaning(referent: Referent, gender: str | None) -> Features:
    found = leaning(referent, gender)
    return {} if found is None else {"gender likely": found}


def leaning(referent: Referent, gender: str | None) -> float | None:
    """From -1 to 1, how far the form of a given name that no list has speaks for a pronoun's gender; None where nothing needs it."""
    given = [fold(word) for word in referent.name.split()]
    if len(given) > 2 and given[0] in words_of("form of address or name", "address before a given name"):
        given = given[1:]
    if referent.gender is not None or gender is None or not referent.named or len(given) < 2:
        return None
    return likely_gender(given[0]) * (1 if gender == "f" else -1)


def _person_fit(source: Description, referent: Referent) -> Features | None:
    head = source.head
    if source.plural or not referent.named and head != referent.head:
        return None
    if kind_of(head, plural=False) != "person" and head not in epithets() and source.title not in referent.roles:
        return None
    if _is_another(source, referent):
        return None
    told = None if source.title in referent.roles else gender_of(head)  # a woman may be called the chairman
    if told and referent.gender not in (None, told):
        return None
    found = _shared(source, referent)
    stated = referent.identity is not None and referent.identity["agency"]
    if found is None or found["unshared name"] and stated:
        return None  # "the Arden boss" leads no other club
    if head == referent.head:
        return {**found, "same noun": 1.0}
    if describes(source.title, referent.roles):
        return {**found, "role": 1.0, "role held": float(_holds(source.title, referent.roles))}
    if referent.roles and head not in epithets():
        return None  # an opposition leader is no "foreman", though he may be "the candidate"
    return {
        **found,
        "role unknown": float(not referent.roles),
        "another role": float(bool(referent.roles)),
        "epithet": float(head in epithets()),
        "gender told": float(bool(told) and referent.gender == told),
    }


def _is_another(source: Description, referent: Referent) -> bool:
    """Whether somebody is not described so, whatever the post: whoever judges is not tried, and "the same official" is who was called so."""
    judges = source.head in TRIED and not JUDGING.isdisjoint(referent.roles)
    return judges or "same" in source.words and source.head not in referent.roles | {referent.head}


def _holds(title: str, held: frozenset[str]) -> bool:
    """Whether somebody whom a title describes has just that post: a chief magistrate or a trial judge is one, too."""
    return title in held or title in JUDGING


def _body_fit(source: Description, referent: Referent) -> Features | None:
    head = source.head
    if source.plural != referent.plural:
        return None
    found = _shared(source, referent)
    if found is None or found["unshared name"] and referent.named:
        return None
    if not referent.named:
        return {**found, "same noun": 1.0} if head == referent.head else None
    if head == referent.head or head in referent.nouns:
        return {**found, "body noun": 1.0}
    return {**found, "body kind": 1.0} if is_of_kind(head, referent) else None


def is_of_kind(head: str, referent: Referent) -> bool:
    """Whether a noun can stand for a named body or country of whose kind nothing else is said."""
    if referent.kind == "country":
        return head in LANDS
    if referent.kind != "organization":
        return False
    said = {*last_words(referent.name), *referent.nouns}
    called = not said.isdisjoint(names_called(head))
    if called or referent.identity is not None and referent.identity["label"] == "AGENCY":
        return called or head in PUBLIC
    if not said.isdisjoint(names_called("outlet") | PLATFORMS):
        return head in PRIVATE | COMPANIES  # "told Arden News. The laboratory said", "on Facebook. The utility said"
    if not said.isdisjoint(LEGISLATURES):
        return False  # "tabled in the Senate. The ministry said"
    kinds = said & bodies().keys() - {"group"}  # "Corvane Group" may be any firm
    if not kinds:
        return head in PRIVATE | NAMED or head in businesses()  # "Stone & Vale … the bank"; a union is called one
    # A party is no "firm", a bank may be "the company".
    return head in PRIVATE or head in COMPANIES and not kinds.isdisjoint(businesses())


def _shared(source: Description, referent: Referent) -> Features | None:
    """The words that source and candidate share; None where they are of different countries."""
    if source.country and referent.countries and source.country not in referent.countries:
        return None
    shared = len((source.words - {fold(source.head)}) & referent.words)
    return {
        "shared words": float(min(shared, 2)),
        "country": float(source.country in referent.countries),
        "unshared name": float(not source.proper_words <= referent.words),
        "named": float(referent.named),
    }


def describes(head: str, held: frozenset[str]) -> bool:
    """Whether a noun can stand for the holder of one of these roles: the role itself, a wider word for it, or the last of a role's
    words: "the governor" for the district governor, not for the deputy governor, nor "the general" for an attorney general; "the
    shadow minister" for another one alone.
    """
    if head.startswith(f"{SHADOW} "):
        facing = frozenset(role.removeprefix(f"{SHADOW} ") for role in held if role.startswith(f"{SHADOW} "))
        return describes(head.removeprefix(f"{SHADOW} "), facing)
    if any(role.endswith(f" {head}") and role.split()[0] not in STAND_INS for role in held) and head != "general":
        return True
    # "The officer" for a police sergeant.
    last = {role.split()[-1] for role in held if role.split()[0] not in STAND_INS} - {"general"}
    return head in held or not wider_roles().get(head, frozenset()).isdisjoint(held | last)


def is_calling(head: str) -> bool:
    """Whether a noun is what somebody does or is known for, and none for whom others serve or who is in a case: "the actor and poet
    Ada Frost" is one, "the driver and witness Ada Frost", "the doctor and patient Ada Frost" may be two."""
    role = roles().get(head)
    private = head.endswith(PEOPLE) if role is None else role.kind in ("private", "staff")
    return private and head not in TRIED | SERVED | {"driver"}


def gender_of(head: str) -> str | None:
    """The gender that a noun tells: of the list of roles (none by "ombudsman"), or by its ending."""
    role = roles().get(head)
    if role:
        return role.gender
    if head.endswith("woman"):
        return "f"
    return "m" if head.endswith("man") and head != "human" else None
