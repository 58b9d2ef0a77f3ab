"""Rows as JSON, for data that has no one type for each column: what a value is stays visible to the check.

Numbers keep every digit, times are ISO 8601, bytes are Base64. What is not finite is text: it fails where a number is
expected.
"""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring_ascii as quoted
from typing import Any
from uuid import UUID

import pyarrow as pa
import pyarrow.compute as pc

_DEEPEST = 200


class UnspeakableValueError(Exception):
    """A value has no form in JSON. Names the field and the type, not the value."""


def line(record: Mapping[Any, Any]) -> str:
    """A record as one line of JSON.

    Raises:
        UnspeakableValueError: When a value has no form in JSON.
    """
    return _text(record, "", 0)


def of_batch(batch: pa.RecordBatch) -> Iterable[dict[str, Any]]:
    """The rows of a batch with the values that :func:`line` writes."""
    columns = [values(batch.column(at)) for at in range(batch.num_columns)]
    names = batch.schema.names
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def _text(value: Any, field: str, depth: int) -> str:  # noqa: PLR0911 - one line for each form of JSON
    if depth > _DEEPEST:
        raise UnspeakableValueError(f"'{field}' nests deeper than {_DEEPEST} levels")
    if value is None or _is_pandas_mark(value):
        return "null"
    if isinstance(value, Enum):
        return _text(value.value, field, depth + 1)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        return float.__repr__(value) if math.isfinite(value) else f'"{value}"'
    if isinstance(value, Mapping):
        pairs = (f"{quoted(_key(name))}:{_text(each, _below(field, name), depth + 1)}" for name, each in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_text(each, field, depth + 1) for each in value) + "]"
    return _scalar(value, field, depth)


def _scalar(value: Any, field: str, depth: int) -> str:
    if isinstance(value, Decimal):
        return str(value) if value.is_finite() else f'"{value}"'
    if isinstance(value, datetime):
        return quoted(value.isoformat().replace("+00:00", "Z"))
    if isinstance(value, (date, time)):
        return quoted(value.isoformat())
    if isinstance(value, UUID):
        return quoted(str(value))
    if isinstance(value, (bytes, bytearray, memoryview)):
        return quoted(base64.b64encode(value).decode("ascii"))
    if hasattr(value, "dtype") and hasattr(value, "ndim"):
        return _numpy(value, field, depth)
    raise UnspeakableValueError(f"'{field}' holds a {type(value).__name__}, which no type of a contract can hold")


def _numpy(value: Any, field: str, depth: int) -> str:
    if value.ndim > 0:
        return _text(list(value), field, depth + 1)
    if value.dtype.kind in "biu":
        return _text(value.item(), field, depth + 1)
    if value.dtype.kind == "f":
        # A narrow float has fewer digits than the wide one that is nearest to it.
        return _text(Decimal(str(value)), field, depth + 1)
    if value.dtype.kind == "M":
        return _text(None if str(value) == "NaT" else str(value), field, depth + 1)
    raise UnspeakableValueError(f"'{field}' holds a {value.dtype}, which no type of a contract can hold")


def is_missing(value: Any) -> bool:
    """Whether pandas means by it that there is no value: None, NaN, NA or NaT."""
    return value is None or (isinstance(value, float) and math.isnan(value)) or _is_pandas_mark(value)


def _is_pandas_mark(value: Any) -> bool:
    return type(value).__name__ in ("NAType", "NaTType") and type(value).__module__.startswith("pandas")


def _key(name: Any) -> str:
    return name if isinstance(name, str) else str(name)


def _below(field: str, name: Any) -> str:
    # Keys of inner objects may come from the data: only the top is named.
    return field or _key(name)


def values(array: pa.Array) -> list[Any]:  # noqa: PLR0911 - one line for each form of Arrow
    """The values of a column as :func:`line` writes them."""
    kind = array.type
    if isinstance(kind, pa.BaseExtensionType):
        return list(array.to_pylist()) if _is_uuid(kind) else values(array.storage)
    if pa.types.is_dictionary(kind):
        return values(array.dictionary_decode())
    if pa.types.is_run_end_encoded(kind):
        return values(pc.run_end_decode(array))
    if pa.types.is_struct(kind):
        return _objects(array)
    if pa.types.is_map(kind):
        return _maps(array)
    if _is_list(kind):
        return _lists(array)
    if pa.types.is_timestamp(kind):
        return _timestamps(array)
    if pa.types.is_time(kind) or pa.types.is_date(kind):
        return list(array.cast(pa.string()).to_pylist())
    if pa.types.is_floating(kind) and kind != pa.float64():
        # The shortest text of a narrow float is what was meant; widened to 64 bits it would grow digits.
        return [_narrow(each) for each in array.cast(pa.float32()).cast(pa.string()).to_pylist()]
    return list(array.to_pylist())


def _is_uuid(kind: pa.DataType) -> bool:
    return getattr(kind, "extension_name", "") == "arrow.uuid"


def _is_list(kind: pa.DataType) -> bool:
    views = (getattr(pa.types, name, None) for name in ("is_list_view", "is_large_list_view"))
    lists = (pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list, *views)
    return any(is_one is not None and is_one(kind) for is_one in lists)


def _objects(array: pa.StructArray) -> list[dict[str, Any] | None]:
    names = [field.name for field in array.type]
    columns = [values(child) for child in array.flatten()]
    there = array.is_valid().to_pylist()
    rows = zip(*columns, strict=True) if columns else (() for _ in there)
    return [dict(zip(names, row, strict=True)) if valid else None for valid, row in zip(there, rows, strict=True)]


def _lists(array: pa.Array) -> list[list[Any] | None]:
    items = iter(values(array.flatten()))
    lengths = pc.list_value_length(array).to_pylist()
    return [None if length is None else [next(items) for _ in range(length)] for length in lengths]


def _maps(array: pa.MapArray) -> list[dict[Any, Any] | None]:
    entry = pa.struct([("key", array.type.key_type), ("value", array.type.item_type)])
    lists = _lists(array.cast(pa.list_(entry)))
    return [None if entries is None else _map(entries) for entries in lists]


def _map(entries: list[Any]) -> dict[Any, Any]:
    made = {each["key"]: each["value"] for each in entries}
    if len(made) < len(entries):
        raise UnspeakableValueError("a map has a key twice")
    return made


def _timestamps(array: pa.TimestampArray) -> list[str | None]:
    # Without its zone an Arrow timestamp is the time in UTC, which is what a trailing Z says.
    end = "Z" if array.type.tz else ""
    texts = array.cast(pa.timestamp(array.type.unit)).cast(pa.string()).to_pylist()
    return [None if text is None else text.replace(" ", "T") + end for text in texts]


def _narrow(text: str | None) -> Decimal | str | None:
    if text is None:
        return None
    number = Decimal(text)
    return number if number.is_finite() else text
