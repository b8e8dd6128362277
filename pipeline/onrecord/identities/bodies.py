"""Which mentions of organisations and agencies in one article are one body: by its words, its acronym, its first word, its noun."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..countries.table import lookup
from ..lexicons import vocabulary
from ..text import late_re as re
from ..text import names
from ..text.noun_phrases import body_at

# "The Board", not "then", "Friends of the Board"
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# " (the DFP)", "(“D.F.P.”)", "(VCÖ)", "(BfS)", "(Conagua)", ", or DFP,", not "(D)", "(in Selby)", ", or DFP staff"
ACRONYM = re.compile(
    r"\s*\(\s*(?:the\s+)?[“\"]?(?P<bracketed>(?:[^\W\d_a-z]\.){2,7}|[^\W\d_a-z][^\W\d_]{1,11})[”\"]?\s*\)|, or (?P<named>[^\W\d_a-z]{2,7})(?=,)"
)
# What a body of some town, county or state is called before its noun, or its court.
LOCAL = frozenset(
    ["borough", "city", "community", "county", "crown", "district", "fire", "high", "magistrates", "municipal", "parish", "planning", "police"]
) | {"port", "provincial", "school", "sheriff", "town", "village", "water", "zoning"}  # fmt: skip


@dataclass
class Body:
    """One body of the article."""

    key: frozenset[str]
    agency: bool = False
    country: str | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The longest form, of equals one that is not in capitals, then the most frequent."""
        forms = Counter(names.POSSESSIVE.sub("", ARTICLE.sub("", names.written(text), count=1)) for text in self.texts)
        return max(forms, key=lambda form: (len(form), not form.isupper(), forms[form]))


@dataclass(frozen=True)
class BodyMention:
    start: int
    end: int
    text: str
    agency: bool
    country: str | None


def cluster(mentions: list[BodyMention], text: str) -> list[Body]:
    """The bodies, in order of their first mention.  ``text`` is the article, for acronyms told behind names."""
    by_key: dict[frozenset[str], list[Body]] = defaultdict(list)
    by_acronym: dict[str, list[Body]] = defaultdict(list)
    by_first: dict[str, list[Body]] = defaultdict(list)
    by_noun: dict[str, list[Body]] = defaultdict(list)
    by_start: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    short: list[BodyMention] = []
    local = _local(mentions)
    for mention in (one for one in mentions if _words(one) not in local):
        if _is_short(mention):
            short.append(mention)
            continue
        if (longer := _longer(mention, by_key, by_start)) is not None:
            _add(longer, mention)
            continue
        body, new = _same(by_key[names.body_key(mention.text)], mention)
        _add(body, mention)
        if new:
            _put(by_acronym, names.acronyms(mention.text), body)
            _put(by_noun, _nouns(mention), body)
            first = names.fold(ARTICLE.sub("", mention.text).split()[0])
            if first not in names.LITTLE and lookup(first.capitalize()) is None:
                by_first[first].append(body)
            words = _words(mention)
            for size in range(2, len(words)):
                by_start[words[:size]].append(body)
        if told := _acronym_behind(mention, text):
            by_acronym[told] = [body]
    _add_local(mentions, local, by_key)
    for mention in short:
        word = _bare(mention).replace(".", "")
        fits = by_acronym.get(word, []) or ([] if word.isupper() else by_first.get(names.fold(word), []))
        if not word.isupper() and _has_article(mention, text):
            fits = _called_so(names.fold(word), fits, by_noun)
        body = fits[0] if len(fits) == 1 else _same(by_key[names.body_key(mention.text)], mention)[0]
        _add(body, mention)
        if told := _acronym_behind(mention, text):
            by_acronym[told] = [body]
    return _in_order(body for bodies in by_key.values() for body in bodies)


def _local(mentions: Iterable[BodyMention]) -> dict[tuple[str, ...], frozenset[str]]:
    """The names of bodies that every town has, each with the one of the article that it ends: "the City Council" is that of Arden, where
    no other is named; not "the Supreme Court", which may be another one than that of Ohio."""
    ends: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    for mention in mentions:
        words = _words(mention)
        for first in range(1, len(words) - 1):
            if words[first] in LOCAL:
                ends[words[first:]].add(names.body_key(mention.text))
    return {words: next(iter(keys)) for words, keys in ends.items() if len(keys) == 1}


def _add_local(
    mentions: Iterable[BodyMention],
    local: dict[tuple[str, ...], frozenset[str]],
    by_key: dict[frozenset[str], list[Body]],
) -> None:
    for mention in mentions:
        if key := local.get(_words(mention)):
            _add(_same(by_key[key], mention)[0], mention)


def _called_so(word: str, by_first: list[Body], by_noun: dict[str, list[Body]]) -> list[Body]:
    """ "The Service": the bodies that are called so by their first word, or the noun that says what they are; "the Court" is no Court
    Theatre where there is a court."""
    by_it = by_noun.get(word, [])
    is_noun = bool(by_it) and word in vocabulary.bodies()
    return list({id(body): body for body in (*(() if is_noun else by_first), *by_it)}.values())


def _put(known: dict[str, list[Body]], words: Iterable[str], body: Body) -> None:
    for word in words:
        known[word].append(body)


def _acronym_behind(mention: BodyMention, text: str) -> str | None:
    """The short form told right behind a name, in letters of the name where it has small ones: "(DFP)", "(Conagua)", not "(Selby)"."""
    told = ACRONYM.match(text, mention.end)
    if told is None:
        return None
    short = (told["bracketed"] or told["named"]).replace(".", "")
    return short if short.isupper() or names.abbreviates(short, mention.text) else None


def _in_order(bodies: Iterable[Body]) -> list[Body]:
    found = [body for body in bodies if body.mentions]
    for body in found:
        body.mentions.sort()
    return sorted(found, key=lambda body: body.mentions[0])


def _has_article(mention: BodyMention, text: str) -> bool:
    return ARTICLE.match(mention.text) is not None or text[max(0, mention.start - 4) : mention.start].lower() == "the "


def _is_short(mention: BodyMention) -> bool:
    return len(ARTICLE.sub("", mention.text).split()) < 2


def _bare(mention: BodyMention) -> str:
    """Without the article and a possessive's ending."""
    return names.POSSESSIVE.sub("", ARTICLE.sub("", mention.text))


def _words(mention: BodyMention) -> tuple[str, ...]:
    return names.words(_bare(mention))


def _nouns(mention: BodyMention) -> set[str]:
    """What it may be called by: *Service* of Arden Health Service, *Police* of the Police of the Selby City Council, *Treasury* of the
    Department of the Treasury."""
    said = [names.fold(word) for word in _bare(mention).split()]
    head = body_at(said)
    rest = [word for word in said[head + 2 :] if word != "the"]
    return {said[head], *(rest if len(rest) == 1 else ())}


def _longer(
    mention: BodyMention, by_key: dict[frozenset[str], list[Body]], by_start: dict[tuple[str, ...], list[Body]]
) -> Body | None:
    """The one body named before whose name goes on from this one: "Red Mesa" is the Red Mesa Housing Coalition.

    No public body: the Supreme Court is not the Supreme Court Bar.
    """
    found = by_start.get(_words(mention), [])
    alone = len(found) == 1 and not by_key.get(names.body_key(mention.text)) and not mention.agency
    return found[0] if alone and not found[0].agency else None


def _same(bodies: list[Body], mention: BodyMention) -> tuple[Body, bool]:
    """The body of this name in the same country, made where there is none, and whether it is new."""
    for body in bodies:
        if None in (body.country, mention.country) or body.country == mention.country:
            return body, False
    bodies.append(Body(names.body_key(mention.text)))
    return bodies[-1], True


def _add(body: Body, mention: BodyMention) -> None:
    body.mentions.append((mention.start, mention.end))
    body.texts.append(mention.text)
    body.agency |= mention.agency
    body.country = body.country or mention.country
