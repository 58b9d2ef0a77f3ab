"""Which Arrow columns a Parquet file, or else an Arrow stream, holds so that the check sees the same values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pyarrow as pa

_MOST_DECIMAL_DIGITS = 38


class UnfitColumnsError(Exception):
    """The columns cannot be told apart, or one has a type that no contract knows."""


def check_names(names: Sequence[str]) -> None:
    """Refuses names that the check, which finds columns in any case, cannot tell apart.

    Raises:
        UnfitColumnsError: When there are such, or there are no columns.
    """
    if not names:
        raise UnfitColumnsError("the frame has no columns")
    counts = Counter(name.casefold() for name in names)
    twice = sorted({name for name in names if counts[name.casefold()] > 1})
    if twice:
        raise UnfitColumnsError(f"columns cannot be told apart: {', '.join(twice)}")


def in_parquet(schema: pa.Schema) -> pa.Schema | None:
    """The schema of the file; nothing when some column is better told in another form.

    Raises:
        UnfitColumnsError: When a column has a type that no contract knows.
    """
    fields = []
    for field in schema:
        _refuse_unknown(field.type, field.name)
        kind = _stored(field.type)
        if kind is None:
            return None
        fields.append(pa.field(field.name, kind))
    return pa.schema(fields)


def in_arrow(schema: pa.Schema) -> bool:
    """Whether an Arrow stream gives every column back as it is, though Parquet or DuckDB would not."""
    return all(_kept(field.type) for field in schema)


def _kept(kind: pa.DataType) -> bool:
    if pa.types.is_timestamp(kind) or pa.types.is_time(kind) or pa.types.is_decimal(kind):
        return True
    if pa.types.is_fixed_size_list(kind) or pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _kept(kind.value_type)
    if pa.types.is_struct(kind) and kind.num_fields > 0:
        return all(_kept(field.type) for field in kind)
    return _stored(kind) is not None


def _stored(kind: pa.DataType) -> pa.DataType | None:  # noqa: PLR0911 - one line for each form
    """The type in the file, nothing when Parquet or DuckDB, which reads it, would not give back the same."""
    if isinstance(kind, pa.BaseExtensionType):
        return None
    if pa.types.is_dictionary(kind):
        return _stored(kind.value_type)
    if pa.types.is_boolean(kind) or pa.types.is_integer(kind) or pa.types.is_date(kind):
        return kind
    if pa.types.is_float16(kind):
        return pa.float32()
    if pa.types.is_floating(kind):
        return kind
    if _is_text(kind):
        return pa.large_string()
    if pa.types.is_decimal(kind):
        return kind if kind.precision <= _MOST_DECIMAL_DIGITS else None
    if pa.types.is_timestamp(kind):
        # DuckDB keeps instants to the microsecond.
        return None if kind.tz and kind.unit == "ns" else kind
    if pa.types.is_time(kind):
        return None if kind.unit == "ns" else kind
    return _nested(kind)


def _nested(kind: pa.DataType) -> pa.DataType | None:
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        item = _stored(kind.value_type)
        return None if item is None else pa.large_list(item)
    if pa.types.is_struct(kind) and kind.num_fields > 0:
        inner = [(field.name, _stored(field.type)) for field in kind]
        return None if any(stored is None for _, stored in inner) else pa.struct(inner)
    return None


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _refuse_unknown(kind: pa.DataType, name: str) -> None:
    if pa.types.is_duration(kind) or pa.types.is_interval(kind) or pa.types.is_union(kind):
        raise UnfitColumnsError(f"column '{name}' is {kind}, which no type of a contract can hold; convert it")
    if pa.types.is_struct(kind) and kind.num_fields > 0:
        check_names([field.name for field in kind])
    for at in range(kind.num_fields):
        _refuse_unknown(kind.field(at).type, name)
