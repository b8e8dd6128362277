"""Whether a large store answers like a small one: ``python -m benchmarks.store``.

Builds stores of 100 and of 10,000 invented articles with ten claims each, asks all the same kinds of things in turn, and
prints the 95th percentile of the processor's time that the queue, an article and a search take, with the ratio of each store
to the first: the time to wait for the disk is not in it, nor are others who use the machine.  Words and people are drawn by
Zipf's law, so that there are frequent and rare ones in all; the number of people grows with the store, as it does in an
archive.  ``--articles 100 10000 100000`` asks a store of a million claims, too: it takes twenty minutes and 2.5 GB to build,
and ``--keep FOLDER`` keeps it.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from onrecord.document import Claim, Document, Evidence, Model, Piece, Quantity, Speaker
from onrecord.store import Store, actions, articles, decisions, full_text, parties, queue, search
from onrecord.store.search import Query
from onrecord.terms import Kind

from .machine import processor
from .report import keep, markdown

SIZES = (100, 10_000)
CLAIMS, SPEAKERS = 10, 6  # in an article
WORDS, AGENCIES = 20_000, 300
COUNTRIES = ("US", "CN", "GB", "FR", "DE", "IN", "BR", "ZA", "RO", "VE")  # two are frequent words, as "in" and "us" are
SYLLABLES = ("ba", "den", "fo", "gri", "hal", "ki", "lom", "mer", "nu", "pas", "ro", "sti", "tur", "ve", "wil", "zon")
FIRST_DAY, DAYS, UNITS, ROLES = date(2020, 1, 1), 1_500, 20, 40
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
BATCH = 2000  # articles added in one transaction
LIMIT = 3.0  # the ratio promised


def word(number: int) -> str:
    """An invented word, another for each number."""
    found = ""
    while number or not found:
        number, syllable = divmod(number, len(SYLLABLES))
        found += SYLLABLES[syllable]
    return found


class Zipf:
    """Numbers from 0, each drawn as often as its rank has it."""

    def __init__(self, size: int) -> None:
        self.numbers = range(size)
        self.weights = list(itertools.accumulate(1 / (rank + 1) for rank in self.numbers))

    def __call__(self, chance: random.Random, count: int) -> list[int]:
        return chance.choices(self.numbers, cum_weights=self.weights, k=count)


VOCABULARY, BODIES = Zipf(WORDS), Zipf(AGENCIES)


def person(number: int) -> str:
    return f"{word(number % 256 + 16).title()} {word(number + 256).title()}"


class Writer:
    """Writes an invented article, and keeps where everything in it is."""

    def __init__(self, chance: random.Random, people: Zipf) -> None:
        self.chance = chance
        self.text = ""
        self.speakers = [self.speaker(place, who) for place, who in enumerate(set(people(chance, SPEAKERS)), 1)]
        self.entities: list[Quantity] = []
        self.claims = [self.claim(place) for place in range(1, CLAIMS + 1)]

    def write(self, text: str) -> Piece:
        start = len(self.text)
        self.text += text + " "
        return start, start + len(text)

    def speaker(self, place: int, who: int) -> Speaker:
        return Speaker(
            id=f"s{place}", name=person(who), kind="person", named=True, role=word(who % ROLES),
            agency=word(BODIES(self.chance, 1)[0]), country=COUNTRIES[who % len(COUNTRIES)], mentions=[], members=[],
            evidence=Evidence(role=[], agency=[], country=[]),
        )  # fmt: skip

    def claim(self, place: int) -> Claim:
        """A speaker, a cue and some words; every fourth claim has a quantity."""
        speaker = self.chance.choice(self.speakers)
        source, cue = self.write(speaker.name), self.write("said")
        start, end = self.write(" ".join(map(word, VOCABULARY(self.chance, 18))))
        quantities = []
        if place % 4 == 0:
            value, unit = self.chance.randrange(1, 10**9), word(self.chance.randrange(UNITS))
            at = self.write(f"{value} {unit}s")
            end = at[1]
            quantities.append(f"e{place}")
            self.entities.append(
                Quantity(
                    id=f"e{place}", start=at[0], end=at[1], label="QUANTITY", value=value, high=None, bound="=",
                    unit=unit, per=None, converts=None,
                )
            )  # fmt: skip
        return Claim(
            id=f"c{place}", kind=self.chance.choice(KINDS), content=[(start, end)], cue=[cue], source=[source],
            speaker=speaker.id, link="name", candidates=[], negated=False, within=None, quantities=quantities,
            confidence=round(self.chance.random(), 4),
        )  # fmt: skip


def document(number: int, chance: random.Random, people: Zipf) -> Document:
    """An invented article with everything that search and queue look at."""
    article = Writer(chance, people)
    day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    return Document(
        schema="onrecord/1", id=f"article-{number}", text=article.text,
        meta={"date": day.isoformat(), "title": " ".join(map(word, VOCABULARY(chance, 6)))},
        model=Model(name="invented", version="0", sha256="0" * 64), entities=list(article.entities),
        claims=article.claims, speakers=article.speakers,
    )  # fmt: skip


def documents(size: int, seed: int) -> Iterator[Document]:
    chance, people = random.Random(seed), Zipf(2 * size)
    return (document(number, chance, people) for number in range(size))


def build(path: Path, size: int) -> None:
    """A store of that size; one that was not finished is gone on with."""
    with Store(path) as store:
        there: int = store.db.execute("SELECT count(*) FROM articles").fetchone()[0]
        made = itertools.islice(documents(size, seed=size), there, None)
        while batch := list(itertools.islice(made, BATCH)):
            articles.add_all(store, batch)
        full_text.merge(store)


Asking = Callable[[], object]


class Reader:
    """Somebody who works with a store: each method prepares what one view of the page asks for."""

    def __init__(self, store: Store, size: int) -> None:
        self.store = store
        self.size = size
        self.chance = random.Random(7)
        self.people = Zipf(2 * size)
        self.parties: int = store.db.execute("SELECT max(key) FROM parties").fetchone()[0]

    def opening(self) -> Asking:
        """The store is opened and the first claims of the queue are shown."""

        def ask() -> None:
            with Store(self.store.path, create=False) as store:
                queue.page(store)
                queue.progress(store, reviewer="Ann")

        return ask

    def queue(self) -> Asking:
        """A page of the queue in some order, the one after it, and the progress bar."""
        order = self.chance.choice(tuple(queue.COLUMNS))

        def ask() -> None:
            page = queue.page(self.store, order)
            queue.page(self.store, order, after=page.next)
            queue.progress(self.store, reviewer="Ann")

        return ask

    def article(self) -> Asking:
        article = self.chance.randrange(self.size) + 1
        return lambda: articles.read(self.store, article)

    def search(self) -> Asking:
        """A search of some kind."""
        return self.see(self.chance.choice(list(self.queries().values())))

    def see(self, query: Query) -> Asking:
        """The first page of a search and the second one; each says how many claims there are."""

        def ask() -> None:
            page = search.find(self.store, query)
            search.count(self.store, query)
            if page.next is not None:
                search.find(self.store, query, after=page.next)
                search.count(self.store, query)

        return ask

    def speaker(self) -> Asking:
        """The page of a speaker: names, positions and the first claims."""
        query = Query(party=self.party(), order="date")

        def ask() -> None:
            parties.read(self.store, query.party or 0)
            search.find(self.store, query)
            search.count(self.store, query)

        return ask

    def names(self) -> Asking:
        """Who has a name that begins with what was typed so far."""
        (who,) = self.people(self.chance, 1)
        typed = person(who)[: self.chance.randrange(1, 6)]
        return lambda: parties.named_like(self.store, typed)

    def counts(self) -> Asking:
        """Who is quoted how much, in all claims, with the facets beside it."""
        return self.quoted(Query())

    def counts_narrowed(self) -> Asking:
        """The same, of all or of a country, of those who have some of the facets."""
        query = Query(country=self.chance.choice(("", self.chance.choice(COUNTRIES))))
        narrowed = {
            "role": word(self.chance.randrange(ROLES)),
            "agency": word(BODIES(self.chance, 1)[0]),
            "review": self.chance.choice(parties.REVIEWS),
        }
        some = self.chance.sample(sorted(narrowed), self.chance.randrange(1, 3))
        role, agency, review = (narrowed[name] if name in some else "" for name in narrowed)
        return lambda: parties.quoted(self.store, query, role=role, agency=agency, review=review, latest=parties.LATEST)

    def counts_found(self) -> Asking:
        """The same in the claims of a search."""
        return self.quoted(self.chance.choice(list(self.queries().values())))

    def quoted(self, query: Query) -> Asking:
        return lambda: parties.quoted(self.store, query, latest=parties.LATEST)

    def decision(self) -> Asking:
        """A decision, until it is on disk."""
        article = self.chance.randrange(self.size) + 1
        claim = self.chance.choice(articles.read(self.store, article).claims)
        action = actions.Accept(article=article, claim=claim.id, version=claim.version)
        return lambda: decisions.decide(self.store, action, reviewer="Ann")

    def party(self) -> int:
        (who,) = self.people(self.chance, 1)
        return who % self.parties + 1

    def queries(self) -> dict[str, Query]:
        """What the form of the page can ask for, by kind."""
        some, other = map(word, VOCABULARY(self.chance, 2))
        longer = word(VOCABULARY(self.chance, 1)[0] + len(SYLLABLES))
        (who,) = self.people(self.chance, 1)
        country, agency = COUNTRIES[who % len(COUNTRIES)], word(BODIES(self.chance, 1)[0])
        start = FIRST_DAY + timedelta(days=self.chance.randrange(DAYS - 30))
        month = Query(since=start.isoformat(), until=(start + timedelta(days=30)).isoformat())
        value, unit = self.chance.randrange(10**9), word(self.chance.randrange(UNITS))
        return {
            "everything": Query(),
            "a word": Query(words=some),
            "two words": Query(words=f"{some} {other}"),
            "a phrase": Query(words=f'"{some} {other}"'),
            "a word without another": Query(words=f"{some} -{other}"),
            "a beginning": Query(words=f"{longer[:-1]}*"),
            "a word, kind": Query(words=some, kind="direct"),
            "a word, country": Query(words=some, country=country),
            "a word, to decide": Query(words=some, states=("open", "skipped")),
            "a speaker": Query(speaker=person(who)),
            "a speaker, word": Query(speaker=person(who), words=some),
            "an agency, kind": Query(agency=agency, kind="mixed"),
            "a country": Query(country=country),
            "a speaker’s page": Query(party=self.party(), order="date"),
            "a month": month,
            "a month, word": replace(month, words=some),
            "more than": Query(quantity=f"> {value}"),
            "more than, unit": Query(quantity=f"> {value} {unit}s"),
            "from to, unit": Query(quantity=f"{value} to {value + 10**7} {unit}s"),
            "more than, unit, word": Query(quantity=f"> {value} {unit}s", words=some),
        }


# What is asked, how often for each round, and whether the ratio is held to LIMIT.
ASKED: tuple[tuple[str, Callable[[Reader], Asking], float, bool], ...] = (
    ("opening", Reader.opening, 0.5, False),
    ("queue", Reader.queue, 1, True),
    ("article", Reader.article, 1, True),
    ("search", Reader.search, 5, True),
    ("a speaker’s page", Reader.speaker, 1, True),
    ("names as typed", Reader.names, 0.5, True),
    ("who is quoted", Reader.counts, 0.5, True),
    ("who is quoted, by facets", Reader.counts_narrowed, 0.5, True),
    ("who is quoted in a search", Reader.counts_found, 1, True),
    ("decision", Reader.decision, 1, False),
)


def measure(folder: Path, *, sizes: Sequence[int] = SIZES, rounds: int = 200) -> dict[str, Any]:
    """Builds the stores in ``folder`` and asks them in turn; what was asked with milliseconds and ratio by size."""
    report: dict[str, Any] = {"processor": processor(), "stores": {}, "asked": {}, "searches": {}}
    readers = []
    for size in sizes:
        path = folder / f"{size}.db"
        build(path, size)
        readers.append(Reader(Store(path), size))
        report["stores"][str(size)] = {"claims": size * CLAIMS, "megabytes": round(path.stat().st_size / 1e6, 1)}
    for name, ask, often, _ in ASKED:
        report["asked"][name] = _time(readers, ask, max(5, int(rounds * often)))
    for kind in readers[0].queries():
        report["searches"][kind] = _time(readers, _searching(kind), max(5, rounds // 2))
    for reader in readers:
        reader.store.close()
    return report


def _searching(kind: str) -> Callable[[Reader], Asking]:
    return lambda reader: reader.see(reader.queries()[kind])


def _time(readers: Sequence[Reader], prepare: Callable[[Reader], Asking], times: int) -> dict[str, Any]:
    seconds: dict[str, list[float]] = {str(reader.size): [] for reader in readers}
    for _ in range(times):
        for reader in readers:
            ask = prepare(reader)
            search.forget()  # as if nobody had searched for it before
            started = time.thread_time()
            ask()
            seconds[str(reader.size)].append(time.thread_time() - started)
    ends = {size: [1000 * end for end in statistics.quantiles(found, n=20)] for size, found in seconds.items()}
    first = ends[str(readers[0].size)][-1]
    return {
        size: {"median": round(found[9], 3), "p95": round(found[-1], 3), "ratio": round(found[-1] / first, 2)}
        for size, found in ends.items()
    }


def table(report: dict[str, Any]) -> str:
    """The report in Markdown."""
    sizes = list(report["stores"])
    head = (
        "95th percentile, ms of the processor",
        *(f"{int(size):,} articles" for size in sizes),
        *("ratio" for _ in sizes[1:]),
    )
    held = {name: f"{LIMIT:g}" if held else "" for name, _, _, held in ASKED}
    blank = ("",) * len(sizes)

    def line(name: str, found: dict[str, Any]) -> tuple[str, ...]:
        times = (f"{found[size]['p95']:.2f}" for size in sizes)
        return (name, *times, *(f"{found[size]['ratio']:.2f}" for size in sizes[1:]))

    asked = [(*head, "at most"), *((*line(name, found), held[name]) for name, found in report["asked"].items())]
    asked += [
        (name, *(f"{report['stores'][size][name]:,}" for size in sizes), *blank) for name in ("claims", "megabytes")
    ]
    searches = [head, *(line(name, found) for name, found in report["searches"].items())]
    return (
        f"{markdown(asked, right=range(1, len(asked[0])))}\n\nSearches by kind:\n\n"
        f"{markdown(searches, right=range(1, len(head)))}\n\n{report['processor']}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.store", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--articles", type=int, nargs="+", default=SIZES, metavar="N", help="how many each store has (%(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=200, help="how often each is asked (%(default)s)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="build the stores there, or take those that are")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = measure(options.keep or Path(folder), sizes=options.articles, rounds=options.rounds)
    print(table(report))
    keep("store", report, table(report))
    times = {name: report["asked"][name].values() for name, _, _, held in ASKED if held}
    if slow := [name for name, found in times.items() if max(one["ratio"] for one in found) > LIMIT]:
        sys.exit(f"slower than {LIMIT:g} times the first store: {', '.join(slow)}")


if __name__ == "__main__":
    main()
