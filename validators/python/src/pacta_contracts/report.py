"""The result of a check as values that do not change."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeVar

from pacta_contracts import selection

Mode = Literal["block", "quarantine", "report"]
FrameT = TypeVar("FrameT")

_MOST_RULES_IN_A_MESSAGE = 20


class Status(str, Enum):
    """How a rule ended."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    NOT_EXECUTABLE = "not executable"


@dataclass(frozen=True)
class RuleResult:
    """How a rule of the contract ended.

    Attributes:
        rule: Its id.
        field: The dotted name of the field, empty when the record as a whole is meant.
        expectation: What the contract says.
        status: How it ended.
        reason: Why it was skipped or cannot be executed, or what was measured when it failed.
        checked: How many values or records it looked at.
        failures: How many of them break it.
        severity: ``error`` fails a run; others are told only.
    """

    rule: str
    field: str
    expectation: str
    status: Status
    reason: str | None
    checked: int
    failures: int
    severity: str


@dataclass(frozen=True)
class Violation:
    """A record that breaks a rule.

    Attributes:
        rule: The id of the rule.
        field: The dotted name of the field.
        row: The position of the record in the frame, from zero; nothing for a file of the caller's.
        place: Where it is in a file of the caller's, such as ``orders.csv line 7``.
        message: What is wrong. It may quote a value that is not declared personal: ``repr`` leaves it out.
    """

    rule: str
    field: str
    row: int | None
    place: str
    message: str = dataclasses.field(repr=False)


@dataclass(frozen=True)
class PersonalFinding:
    """Personal data in a field of which the contract does not say so."""

    field: str
    data_category: str
    detector: str
    values: int
    hits: int
    evidence: str


@dataclass(frozen=True)
class Report:
    """How a check ended. Compares by content and can be pickled.

    Attributes:
        contract: The id of the contract.
        version: Its version.
        schema_object: What of it the data was held against.
        mode: What was to be done about bad records.
        blocked: Whether the data may not pass.
        records: How many there are.
        invalid_records: How many of them break a rule.
        rules: Every rule of the contract; none is left out.
        violations: The first ones.
        violations_not_kept: How many more there are.
        personal_data: What was found without being declared.
        bad_rows: In mode quarantine, the position of each bad row with the violations that set it aside.
        obligations: What the decision on the purpose demands and this call did not do; ``read_masked`` does it.
        quarantine: The folder of the bad records, when the caller named one and there are some.
    """

    contract: str
    version: str
    schema_object: str
    mode: Mode
    blocked: bool
    records: int
    invalid_records: int
    rules: tuple[RuleResult, ...]
    violations: tuple[Violation, ...] = ()
    violations_not_kept: int = 0
    personal_data: tuple[PersonalFinding, ...] = ()
    bad_rows: Mapping[int, tuple[Violation, ...]] = dataclasses.field(default_factory=dict, repr=False)
    obligations: tuple[str, ...] = ()
    quarantine: Path | None = None

    def with_status(self, status: Status) -> tuple[RuleResult, ...]:
        """The rules that ended so."""
        return tuple(rule for rule in self.rules if rule.status is status)

    def valid(self, frame: FrameT) -> FrameT:
        """The rows of the checked frame that keep the contract, in their order, as a frame of the same kind.

        Raises:
            ValueError: When the check was not in mode quarantine, or the frame has another number of rows now.
            TypeError: When the frame cannot be read twice, such as a ``RecordBatchReader``.
        """
        return self._selected(frame, bad=False)

    def quarantined(self, frame: FrameT) -> FrameT:
        """The other rows; see :meth:`valid`."""
        return self._selected(frame, bad=True)

    def _selected(self, frame: FrameT, *, bad: bool) -> FrameT:
        if self.mode != "quarantine":
            raise ValueError(f"the rows are told apart in mode quarantine only; this was mode {self.mode}")
        rows = selection.length(frame)
        if rows != self.records:
            raise ValueError(f"the frame has {rows} rows, {self.records} were checked")
        selected: FrameT = selection.rows(frame, [(row in self.bad_rows) == bad for row in range(rows)])
        return selected

    def verdict(self) -> str:
        """What is wrong for a message or a log: rules and counts, never a value."""
        end = "the data may not pass" if self.blocked else "the data may pass"
        head = (
            f"{self.schema_object} of {self.contract} {self.version}: {end}; "
            f"{self.invalid_records} of {self.records} records are invalid"
        )
        failed = self.with_status(Status.FAILED)
        lines = [
            f"{rule.rule}: {rule.failures} of {rule.checked} ({rule.severity}); expected: {rule.expectation}"
            for rule in failed[:_MOST_RULES_IN_A_MESSAGE]
        ]
        if len(failed) > len(lines):
            lines.append(f"and {len(failed) - len(lines)} more rules")
        lines += [
            f"{found.field}: undeclared {found.data_category} in {found.hits} of {found.values} values"
            for found in self.personal_data
        ]
        return "\n  ".join([head, *lines])

    def summary(self) -> dict[str, Any]:
        """Counts and ends of rules as plain values, for a log, a metric or an XCom; no value of the data is in it."""
        return {
            "contract": self.contract,
            "version": self.version,
            "schemaObject": self.schema_object,
            "mode": self.mode,
            "blocked": self.blocked,
            "records": self.records,
            "invalidRecords": self.invalid_records,
            "rules": {status.value: len(self.with_status(status)) for status in Status},
            "failed": {rule.rule: rule.failures for rule in self.with_status(Status.FAILED)},
            "notChecked": {
                rule.rule: rule.reason or ""
                for rule in self.rules
                if rule.status in (Status.SKIPPED, Status.NOT_EXECUTABLE)
            },
            "undeclaredPersonalData": [found.field for found in self.personal_data],
        }
