"""Which mentions of people in one article are one person: full names first, then surnames and first names.

Two people who share a surname are kept apart.  A bare surname that both could bear goes to the one for whom the text
speaks clearly enough, else to nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice

from ..lexicons.vocabulary import words_of
from ..officials.ranks import is_rank
from ..text import names
from ..text.names import Words
from .kin import by_kin
from .person import Mention, Person
from .titles import without_titles

# What speaks for a person as the bearer of a part of a name: an order of evidence, chosen, not measured.
WEIGHTS = {
    "family": 3.0,  # it is the surname
    "inner": 2.0,  # it stands within the name: one of several surnames, or of several given names
    "given": 1.0,  # it is the first name
    "introduced": 2.0,  # named in full before
    "established": 3.0,  # the same bare form was this person's before
    "title": 3.0,  # the same role is said of both
    "first-named": -3.0,  # it is the surname of somebody who goes by the first name: "Freddy" is seldom "Mr. Frost"
    "generation": 6.0,  # the mention says "Jr.", and so did another of this person's
    "near": 1.0,  # the last of the possible bearers to be named, in this paragraph or the one before
}
# How much better than the next one a bearer must be: more than nearness alone makes; chosen, not measured.
MARGIN = 1.5
# A part of a name with the gender that its title tells: "Mr. Frost" is not "Mrs. Frost".
Form = tuple[Words, str | None]
# Bearers of one surname that are looked at: the latest, so that a long article costs no more than its length; chosen, not measured.
BEARERS = 12


def cluster(mentions: list[Mention]) -> tuple[list[Person], list[Mention]]:
    """The people, in order of their first mention, and the mentions that could be more than one person's."""
    mentions = [mention for mention in mentions if mention.words]
    without_titles(mentions)
    index: dict[str, list[Person]] = defaultdict(list)
    people: list[Person] = []
    owner: dict[int, Person] = {}
    # The longest first, so that a shorter one finds all that it may be short for.
    for mention in sorted(_in_full(mentions), key=lambda m: -len(m.words)):
        person = _same(mention, index)
        if person is None:
            person = Person()
            people.append(person)
        person.add(mention)
        owner[mention.start] = person
        _enter(person, mention.words, index)
        if mention.alias:
            _enter(person, mention.alias, index)
    open_mentions = []
    established: dict[Form, Person] = {}
    alone = Counter(mention.words[0] for mention in mentions if len(mention.words) == 1)
    kin: dict[str, list[Person]] = defaultdict(list)
    for mention in mentions:
        if mention.start in owner:
            owner[mention.start].last_paragraph = owner[mention.start].last_in_full = mention.paragraph
            continue
        found, ambiguous = _married(mention, index, kin), False
        if found is None:
            found, ambiguous = _bearer(mention, index, established, alone)
        if ambiguous:
            open_mentions.append(mention)
            continue
        if found is None:
            found = Person()
            people.append(found)
            _enter(found, mention.words, index)
        found.add(mention)
        _enter_family(mention, found, index, kin)
        if mention.role is None and mention.generation is None:
            established.setdefault((mention.words, mention.gender), found)
    _tell_namesakes(people)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    return sorted(people, key=lambda p: p.first), open_mentions


def _married(mention: Mention, index: dict[str, list[Person]], kin: dict[str, list[Person]]) -> Person | None:
    """Whose wife or husband a surname with Mr. or Mrs. means, where it can be nobody else's."""
    surname = mention.words[-1]
    return by_kin(mention, index.get(surname, ()), kin[surname])


def _enter_family(
    mention: Mention, person: Person, index: dict[str, list[Person]], kin: dict[str, list[Person]]
) -> None:
    """Keeps by which other surnames a mention lets its person be called."""
    if mention.kin and person not in kin[mention.kin]:
        kin[mention.kin].append(person)
    if mention.alias:
        _enter(person, mention.alias, index)


def _tell_namesakes(people: list[Person]) -> None:
    """Marks the people whose name another person of another generation has, too."""
    bearers = Counter(form for person in people if person.generation for form in person.forms if len(form) > 1)
    for person in people:
        person.has_namesake = any(bearers[form] > 1 for form in person.forms)


def _in_full(mentions: list[Mention]) -> list[Mention]:
    """The names in full; "van der Berg" is none where another one has its last word."""
    full = [mention for mention in mentions if len(mention.words) > 1]
    bearers = Counter(word for name in {mention.words for mention in full} for word in set(name))
    return [mention for mention in full if not (_begins_surname(mention) and bearers[mention.words[-1]] > 1)]


def _begins_surname(mention: Mention) -> bool:
    """Whether a name begins within the surname: "van der Berg", "Ó Frost" and the Norwegian "Ole Frost" may be part of one, "Ben Frost" and
    "O. Frost" are not."""
    first = mention.words[0]
    return first in names.PARTICLES and first not in names.given_names() and mention.text[1:2] != "."


def family_index(people: list[Person]) -> dict[str, list[Person]]:
    """The people by the words that can stand for them alone: the surname of each name in full."""
    index: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        full = [form for form in person.forms if len(form) > 1]
        for word in {word for form in full for word in (form[0], form[-1]) if names.part((word,), form) == "family"}:
            index[word].append(person)
    return index


def _enter(person: Person, form: Words, index: dict[str, list[Person]]) -> None:
    given = names.variants(form[0]) if len(form) > 1 else frozenset[str]()
    for word in {*form, *given, names.surname(form), "".join(form).replace("-", "")}:
        if person not in islice(reversed(index[word]), BEARERS):
            index[word].append(person)


def _same(mention: Mention, index: dict[str, list[Person]]) -> Person | None:
    """The person who has been named in full by this name or a variant of it."""
    keys = (names.surname(mention.words), mention.words[0], "".join(mention.words).replace("-", ""))
    fits = []
    for key in keys:
        for person in islice(reversed(index.get(key, ())), BEARERS):
            if (
                person not in fits
                and person.accepts(mention)
                and any(names.same_person(mention.words, f) for f in person.forms)
            ):
                fits.append(person)
    exact = [person for person in fits if mention.words in person.forms]
    fits = exact or fits
    return fits[0] if len(fits) == 1 or exact else None


def _bearer(
    mention: Mention, index: dict[str, list[Person]], established: dict[Form, Person], alone: Counter[str]
) -> tuple[Person | None, bool]:
    """Whose a part of a name is, and whether it could be more than one person's."""
    scores: list[tuple[float, int, Person]] = []
    bearers = list(islice(reversed(index.get(mention.words[-1], ())), BEARERS))
    nearest = max((p.last_paragraph for p in bearers), default=-9)
    for order, person in enumerate(bearers):
        features = _features(mention, person, established, nearest)
        if "family" in features and any(alone[form[0]] > 3 * person.in_full for form in person.forms if len(form) > 1):
            features.append("first-named")
        if features:
            scores.append((sum(WEIGHTS[name] for name in features), -order, person))
    scores.sort(key=lambda s: s[:2], reverse=True)
    if not scores:
        return None, False
    best = scores[0][2]
    if len(scores) > 1 and scores[0][0] - scores[1][0] < MARGIN or _is_just_named(mention, best, scores):
        return None, True
    return best, False


def _is_just_named(mention: Mention, best: Person, scores: list[tuple[float, int, Person]]) -> bool:
    """Whether a bare surname may be another's whom alone of its bearers the paragraph has named in full."""
    others = (person.last_in_full == mention.paragraph for *_, person in scores[1:])
    return mention.gender is None and best.last_in_full != mention.paragraph and any(others)


def _features(mention: Mention, person: Person, established: dict[Form, Person], nearest: int) -> list[str]:
    """What speaks for the person (names of ``WEIGHTS``); empty where the mention cannot be theirs."""
    if not person.accepts(mention):
        return []
    parts = {names.part(mention.words, form) for form in person.forms} | (
        {"family"} if mention.words in person.forms else set()
    )
    part = next((p for p in ("family", "inner", "given") if p in parts), None)
    if part is None or part == "given" and not _may_be_given(mention, person, established):
        return []
    if part == "given" and _is_anothers(mention, person):
        return []
    features: list[str] = [part]
    if person.introduced < mention.start:
        features.append("introduced")
    if mention.generation and mention.generation == person.generation:
        features.append("generation")
    if established.get((mention.words, mention.gender)) is person:
        features.append("established")
    if mention.role and mention.role.split()[-1].casefold() in person.roles:
        features.append("title")
    if person.last_paragraph == nearest >= mention.paragraph - 1:
        features.append("near")
    return features


def _is_anothers(mention: Mention, person: Person) -> bool:
    """Whether whose wife or husband somebody is tells that a short given name is not this person's: "Ada Hale and her husband, Ben" is
    not Benjamin Frost."""
    called = {form[0] for form in person.forms} | {form[-1] for form in person.forms}
    return bool(mention.kin) and called.isdisjoint((mention.kin, mention.words[0]))


def _may_be_given(mention: Mention, person: Person, established: dict[Form, Person]) -> bool:
    """Whether a mention may be by a given name: Mr. Martin and Senator Martin are seldom Martin Frost; "her brother Martin" may be.

    So may be Sister Martina, whoever has been called so without a title, and whoever has this title before the name in full; and
    behind the name in full Ms. Almaz, since nobody has that for a surname where people are called so: in Ethiopia, in Iceland;
    and behind that of a minister Gen Somchai, since a rank goes with any post.
    """
    role = mention.role
    if not (role[:1].isupper() if role else mention.gender):
        return True
    if names.fold(mention.address) in words_of("address before a given name"):
        return True
    in_office = any(m.profile and m.profile.get("official") for m in person.mentions)
    goes_with = not role or in_office and is_rank(role)
    if goes_with and person.introduced < mention.start and not _may_be_surname(mention.words[0]):
        return True
    return (
        bool(role and role.split()[-1].casefold() in person.roles) or established.get((mention.words, None)) is person
    )


def _may_be_surname(given: str) -> bool:
    """Whether a given name is a surname, too: all that have short forms in English, and many others."""
    return given in words_of("given name that is a surname") or len(names.variants(given)) > 1
