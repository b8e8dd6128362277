"""Which outlet an article is of: what tables, counts and the review store all take it to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FIELDS = ("outlet", "site", "source", "publisher")  # what articles call it in their meta
INNER = "name"  # an interface for news may give {"id": "wire", "name": "The Wire"}


def outlet_of(meta: Mapping[str, Any]) -> str | None:
    """The first field that says one: in text, as a number, or as an object with a name.

    >>> outlet_of({"outlet": " ", "site": {"name": "The Wire "}}), outlet_of({"source": 7}), outlet_of({"source": ["a"]})
    ('The Wire', '7', None)
    """
    for field in FIELDS:
        value = meta.get(field)
        value = value.get(INNER) if isinstance(value, dict) else value
        if isinstance(value, str | int | float) and not isinstance(value, bool) and (words := str(value).strip()):
            return words
    return None


def outlet_sql(meta: str) -> str:
    """The same as SQL of DuckDB, of a column of JSON."""
    tried = [path for field in FIELDS for path in (f"$.{field}", f"$.{field}.{INNER}")]
    is_plain = "json_type({0}, '{1}') IN ('VARCHAR', 'BIGINT', 'UBIGINT', 'DOUBLE')"
    # White space as Python strips it, line breaks and those of Unicode too.
    said = "nullif(regexp_replace({0} ->> '{1}', '^[\\s\\p{{Z}}]+|[\\s\\p{{Z}}]+$', '', 'g'), '')"
    each = (f"CASE WHEN {is_plain} THEN {said} END".format(meta, path) for path in tried)
    return f"coalesce({', '.join(each)})"
