"""Counts over shards of Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counts.test_tally import article, rows
from onrecord.counts.query import Counted, Counts, Gathering, parse_dimensions, shards_of
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.formats import csv
from onrecord.outlets import outlet_of
from onrecord.selection import LeftOut, Selection

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")


def counts(folder: Path, *documents: Document, selection: Selection | None = None) -> Counts:
    folder.mkdir(exist_ok=True)
    gathering = Gathering(folder)
    for document in documents:
        gathering.add(document)
        gathering.close()  # a shard each: the first may have only nulls where the next has text
    return Counts(gathering.files, selection or Selection(), folder)


def about(document: Document, **meta: Any) -> Document:
    return document.model_copy(update={"meta": meta})


ANA = {"name": "José Núñez", "role": "mayor", "agency": "the City Council", "country": "ES"}
DOCUMENTS = [
    about(article("0", claims=[]), date="2026-03-01", outlet="Gazette"),
    about(
        article("1", ANA, claims=[{"speaker": "s0", "kind": "direct"}, {"speaker": "s0"}, {"speaker": None}]),
        date="2026-03-02T10:00:00+01:00", site="Gazette",
    ),
    about(
        article("2", {**ANA, "name": "jose nunez", "role": "Mayor"}, {"name": "officials", "named": False, "kind": "group"}),
        date="2026-04-01", source="Wire",
    ),
    about(article("3", {"name": "O'Hara; DROP TABLE", "agency": "City Council"}), date="last May"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("speaker", [(("José Núñez",), 1, 2, 0, 2), (("O'Hara; DROP TABLE",), 0, 1, 0, 1)]),
        ("role", [(("Mayor",), 1, 2, 0, 2)]),
        ("agency", [(("the City Council",), 1, 3, 0, 3)]),
        ("country", [(("ES",), 1, 2, 0, 2)]),
        ("outlet", [(("Gazette",), 1, 2, 0, 1), (("Wire",), 0, 2, 1, 1)]),
        ("month", [(("2026-03",), 1, 2, 0, 1), (("2026-04",), 0, 2, 1, 1)]),
        ("kind", [(("indirect",), 0, 5, 1, 3), (("direct",), 1, 0, 0, 1)]),
        ("outlet,month", [(("Gazette", "2026-03"), 1, 2, 0, 1), (("Wire", "2026-04"), 0, 2, 1, 1)]),
    ],
)
def test_by_each_dimension(tmp_path: Path, by: str, rows: list[tuple[Any, ...]]) -> None:
    with counts(tmp_path / "c", *DOCUMENTS) as found:
        assert found.by(parse_dimensions(by)) == [
            Counted(values, direct, 0, indirect, unnamed, articles)
            for values, direct, indirect, unnamed, articles in rows
        ]
        assert found.articles() == 4, "from the rows: one article has no claim"
        assert found.total() == Counted((), 1, 0, 5, 1, 3)


def test_speakers_without_a_name_where_they_are_asked_for(tmp_path: Path) -> None:
    with counts(tmp_path / "c", *DOCUMENTS) as found:
        assert [row.values[0] for row in found.by(["speaker"], unnamed=True)] == [
            "José Núñez",
            "O'Hara; DROP TABLE",
            "officials",
        ]
        assert [row.values[0] for row in found.by(["speaker"], unnamed=True, top=1)] == ["José Núñez"]


def test_people_who_speak_together_are_quoted_each(tmp_path: Path) -> None:
    both = {"name": "Ana Silva and Bo Lind", "kind": "group", "members": ["s0", "s1"]}
    document = article(
        "1", {"name": "Ana Silva"}, {"name": "Bo Lind"}, both, claims=[{"speaker": "s2"}, {"speaker": "s0"}]
    )
    with counts(tmp_path / "c", document) as found:
        assert [(row.values[0], row.total) for row in found.by(["speaker"])] == [("Ana Silva", 2), ("Bo Lind", 1)]


def test_one_form_of_a_name_is_shown_in_all_rows(tmp_path: Path) -> None:
    """Whoever joins them to a list of names, or adds them up by name, has everybody once; and it is the form of ``count``."""
    forms = ["JOSÉ NÚÑEZ", "José Núñez", "Jose Nunez", "José Núñez", "jose nunez"]
    people = [
        about(article(str(n), {"name": name, "role": role}), outlet=f"o{n}")
        for n, (name, role) in enumerate(zip(forms, ("Mayor", "mayor", "Mayor", "mayor", "Mayor"), strict=True))
    ]
    with counts(tmp_path / "c", *people) as found:
        assert {row.values[:2] for row in found.by(["speaker", "role", "outlet"])} == {("José Núñez", "Mayor")}
        assert len(found.by(["speaker", "outlet"])) == 5
    assert [row.name for row in rows(*people)] == ["José Núñez"]
    with counts(tmp_path / "d", *people[2:]) as found:  # one article each: the best written
        assert found.by(["speaker"])[0].values == ("José Núñez",)
    assert rows(*people[2:])[0].name == "José Núñez"


def test_a_claim_by_people_together_is_one_in_each_row(tmp_path: Path) -> None:
    """Of both where rows are of speakers; once for the body that both speak for, the outlet, and in all."""
    ana = {"name": "Ana Silva", "agency": "the Port", "country": "PT"}
    bo = {"name": "driver", "named": False, "agency": "The port", "country": "SE"}
    both = {"name": "Ana Silva and her driver", "kind": "group", "members": ["s0", "s1"]}
    claims = [{"speaker": "s2"}, {"speaker": "s2"}, {"speaker": "s1"}, {"speaker": None}]
    with counts(tmp_path / "c", about(article("1", ana, bo, both, claims=claims), outlet="Wire")) as found:
        assert found.by(["outlet"]) == [Counted(("Wire",), 0, 0, 4, 1, 1)]
        assert found.by(["agency"]) == [Counted(("the Port",), 0, 0, 3, 1, 1)]
        assert [(row.values, row.total) for row in found.by(["country"])] == [(("SE",), 3), (("PT",), 2)]
        assert [row.total for row in found.by(["speaker"], unnamed=True)] == [3, 2]
        assert (found.total().total, found.without(["country"]), found.without(["speaker"])) == (4, 1, 2)


@pytest.mark.parametrize(
    ("meta", "outlet"),
    [
        ({"outlet": " The Wire\u00a0\n", "site": "else"}, "The Wire"),
        ({"outlet": " ", "site": None, "source": {"id": 3, "name": "The Wire"}}, "The Wire"),
        ({"outlet": ["a"], "site": {"id": "x"}, "source": True, "publisher": 7}, "7"),
        ({"outlet": ""}, None),
    ],
)
def test_the_outlet_is_what_the_tables_take_it_to_be(tmp_path: Path, meta: dict[str, Any], outlet: str | None) -> None:
    document = about(article("1", ANA), **meta)
    with counts(tmp_path / "c", document) as found:
        assert [row.values[0] for row in found.by(["outlet"])] == ([outlet] if outlet else [])
    assert csv.about(document)["outlet"] == outlet_of(meta) == outlet


def test_what_is_no_month_is_none(tmp_path: Path) -> None:
    dates = ["2026-13-45", "2026-00-01", "2026-12", 20260101, None]
    with counts(tmp_path / "c", *(about(article(str(date), ANA), date=date) for date in dates)) as found:
        assert [row.values[0] for row in found.by(["month"])] == ["2026-12"]


def test_names_that_differ_in_the_form_of_an_apostrophe_are_one(tmp_path: Path) -> None:
    people = [article(name, {"name": name}) for name in ("Ann O'Hara", "Ann O’Hara", "Ann OHara")]
    with counts(tmp_path / "c", *people) as found:
        assert [(row.values[0], row.total) for row in found.by(["speaker"])] == [("Ann O’Hara", 2), ("Ann OHara", 1)]


@pytest.mark.parametrize(
    "forms", [("ΓΙΏΡΓΟΣ ΖΈΡΒΑΣ", "Γιώργος Ζέρβας"), ("مُحَمَّد", "محمد"), ("שָׁלוֹם", "שלום"), ("Łukasz Żak", "LUKASZ ZAK")]
)
def test_forms_of_a_name_are_one_by_shards_and_by_documents(tmp_path: Path, forms: tuple[str, ...]) -> None:
    people = [article(name, {"name": name, "agency": name}) for name in forms]
    with counts(tmp_path / "c", *people) as found:
        assert [row.total for by in ("speaker", "agency") for row in found.by([by])] == [2, 2]
    assert [row.total for row in rows(*people)] == [2]


def test_names_in_a_script_whose_vowels_are_marks_stay_apart(tmp_path: Path) -> None:
    people = [article(name, {"name": name}) for name in ("राम", "रमा", "Núñez", "Nunez")]
    with counts(tmp_path / "c", *people) as found:
        assert sorted((row.values[0], row.total) for row in found.by(["speaker"])) == [
            ("Núñez", 2), ("रमा", 1), ("राम", 1),
        ]  # fmt: skip


@pytest.mark.parametrize("folder", ["speakers=nobody", "claims=1", "may[1]", "may*"])
def test_shards_are_read_as_they_are_wherever_they_stand(tmp_path: Path, folder: str) -> None:
    """What a folder is called is no value of a column, and no pattern for other folders."""
    with counts(tmp_path / "may1", article("1", {"name": "Bo Lind"})):
        pass
    with counts(tmp_path / folder, *DOCUMENTS) as found:
        assert [row.values[0] for row in found.by(["speaker"])] == ["José Núñez", "O'Hara; DROP TABLE"]


def test_where_duckdb_would_read_another_folder_it_is_told(tmp_path: Path) -> None:
    """To it may\\[1] is the folder [1] in may."""
    with pytest.raises(OnrecordError, match=r"may\\\[1\]/\w+.parquet: DuckDB cannot read where a name has \\ beside"):
        counts(tmp_path / "may\\[1]", *DOCUMENTS)


def test_only_claims_that_are_asked_for(tmp_path: Path) -> None:
    claims = [
        {"speaker": "s0", "act": "says", "confidence": 0.9}, {"speaker": "s0", "act": "plans", "confidence": 0.9},
        {"speaker": "s0", "act": None, "confidence": None}, {"speaker": "s0", "act": "says", "confidence": 0.2},
    ]  # fmt: skip
    with counts(tmp_path / "c", article("1", ANA, claims=claims), selection=Selection(0.5, ("says", "asks"))) as found:
        assert (found.total().total, found.left_out()) == (2, LeftOut(acts=1, unsure=1))
        assert [(row.values, row.total) for row in found.by(["act"])] == [(("says",), 1)]


def test_what_cannot_be_counted_by_or_read(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="--by: no 'colour' to count by; there are speaker, role, "):
        parse_dimensions("role,colour")
    with pytest.raises(OnrecordError, match="--by: no '' to count by"):
        parse_dimensions("")
    (tmp_path / "a.parquet").write_bytes(b"words")
    with (
        pytest.raises(OnrecordError, match=r"a.parquet: no Parquet that can be read \(.*; get the file again"),
        Counts([tmp_path / "a.parquet"], Selection(), tmp_path) as found,
    ):
        found.total()
    assert shards_of(str(tmp_path / "a.parquet")) == shards_of(str(tmp_path)) == shards_of("-") == []
