"""Counts over shards of Parquet, by DuckDB: memory is bounded however many they are, what does not fit is on the disk.

A claim counts once in each row that it is in: where people speak together, in the row of each of them, of each of their bodies
or countries, and once where all are of one, or rows are not of speakers.  One whose speaker the text does not name counts
under nobody.  Articles are counted from the rows of the shards, not from the claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ..document import Document
from ..errors import OnrecordError
from ..outlets import outlet_sql
from ..selection import LeftOut, Selection
from ..shard_folders import is_archive, no_parquet
from .tally import folded, well_written

if TYPE_CHECKING:
    import duckdb

MEMORY = "1GB"
ARTICLES = 1_000  # in a shard that is written to be counted
# What can be counted by, as SQL over ``facts``.
DIMENSIONS = {
    "speaker": "s.name", "role": "s.role", "agency": "s.agency", "country": "s.country",
    "outlet": "outlet", "month": "month", "kind": "kind", "act": "act",
}  # fmt: skip
# Of these forms are put together by ``folded``, the function of ``tally``: by lower(strip_accents(name)) Γιώργος and ΓΙΏΡΓΟΣ
# are two, and राम and रमा one (findings/duckdb-takes-the-vowels-for-accents.sh).
FOLDED = ("speaker", "role", "agency")
# The forms that are met, with what they are put together by and the one that is shown in every row, as ``tally.Row.name`` has it.
_FORMS = """
CREATE TEMP TABLE IF NOT EXISTS {name}_forms AS SELECT form, key, first_value(form) OVER
    (PARTITION BY key ORDER BY met DESC, well_written(form) DESC, length(form) DESC, form DESC) AS shown
FROM (SELECT {value} AS form, folded({value}) AS key, count(DISTINCT article) AS met FROM facts WHERE {value} IS NOT NULL
    GROUP BY ALL);
"""
_READ = (
    "read_parquet({files}, union_by_name = true, filename = true, file_row_number = true, hive_partitioning = false)"
)
_VIEWS = """
CREATE VIEW shards AS SELECT
    hash(filename, file_row_number) AS article, claims, speakers,
    {outlet} AS outlet,
    CASE WHEN regexp_matches(meta ->> 'date', '^\\d{{4}}-(0[1-9]|1[0-2])') THEN substr(meta ->> 'date', 1, 7) END AS month
FROM {read};
CREATE VIEW claimed AS SELECT * EXCLUDE (claims), unnest(claims) AS c, generate_subscripts(claims, 1) AS place FROM shards;
CREATE VIEW chosen AS SELECT *, list_filter(speakers, lambda s: s.id = c.speaker)[1] AS one FROM claimed
    WHERE {chosen};
CREATE VIEW told AS SELECT *, list_filter(speakers, lambda s: list_contains(one.members, s.id)) AS each FROM chosen;
CREATE VIEW facts AS SELECT
    article, outlet, month, place, c.kind AS kind, c.act AS act, coalesce(len(each), 0) > 1 AS joint,
    unnest(CASE WHEN len(each) > 0 THEN each ELSE [one] END) AS s
FROM told;
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """A row: what it is of, claims by kind, how many of them by unnamed sources, and in how many articles."""

    values: tuple[str | None, ...]
    direct: int
    mixed: int
    indirect: int
    unnamed: int
    articles: int

    @property
    def total(self) -> int:
        return self.direct + self.mixed + self.indirect


def parse_dimensions(words: str) -> list[str]:
    """The dimensions of ``outlet,month``.  Raises OnrecordError for one that there is not."""
    asked = [word.strip().lower() for word in words.split(",")]
    if unknown := [word for word in asked if word not in DIMENSIONS]:
        raise OnrecordError(f"--by: no {unknown[0]!r} to count by; there are {', '.join(DIMENSIONS)}")
    return list(dict.fromkeys(asked))


def check_packages() -> None:
    """Raises OnrecordError where what this needs is not installed."""
    for package in ("duckdb", "pyarrow"):
        if find_spec(package) is None:
            raise OnrecordError(f"--by and the page need {package}; install it with: pip install 'onrecord[archive]'")


class Gathering:
    """The shards to count: those that are there, and those written to ``folder`` for documents that come otherwise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []
        self._documents: list[Document] = []

    def add(self, document: Document) -> None:
        self._documents.append(document)
        if len(self._documents) >= ARTICLES:
            self.close()

    def close(self) -> None:
        """Writes what is left."""
        from ..archive import shards

        if self._documents:
            path = self.folder / f"{len(self.files):08}.parquet"
            shards.write(path, self._documents, "parquet")
            self.files.append(path)
            self._documents = []


def shards_of(argument: str) -> list[Path]:
    """The shards that an argument is, where it is the folder of an archive in Parquet, or one file of it; else none."""
    from ..archive import folder

    path = Path(argument)
    if path.is_dir() and is_archive(path):
        files = folder.shard_files(path)
        return files if all(file.suffix == ".parquet" for file in files) else []
    return [path] if path.suffix == ".parquet" and path.is_file() and _is_ours(path) else []


def _is_ours(path: Path) -> bool:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return b"onrecord" in (pq.read_schema(path).metadata or {})
    except (pa.ArrowException, OSError):
        return False


class Counts:
    """Answers from shards; for one thread.  Raises OnrecordError where one cannot be read."""

    def __init__(self, files: Sequence[Path], selection: Selection, folder: Path) -> None:
        import duckdb

        # Nothing is fetched: what is not built in is not there.
        settings: dict[str, Any] = {
            "autoinstall_known_extensions": False, "autoload_known_extensions": False, "memory_limit": MEMORY,
            "temp_directory": str(folder / "spilled"), "preserve_insertion_order": False,
        }  # fmt: skip
        self._files = files
        self._database: duckdb.DuckDBPyConnection = duckdb.connect(config=settings)
        self._database.create_function("folded", folded, ["VARCHAR"], "VARCHAR")
        self._database.create_function("well_written", well_written, ["VARCHAR"], "INTEGER")
        self._ask(
            _VIEWS.format(outlet=outlet_sql("meta"), read=_reading(files), chosen=_chosen(selection)), fetch=False
        )
        self._selection = selection

    def __enter__(self) -> Counts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def articles(self) -> int:
        return int(self._ask("SELECT count(*) FROM shards")[0][0])

    def again(self, inputs: Sequence[Sequence[Path]]) -> int:
        """How many articles have the id or the text of one in an input before theirs; of each input these are the files."""
        # One reading of all, whose files DuckDB numbers: a SELECT for each input takes three times as long where there are 1,500.
        numbers = [number for number, files in enumerate(inputs) for _ in files]
        each = (
            f"SELECT list_extract({numbers}, file_index::BIGINT + 1) AS input, id, hash(text) AS text "
            f"FROM {_reading([file for files in inputs for file in files])}"
        )
        firsts = "min(input) OVER (PARTITION BY id) AS of_id, min(input) OVER (PARTITION BY text) AS of_text"
        found = self._ask(
            f"SELECT count(*) FROM (SELECT input, {firsts} FROM ({each})) WHERE least(of_id, of_text) < input"
        )
        return int(found[0][0])

    def left_out(self) -> LeftOut:
        """How many claims were not asked for."""
        if self._selection == Selection():
            return LeftOut()
        acts = _has_act(self._selection.acts)
        return LeftOut(
            *self._ask(
                f"SELECT count(*) FILTER (NOT {acts}), count(*) FILTER ({acts}) FROM claimed"
                f" WHERE NOT ({_chosen(self._selection)})"
            )[0]
        )

    def total(self) -> Counted:
        """All claims, whoever makes them, in one row without values."""
        return self._rows([], "true", "")[0]

    def by(self, dimensions: Sequence[str], *, top: int | None = None, unnamed: bool = False) -> list[Counted]:
        """A row for each combination of values that claims have, the most quoted first; months in their order.

        Claims without a value are left out.  Speakers are the named ones unless ``unnamed``.
        """
        order = [str(place) for place, name in enumerate(dimensions, 1) if name == "month"]
        order += ["direct + mixed + indirect DESC", *(str(place) for place in range(1, len(dimensions) + 1))]
        limit = f"LIMIT {int(top)}" if top else ""
        return self._rows(dimensions, _wanted(dimensions, unnamed), f"ORDER BY {', '.join(order)} {limit}")

    def without(self, dimensions: Sequence[str], *, unnamed: bool = False) -> int:
        """How many claims lack a value of these, and so are in none of the rows."""
        return self.total().total - self._rows([], _wanted(dimensions, unnamed), "")[0].total

    def _rows(self, dimensions: Sequence[str], wanted: str, behind: str) -> list[Counted]:
        folds = [name for name in dimensions if name in FOLDED]
        for name in folds:
            self._ask(_FORMS.format(name=name, value=DIMENSIONS[name]), fetch=False)
        joins = " ".join(f"JOIN {name}_forms ON {name}_forms.form = {DIMENSIONS[name]}" for name in folds)
        shown = "".join(
            f"{f'any_value({name}_forms.shown)' if name in folds else DIMENSIONS[name]} AS {name}, "
            for name in dimensions
        )
        groups = ", ".join(f"{name}_forms.key" if name in folds else DIMENSIONS[name] for name in dimensions)
        rows = self._ask(
            f"SELECT {shown}count(*) FILTER (kind = 'direct') AS direct, count(*) FILTER (kind = 'mixed') AS mixed, "
            "count(*) FILTER (kind = 'indirect') AS indirect, count(*) FILTER (NOT s.named), count(DISTINCT article) "
            f"FROM ({_once(dimensions, wanted)}) {joins} {'GROUP BY ' + groups if groups else ''} {behind}"
        )
        size = len(dimensions)
        return [Counted(tuple(row[:size]), *row[size:]) for row in rows]

    def _ask(self, query: str, *, fetch: bool = True) -> list[tuple[Any, ...]]:
        import duckdb

        try:
            found = self._database.execute(query)
            return found.fetchall() if fetch else []
        except duckdb.Error as error:
            said = " ".join(str(error).partition("\nLINE ")[0].split())[:300]  # behind it stands the query
            _refuse_damaged(self._files)
            raise OnrecordError(
                f"the shards cannot be counted ({said}); “onrecord check” tells which is damaged"
            ) from None


def _refuse_damaged(files: Sequence[Path]) -> None:
    """Raises OnrecordError for the first of the shards that is no whole one."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    for file in files:
        try:
            for _ in pq.ParquetFile(file).iter_batches():
                pass
        except (pa.ArrowException, OSError) as error:
            raise no_parquet(file, error) from None


def _once(dimensions: Sequence[str], wanted: str) -> str:
    """The facts, of which a claim that several people make together is one in each group, by a source with a name if one has.

    Only these are told apart: of all claims that would take memory which grows with their number.
    """
    groups = [f"folded({DIMENSIONS[name]})" if name in FOLDED else DIMENSIONS[name] for name in dimensions]
    return (
        f"SELECT * FROM facts WHERE NOT joint AND {wanted} UNION ALL FROM (SELECT DISTINCT ON "
        f"({', '.join(['article', 'place', *groups])}) * FROM facts WHERE joint AND {wanted} ORDER BY NOT s.named)"
    )


def _wanted(dimensions: Sequence[str], unnamed: bool) -> str:
    """The condition of claims that have a value of each."""
    values = [f"{DIMENSIONS[name]} IS NOT NULL" for name in dimensions]
    return " AND ".join([*values, *(["s.named"] if "speaker" in dimensions and not unnamed else [])])


def _chosen(selection: Selection) -> str:
    parts = [_has_act(selection.acts)]
    if selection.min_confidence is not None:
        parts.append(f"(c.confidence IS NULL OR c.confidence >= {float(selection.min_confidence)!r})")
    return " AND ".join(parts)


def _has_act(acts: Sequence[str] | None) -> str:
    if acts is None:
        return "true"
    return f"(c.act IS NULL OR list_contains([{', '.join(map(_quoted, acts))}]::VARCHAR[], c.act))"


def _reading(files: Sequence[Path]) -> str:
    """What reads the files, as SQL."""
    return _READ.format(files="[" + ", ".join(_quoted(_literal(file.as_posix())) for file in files) + "]")


def _literal(path: str) -> str:
    """The path as a pattern for itself alone: to DuckDB each is one, and ``may[1].parquet`` is the file may1.parquet.

    Raises OnrecordError where there is no such pattern: in one a backslash parts folders to DuckDB.
    """
    if "\\" in path and any(letter in path for letter in "*?["):
        raise OnrecordError(f"{path}: DuckDB cannot read where a name has \\ beside *, ? or [; rename it")
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path)


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
