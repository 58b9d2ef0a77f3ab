"""What a value is in a frame is what the check sees: from every library, on all ways of handing over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import contract

import pacta_contracts as pacta

PROPERTIES = """
    name: number, logicalType: integer, required: true, unique: true
    name: ratio, logicalType: number
    name: price, logicalType: number, logicalTypeOptions: {maximum: 12345678901234567890.11}
    name: yes, logicalType: boolean
    name: word, logicalType: string, logicalTypeOptions: {maxLength: 4}
    name: day, logicalType: date
    name: instant, logicalType: timestamp
    name: clock, logicalType: time
    name: marks, logicalType: array, items: {logicalType: integer}
    name: place, logicalType: object, properties: [{name: zip, logicalType: string}, {name: since, logicalType: date}]
"""
VIENNA = timezone.utc
ROWS: list[dict[str, Any]] = [
    {
        "number": 9007199254740993,
        "ratio": 0.1,
        "price": Decimal("12345678901234567890.11"),
        "yes": True,
        "word": "größ",
        "day": date(2024, 2, 29),
        "instant": datetime(2026, 3, 4, 10, 30, 0, 1, VIENNA),
        "clock": time(23, 59, 59),
        "marks": [1, 2, None],
        "place": {"zip": "8010", "since": date(2020, 1, 1)},
    },
    {"number": 1} | dict.fromkeys(["ratio", "price", "yes", "word", "day", "instant", "clock", "marks", "place"]),
]
TABLE = pa.Table.from_pylist(ROWS)


def with_null_column(table: pa.Table) -> pa.Table:
    return table.append_column("nothing", pa.nulls(table.num_rows))


def with_fine_column(table: pa.Table) -> pa.Table:
    return table.append_column("fine", pa.nulls(table.num_rows, pa.timestamp("ns", "UTC")))


FORMS: dict[str, Callable[[], Any]] = {
    "list of dicts": lambda: ROWS,
    "pyarrow reader": lambda: TABLE.to_reader(max_chunksize=1),
    "pyarrow table that goes as JSON": lambda: with_null_column(TABLE),
    "pyarrow table that goes as Arrow": lambda: with_fine_column(TABLE),
    "polars": lambda: pl.from_arrow(TABLE),
    "pandas of Python objects": lambda: pd.DataFrame(ROWS),
    "pandas of Arrow": lambda: TABLE.to_pandas(types_mapper=pd.ArrowDtype),
    "duckdb": lambda: duckdb.from_arrow(TABLE),
}


@pytest.fixture
def things(tmp_path: Path) -> Path:
    return contract(tmp_path, PROPERTIES)


@pytest.mark.parametrize("form", FORMS)
def test_every_type_passes_from_everywhere(form: str, things: Path) -> None:
    report = pacta.validate(FORMS[form](), things)

    assert (report.records, report.invalid_records) == (2, 0)
    checked = {rule.rule: rule.checked for rule in report.rules if rule.rule.endswith((":maximum", ":maxLength"))}
    assert checked == {"things.price:maximum": 1, "things.word:maxLength": 1}


WRONG: dict[str, Any] = {
    "ratio": float("inf"),
    "price": Decimal("12345678901234567890.12"),
    "word": "größe",
    "number": None,
}


@pytest.mark.parametrize("form", ["pyarrow", "polars as JSON", "pandas"])
def test_one_digit_or_letter_too_much_is_seen_from_everywhere(form: str, things: Path) -> None:
    rows = [ROWS[0] | {"number": at} | {name: value} for at, (name, value) in enumerate(WRONG.items())]
    table = pa.Table.from_pylist(rows)
    frame = {
        "pyarrow": lambda: table,
        "polars as JSON": lambda: pl.from_arrow(with_null_column(table)),
        "pandas": lambda: pd.DataFrame(rows).astype({"number": "Int64"}),
    }[form]()

    report = pacta.validate(frame, things, mode="report")

    assert [(found.field, found.row) for found in report.violations] == [(name, at) for at, name in enumerate(WRONG)]


def test_what_pandas_calls_missing_is_missing(tmp_path: Path) -> None:
    plain = contract(
        tmp_path,
        """name: whole, logicalType: integer
           name: real, logicalType: number
           name: kind, logicalType: string
           name: at, logicalType: timestamp
           name: flag, logicalType: boolean
           name: text, logicalType: string""",
    )
    frame = pd.DataFrame(
        {
            "whole": pd.array([1, None, 3], dtype="Int32"),
            "real": [1.5, np.nan, 2.5],
            "kind": pd.Categorical(["a", None, "a"]),
            "at": pd.to_datetime(["2026-03-04T10:30:00.123456789", None, "2026-03-04"], format="ISO8601").tz_localize(
                "Europe/Vienna"
            ),
            "flag": pd.array([True, None, False], dtype="boolean"),
            "text": ["a", np.nan, None],
        },
        index=[7, 7, 9],
    )

    report = pacta.validate(frame, plain)

    counts = {rule.field: rule.checked for rule in report.rules if rule.rule.endswith(":type")}
    assert counts == {"whole": 2, "real": 2, "kind": 2, "at": 2, "flag": 2, "text": 1}


def test_a_column_of_mixed_objects_is_judged_value_by_value(tmp_path: Path) -> None:
    number = contract(tmp_path, "name: a, logicalType: integer\nname: b, logicalType: number")
    mixed = pd.DataFrame(
        {"a": [1, "planted", 3], "b": pd.Series([1.0, np.float32(2.5), Decimal("3.25")], dtype=object)}
    )

    report = pacta.validate(mixed, number, mode="quarantine")

    assert {row: [found.rule for found in why] for row, why in report.bad_rows.items()} == {1: ["things.a:type"]}


def test_levels_of_an_index_with_a_name_are_columns(tmp_path: Path) -> None:
    keyed = contract(tmp_path, "name: id, logicalType: integer, required: true\nname: v, logicalType: integer")
    frame = pd.DataFrame({"v": [1, 2]}, index=pd.MultiIndex.from_tuples([(1, "x"), (2, "y")], names=["id", None]))

    report = pacta.validate(frame, keyed, mode="quarantine")

    assert report.records == 2
    assert list(report.valid(frame)["v"]) == [1, 2]


def test_instants_that_differ_by_a_nanosecond_are_two(tmp_path: Path) -> None:
    keyed = contract(tmp_path, "name: at, logicalType: timestamp, unique: true")
    table = pa.table({"at": pa.array([0, 1], pa.timestamp("ns", "UTC"))})

    assert pacta.validate(table, keyed).records == 2


def test_other_types_of_arrow_arrive_as_what_they_are(tmp_path: Path) -> None:
    others = contract(
        tmp_path,
        """name: id, logicalType: string, logicalTypeOptions: {format: uuid}
           name: raw, logicalType: string, logicalTypeOptions: {pattern: "^AAH/$"}
           name: wide, logicalType: number
           name: half, logicalType: number, logicalTypeOptions: {maximum: 0.5}
           name: pairs, logicalType: map, map: {key: {logicalType: string}, value: {logicalType: integer}}
           name: unsigned, logicalType: integer
           name: three, logicalType: array, items: {logicalType: number}
           name: twice, logicalType: string""",
    )
    table = pa.table(
        {
            "id": pa.array([UUID(int=5).bytes, None], pa.uuid()),
            "raw": pa.array([b"\x00\x01\xff", None]),
            "wide": pa.array([Decimal("1" * 60 + ".5"), None], pa.decimal256(70, 2)),
            "half": pa.array([0.5, None], pa.float16()),
            "pairs": pa.array([[("a", 1), ("b", None)], []], pa.map_(pa.string(), pa.int8())),
            "unsigned": pa.array([2**64 - 1, None], pa.uint64()),
            "three": pa.array([[0.1, 0.2, 0.3], None], pa.list_(pa.float32(), 3)),
            "twice": pa.array(["x", "x"]).dictionary_encode(),
        }
    )

    by_json, by_arrow, by_parquet = (
        table,
        table.drop_columns(["id", "raw", "pairs"]),
        table.drop_columns(["id", "raw", "wide", "pairs", "three"]).slice(1),
    )
    for part in (by_json, by_arrow, by_parquet):
        assert pacta.validate(part, others).invalid_records == 0
