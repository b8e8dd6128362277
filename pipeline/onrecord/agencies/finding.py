"""Agencies: government bodies and intergovernmental organisations, by pattern, by a gazetteer and by abbreviation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons import read_table, read_words
from ..text import late_re as re
from ..text.abroad import is_public_abroad
from ..text.of_countries import is_run_for_country
from ..text.phrases import Phrases
from ..text.words import Span, longest
from .patterns import Article, heads, pattern_spans, read_article

# "(DFP)", " (the “Board”)", not "(it)", "DFP"
SHORT = re.compile(r"\s?\(\s?(?:the\s)?[\"“'‘]?(?P<short>[A-Z][A-Za-z&.]{1,9})[\"”'’]?\s?\)")
# The chamber, in an article about a parliament: "the House", "House Speaker", never "White House" or "House of Cards".
# "the House passed it", "House Speaker Ada Frost", not "the White House", "the House of Cards"
HOUSE = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<!\w ))House(?!\w)(?! of\b| [A-Z])|\bHouse(?= (?:Democrat|GOP|Majority|Minority|Republican|Speaker))"
)
# "in Congress", "the House of Representatives", not "a senate", "the House"
PARLIAMENT = re.compile(r"\b(?:Congress|Senate|Commons|House of Representatives)\b")
# A body that is called after who heads it.
# "UN High Commissioner for Refugees", not "Office of the High Commissioner for Refugees"
HEADED = re.compile(r"(?<!Office of the)(?<!Office of the UN)(?<!Office of the United Nations) High Commissioner for\b")
# Between somebody and the post.
# ", ", ", the ", not " the "
APPOSED = re.compile(r", (?:the )?\Z")
# Acronyms that are words: in a headline in capitals they are taken for the word.
WORDS_IN_CAPITALS = {"WHO", "FED", "DIET"}


def find_agencies(doc: Doc) -> list[Record]:
    """A record {start, end, label, country} for each mention, in text order, without a leading "the".

    Reads the layers ``names`` and ``countries``: "X government" needs to know that X is a country or a place.
    ``country`` is the code of the country named in the span or known of the body, else None.
    """
    article = read_article(doc)
    codes = {r["start"]: r["country"] for r in layers.read(doc, "countries")}
    known = {(start, end): code for start, end, code in _gazetteer().find(article.text, article.body)}
    others = {span for span, code in known.items() if code is None}
    posts = dict(_posts(doc, article.text, known))
    found: dict[Span, str | None] = dict.fromkeys([*pattern_spans(article), *_called_so(doc, article.text)])
    for span, code in known.items():
        if code is not None and not _is_other(article, *span):
            found[posts.get(span, span)] = None if code == "-" else code
    if PARLIAMENT.search(article.text, article.body):
        found.update((match.span(), None) for match in HOUSE.finditer(article.text, article.body))
    spans = [span for span in longest([*found, *others]) if span not in others]
    country: dict[Span, str | None] = {}
    for span in spans:
        inside = {codes[offset] for offset in range(*span) if codes.get(offset)}
        country[span] = found[span] or (inside.pop() if len(inside) == 1 else None)
    for span, code in _again(article, country):
        country.setdefault(span, code)
    return [
        {"start": start, "end": end, "label": "AGENCY", "country": country[start, end]}
        for start, end in longest(country)
    ]


def _called_so(doc: Doc, text: str) -> Iterator[Span]:
    """The public bodies that have their name in another language, or after what they run for a country."""
    for record in layers.read(doc, "names"):
        span = record["start"], record["end"]
        name = text[slice(*span)]
        if record["label"] == "ORGANIZATION" and (is_public_abroad(name) or is_run_for_country(name)):
            yield span


def _posts(doc: Doc, text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """The bodies called after their head whose name is the post of somebody named beside it, each with the body that the post is
    in: "the UN High Commissioner for Refugees, Ada Frost," "Ada Frost, the UN High Commissioner for Refugees"."""
    called = [(*span, head.start()) for span in spans if (head := HEADED.search(text, *span))]
    if not called:
        return
    people = [record for record in layers.read(doc, "names") if record["label"] == "PERSON"]
    starts, ends = {record["start"] for record in people}, {record["end"] for record in people}
    for start, end, begins in called:
        behind = {end + 1, end + 2} if text.startswith(", ", end) else {end + 1}
        before = APPOSED.search(text, max(0, start - 6), start)
        if not starts.isdisjoint(behind) or before and before.start() in ends:
            yield (start, end), (start, begins)


def _is_other(article: Article, start: int, end: int) -> bool:
    word = article.text[start:end]
    if word in WORDS_IN_CAPITALS and (article.in_capitals(start, end) or _is_in_opening(article, start, end)):
        return True
    # "African National Congress": a head word with a name before it is decided by the patterns.
    return (word,) in heads() and article.is_modified(start)


def _is_in_opening(article: Article, start: int, end: int) -> bool:
    """ "VENDORS WHO sell fish": papers write the first words of a story in capitals; not "THE WHO said", "A WHO doctor"."""
    i, k = article.index(start), article.index(end)
    first = i
    while first and first not in article.breaks and article[first - 1].isalpha() and article[first - 1].isupper():
        first -= 1
    opens = first in article.breaks and any(article[j] not in ("A", "THE") for j in range(first, i))
    return opens and article[k].islower()


def _again(article: Article, found: dict[Span, str | None]) -> Iterator[tuple[Span, str | None]]:
    """Abbreviations given in parentheses, and "the Commission" after "Securities Commission", through the article."""
    shorts: dict[str, str | None] = {}
    for (start, end), code in found.items():
        match = SHORT.match(article.text, end)
        if match and sum(c.isupper() for c in match["short"]) > 1:
            shorts[match["short"]] = code
        last = article.text[start:end].split()[-1]
        first = article.text[start:end].split()[0]
        for head in (last, first):
            if (head,) in heads() and head[0].isupper() and not head.isupper() and " " in article.text[start:end]:
                shorts.setdefault(f"the {head}", code)
                shorts.setdefault(f"The {head}", code)
    for start, end, (code,) in Phrases((name, (code,)) for name, code in shorts.items()).find(
        article.text, article.body
    ):
        skip = 4 if article.text[start : start + 4].lower() == "the " else 0
        if not (skip and article.goes_on(end)):
            yield (start + skip, end), code


@cache
def _gazetteer() -> Phrases[str | None]:
    known = [(name, code) for code, names in read_table("agencies.tsv") for name in names.split("; ")]
    return Phrases([*known, *((name, None) for name in read_words("organisations.txt"))])
