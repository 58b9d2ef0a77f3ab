"""Frames of pandas. Arrow makes one type of a column of Python objects, and may lose what differs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

import pyarrow as pa

from pacta_contracts import rows

_ROWS_AT_ONCE = 1 << 16


def with_named_levels(frame: Any) -> Any:
    """The frame with those levels of its index as columns that have a name."""
    levels = frame.index.names
    unnamed = [at for at, level in enumerate(levels) if level is None]
    if len(unnamed) == len(levels):
        return frame
    return (frame.droplevel(unnamed) if unnamed else frame).reset_index()


def table(frame: Any) -> pa.Table | None:
    """The frame in Arrow; nothing when that would not hold each value as it is."""
    try:
        made = pa.Table.from_pandas(frame, preserve_index=False)
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return None
    columns = (frame.iloc[:, at] for at in range(frame.shape[1]))
    faithful = all(_is_faithful(column, kind) for column, kind in zip(columns, made.schema.types, strict=True))
    return made if faithful else None


def records(frame: Any) -> Iterator[dict[str, Any]]:
    """The rows, with objects as they are, and all else as Arrow has it."""
    names = [str(column) for column in frame.columns]
    for start in range(0, len(frame), _ROWS_AT_ONCE):
        part = frame.iloc[start : start + _ROWS_AT_ONCE]
        columns = [_values(part.iloc[:, at]) for at in range(len(names))]
        for row in zip(*columns, strict=True):
            yield dict(zip(names, row, strict=True))


def _is_faithful(column: Any, kind: pa.DataType) -> bool:
    objects = _objects(column)
    if objects is None or _is_plain(kind):
        return True
    # A date among times, a time among instants in a zone, a text among bytes, a key that only one object has: all would
    # be made equal.
    kinds = {type(value) for value in objects if not rows.is_missing(value)}
    return kinds in ({date}, {time})


def _objects(column: Any) -> Any:
    """The Python objects of a column, nothing when it has a type."""
    values = getattr(column.dtype, "categories", column)
    return values if str(values.dtype) == "object" else None


def _is_plain(kind: pa.DataType) -> bool:
    """Whether no two values that differ become equal in it."""
    if pa.types.is_dictionary(kind) or pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _is_plain(kind.value_type)
    plain = (pa.types.is_string, pa.types.is_large_string, pa.types.is_boolean, pa.types.is_integer)
    more = (pa.types.is_floating, pa.types.is_decimal, pa.types.is_null)
    return any(is_one(kind) for is_one in (*plain, *more))


def _values(column: Any) -> list[Any]:
    if _objects(column) is not None:
        return [None if rows.is_missing(value) else value for value in column]
    array = pa.Array.from_pandas(column)
    return rows.values(array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array)
