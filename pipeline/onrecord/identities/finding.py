"""Identities: the people, bodies and countries of an article, each with its mentions by name; and ``doc.ents``.

Nothing is linked from one article to another, and no mention that could be two people's is given to either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from .. import layers
from ..countries.table import lookup
from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import Role, honorifics, initials, roles
from ..lexicons.vocabulary import bodies as bodies_by_noun
from ..officials.ranks import is_rank, is_tie
from ..text import late_re as re
from ..text import names
from ..text.former import was
from ..text.headings import in_title_case
from ..text.paragraphs import SENTENCE_END, paragraph_starts
from ..user_lexicon.matching import listed_names
from . import bodies, people
from .bodies import BodyMention
from .introduced import gender_by_noun
from .kin import gender_by_spouse, name_kin
from .person import Mention, Person
from .shared_surnames import share_surnames

Piece = tuple[int, int]
# How far behind a name "Jr." is looked for, in code points; the longest, ", Junior.", has nine.
GENERATION = 10
# The word before a name, over a bracket.
# "Sister ", "Chief (Mrs) ", not "sister ", "Sister, "
ADDRESS = re.compile(r"\b([A-Z][\w'’]*)\.?\s(?:\([A-Z]\w*\.?\)\s)?$")
# What else somebody is called.
# " (“Buck”)", ", popularly known as Buck", ", a.k.a. Buck", " (aka Buck", ", known to friends as Buck", ", fondly called Buck", ", whom friends call Buck", not ", a buck"
ALIAS = re.compile(
    r"\s\([“\"‘'](?P<quoted>[A-Z]\w+)[”\"’']\)|(?:,?\s\(?(?:better |also |[a-z]+ly )?(?:known(?: to [a-z]+(?: [a-z]+)?)? as|nicknamed|alias|aka|a\.k\.a\.?|who goes by|whom [a-z]+ call(?:s|ed)?)|,\s(?:affectionately|commonly|fondly|locally|popularly) called)\s[“\"‘']?(?P<said>[A-Z]\w+)\b(?!\s[A-Z])"
)
# How far before a name a form of address is looked for, in code points; chosen, not measured.
BEFORE = 24
NO_EVIDENCE: dict[str, list[list[int]]] = {"role": [], "agency": [], "country": []}


def find_identities(doc: Doc) -> list[Record]:
    """The identities in order of their first mention.

    Reads the layers ``names``, ``countries``, ``agencies`` and ``profiles``.
    """
    text = layers.text_of(doc)
    agencies = layers.read(doc, "agencies")
    found_names = layers.read(doc, "names")
    profiles = {record["end"]: record for record in layers.read(doc, "profiles")}
    starts = paragraph_starts(text)
    # Numbered as mentions number their paragraphs, from 1.
    headings = {i for i, (a, b) in enumerate(pairwise([*starts, len(text)]), 1) if _is_heading(text[a:b].rstrip())}
    listed = listed_names(doc)

    def form(start: int, end: int) -> str:
        # What the user's own list has under another name is that: an alias is a mention like any other.
        return listed.get((start, end)) or text[start:end]

    def mention(start: int, end: int) -> Mention:
        profile = profiles.get(end)
        begin = profile["start"] if profile else start
        generation = names.generation(text[begin:end], text[end : end + GENERATION])
        paragraph = bisect_right(starts, begin)
        return Mention(
            begin,
            end,
            form(begin, end),
            paragraph,
            profile,
            generation,
            address=_address(text, begin),
            heading=paragraph in headings,
            alias=_alias(text, end),
        )

    # "Chief Whip Harvest Front MP Ada Frost": a body between two posts is no chief whip.
    of_posts = {span[1] for record in profiles.values() for span in record["evidence"]["agency"]}
    titled = profiles.keys() - of_posts
    named_people, others = _people_and_bodies(text, found_names, titled, _offsets(agencies))
    persons = sorted((mention(r["start"], r["end"]) for r in named_people), key=lambda m: m.start)
    share_surnames(text, persons)
    name_kin(text, persons)
    clustered, _ = people.cluster(persons)
    others = _give_surnames(doc, clustered, others, starts)
    organisations = [BodyMention(r["start"], r["end"], form(r["start"], r["end"]), False, None) for r in others]
    public = [BodyMention(r["start"], r["end"], form(r["start"], r["end"]), True, r["country"]) for r in agencies]
    found = [_person(text, person) for person in clustered]
    found += [_body(body) for body in bodies.cluster(sorted(organisations + public, key=lambda m: m.start), text)]
    found += _countries(text, layers.read(doc, "countries"), _offsets(found_names) | _offsets(agencies))
    found.sort(key=lambda identity: identity["mentions"][0])
    return [{"id": f"i{i}", **identity} for i, identity in enumerate(found, 1)]


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph does not end like a sentence, or has all its longer words with a capital: "Frost: ‘You Should Rest.’"."""
    return not SENTENCE_END.search(paragraph) or in_title_case(paragraph)


def _address(text: str, begin: int) -> str:
    """The word with a capital right before a name that begins at ``begin``, else nothing."""
    found = ADDRESS.search(text[max(0, begin - BEFORE) : begin])
    return found[1] if found else ""


def _alias(text: str, end: int) -> names.Words:
    found = ALIAS.match(text, end)
    return names.words(found["quoted"] or found["said"]) if found else ()


def _people_and_bodies(
    text: str, found: Sequence[Record], titled: Collection[int], governed: set[int]
) -> tuple[list[Record], list[Record]]:
    """The names of people and of organisations; ``titled`` are the ends of those beside which a title stands.

    A name that is a person's elsewhere in the article, or by its title, is that person's here.
    """
    full = {names.words(form) for form, label in _forms(text, found) if label == "PERSON"}
    full = {words for words in full if len(words) > 1}
    surnames = {words[-1] for words in full}
    like_bodies = _like_bodies(text, found, {word for words in full for word in words})
    persons: list[Record] = []
    others: list[Record] = []
    for record in found:
        form = text[record["start"] : record["end"]]
        if record["label"] == "PERSON":
            is_body = form in like_bodies and record["end"] not in titled
            (others if is_body else persons).append(record)
        elif not governed.isdisjoint(range(record["start"], record["end"])):
            continue
        elif (
            record["end"] in titled
            and not _is_of_body(form)
            or names.words(form) in full
            or _is_addressed(form, surnames)
        ):
            persons.append(record)
        elif record["label"] == "ORGANIZATION" and form.lower() not in bodies_by_noun():
            others.append(record)
    return persons, others


def _is_of_body(form: str) -> bool:
    """Whether a name is a body's by its noun before "of": "President *Selby Chamber of Trade* Ada Frost"."""
    before, of, _ = form.partition(" of ")
    return bool(of) and before.split()[-1].lower() in bodies_by_noun()


def _like_bodies(text: str, found: Sequence[Record], parts: set[str]) -> set[str]:
    """The names that are a body's at least as often as a person's, or begin one's ("Perkins" of Perkins Telecom); none that
    has one of ``parts``, the words of people's names in full."""
    counted = Counter(_forms(text, found))
    first = {form.split()[0] for form, label in counted if label == "ORGANIZATION" and " " in form}
    often = {form for form, label in counted if counted[form, "ORGANIZATION"] >= counted[form, "PERSON"]}
    return {form for form in first | often if (words := names.words(form)) and parts.isdisjoint(words)}


def _forms(text: str, found: Sequence[Record]) -> list[tuple[str, str]]:
    return [(text[r["start"] : r["end"]], r["label"]) for r in found]


def _is_addressed(form: str, surnames: Collection[str]) -> bool:
    """Whether a name begins with a form of address, or a post's initials before somebody's surname: "MS. FROST" and "SP Hale" are
    no bodies, "Adv Capital" is, and so is "HJ Heinz" of the list, though a Haji is addressed so."""
    if form in read_words("organisations.txt"):
        return False
    first, *rest = form.split()
    post = first in initials() and len(rest) == 1 and names.fold(rest[0]) in surnames
    return bool(rest) and (first.lower() in honorifics() or post)


def _offsets(records: Iterable[Record]) -> set[int]:
    return {offset for record in records for offset in range(record["start"], record["end"])}


def _give_surnames(doc: Doc, persons: list[Person], others: list[Record], starts: list[int]) -> list[Record]:
    """Adds to each person the surname alone where nothing else claims it; gives back the bodies that are none.

    The base finds a name in one sentence and not in the next; a surname that one person of the article bears is that
    person's wherever it stands as a proper noun of its own.
    """
    index = people.family_index(persons)
    taken = _offsets(
        r for r in [*layers.read(doc, "names"), *layers.read(doc, "agencies"), *layers.read(doc, "countries")]
    )
    alone = {(r["start"], r["end"]) for r in others}
    given_away: set[Piece] = set()
    body = layers.body_start(doc)
    proper = [doc.vocab.strings[tag] for tag in ("NNP", "NNPS") if tag in doc.vocab.strings]
    for token in (doc[i] for i, tag in enumerate(layers.column(doc, "TAG")) if tag in proper):
        bearers = index.get(names.fold(token.text), ()) if token.text[:1].isupper() else ()
        span = (token.idx, token.idx + len(token))
        if (
            len(bearers) != 1
            or token.idx < body
            or span not in alone
            and (token.idx in taken or _in_longer_name(token.i, doc))
        ):
            continue
        bearers[0].add(Mention(*span, token.text, bisect_right(starts, token.idx), None))
        given_away.add(span)
    for person in persons:
        person.mentions.sort(key=lambda m: m.start)
    return [r for r in others if (r["start"], r["end"]) not in given_away]


def _in_longer_name(i: int, doc: Doc) -> bool:
    before, after = doc[i - 1] if i else None, doc[i + 1] if i + 1 < len(doc) else None
    joined = ("NNP", "NNPS", "HYPH")
    titled = before is not None and (names.fold(before.text) in names.honorifics() or before.text.endswith("."))
    return after is not None and after.tag_ in joined or before is not None and before.tag_ in joined and not titled


def _person(text: str, person: Person) -> Record:
    profiles = [m.profile for m in person.mentions if m.profile]
    official = any(profile["official"] for profile in profiles)
    said = _present(text, _by_weight(profiles, official=official))
    sources = {
        "role": said[0] if said else None,
        "agency": next((p for p in said if p["agency"] and p["official"] == official), None),
        "country": _with_country([*said, *profiles]),
    }
    return {
        "kind": "person",
        "label": "OFFICIAL" if official else "PERSON",
        "name": person.name,
        "mentions": [[m.start, m.end] for m in person.mentions],
        "gender": person.gender
        or names.gender_alone(person.name)
        or gender_by_noun(text, person.mentions)
        or gender_by_spouse(text, person.mentions),
        "surname": person.shared_surname,
        **{key: source[key] if source else None for key, source in sources.items()},
        "evidence": {key: source["evidence"][key] if source else [] for key, source in sources.items()},
    }


def _by_weight(profiles: list[Record], *, official: bool) -> list[Record]:
    """What is said of somebody: of the office before the rest, a rank behind any post, and the user's own list only where the text
    says nothing."""
    said = [p for p in profiles if p["role"] or p["agency"]]
    # The list has no evidence.
    said = [p for p in said if p["evidence"]["role"] or p["evidence"]["agency"]] or said
    return sorted(
        said,
        key=lambda p: (p["official"] != official, not p["role"], is_tie(p["role"] or ""), _is_title(p["role"] or "")),
    )


def _is_title(role: str) -> bool:
    """Whether a role is a rank as a title: "Col.", and not the captain of a side."""
    return role[:1].isupper() and is_rank(role)


def _present(text: str, said: list[Record]) -> list[Record]:
    """What somebody is today, where what is said of weight first is what they were: "the former clerk", "Frost, the mayor,".

    Their kin and the like are not what they are today: of "the former clerk" and "a father of two" the clerk stays.
    """
    if not said or not was(text, said[0]["evidence"]["role"]):
        return said
    today = [
        p for p in said if p["official"] == said[0]["official"] and p["role"] and not was(text, p["evidence"]["role"])
    ]
    posts = [p for p in today if (role := _post(p["role"])) and (role.kind != "private" or _leads(role.word))]
    return posts or said


def _post(role: str) -> Role | None:
    """The post in a role, by its longest last words: "deputy chief of staff", "floor leader"."""
    words = role.lower().split()
    return next((found for i in range(len(words)) if (found := roles().get(" ".join(words[i:])))), None)


def _leads(word: str) -> bool:
    return word in read_words("company_roles.txt")


def _with_country(profiles: list[Record]) -> Record | None:
    """The first that has a country, one for which the text has words before others."""
    found = [p for p in profiles if p["country"]]
    return min(found, key=lambda p: not p["evidence"]["country"], default=None)


def _body(body: bodies.Body) -> Record:
    return {
        "kind": "organization",
        "label": "AGENCY" if body.agency else "ORGANIZATION",
        "name": body.name,
        "mentions": [list(mention) for mention in body.mentions],
        "gender": None,
        "surname": None,
        "role": None,
        "agency": None,
        "country": body.country,
        "evidence": NO_EVIDENCE,
    }


def _countries(text: str, records: Sequence[Record], named: set[int]) -> list[Record]:
    """The countries that are named by themselves: no demonyms, none inside another name."""
    mentions: dict[str, list[Record]] = {}
    for record in records:
        form = text[record["start"] : record["end"]]
        word = lookup(form)
        if record["start"] not in named and not (word and word.demonym):
            mentions.setdefault(record["country"] or names.fold(form), []).append(record)
    return [
        {
            "kind": "country",
            "label": "COUNTRY",
            "name": max((text[r["start"] : r["end"]] for r in group), key=lambda form: (not form.isupper(), len(form))),
            "mentions": [[r["start"], r["end"]] for r in group],
            "gender": None,
            "surname": None,
            "role": None,
            "agency": None,
            "country": group[0]["country"],
            "evidence": NO_EVIDENCE,
        }
        for group in mentions.values()
    ]
