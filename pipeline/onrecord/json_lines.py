"""A line of JSON Lines as an object that can be written again: what other parsers let pass in silence is refused."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from .errors import OnrecordError

MAX_DEPTH = 100  # of nested lists and objects in meta; JSON writers stop not far above
# "\\ud83d", not "\\u00e9"
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # the first half of a character, as in \ud83d
TYPES = {
    bool: "true or false", dict: "an object", float: "a number", int: "a number", list: "a list", str: "a string",
    type(None): "null",
}  # fmt: skip


def parse_object(line: str, where: str, form: str) -> dict[str, Any]:
    """The object in a line of JSON: no NaN, no number beyond what a double holds, no key twice in one object, no half
    characters, not nested without end.

    ``where`` names file and line and ``form`` says what a line should be, in the message of the OnrecordError raised.
    """
    try:
        record = loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        raise OnrecordError(f"{where}: not JSON ({error.msg} at column {error.colno}); {form}") from None
    except (ValueError, RecursionError) as error:
        raise OnrecordError(f"{where}: not JSON that can be read ({error}); {form}") from None
    if not isinstance(record, dict):
        raise OnrecordError(f"{where}: {TYPES[type(record)]}, not an object; {form}")
    if line.count("[") + line.count("{") > MAX_DEPTH and _depth(record) > MAX_DEPTH:
        raise OnrecordError(f"{where}: lists and objects nested more than {MAX_DEPTH} deep; leave them out")
    # "\ud800", not "a"
    if _SURROGATE.search(line) and re.search("[\ud800-\udfff]", json.dumps(record, ensure_ascii=False)):
        raise OnrecordError(
            f"{where}: half a character (an unpaired surrogate such as \\ud83d); write the whole character, or leave it out"
        )
    return record


def loads(text: str) -> Any:
    """JSON as it is meant.  Raises ValueError for NaN, for a number beyond a double, for a key twice in one object."""
    return json.loads(text, parse_constant=_no_constant, parse_float=_finite, object_pairs_hook=_without_doubles)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number} is more than a number can hold here; write it as a string")
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a key that is there twice one value would be lost."""
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key “{double[:60]}” stands twice in one object; leave one of the two")
    return record


def _depth(value: Any) -> int:
    """How deep lists and objects nest; level by level, so that it cannot run out of stack."""
    depth, level = 0, [value]
    while level := [v for v in level if isinstance(v, dict | list)]:
        depth += 1
        level = [inner for v in level for inner in (v.values() if isinstance(v, dict) else v)]
    return depth
