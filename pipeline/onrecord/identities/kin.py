"""Whose husband, wife or parent somebody is who is named by the given name alone, and so may be Mr. or Mrs. with that surname."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import late_re as re
from ..text import names
from .person import Mention, Person

# What somebody is to whoever has the same surname.
KIN = r"(?:(?:late|estranged|grieving|then|second) )?(?:wife|widow|husband|widower|mother|mum|mom|father|dad),? "
# What stands between an owner and the given name.
# "’s wife, ", "'s widow ", "’ late husband, ", not "’s lawyer, ", "’s ex-wife, "
OWNED = re.compile(rf"[’']s? {KIN}")
# "his wife, ", "her husband ", not "this wife, ", "his lawyer, "
OF_SOMEBODY = re.compile(rf"\b(?:[Hh]is|[Hh]er) {KIN}\Z")
# Whose the wife or husband is.
# "’s wife", "'s late husband", "’ young widow", not "’s lawyer", "’s ex-wife", "’s mother and wife"
SPOUSE = re.compile(r"[’']s? (?:(?!and )[\w-]+ ){0,2}(?:(?P<her>wife|widow)|husband|widower)\b")
# "he", "His", not "the"
HE = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is)\b")
# "she", "Her", not "here"
SHE = re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")
# How far around a spouse a pronoun is looked for, in code points; chosen, not measured.
AROUND = 600
# How far before a given name that is looked for, in code points: the longest has about 30.
BEFORE = 40


def name_kin(text: str, mentions: Sequence[Mention]) -> None:
    """Gives to each given name behind "Hale’s wife," or "his wife," the surname that she may have, too, that of who is named last
    before; mentions in text order."""
    full: dict[str, str] = {}
    for i, mention in enumerate(mentions):
        if len(mention.words) > 1:
            full.setdefault(mention.words[0], names.surname(mention.words))
            continue
        owner = mentions[i - 1] if i else None
        before = text[max(0, mention.start - BEFORE) : mention.start]
        if owner and (OWNED.fullmatch(text, _end(owner), mention.start) or OF_SOMEBODY.search(before)):
            first = owner.words[0]
            mention.kin = names.surname(owner.words) if len(owner.words) > 1 else full.get(first, first)


def gender_by_spouse(text: str, mentions: Sequence[Mention]) -> names.Gender | None:
    """The gender of somebody whose wife or husband is spoken of, where nothing else tells it; None where there is neither or both.

    A guess that holds for most couples, and is asked for last; the text must speak of such a person: "Tolle left *her* church.
    Tolle's wife" does not.
    """
    told = [found for mention in mentions if (found := SPOUSE.match(text, _end(mention)))]
    genders: set[names.Gender] = {"m" if found["her"] else "f" for found in told}
    if len(genders) != 1:
        return None
    gender = genders.pop()
    near = (max(0, told[0].start() - AROUND), told[0].end() + AROUND)
    return gender if (HE if gender == "m" else SHE).search(text, *near) else None


def _end(mention: Mention) -> int:
    """Where a name ends, without its possessive mark."""
    return mention.start + len(names.POSSESSIVE.sub("", mention.text))


def by_kin(mention: Mention, bearers: Sequence[Person], kin: Sequence[Person]) -> Person | None:
    """Who is meant by "Mrs. Hale", where nobody named so before can be: the one of ``kin`` who fits, as Mr. Hale’s wife."""
    known = [person for person in bearers if person.introduced < mention.start]
    if mention.gender is None or len(mention.words) > 1 or not known:
        return None
    if any(person.gender in (None, mention.gender) for person in known):
        return None
    fits = [person for person in kin if person.accepts(mention) and person not in known]
    return fits[0] if len(fits) == 1 else None
