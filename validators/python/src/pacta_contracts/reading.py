"""The command's answer read into a :class:`~pacta_contracts.report.Report`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pacta_contracts.command import Answer
from pacta_contracts.report import PersonalFinding, Report, RuleResult, Status, Violation

_OBLIGATION = "the pipeline has to: "
_UNITS = ("line", "row", "element", "record")


@dataclass(frozen=True)
class Handed:
    """What the command was given.

    Attributes:
        file: The file with the data.
        ours: Whether it was written for this call, so that the n-th record is the n-th row.
        quarantine: The folder that the caller wants to keep bad records in.
    """

    file: Path
    ours: bool
    quarantine: Path | None


def read_report(answer: Answer, handed: Handed) -> Report:
    """The report of a call."""
    document = answer.document
    report = document["report"]
    folder = document.get("quarantineFolder")
    return Report(
        contract=report["contract"],
        version=report["version"],
        schema_object=report["schemaObject"],
        mode=document["mode"],
        blocked=document["blocked"],
        records=report["records"],
        invalid_records=report["invalidRecords"],
        rules=tuple(_rule(rule) for rule in report["rules"]),
        violations=tuple(_violation(violation, violation, handed) for violation in report["violations"]),
        violations_not_kept=report["violationsNotKept"],
        personal_data=tuple(_finding(found) for found in report["personalData"]),
        bad_rows=_bad_rows(Path(folder), handed) if folder is not None and handed.ours else {},
        obligations=tuple(line.removeprefix(_OBLIGATION) for line in answer.remarks if line.startswith(_OBLIGATION)),
        quarantine=Path(folder) if folder is not None and handed.quarantine is not None else None,
    )


def _rule(rule: Mapping[str, Any]) -> RuleResult:
    return RuleResult(
        rule=rule["rule"],
        field=rule["field"],
        expectation=rule["expectation"],
        status=Status(rule["status"]),
        reason=rule.get("reason"),
        checked=rule["checked"],
        failures=rule["failures"],
        severity=rule["severity"],
    )


def _violation(violation: Mapping[str, Any], at: Mapping[str, Any], handed: Handed) -> Violation:
    unit = next((unit for unit in _UNITS if unit in at), None)
    number = None if unit is None else int(at[unit])
    return Violation(
        rule=violation["rule"],
        field=violation["field"],
        row=number - 1 if number is not None and handed.ours else None,
        place="" if number is None or handed.ours else f"{at['source']} {unit} {number}",
        message=violation["message"],
    )


def _finding(found: Mapping[str, Any]) -> PersonalFinding:
    return PersonalFinding(
        field=found["field"],
        data_category=found["dataCategory"],
        detector=found["detector"],
        values=found["values"],
        hits=found["hits"],
        evidence=found["evidence"],
    )


def _bad_rows(folder: Path, handed: Handed) -> dict[int, tuple[Violation, ...]]:
    rows: dict[int, tuple[Violation, ...]] = {}
    for file in sorted(folder.glob("*.reasons.ndjson")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                bad = json.loads(line)
                row = next(int(bad[unit]) for unit in _UNITS if unit in bad) - 1
                rows[row] = tuple(_violation(violation, bad, handed) for violation in bad["violations"])
    return rows
