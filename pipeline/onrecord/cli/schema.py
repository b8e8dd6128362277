"""``onrecord schema``: the JSON Schema of what ``onrecord tag`` writes."""

from __future__ import annotations

from .messages import ending


def schema_cli() -> None:
    """Print the JSON Schema of a document, as `onrecord tag --format jsonl` writes them."""
    with ending():
        print(schema(), flush=True)


def schema() -> str:
    """The JSON Schema (draft 2020-12), indented."""
    import json

    from ..document import json_schema

    return json.dumps(json_schema(), indent=2)
