"""Data contracts checked where Python pipelines run.

>>> import pacta_contracts as pacta
>>> report = pacta.validate(frame, "orders.odcs.yaml")  # doctest: +SKIP

The work is done by the ``pacta`` command, which has to be installed beside this package.
"""

from pacta_contracts.errors import (
    CommandMissingError,
    ContractViolation,
    OutOfTimeError,
    PactaError,
    PurposeDeniedError,
    UnavailableError,
    UnusableInputError,
)
from pacta_contracts.report import Mode, PersonalFinding, Report, RuleResult, Status, Violation
from pacta_contracts.validation import read_masked, validate

__all__ = [
    "CommandMissingError",
    "ContractViolation",
    "Mode",
    "OutOfTimeError",
    "PactaError",
    "PersonalFinding",
    "PurposeDeniedError",
    "Report",
    "RuleResult",
    "Status",
    "UnavailableError",
    "UnusableInputError",
    "Violation",
    "read_masked",
    "validate",
]
