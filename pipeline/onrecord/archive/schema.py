"""Documents as rows of one Arrow schema, the same in every shard whatever an article has.

The schema is made of the fields in ``document.py``: text is ``string``, offsets are ``int64``, numbers ``double`` (one type,
whether the first quantity is whole or not), a piece of a span is ``struct<start, end>``.  An entity has the fields of
every label, null where its own has none.  ``meta`` is whatever an article brought, so it is a string of JSON.
"""

from __future__ import annotations

import json
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from ..document import Document
from ..terms import SCHEMA

COLUMNS = ("id", "text", "meta", "model", "entities", "claims", "speakers")
PIECE = pa.struct([("start", pa.int64()), ("end", pa.int64())])
_PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def _arrow_type(annotation: Any) -> pa.DataType:
    """The type for a field of a record."""
    origin, arguments = get_origin(annotation), [a for a in get_args(annotation) if a is not type(None)]
    if origin is Annotated:
        return _arrow_type(arguments[0])
    if origin is Literal or origin is dict:
        return pa.string()
    if origin is list:
        return pa.list_(_arrow_type(arguments[0]))
    if origin is tuple:
        return PIECE
    if origin in (Union, types.UnionType):
        return _either([_arrow_type(argument) for argument in arguments])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct([(name, _arrow_type(field.annotation)) for name, field in annotation.model_fields.items()])
    return _PLAIN[annotation]


def _either(kinds: list[pa.DataType]) -> pa.DataType:
    """One type that holds any of them: of records a record with the fields of all, of numbers the wider one."""
    if all(pa.types.is_struct(kind) for kind in kinds):
        return pa.struct({field.name: field for kind in kinds for field in kind}.values())
    return pa.float64() if pa.float64() in kinds else kinds[0]


ARROW_SCHEMA = pa.schema(
    [(name, _arrow_type(Document.model_fields[name].annotation)) for name in COLUMNS], metadata={"onrecord": SCHEMA}
)


def to_table(documents: list[Document]) -> pa.Table:
    """Rows in the order given.  Raises OverflowError where a number is beyond what a double can hold."""
    rows = [
        {field.name: _packed(value, field.type) for field in ARROW_SCHEMA if (value := dumped[field.name]) is not None}
        for dumped in (document.model_dump() for document in documents)
    ]
    return pa.Table.from_pylist(rows, schema=ARROW_SCHEMA)


def from_row(row: dict[str, Any]) -> Document:
    """A row, as ``to_pylist`` gives it, as a document again."""
    record = {field.name: _unpacked(row.get(field.name), field.type) for field in ARROW_SCHEMA}
    return Document.model_validate({"schema": SCHEMA, **record, "meta": json.loads(row["meta"])})


def _packed(value: Any, kind: pa.DataType) -> Any:
    if value is None:
        return None
    if pa.types.is_list(kind):
        return [_packed(one, kind.value_type) for one in value]
    if kind == PIECE:
        return {"start": value[0], "end": value[1]}
    if pa.types.is_struct(kind):
        return {field.name: _packed(value.get(field.name), field.type) for field in kind}
    if pa.types.is_floating(kind):
        return float(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


def _unpacked(value: Any, kind: pa.DataType) -> Any:
    if value is None:
        return None
    if pa.types.is_list(kind):
        return [_unpacked(one, kind.value_type) for one in value]
    if kind == PIECE:
        return value["start"], value["end"]
    if pa.types.is_struct(kind):
        return {
            field.name: _unpacked(value.get(field.name), field.type) for field in kind
        }  # null what an earlier one lacks
    return int(value) if isinstance(value, float) and value.is_integer() else value
