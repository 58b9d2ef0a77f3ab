"""Writes the Arrow files beside it, as pyarrow and Polars write them, and what they say as JSON. Run once, by hand:

python -m venv /tmp/arrow && /tmp/arrow/bin/pip install pyarrow==26.0.1 polars==2.1.0 && /tmp/arrow/bin/python make.py
"""

import json
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow import feather, ipc

HERE = Path(__file__).parent
UTC = timezone.utc


def column(name, type_, values, said=None):
    return name, pa.array(values, type_), values if said is None else said


COLUMNS = [
    column("id", pa.int64(), [1, 2, 3, 2**53 + 1]),
    column("small", pa.int8(), [-128, 127, None, 0]),
    column("unsigned", pa.uint64(), [0, 2**64 - 1, None, 7]),
    column("half", pa.float16(), [1.5, None, -2.0, 0.25]),
    column("single", pa.float32(), [0.1, 1.5, None, -3.25]),
    column("real", pa.float64(), [0.1, 1e300, float("nan"), None], [0.1, 1e300, "NaN", None]),
    column("price", pa.decimal128(12, 2), [Decimal("1.50"), Decimal("-0.01"), None, Decimal("9999999999.99")]),
    column("vast", pa.decimal256(60, 3), [Decimal("1" * 50 + ".125"), None, Decimal("-1.000"), Decimal("0.000")]),
    column("text", pa.string(), ["größe", "", None, "x" * 40]),
    column("large", pa.large_string(), ["a", None, "b", "c"]),
    column("viewed", pa.string_view(), ["short", "longer than twelve bytes", None, ""]),
    column("bytes", pa.binary(), [b"\x00\xff", None, b"", b"abc"], ["AP8=", None, "", "YWJj"]),
    column("fixed", pa.binary(3), [b"abc", None, b"xyz", b"\x00\x00\x00"], ["YWJj", None, "eHl6", "AAAA"]),
    column("key", pa.uuid(), [bytes(range(16))] * 4, ["00010203-0405-0607-0809-0a0b0c0d0e0f"] * 4),
    column("open", pa.bool_(), [True, False, None, True]),
    column("day", pa.date32(), [date(2026, 1, 31), date(1969, 12, 31), None, date(1, 1, 1)]),
    column("millis", pa.date64(), [date(2026, 1, 31), date(1969, 12, 31), None, date(2, 1, 1)]),
    column("noon", pa.time32("s"), [time(12), time(23, 59, 59), None, time(0, 0, 1)]),
    column("tick", pa.time64("us"), [time(12, 0, 0, 1), None, time(1, 2, 3), time(23, 59, 59, 999999)]),
    column(
        "at",
        pa.timestamp("us", "Europe/Berlin"),
        [datetime(2026, 1, 31, 12, 0, 0, 1, UTC), None, datetime(1969, 12, 31, 23, 59, 59, 0, UTC), datetime(2000, 1, 1, tzinfo=UTC)],
    ),
    column("clock", pa.timestamp("s"), [datetime(2026, 1, 31, 12, 0, 1), None, datetime(1969, 12, 31, 23, 59, 59), datetime(2000, 1, 1, 0, 0, 1)]),
    column("tags", pa.list_(pa.string()), [["a", "b"], [], None, ["c", None]]),
    column("lots", pa.large_list(pa.int32()), [[1], None, [2, 3], []]),
    column("vector", pa.list_(pa.float32(), 2), [[1, 2.5], None, [0.5, 3], [0, 0]]),
    column("seen", pa.list_view(pa.int16()), [[1, 2], [], None, [3]]),
    column(
        "place",
        pa.struct([("street", pa.string()), ("rooms", pa.list_(pa.struct([("area", pa.float64())])))]),
        [{"street": "Long", "rooms": [{"area": 12.5}]}, None, {"street": None, "rooms": None}, {"street": "S", "rooms": []}],
    ),
    column("counts", pa.map_(pa.string(), pa.int32()), [{"a": 1}, {}, None, {"b": None, "c": 3}]),
    column("nothing", pa.null(), [None] * 4),
]


def packed_columns():
    colours = pa.DictionaryArray.from_arrays(pa.array([0, 1, None, 0], pa.int8()), ["red", "green"])
    yield "colour", colours, ["red", "green", None, "red"]
    runs = pa.RunEndEncodedArray.from_arrays(pa.array([2, 3, 4], pa.int32()), pa.array(["new", None, "sent"]))
    yield "state", runs, ["new", "new", None, "sent"]
    dense = pa.UnionArray.from_dense(
        pa.array([0, 1, 0, 1], pa.int8()), pa.array([0, 0, 1, 1], pa.int32()), [pa.array([5, None], pa.int64()), pa.array(["five", "six"])]
    )
    yield "either", dense, [5, "five", None, "six"]


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, datetime):
        text = value.replace(tzinfo=None).isoformat()
        return text + "Z" if value.tzinfo else text
    return value.isoformat() if isinstance(value, (date, time)) else value


class Exact(json.JSONEncoder):
    """Decimals with all their digits, marked for :func:`exact`."""

    def default(self, o):
        return {"exactly": str(o)}


def said(columns, path):
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for row in range(4):
            record = {name: plain(values[row]) for name, _, values in columns}
            out.write(exact(json.dumps(record, ensure_ascii=False, cls=Exact)) + "\n")


def exact(line):
    while '{"exactly": "' in line:
        before, after = line.split('{"exactly": "', 1)
        number, rest = after.split('"}', 1)
        line = before + number + rest
    return line


def pyarrow_files():
    columns = COLUMNS + list(packed_columns())
    said(columns, HERE / "types.ndjson")
    table = pa.table({name: array for name, array, _ in columns})
    with ipc.new_file(HERE / "types.arrow", table.schema) as out:
        out.write_table(table)
    with ipc.new_stream(HERE / "types.arrows", table.schema) as out:
        out.write_table(table)
    plain_table = pa.table({name: array for name, array, _ in COLUMNS})
    said(COLUMNS, HERE / "packed.ndjson")
    for codec in ("lz4", "zstd"):
        feather.write_feather(plain_table, HERE / f"{codec}.feather", compression=codec, chunksize=3)
    feather.write_feather(pa.table({"a": [1]}), HERE / "old.feather", version=1)


def growing_dictionaries():
    """The second batch adds to the dictionary of the first, the third begins a new one."""
    type_ = pa.dictionary(pa.int8(), pa.string())
    batches = [
        pa.DictionaryArray.from_arrays(pa.array([0, 1], pa.int8()), ["a", "b"]),
        pa.DictionaryArray.from_arrays(pa.array([2, 0], pa.int8()), ["a", "b", "c"]),
        pa.DictionaryArray.from_arrays(pa.array([0, None], pa.int8()), ["z"]),
    ]
    schema = pa.schema([("word", type_)])
    with ipc.new_stream(HERE / "dictionaries.arrows", schema, options=ipc.IpcWriteOptions(emit_dictionary_deltas=True)) as out:
        for batch in batches:
            out.write_batch(pa.record_batch([batch], schema=schema))


def polars_files():
    columns = {
        "id": [1, 2, 3],
        "name": ["Ada", None, "a name of many letters"],
        "price": [Decimal("1.50"), None, Decimal("-2.25")],
        "day": [date(2026, 1, 31), None, date(1969, 12, 31)],
        "at": [datetime(2026, 1, 31, 12, tzinfo=UTC), None, datetime(1969, 12, 31, tzinfo=UTC)],
        "noon": [time(12), None, time(0, 0, 1)],
        "tags": [["a"], [], None],
        "place": [{"street": "Long"}, {"street": None}, {"street": "S"}],
    }
    frame = pl.DataFrame(columns).with_columns(
        pl.col("price").cast(pl.Decimal(10, 2)),
        colour=pl.Series(["red", None, "green"], dtype=pl.Categorical),
        size=pl.Series(["S", "M", None], dtype=pl.Enum(["S", "M"])),
        vector=pl.Series([[1.0, 2.0], None, [0.5, 0.25]], dtype=pl.Array(pl.Float32, 2)),
        took=pl.Series([timedelta(seconds=1), None, timedelta(0)]),
    )
    frame.write_ipc(HERE / "polars.arrow")
    frame.write_ipc(HERE / "polars-zstd.arrow", compression="zstd")
    frame.write_ipc_stream(HERE / "polars.arrows", compression="lz4")
    more = {"colour": ["red", None, "green"], "size": ["S", "M", None], "vector": [[1.0, 2.0], None, [0.5, 0.25]], "took": ["PT1S", None, "PT0S"]}
    with (HERE / "polars.ndjson").open("w", encoding="utf-8", newline="\n") as out:
        for row in range(3):
            record = {name: plain(values[row]) for name, values in {**columns, **more}.items()}
            out.write(exact(json.dumps(record, ensure_ascii=False, cls=Exact)) + "\n")


pyarrow_files()
growing_dictionaries()
polars_files()
