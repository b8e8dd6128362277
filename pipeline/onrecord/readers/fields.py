"""From a record (a line of JSON Lines, a row of a table) to an article: which field is what.

Under ``text``, ``id``, ``title``, ``date`` and ``url`` a field is taken as what it says; else the first of the usual names
that the record has is, and a line says so once.  What the user names goes before both.  Everything else is ``meta``.
"""

from __future__ import annotations

import datetime
import math
import re
import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..articles import Article, Raw
from ..errors import OnrecordError, OnrecordWarning
from ..json_lines import TYPES
from ..outlets import FIELDS as OUTLET
from ..terms import SCHEMA
from ..text.instants import day_of, to_iso

if TYPE_CHECKING:
    from ..document import Document

LINE_FORM = 'each line must be one object such as {"id": "a1", "text": "…"}'
ITEM_FORM = 'each article must be an object such as {"id": "a1", "text": "…"}; --id-field and --text-field name others'
# As they stand in exports of news archives and content systems; letter case, blanks and hyphens do not matter.
USUAL = {
    "text": ("text", "body", "content", "article", "article_text", "article_body", "articlebody", "full_text", "fulltext",
             "body_text", "bodytext", "main_text", "maintext", "story", "body_html", "content_html", "text_html"),
    "id": ("id", "article_id", "doc_id", "document_id", "guid", "uid", "uuid", "_id", "articleid"),
    "title": ("title", "headline", "hed"),
    "date": ("date", "published", "published_at", "date_published", "datepublished", "publication_date", "publish_date",
             "published_date", "pub_date", "pubdate"),
    "url": ("url", "link", "permalink", "canonical_url"),
    "outlet": ("outlet", "site", "source", "publisher", "publication", "newspaper"),
}  # fmt: skip
# "2020-04-06", "2020-04-06 10:00", not "6 April 2020", "20200406"
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# As content systems keep a body; a "<b>" may be somebody's joke.
# "<p>", "<br />", "</div>", not "<b>", "< p >", "<price>"
_MARKUP = re.compile(r"</?(?:blockquote|br|div|h[1-6]|li|ol|p|ul)(?:\s[^<>]{0,200})?/?>", re.I)
# A body that is a page's from end to end.
# "<p>It rained.</p>", "\n<div class='body'>It</div> ", not "It <p>", "<b>It</b>", "<p>It rained."
_PAGE = re.compile(
    r"\s*<(?:article|blockquote|div|figure|h[1-6]|ol|p|section|ul)(?:\s[^<>]{0,2000})?>.*</?[a-z][^<>]*>\s*",
    re.I | re.S,
)
_NAME = "name it with --text-field, or write the columns' names into the first row"
ROLES = {"text": "text", "id": "id", "title": "title", "date": "date", "url": "address", "outlet": "outlet"}


@dataclass(frozen=True, slots=True)
class Fields:
    """The names that the user gives; None for what is to be found."""

    text: str | None = None
    id: str | None = None
    title: str | None = None
    date: str | None = None


@dataclass
class Naming:
    """Finds the fields of records, and says once what it took under another name."""

    fields: Fields = field(default_factory=Fields)
    decisions: bool = False
    _known: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)

    def of(self, names: tuple[str, ...], where: str) -> dict[str, str]:
        """The field of each role that is there, by role.  Raises OnrecordError where one that the user named is not."""
        if names not in self._known:
            if len(self._known) > 1000:  # a file of records that are all different
                self._known.clear()
            self._known[names] = self._find(names, where)
        return self._known[names]

    def _find(self, names: tuple[str, ...], where: str) -> dict[str, str]:
        if {"content", "speaker", "claim", "offsets"} <= set(names):
            raise _Unfit(f"{where}: a table of claims, as onrecord writes it; name the articles")
        found: dict[str, str] = {}
        plain = {name.strip().lower().replace(" ", "_").replace("-", "_"): name for name in reversed(names)}
        taken = []
        for role, usual in USUAL.items():
            asked = getattr(self.fields, role, None)
            if asked is not None:
                if asked not in names:
                    raise _Unfit(f"{where}: no “{asked}” among {_listed(names)}; --{role}-field names the {role}")
                found[role] = asked
            elif name := next((plain[name] for name in usual if name in plain), None):
                found[role] = name
                if role == "outlet" and name in OUTLET:
                    del found[role]  # is understood as it is
                elif name != role:
                    taken.append(f"“{name}” as the {ROLES[role]}")
        if taken:
            self._say(f"read {_and(taken)}; --text-field, --id-field, --title-field, --date-field name others", where)
        return found

    def say_of_date(self, date: Any, where: str) -> None:
        """Of the first date that cannot be read."""
        words = str(date)[:40]
        self._say(
            f"“{words}” is no day that can be read, so “Friday” is without one there; write 2020-04-06", where, "date"
        )

    def say_of_markup(self, text: str, where: str) -> None:
        """Of the first text that has tags in it."""
        if "markup" not in self._said and (tag := _MARKUP.search(text)):
            what = f"the text has markup in it (“{tag[0][:40]}”), which is read as it stands and hides claims"
            self._say(f"{what}; take it out, or save each article as .html", where, "markup")

    def say_of_page(self, where: str) -> None:
        """Of the first text that is HTML."""
        self._say(
            "the text is HTML, and was read as a page is; offsets count in the words that it shows", where, "page"
        )

    def say_of_decisions(self, where: str) -> None:
        """Of the first document that reviewers' decisions come with, where that is asked for."""
        if self.decisions:
            what = "decisions of reviewers come with it, which are not taken over: its claims are gone through anew"
            self._say(f"{what}; the store that it was exported from keeps them", where, "decisions")

    def _say(self, what: str, where: str, subject: str = "") -> None:
        if (subject or what) not in self._said:
            self._said.add(subject or what)
            warnings.warn(OnrecordWarning(f"{where}: {what}"), stacklevel=2)


def to_article(
    record: dict[str, Any],
    where: str,
    naming: Naming,
    *,
    documents: bool,
    row: str | None = None,
    form: str = LINE_FORM,
) -> Article | Document | Raw:
    """The article of a record, taken apart later where its text is HTML; ``row`` is its id where it has none.  Raises OnrecordError where it is none, with the ``form``
    that one has."""
    schema = record.get("schema")
    if isinstance(schema, str) and schema.startswith("onrecord/"):
        article = _plain_article(record, where, {"id": "id", "text": "text"}, None, form)
        if documents:
            document = as_document(record, where)
            if any(map(_is_decided, record["claims"])):
                naming.say_of_decisions(where)
            return document
        meta = record.get("meta")
        return Article(article.id, article.text, meta if isinstance(meta, dict) else {}, where, 0)
    article = _plain_article(record, where, naming.of(tuple(record), where), row, form)
    is_page = _PAGE.fullmatch(article.text) is not None
    if is_page:
        naming.say_of_page(where)
    else:
        naming.say_of_markup(article.text, where)
    meta = dated(article.meta)
    if (date := meta.get("date")) not in (None, "") and day_of(date) is None:
        naming.say_of_date(date, where)
    if is_page:
        return Raw(article.id, "fragment", article.text.encode("utf-8", "replace"), where, 0, meta, "utf-8")
    return replace(article, meta=meta)


def dated(meta: dict[str, Any]) -> dict[str, Any]:
    """The same with ``date`` in ISO 8601, where it can be told."""
    date = meta.get("date")
    iso = None if date is None or _ISO_DAY.match(str(date)) else to_iso(str(date))
    return meta if iso is None else meta | {"date": iso}


def _plain_article(record: dict[str, Any], where: str, fields: dict[str, str], row: str | None, form: str) -> Article:
    id = _string(record.get(fields.get("id", "id")))
    if id in (None, ""):
        id = row
    text = record.get(fields.get("text", "text"))
    for role, value in (("id", id), ("text", text)):
        name = fields.get(role, role)
        if value is None or value == "" and role == "id":
            another = f", or --{role}-field names another" if form == LINE_FORM else ""
            raise OnrecordError(f"{where}: no “{name}”; {form + another if row is None else _columns(role)}")
        if not isinstance(value, str):
            what = TYPES.get(type(value), "no text")
            raise OnrecordError(f"{where}: “{name}” is {what}, not a string; {form if row is None else _columns(role)}")
    assert isinstance(id, str) and isinstance(text, str)
    if not text.strip():
        what = "line" if row is None else "row"
        raise OnrecordError(f"{where}: the “{fields['text']}” is empty; put the article there, or leave the {what} out")
    roles = {name: role for role, name in fields.items()}
    meta = {
        roles.get(name, name): plain(value) for name, value in record.items() if roles.get(name) not in ("id", "text")
    }
    return Article(id, text, meta, where, 0)


def _columns(role: str) -> str:
    return f"name the column with --{role}-field, or leave the row out"


def _string(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def in_words(value: Any) -> Any:
    """Bytes as the text that they are: many programs write text to Parquet without saying that it is text
    (findings/duckdb-unmarked-text-has-escapes.sh).  Other bytes and values stay."""
    with suppress(UnicodeDecodeError):
        return value.decode() if isinstance(value, bytes) else value
    return value


def plain(value: Any) -> Any:
    """A value as JSON has it: days and instants, with their zone, in ISO 8601; what is no number, and no text, is null."""
    value = in_words(value)
    if isinstance(value, bytes):
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime.datetime) and value.tzinfo is None and value.time() == datetime.time():
        return value.date().isoformat()  # how a spreadsheet keeps a day
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int) else str(value)


def as_document(record: dict[str, Any], where: str) -> Document:
    """A record as a document of the contract.  Raises OnrecordError where it is none, or of another schema."""
    from pydantic import ValidationError

    from ..document import Document

    if record["schema"] != SCHEMA:
        raise OnrecordError(
            f"{where}: written as {record['schema']}, and this onrecord reads {SCHEMA}; tag the article again"
        )
    try:
        return Document.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise OnrecordError(
            f"{where}: not as onrecord writes it ({place}: {first['msg']}); tag the article again"
        ) from None


def _is_decided(claim: dict[str, Any]) -> bool:
    """Whether a claim came out of a store, and somebody had decided on it."""
    review = claim.get("review")
    return isinstance(review, dict) and review.get("state") != "open"


def rows(
    table: Iterator[tuple[int, dict[str, Any] | OnrecordError]], name: str, id: str, naming: Naming, *, documents: bool
) -> Iterator[tuple[str, Article | Document | Raw | OnrecordError]]:
    """The article of each row; ``table`` gives them with their numbers.  A table whose columns do not fit gives one error."""
    for number, row in table:
        where = f"{name}: row {number}"
        try:
            if isinstance(row, OnrecordError):
                raise row
            if "text" not in naming.of(tuple(row), name):
                raise _Unfit(f"{name}: no column with the text among {_listed(tuple(row))}; {_NAME}")
            yield where, to_article(row, where, naming, documents=documents, row=f"{id}:{number}")
        except _Unfit as error:
            yield name, error
            return
        except OnrecordError as error:
            yield where, error


class _Unfit(OnrecordError):
    """No record of the same fields will do either."""


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(f"“{name[:40]}”" for name in names[:12])
    return shown + (", …" if len(names) > 12 else "")


def _and(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
