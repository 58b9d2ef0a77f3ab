"""Data for a purpose: asked first, masked and filtered as the decision demands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest
from conftest import GUARD

import pacta_contracts as pacta

PEOPLE = GUARD / "people.odcs.yaml"
POLICY = GUARD / "policy.yaml"
REPORTS = "analytics.reporting"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACTA_MASK_KEY", "YSBrZXkgZm9yIHRoZXNlIHRlc3RzLCBvZiAzMiBieXRl")


def test_a_purpose_that_is_not_allowed_is_denied_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(pacta.PurposeDeniedError, match=r"the purpose marketing.advertising is denied"):
        pacta.validate(tmp_path / "not even there.ndjson", PEOPLE, purpose="marketing.advertising", policies=POLICY)


def test_what_the_decision_demands_of_the_pipeline_is_in_the_report() -> None:
    report = pacta.validate(GUARD / "people.ndjson", PEOPLE, mode="report", purpose=REPORTS, policies=POLICY)

    assert len(report.obligations) == 11
    assert any("row_filter" in obligation or "adult" in obligation for obligation in report.obligations)


def test_a_masked_table_holds_what_may_be_seen_of_good_records(tmp_path: Path) -> None:
    people = tmp_path / "people.ndjson"
    people.write_text((GUARD / "people.ndjson").read_text() + '{"id":null,"country":"AT","adult":true}\n')

    masked = pacta.read_masked(
        people, PEOPLE, purpose=REPORTS, pipeline="daily-report", policies=POLICY, mode="quarantine"
    )

    assert isinstance(masked, pa.Table)
    assert set(masked["country"].to_pylist()) <= {"AT", "DE"}
    assert masked["id"].null_count == 0
    assert masked["name"].null_count == masked.num_rows
    assert masked.schema.field("born").type == pa.date32()
    assert masked["born"][0].as_py() == date(1990, 1, 1)
    assert "Planted-" not in str(masked.to_pylist())


def test_bad_rows_block_the_masked_table() -> None:
    people = pl.DataFrame({"id": [1, None], "country": ["AT", "AT"], "adult": [True, True]})

    with pytest.raises(pacta.ContractViolation):
        pacta.read_masked(people, PEOPLE, purpose=REPORTS, policies=POLICY)


def test_roles_without_a_purpose_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="without a purpose"):
        pacta.validate([], PEOPLE, roles=["pipeline"])
