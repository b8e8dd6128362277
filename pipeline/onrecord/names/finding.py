"""Names of people, organisations and places: those of the base, cleaned, those that rules find, and all their mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from .. import layers
from ..countries import table as countries
from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import initials, roles, titles, words_of
from ..quantities.money import LETTERS, mark_before
from ..text import late_re as re
from ..text.headings import heading_verbs
from ..text.names import acronyms, is_honour
from ..text.words import Words, by_first, plain
from .calendar import is_called_by_calendar, is_month_of_day
from .cleaning import JUNIOR, cleaned
from .corrections import corrected, is_ship
from .firm_forms import in_short
from .firms import companies, people
from .patterns import pattern_names
from .people import initialled
from .posts import is_post, is_post_in_full
from .runs import (
    ORGANIZATION,
    PERSON,
    PLACE,
    Candidate,
    end_words,
    is_capital,
    is_listed_place,
)
from .ships import marked_ships, storms

LABELS = {"PERSON": PERSON, "ORG": ORGANIZATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE}
# From this weight on the form leaves no doubt, as names/patterns.py gives them; chosen, not measured.
SURE = 4
DASHES = {"-", "–", "—"}
# "D-Newport", "I–Selby", not "US-led"
PARTY_TAG = re.compile(r"[DRI][-–][A-Z]")
# "EC$5,000", not "EC$"
NUMBER_BEGUN = re.compile(r"\d")


def find_names(doc: Doc, weight: int) -> list[Record]:
    """A record {start, end, label} for each name, in text order, none inside another; offsets are code points.

    A name has one label through the article, the one that weighs most, those in ``doc.ents`` with ``weight``; countries
    are left to their own layer.
    """
    words = Words.of(layers.text_of(doc), layers.body_start(doc))
    verbs = heading_verbs(doc, words)
    words.breaks.update(verbs, (i + 1 for i in verbs))
    base = list(_of_base(doc, words, weight))
    proposed = [*base, *_family_first(words, base), *pattern_names(words)]
    # "The Ada Frost" is the ferry everywhere.
    marked = marked_ships(words)
    ships = {_words(words, c) for c in proposed if c.label == PERSON and is_ship(words, c)} | marked
    ships |= storms(words)
    found = (right for c in proposed if not _is_beside_verb(c, verbs) for right in corrected(words, c))
    candidates = [
        c
        for c in found
        if (_is_of_sport(words, c) or not _is_no_name(words, c))
        and _words(words, c) not in (ships if c.label == PERSON else marked)
    ]
    candidates = list(_without_headlines(words, candidates))
    labels = _vote(words, candidates)
    bodies = [name for name, label in labels.items() if label != PERSON]
    called = {*_called_in_part(labels), *people(words, candidates), *initialled(words, bodies)}
    labels.update(dict.fromkeys(called, PERSON))
    firms = {*companies(words, candidates, labels), *_by_initials(words, labels), *in_short(words, candidates, labels)}
    labels.update(dict.fromkeys(firms, ORGANIZATION))
    strongest = _strongest([*_relabelled(words, candidates, labels, firms | called), *_again(words, labels)])
    return [
        {"start": start, "end": end, "label": c.label}
        for c in strongest
        for start, end in [words.span(c.start, c.end)]
        if not ((country := countries.lookup(words.text[start:end])) and (c.label == PLACE or not country.doubtful))
    ]


def _is_beside_verb(c: Candidate, verbs: set[int]) -> bool:
    """Whether it is the verb of a heading, or one word behind it, which may be any noun: "Velkora *Signs* *Lease*"."""
    return c.start in verbs or c.start - 1 in verbs and c.end - c.start == 1


def _without_headlines(words: Words, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Those that are no person who begins with one name of the article and ends with another: "Ada Frost Slams Orbel Bank"."""
    names = {tuple(words.words[c.start : c.end]) for c in candidates}
    for c in candidates:
        told = tuple(words.words[c.start : c.end])
        cuts = range(2, len(told) - 1)  # a name of one word may be a part of the other
        begun = next((i for i in cuts if told[:i] in names), len(told))
        # What a headline has between them is a verb in capitals: "Ali Hale bin Omar Frost" is one name.
        joined = any(told[i:] in names and all(map(is_capital, told[begun:i])) for i in cuts if i >= begun)
        if not (c.label == PERSON and joined):
            yield c


def _of_base(doc: Doc, words: Words, weight: int) -> Iterator[Candidate]:
    for ent in doc.ents:
        label = LABELS.get(ent.label_)
        if label is None:
            continue
        covered = words.range(ent.start_char, ent.end_char)
        for start, end in _parts(words, covered, label):
            yield from cleaned(words, start, end, label, weight)


def _family_first(words: Words, base: list[Candidate]) -> Iterator[Candidate]:
    """ "Lim Sok Huay" where the base found "Sok Huay": a family name that stands first, with what goes on."""
    for c in base:
        given = c.label == PERSON and c.end - c.start <= 2 and words[c.start] not in read_words("given_names.tsv")
        if given and words[c.start - 1] in read_words("family_first.txt") and c.start not in words.breaks:
            yield c._replace(start=c.start - 1)


def _parts(words: Words, covered: range, label: str) -> Iterator[tuple[int, int]]:
    """A name of the base cut at paragraphs and dashes, and two people joined by "and"."""
    joints = DASHES | {"and"} if label == PERSON else DASHES
    start = covered.start
    for j in covered:
        if j in words.breaks:
            yield start, j
            start = j
        if words[j] in joints:
            # "FOCUS - Northern Tools rises": what stands before the dash in capitals is a heading.
            if words[j] == "and" or not all(word.isupper() for word in words.words[start:j]):
                yield start, j
            start = j + 1
    yield start, covered.stop


def _is_of_sport(words: Words, c: Candidate) -> bool:
    """Whether ``body_of_sport`` found it: "World Rugby", of which neither word is a name alone."""
    return c.weight > SURE and words[c.start] == "World" and c.label == ORGANIZATION


def _is_no_name(words: Words, c: Candidate) -> bool:
    """Whether all the words of a candidate are of those that are no name alone: peoples, faiths, months, products."""
    alone = read_words("not_names_alone.txt")
    if PARTY_TAG.match(words[c.start]) and words[c.start - 1] in ("(", ","):
        return True  # "(D-Newport)"
    if c.label == ORGANIZATION and words[c.start - 1] == "," and is_honour(words[c.start]):
        return True  # "Mr. Ben Hale, KC, said"
    if words[c.end - 1] in ("Democrat", "Republican"):
        return True  # "a California Democrat"
    if any(way(words, c) for way in (_is_money, _is_listing, _is_of_a_part, _is_month_of_day, _is_cue)):
        return True
    if _is_part_of_country(words, c) or c.label == PERSON and is_post_in_full(words, c.start, c.end):
        return True
    if c.end - c.start == 1 and "-" in words[c.start] and all(map(countries.lookup, words[c.start].split("-"))):
        return True
    if c.end - c.start == 2 and is_called_by_calendar(words, c.start):
        return False
    return all(word in alone or not is_capital(word) or word.title() in alone for word in words.words[c.start : c.end])


def _is_month_of_day(words: Words, c: Candidate) -> bool:
    return c.end - c.start == 1 and is_month_of_day(words, c.start)


def _is_cue(words: Words, c: Candidate) -> bool:
    """Whether a verb of speech only looks like a name: "THE MAYOR SAID"."""
    return c.end - c.start == 1 and words[c.start].isupper() and words[c.start].lower() in words_of("said")


def _is_of_a_part(words: Words, c: Candidate) -> bool:
    """Whether somebody is only called after a part of a country or an order: "the Scouser", "a Jesuit"."""
    noun = c.label == PERSON and c.end - c.start == 1 and words[c.start].lower() in read_words("affiliations.txt")
    return noun and words[c.start - 1] in ("the", "a", "an")


def _is_listing(words: Words, c: Candidate) -> bool:
    """Whether it is an exchange or what a share is called there, in brackets behind a firm: "(NYSE: HTW)", "(TSX:CVD)"."""
    colon = c.end if words[c.end] == ":" else c.start - 1
    if c.label == PERSON or words[colon] != ":":
        return False
    exchange, share = words[colon - 1], words[colon + 1]
    bracketed = words[colon - 2] in ("(", ";", ",")
    listed = exchange.upper() in read_words("exchanges.txt") and share.isupper()
    return bracketed and listed


def _is_money(words: Words, c: Candidate) -> bool:
    """Whether it is a currency's mark before a number, with the number or without: "Dhs500", "EC$" of "EC$40", "RON" of "RON 20"."""
    start, end = words.span(c.start, c.end)
    number = NUMBER_BEGUN.search(words.text, start, end + 2)
    mark = mark_before(words.text, number.start()) if number else None
    # "K2" is a mountain.
    return mark is not None and mark.start <= start and words.text[mark.start : mark.end].strip() not in LETTERS


def _is_part_of_country(words: Words, c: Candidate) -> bool:
    """Whether it is one half of "S. Africa", or the N of "N. Ireland"."""
    if c.end - c.start != 1:
        return False
    if len(words[c.start]) == 1:
        return c.label == PLACE and words[c.end] == "."
    return words[c.start - 1] == "." and countries.lookup(f"{words[c.start - 2]}. {words[c.start]}") is not None


def _strongest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of overlapping candidates the sure ones, of those the longest, of those the heaviest, in text order."""
    taken: set[int] = set()
    kept = []
    for c in sorted(candidates, key=lambda c: (c.weight < SURE, c.start - c.end, -c.weight, c.start)):
        if taken.isdisjoint(range(c.start, c.end)):
            taken.update(range(c.start, c.end))
            kept.append(c)
    return sorted(kept)


def _vote(words: Words, candidates: list[Candidate]) -> dict[tuple[str, ...], str]:
    """The label of each name, as its words, by the weight of all its mentions; surnames count for their people."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for c in candidates:
        # What a table shows is a team there and may be a town elsewhere.
        votes[_words(words, c)][c.label] += 6 - c.weight if c.weight >= SURE else c.weight
    labels = {name: counter.most_common(1)[0][0] for name, counter in votes.items()}
    people = [name for name, label in labels.items() if label == PERSON]
    for name in people:
        family = surname(name)
        if family and (not is_listed_place(family) or _speaks(words, family[-1])):
            labels.update(dict.fromkeys(_family_forms(family), PERSON))
    return labels


def _speaks(words: Words, family: str) -> bool:
    """Whether a place of the list, which is somebody's surname here, says something, and nobody is in it: "Kent told us", not "in Kent",
    "Kent County said"."""
    alone = [k for k in words.places.get(family, ()) if k in words.breaks or not is_capital(words[k - 1])]
    of_place = any(words[k - 1].lower() in ("in", "near", "from") or is_capital(words[k + 1]) for k in alone)
    return not of_place and any(words[k + 1] in words_of("said") for k in alone)


def _called_in_part(labels: dict[tuple[str, ...], str]) -> Iterator[tuple[str, ...]]:
    """Names taken for a body's that are a person's by another name of the article: "Sólveig", or "Tarka Brock" where "Brock" is
    one, and so "Tarka Ann Brock"; and "Ann" or "Tarka" where she is named in full."""
    people = [name for name, label in labels.items() if label == PERSON]
    alone = {name[0] for name in people if len(name) > 1} & read_words("given_names.tsv")
    inner = {word for name in people for word in name[1:-1] if is_capital(word) and len(word) > 1} - end_words()
    alone |= {word for word in inner - read_words("organisations.txt") if not is_listed_place((word,))}
    lasts = {name[0] for name in people if len(name) == 1} - end_words()
    yield from (name for name, label in labels.items() if label == ORGANIZATION and _is_called_so(name, alone, lasts))


def _is_called_so(name: tuple[str, ...], alone: set[str], lasts: set[str]) -> bool:
    if len(name) == 1:
        return name[0] in alone
    capitals = len(name) < 4 and all(map(is_capital, name))
    # A title stands before a name, not in it: "Selby Sheriff Court" is nobody for all that "Sheriff Court" could be.
    return capitals and name[-1] in lasts and titles().isdisjoint(word.lower() for word in name[:-1])


def _by_initials(words: Words, labels: dict[tuple[str, ...], str]) -> Iterator[tuple[str, ...]]:
    """The initials of bodies of the article that stand in it, of two letters only before a post or where they speak: "AK
    president Ada Frost", behind "Athletics Kenya"; none of a country or a post."""
    written = {word.upper(): word for word in words.places if sum(map(str.isupper, word)) > 1}
    known = initials() | read_words("not_names_alone.txt")
    for name in [name for name, label in labels.items() if label == ORGANIZATION and len(name) > 1]:
        for short in (written[form] for form in acronyms(" ".join(name)) & written.keys() - known):
            acts = (words[k + 1] in words_of("said") or words[k + 1] in roles() for k in words.places[short])
            if not countries.lookup(short) and (len(short) > 2 or any(acts)):
                yield (short,)


def surname(name: tuple[str, ...]) -> tuple[str, ...]:
    """What an article calls a person after the full name: the family name with its particles; empty where unclear.

    >>> surname(("Loyola", "de", "Palacio")), surname(("Hua", "Chunying"))
    (('de', 'Palacio'), ('Hua',))
    """
    parts = [word for word in name if word not in JUNIOR and word != "."]
    if len(parts) < 2:
        return ()
    if (
        len(parts) == 2
        and parts[0] in read_words("family_first.txt")
        and parts[1] not in read_words("family_first.txt")
    ):
        return (parts[0],)
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in read_words("particles.txt"):
        start -= 1
    return tuple(parts[start:]) if len(parts[-1]) > 1 else ()


def _family_forms(family: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A family name, and as it stands at a sentence's head: "De la Frost"."""
    return [family, (family[0].capitalize(), *family[1:])] if family else [family]


def _relabelled(
    words: Words, candidates: list[Candidate], labels: dict[tuple[str, ...], str], settled: set[tuple[str, ...]]
) -> Iterator[Candidate]:
    families = {form for name, label in labels.items() if label == PERSON for form in _family_forms(surname(name))}
    for c in candidates:
        name = _words(words, c)
        # A town in a table of results is its team; a candidate in a table of polls is no team.
        yield c if c.weight >= SURE and name not in families | settled else c._replace(label=labels[name])


def _again(words: Words, labels: dict[tuple[str, ...], str]) -> Iterator[Candidate]:
    """Mentions that nothing found: the same words elsewhere, also in capitals, and surnames of the article's people."""
    names = {
        name: label
        for name, label in labels.items()
        if (is_capital(name[0]) or name[0] in read_words("particles.txt") | read_words("given_names.tsv"))
        and len("".join(name)) > 2
    }
    for name, label in list(names.items()):
        names.setdefault(tuple(word.upper() for word in name), label)
    done = 0
    for i, size in words.phrases(by_first(names)).items():
        if i >= done and not (size == 1 and is_post(words, i)):
            done = i + size
            yield Candidate(i, done, names[plain(words.words[i:done])], 1)


def _words(words: Words, c: Candidate) -> tuple[str, ...]:
    return plain(words.words[c.start : c.end])
