"""The way of the data to the command: private, whole, and gone afterwards."""

from __future__ import annotations

import json
import stat
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import pacta_contracts as pacta
from pacta_contracts import rows
from pacta_contracts.handover import hand_over, private_folder


def test_the_folder_is_private_and_goes_whatever_happens() -> None:
    seen: list[Path] = []

    def broken_off() -> None:
        with private_folder() as folder:
            seen.append(hand_over([{"a": 1}], folder, "data"))
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert seen[0].read_text() == '{"a":1}\n'
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert not seen[0].parent.exists()


def test_small_batches_become_large_groups(tmp_path: Path) -> None:
    batches = (pa.record_batch({"a": pa.array(range(start, start + 100))}) for start in range(0, 300_000, 100))
    reader = pa.RecordBatchReader.from_batches(pa.schema([("a", pa.int64())]), batches)

    file = pq.ParquetFile(hand_over(reader, tmp_path, "data"))

    assert (file.metadata.num_rows, file.num_row_groups) == (300_000, 3)
    assert file.read()["a"].to_pylist() == list(range(300_000))


def test_no_rows_are_handed_over_too(tmp_path: Path) -> None:
    empty = pa.schema([("a", pa.int64()), ("b", pa.string_view())]).empty_table()

    assert pq.read_metadata(hand_over(empty, tmp_path, "data")).num_rows == 0
    assert hand_over([], tmp_path, "data").read_text() == ""


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (42, "a int cannot be checked"),
        (b"planted", "a bytes cannot be checked"),
        (["planted"], "holds a str, expected a dict"),
        (pa.table({}), "has no columns"),
        (pd.DataFrame([[1, 2]], columns=["a", "A"]), "cannot be told apart: A, a"),
        (pa.array([1]), "a Int64Array cannot be checked"),
        (pa.table({"a": pa.array([1], pa.duration("s"))}), r"column 'a' is duration\[s\]"),
        (pa.table({"a": pa.array([[1]], pa.list_(pa.duration("s")))}), "column 'a' is duration"),
        (pd.DataFrame({"a": [{"planted"}, 1]}), "'a' holds a set, which no type of a contract can hold"),
        (pa.table({"a": pa.StructArray.from_arrays([pa.array([1]), pa.array([2])], ["x", "X"])}), "apart: X, x"),
        (pa.table({"a": pa.array([[("planted", 1), ("planted", 2)]], pa.map_(pa.string(), pa.int8()))}), "a key twice"),
        ([{"a": object()}], "'a' holds a object"),
        ([{"a": timedelta(1)}], "'a' holds a timedelta"),
        ([{"a": np.timedelta64(1, "s")}], r"'a' holds a timedelta64\[s\]"),
        ([{"a": 10**5000}], "the list cannot be handed over: ValueError"),
    ],
)
def test_what_cannot_be_handed_over_is_named_without_its_values(tmp_path: Path, data: Any, trouble: str) -> None:
    with pytest.raises(pacta.UnusableInputError, match=trouble) as raised:
        hand_over(data, tmp_path, "data")
    assert "planted" not in str(raised.value)
    assert raised.value.__context__ is None


VIENNA = ZoneInfo("Europe/Vienna")


@pytest.mark.parametrize(
    ("objects", "told"),
    [
        ([date(2020, 1, 1), datetime(2020, 1, 1, 5)], ["2020-01-01", "2020-01-01T05:00:00"]),
        (
            [datetime(2020, 1, 1), datetime(2020, 1, 1, tzinfo=VIENNA)],
            ["2020-01-01T00:00:00", "2020-01-01T00:00:00+01:00"],
        ),
        (["a", b"a"], ["a", "YQ=="]),
        ([{"a": 1}, {"b": 2}], [{"a": 1}, {"b": 2}]),
        ([True, 1, 1.5], [True, 1, 1.5]),
        ([np.float32(0.1), "x"], [0.1, "x"]),
        ([np.array([0.1], "f4"), "x"], [[0.1], "x"]),
        ([np.datetime64("2020-01-01T00:00:00.000000001"), "x"], ["2020-01-01T00:00:00.000000001", "x"]),
        ([np.int64(2**60), pd.NaT, pd.NA, np.nan, "x"], [2**60, None, None, None, "x"]),
        ([pd.Timestamp("2020-01-01T00:00:00.000000001Z"), "x"], ["2020-01-01T00:00:00.000000001Z", "x"]),
    ],
)
def test_objects_of_one_column_are_told_one_by_one(tmp_path: Path, objects: list[Any], told: list[Any]) -> None:
    narrow = np.full(len(objects), 0.1, "f4")
    frame = pd.DataFrame({"o": pd.Series(objects, dtype=object), "narrow": narrow})

    lines = hand_over(frame, tmp_path, "data").read_text().splitlines()

    assert [json.loads(line) for line in lines] == [{"o": value, "narrow": 0.1} for value in told]


@pytest.mark.parametrize(
    "objects",
    [["a", None], [1, 2.5], [Decimal("1.5"), 2], [date(2020, 1, 1), None], [[1.5], [2]], [np.array([1.5]), None]],
)
def test_objects_that_arrow_holds_as_they_are_go_as_columns(tmp_path: Path, objects: list[Any]) -> None:
    frame = pd.DataFrame({"o": pd.Series(objects, dtype=object)})

    assert hand_over(frame, tmp_path, "data").suffix == ".parquet"


@pytest.mark.parametrize(
    "kind",
    [
        pa.timestamp("ns", "UTC"),
        pa.time64("ns"),
        pa.decimal256(60, 2),
        pa.list_(pa.float32(), 2),
        pa.struct([("at", pa.list_(pa.time64("ns")))]),
    ],
)
def test_columns_that_parquet_would_round_go_as_an_arrow_stream(tmp_path: Path, kind: pa.DataType) -> None:
    words = pa.array(["a", "b"]).dictionary_encode()
    table = pa.table({"a": pa.nulls(2, kind), "word": words})

    path = hand_over(table, tmp_path, "data")

    assert path.suffix == ".arrows"
    assert pa.ipc.open_stream(path).read_all() == table


def test_batches_of_a_stream_may_have_dictionaries_of_their_own(tmp_path: Path) -> None:
    schema = pa.schema([("word", pa.dictionary(pa.int8(), pa.string())), ("at", pa.timestamp("ns", "UTC"))])
    words = [pa.array([word]).dictionary_encode().cast(schema.field("word").type) for word in ("a", "b")]
    batches = [pa.record_batch([word, pa.nulls(1, schema.field("at").type)], schema=schema) for word in words]

    path = hand_over(pa.RecordBatchReader.from_batches(schema, batches), tmp_path, "data")

    assert pa.ipc.open_stream(path).read_all()["word"].to_pylist() == ["a", "b"]


@pytest.mark.parametrize("kind", [pa.binary(), pa.null(), pa.map_(pa.string(), pa.int8()), pa.list_(pa.binary(), 2)])
def test_columns_that_need_words_go_row_by_row(tmp_path: Path, kind: pa.DataType) -> None:
    assert hand_over(pa.table({"a": pa.nulls(1, kind)}), tmp_path, "data").suffix == ".ndjson"


def test_a_disk_that_is_full_is_no_fault_of_the_data(tmp_path: Path) -> None:
    (tmp_path / "data.ndjson").symlink_to("/dev/full")

    with pytest.raises(pacta.UnavailableError, match="could not be handed over: No space left on device"):
        hand_over([{"a": "planted"}], tmp_path, "data")


def test_a_record_that_contains_itself_ends() -> None:
    endless: dict[str, Any] = {}
    endless["planted"] = {"b": endless}

    with pytest.raises(rows.UnspeakableValueError, match="deeper than 200"):
        rows.line(endless)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES))
def test_json_says_what_python_holds(record: dict[str, Any]) -> None:
    assert json.loads(rows.line(record)) == record
    assert "\n" not in rows.line(record)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_every_digit(number: Decimal) -> None:
    assert json.loads(rows.line({"a": number}), parse_float=Decimal, parse_int=Decimal)["a"] == number


@given(
    st.lists(st.none() | st.dictionaries(st.sampled_from("ab"), st.lists(st.none() | st.integers(0, 9)) | st.none()))
)
def test_nested_arrow_is_read_as_arrow_itself_reads_it(values: list[Any]) -> None:
    inner = pa.struct([("a", pa.large_list(pa.int8())), ("b", pa.list_(pa.int64()))])
    column = pa.array([None, *values, None], inner)

    batch = pa.record_batch({"c": column}).slice(1)

    assert list(rows.of_batch(batch)) == batch.to_pylist()
