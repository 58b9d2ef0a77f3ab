"""A check from Python, from the frame to the verdict."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from conftest import ORDERS, REPOSITORY, contract

import pacta_contracts as pacta

GOOD = [
    {"order_id": 1, "country": "AT", "total": 19.5, "placed_at": "2026-03-04T10:30:00Z", "note": None},
    {"order_id": 2, "country": "DE", "total": 5, "placed_at": None, "note": "as agreed"},
]
BAD = [{"order_id": 3, "country": "planted-value", "total": 5}, {"order_id": 4, "country": "AT", "total": -77777}]


def test_good_records_pass_and_no_rule_is_left_out() -> None:
    report = pacta.validate(GOOD, ORDERS)

    assert (report.contract, report.version, report.schema_object) == ("shop-orders", "1.0.0", "orders")
    assert (report.records, report.invalid_records, report.blocked) == (2, 0, False)
    assert {rule.rule for rule in report.with_status(pacta.Status.PASSED)} >= {
        "orders.country:pattern",
        "orders.total:maximum",
    }
    assert report.with_status(pacta.Status.FAILED) == ()


def test_bad_records_are_blocked_by_rules_and_counts_without_a_value() -> None:
    with pytest.raises(pacta.ContractViolation) as raised:
        pacta.validate(pl.DataFrame(GOOD[1:] + BAD), ORDERS)

    message = str(raised.value)
    assert message.splitlines()[0] == "orders of shop-orders 1.0.0: the data may not pass; 2 of 3 records are invalid"
    assert "orders.country:pattern: 1 of 3 (error)" in message
    for shown in (message, repr(raised.value), repr(raised.value.report), str(raised.value.report.summary())):
        assert "planted" not in shown
        assert "77777" not in shown
    assert pickle.loads(pickle.dumps(raised.value)).report == raised.value.report


def test_a_violation_says_in_which_row_it_is() -> None:
    report = pacta.validate(GOOD + BAD, ORDERS, mode="report")

    assert report.blocked is False
    assert [(found.rule, found.row, found.place) for found in report.violations] == [
        ("orders.country:pattern", 2, ""),
        ("orders.total:minimum", 3, ""),
    ]


RECORDS = [{"order_id": at, "total": -1.0 if at % 3 == 1 else 2.0} for at in range(7)]


@pytest.fixture(scope="module")
def parted() -> pacta.Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PACTA_BUILD", "never")
        return pacta.validate(pd.DataFrame(RECORDS), ORDERS, mode="quarantine", command=REPOSITORY / "pacta")


@pytest.mark.parametrize("form", [pd.DataFrame, pl.DataFrame, pa.Table.from_pylist, list, tuple])
def test_quarantine_parts_the_rows_in_their_order_and_keeps_the_kind_of_frame(
    parted: pacta.Report, form: Callable[..., Any]
) -> None:
    frame = form(RECORDS)

    assert sorted(parted.bad_rows) == [1, 4]
    assert [violation.rule for violation in parted.bad_rows[4]] == ["orders.total:minimum"]
    for part, ids in ((parted.valid(frame), [0, 2, 3, 5, 6]), (parted.quarantined(frame), [1, 4])):
        assert type(part) is type(frame)
        assert _ids(part) == ids


def _ids(part: Any) -> list[int]:
    if isinstance(part, pd.DataFrame):
        return list(part["order_id"])
    rows = (
        part.to_dicts() if isinstance(part, pl.DataFrame) else part.to_pylist() if isinstance(part, pa.Table) else part
    )
    return [row["order_id"] for row in rows]


def test_bad_records_are_kept_where_the_caller_says(tmp_path: Path) -> None:
    report = pacta.validate(GOOD + BAD, ORDERS, mode="quarantine", quarantine=tmp_path / "bad")

    assert report.quarantine is not None
    assert sorted(file.name for file in report.quarantine.iterdir()) == ["data.ndjson", "data.ndjson.reasons.ndjson"]


def test_what_is_wrong_beyond_rows_blocks_in_quarantine_too(tmp_path: Path) -> None:
    things = contract(tmp_path, "name: id, logicalType: integer")
    things.write_text(things.read_text() + "    quality: [{type: library, metric: rowCount, mustBeGreaterThan: 5}]\n")

    with pytest.raises(pacta.ContractViolation, match="rowCount"):
        pacta.validate([{"id": 1}], things, mode="quarantine")


def test_a_file_is_checked_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "-orders with spaces.csv"
    file.write_text("order_id,country,total\n1,AT,5\n2,planted,5\n")

    report = pacta.validate(file, ORDERS, mode="report")

    assert [(found.row, found.place) for found in report.violations] == [(None, f"{file} line 3")]
    assert file.exists()


def test_foreign_keys_refer_to_frames(tmp_path: Path) -> None:
    people = contract(tmp_path, "name: id, logicalType: integer, required: true, unique: true", "people")
    people.write_text(
        people.read_text()
        + "  - name: visits\n    properties:\n"
        + "      - {name: who, logicalType: integer, relationships: [{type: foreignKey, to: people.id}]}\n"
    )
    visits, references = pl.DataFrame({"who": [1, 2, 9]}), {"people": pd.DataFrame({"id": [1, 2]})}

    report = pacta.validate(visits, people, schema_object="visits", mode="report", references=references)

    assert [rule.failures for rule in report.with_status(pacta.Status.FAILED)] == [1]


def test_what_cannot_be_used_says_so_and_gives_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(pacta.UnusableInputError, match="there is no such file"):
        pacta.validate(tmp_path / "nothing.parquet", ORDERS)
    with pytest.raises(pacta.UnusableInputError, match="the contract says integer"):
        pacta.validate(pl.DataFrame({"order_id": ["1"], "total": [1.0]}), ORDERS)


def test_a_server_that_is_away_is_told_apart_from_bad_data() -> None:
    with pytest.raises(pacta.UnavailableError):
        pacta.validate(GOOD, "some-contract", server="http://127.0.0.1:9")


@pytest.mark.parametrize(("part", "rows"), [("valid", 3), ("quarantined", 1)])
def test_a_frame_that_has_changed_is_not_parted(part: str, rows: int) -> None:
    report = pacta.Report("c", "1", "s", "quarantine", False, 2, 1, ())

    with pytest.raises(ValueError, match=f"has {rows} rows, 2 were checked"):
        getattr(report, part)([{}] * rows)


def test_rows_are_not_parted_where_they_were_not_told_apart_or_come_once() -> None:
    table = pa.table({"a": [1]})

    with pytest.raises(ValueError, match="mode block"):
        pacta.Report("c", "1", "s", "block", False, 1, 0, ()).valid(table)
    with pytest.raises(TypeError, match="RecordBatchReader may give other rows"):
        pacta.Report("c", "1", "s", "quarantine", False, 1, 0, ()).valid(table.to_reader())
