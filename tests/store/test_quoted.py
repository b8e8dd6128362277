"""What is counted as claims come and go is what counting everything gives."""

from __future__ import annotations

import itertools
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from formats.story import story
from onrecord.errors import OnrecordError
from onrecord.store import Store, actions, articles, database, decisions, kept_facets, parties, search
from onrecord.store.folding import MARK, filed, fold_body
from onrecord.store.records import Quoted, ReviewedArticle, ReviewedClaim
from onrecord.store.search import Query

FIELDS = ("role", "agency", "country")


def counted(store: Store) -> dict[str, Any]:
    """The tables of what is counted, without what is there no more."""
    tables = {
        "quoted": "SELECT party, country, kind, role, agency, direct, mixed, indirect, articles, claims, undecided"
        " FROM quoted WHERE articles",
        "facets": "SELECT country, field, value, parties FROM facets WHERE parties",
        "forms": "SELECT party, field, value, speakers FROM forms WHERE speakers",
        "told": "SELECT told.* FROM told JOIN forms USING (party) WHERE speakers GROUP BY party",
    }
    return {table: sorted(map(tuple, store.db.execute(select)), key=repr) for table, select in tables.items()}


def expected(store: Store) -> dict[str, Any]:
    """The same, counted one by one."""
    root = dict(map(tuple, store.db.execute("SELECT key, root FROM parties")))
    kind = dict(map(tuple, store.db.execute("SELECT key, kind FROM parties")))
    read = [articles.read(store, row["key"]) for row in store.db.execute("SELECT key FROM articles").fetchall()]
    quoted = defaultdict(set)
    for article in read:
        for party, country, claim in said(article):
            quoted[root[party], country].add((article.article, claim.id, claim.kind, claim.state))
    forms = Counter((root[party], field, value) for article in read for party, field, value in told(article))
    rows = []
    by: Counter[tuple[str, str, str]] = Counter()
    for (party, country), claims in quoted.items():
        kinds = [sum(one[2] == which for one in claims) for which in ("direct", "mixed", "indirect")]
        role, agency = (most(forms, party, field) for field in ("role", "agency"))
        undecided = sum(one[3] in ("open", "skipped") for one in claims)
        of = {"kind": kind[party], "role": role, "agency": agency}
        rows.append((party, country, *of.values(), *kinds, len({one[0] for one in claims}), len(claims), undecided))
        of["review"] = "left" if undecided else "decided"
        by.update((country, field, value) for field, value in of.items() if value is not None)
    tables = {
        "quoted": rows,
        "facets": [(*key, count) for key, count in by.items()],
        "forms": [(*key, count) for key, count in forms.items()],
        "told": list(described({*root.values()}, forms)),
    }
    return {table: sorted(rows, key=repr) for table, rows in tables.items()}


def described(parties: set[int], forms: Counter[tuple[int, str, str]]) -> Iterator[tuple[Any, ...]]:
    """Each party that articles name, with what most of them say of it."""
    for party in parties:
        if most(forms, party, "name"):
            yield party, *(most(forms, party, field) for field in ("name", *FIELDS))


def most(forms: Counter[tuple[int, str, str]], party: int, field: str) -> str | None:
    """What is said of a party most, the longest of equals first."""
    found = [
        (-count, -len(value), value) for (who, what, value), count in forms.items() if (who, what) == (party, field)
    ]
    return min(found)[-1] if found else None


def said(article: ReviewedArticle) -> Iterator[tuple[int, str, ReviewedClaim]]:
    """Who said what, for all countries ("") and for that of the speaker."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    for claim in article.claims:
        if claim.state != "rejected" and claim.speaker is not None:
            who = speakers[claim.speaker]
            for one in [speakers[member] for member in who.members] or [who]:
                if one.party is not None:
                    yield from ((one.party, country, claim) for country in {"", who.country or ""})


def told(article: ReviewedArticle) -> Iterator[tuple[int, str, str]]:
    """What is said of each party: field and value."""
    for speaker in article.speakers:
        if speaker.party is not None:
            position = (speaker.role, speaker.agency, speaker.country)
            yield speaker.party, "name", speaker.name
            yield from ((speaker.party, field, value) for field, value in zip(FIELDS, position, strict=True) if value)
            if any(position):
                yield speaker.party, "position", json.dumps(position, ensure_ascii=False, separators=(",", ":"))


def grouped(id: str, **changes: Any) -> Any:
    """The story, where the first two speakers make one claim together."""
    first, second, third, fourth, *others = story().speakers
    group = {**fourth.model_dump(), "members": ["s1", "s2"], "kind": "group", "named": False, "country": "PT"}
    return story(id=id, speakers=[first.model_copy(update=changes), second, third, group, *others])


def some_action(store: Store, chance: random.Random) -> actions.Action:
    """Anything that changes who said what, on something of the store as it is."""
    number = chance.randrange(store.db.execute("SELECT max(key) FROM articles").fetchone()[0]) + 1
    article = articles.read(store, number)
    claim, speaker = chance.choice(article.claims), chance.choice(article.speakers)
    other, keys = chance.choice(article.speakers), store.db.execute("SELECT max(key) FROM parties").fetchone()[0]
    on_claim = {"article": number, "claim": claim.id, "version": claim.version}
    on_speaker = {"article": number, "speaker": speaker.id, "version": speaker.version}
    new = {"name": chance.choice(("Bo Lind", "Ana Silva")), "country": chance.choice(("SE", None))}
    return actions.parse(
        json.dumps(
            chance.choice(
                [
                    {"action": "reject", **on_claim},
                    {"action": "accept", **on_claim},
                    {"action": "edit", **on_claim, "kind": chance.choice(("direct", "mixed", "indirect"))},
                    {"action": "speaker", **on_claim, "speaker": chance.choice((None, speaker.id, new))},
                    {"action": "describe", **on_speaker, "country": chance.choice(("", "NL", "SE")), "role": "pilot"},
                    {"action": "describe", **on_speaker, "name": chance.choice(("Bo Lind", "Li Wen"))},
                    {"action": "merge", **on_speaker, "into": other.id, "into_version": other.version},
                    {"action": "part", **on_speaker},
                    {"action": "join", "party": chance.randrange(keys) + 1, "into": chance.randrange(keys) + 1},
                    {"action": "done", "article": number, "done": not article.done},
                ]
            )
        )
    )


@pytest.mark.parametrize("seed", range(2))
def test_it_is_counted_through_everything_that_reviewers_do(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    articles.add_all(store, [grouped("2"), grouped("3", name="Silva", role="pilot"), story(id="4", meta={})])
    assert counted(store) == expected(store)
    taken = 0
    for turn in range(40):
        try:
            if chance.random() < 0.25:
                taken += (decisions.undo if chance.random() < 0.7 else decisions.redo)(
                    store, reviewer="Ann"
                ) is not None
            else:
                decisions.decide(store, some_action(store, chance), reviewer=chance.choice(("Ann", "Ben")))
                taken += 1
        except OnrecordError:
            continue
        if turn % 20 == 10:
            articles.add(store, grouped(f"later {turn}", country="SE"))
        assert counted(store) == expected(store)
    assert taken > 12
    before = counted(store)
    decisions.rebuild(store)
    assert counted(store) == before


def test_an_older_store_is_counted_when_it_is_opened(tmp_path: Path) -> None:
    scripts = database.migrations()
    with Store(tmp_path / "new.db") as store:
        articles.add_all(
            store, [story(meta={**story().meta, "site": " Harrow Wire "}), grouped("2"), grouped("3", name="Silva")]
        )
        decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
        decisions.decide(store, actions.Reject(article=1, claim="c1", version=0), reviewer="Ann")
        new = counted(store)
        of_silva = [row.key for row in search.find(store, Query(speaker="silva", kind="direct")).rows]
        # As it was before anything was counted.
        rows = store.db.execute("SELECT key, labels, agency FROM claims").fetchall()
        for statement in (
            "DROP TRIGGER claims_over", "ALTER TABLE claims ADD COLUMN folded_agency TEXT NOT NULL DEFAULT ''", "DROP TABLE told",
            "DROP INDEX quantities_in_order", "DROP INDEX articles_in_order_of_date", "DROP INDEX articles_by_claims", "DROP INDEX articles_by_undecided", "DROP INDEX articles_by_outlet", "ALTER TABLE articles DROP COLUMN outlet",
            "ALTER TABLE documents DROP COLUMN found",
        ):  # fmt: skip
            store.db.execute(statement)
        for key, labels, agency in rows:
            before = [word[1:] for word in labels.split() if word[0] == MARK and word[1] not in "nb"]
            values = (" ".join(before), fold_body(agency or ""), key)
            store.db.execute("UPDATE claims SET labels = ?, folded_agency = ? WHERE key = ?", values)
        store.db.execute("CREATE TRIGGER claims_over AFTER UPDATE ON claims BEGIN SELECT 1; END")
        for statement in (
            "DROP TABLE quoted", "DROP TABLE facets", "DROP TABLE forms", "DROP TABLE names", "DROP INDEX said_by_claim",
            "ALTER TABLE said DROP COLUMN country", "DROP INDEX speakers_by_party", "CREATE INDEX said_by_claim ON said (claim, article, kind, state)",
            "CREATE INDEX speakers_by_party ON speakers (party, name, role, agency, country)", "ALTER TABLE claims DROP COLUMN party", "DROP INDEX ranges", "PRAGMA user_version = 5",
        ):  # fmt: skip
            store.db.execute(statement)
    assert len(scripts) > 5
    with Store(tmp_path / "new.db") as store:
        assert counted(store) == new == expected(store)
        assert [row.party for row in parties.named_like(store, "silv")] == [1, 3]
        assert [row.key for row in search.find(store, Query(speaker="silva", kind="direct")).rows] == of_silva
        assert of_silva
        assert [outlet for (outlet,) in store.db.execute("SELECT outlet FROM articles WHERE key = 1")] == [
            "Harrow Wire"
        ]


def narrowings() -> Iterator[dict[str, Any]]:
    """Each combination of facets that the articles below have something for, and some that nobody fits."""
    values = {
        "kind": (None, "person"),
        "role": ("", "pilot", "Mayor"),
        "agency": ("", "Harbour Board"),
        "review": ("", "left", "decided"),
    }
    for combination in itertools.product(*values.values()):
        yield dict(zip(values, combination, strict=True))


@pytest.fixture
def various(store: Store) -> Store:
    """Speakers of several roles, bodies and countries, some of whose claims are decided."""
    articles.add_all(
        store,
        [
            grouped("2"), grouped("3", name="Silva", role="pilot", country="SE"), grouped("4", country="PT"),
            grouped("5", name="Bo Lind", role="pilot", agency="Harbour Board", country="SE"),
            grouped("6", name="Bo Lind", role="pilot", agency="Harbour Board"),
        ],
    )  # fmt: skip
    decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
    decisions.decide(store, actions.Reject(article=1, claim="c1", version=0), reviewer="Ann")
    decisions.decide(store, actions.Done(article=6, done=True), reviewer="Ann")
    decisions.decide(store, actions.Done(article=3, done=True), reviewer="Ann")
    return store


def test_what_is_kept_is_what_counting_gives(various: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists and facets, of all and of a country, however they are narrowed: as when each claim is looked at."""

    def lists() -> list[Quoted]:
        countries = ("", "PT", "SE")
        return [
            parties.quoted(various, Query(country=one), **narrowed) for one in countries for narrowed in narrowings()
        ] + [parties.quoted(various, sort=sort, role="pilot") for sort in kept_facets.SORTS]

    kept = lists()
    monkeypatch.setattr(parties, "is_kept", lambda query: False)
    assert kept == lists()
    assert kept[0].facets == {
        "kind": {"person": 3}, "role": {"pilot": 2, "Mayor": 1}, "agency": {"Harbour Board": 1},
        "review": {"left": 2, "decided": 1}, "country": {"PT": 3, "SE": 2, "NL": 1},
    }  # fmt: skip


@pytest.mark.parametrize("words", ["", "bridge"])
def test_a_facet_has_the_number_of_the_list_it_leads_to(various: Store, words: str) -> None:
    for narrowed in narrowings():
        found = parties.quoted(various, Query(words=words), **narrowed)
        for field, values in found.facets.items():
            for value, count in values.items():
                query = Query(words=words, country=value if field == "country" else "")
                more = {} if field == "country" else {field: value}
                assert len(parties.quoted(various, query, **narrowed | more).rows) == count, (narrowed, field, value)


def test_of_many_speakers_facets_count_the_most_quoted(various: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parties.quoted(various, kind="person")
    monkeypatch.setattr(kept_facets, "COUNTED", 1)
    some = parties.quoted(various, kind="person")
    assert whole.all_facets and not some.all_facets and some.rows == whole.rows
    assert sum(some.facets["role"].values()) == 1 and some.facets["kind"] == whole.facets["kind"]
    assert parties.quoted(various).all_facets  # what nothing narrows is kept


def test_no_speakers_are_left_or_decided_otherwise(store: Store) -> None:
    with pytest.raises(OnrecordError, match="no such speakers “maybe”; there are: left, decided"):
        parties.quoted(store, review="maybe")


def test_who_is_quoted_is_sorted(various: Store) -> None:
    articles.add(various, grouped("accents", name="Ángel Żak", role="pilot"))

    def listed(sort: str) -> list[Any]:
        rows = parties.quoted(various, sort=sort).rows
        return [row.name if sort == "name" else row.undecided if sort == "left" else getattr(row, sort) for row in rows]

    for sort in kept_facets.SORTS:
        found = listed(sort)
        assert len(found) > 3 and found == sorted(found, key=filed if sort == "name" else int.__neg__), sort
    assert listed("name")[:2] == ["Ángel Żak", "Bo Lind"]
    assert parties.quoted(various, sort="name", limit=2).rows == parties.quoted(various, sort="name").rows[:2]
    with pytest.raises(OnrecordError, match="not sorted by “size”; there are: name, direct"):
        parties.quoted(various, sort="size")


def test_of_a_search_the_latest_claims_are_counted(store: Store) -> None:
    articles.add_all(store, [story(id="2"), grouped("3", name="Rui Costa", role="pilot")])
    query = Query(words="bridge")
    assert [row.name for row in parties.quoted(store, query).rows] == ["Ana Silva", "Rui Costa"]
    latest = parties.quoted(store, query, latest=2)
    assert not latest.whole and parties.quoted(store, query, latest=6).whole and parties.quoted(store, query).whole
    assert [(row.name, row.total) for row in latest.rows] == [("Rui Costa", 1)] and latest.facets["kind"] == {
        "person": 1
    }
    assert parties.quoted(store, latest=1) == parties.quoted(store)  # what is kept is whole
