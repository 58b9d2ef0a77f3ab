"""Each built model held against the contract that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pacta_contracts.dbt.artifacts import BuiltModel, Run
from pacta_contracts.dbt.targets import Target, TargetError
from pacta_contracts.errors import ContractViolation, PactaError, PurposeDeniedError, UnavailableError
from pacta_contracts.validation import validate


class End(Enum):
    """How the check of a model ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_BUILT = "not built"
    NOT_IN_RUN = "not in this run"
    UNUSABLE = "cannot be checked"
    AWAY = "could not be checked now"


@dataclass(frozen=True)
class Outcome:
    """How the check of a model ended, in words without a value of the data."""

    model: BuiltModel
    end: End
    text: str


def check_models(run: Run, target: Target, **options: Any) -> Iterator[Outcome]:
    """Checks the models one after another; the options are those of :func:`pacta_contracts.validate`."""
    for model in run.models:
        yield _check(model, target, options)


def _check(model: BuiltModel, target: Target, options: dict[str, Any]) -> Outcome:  # noqa: PLR0911 - one for each end
    if model.status is None:
        return Outcome(model, End.NOT_IN_RUN, "dbt did not build it this time")
    if not model.is_built:
        return Outcome(model, End.NOT_BUILT, f"dbt says: {model.status}")
    if model.relation is None:
        return Outcome(model, End.UNUSABLE, "it has no table or view; name the contract at a model that has")
    try:
        report = validate(
            target.rows(model.relation),
            model.contract,
            schema_object=model.schema_object,
            mode=model.mode,
            quarantine=model.quarantine,
            **options,
        )
    except (ContractViolation, PurposeDeniedError) as violation:
        return Outcome(model, End.FAILED, str(violation))
    except UnavailableError as away:
        return Outcome(model, End.AWAY, str(away))
    except (PactaError, TargetError, ValueError) as unusable:
        return Outcome(model, End.UNUSABLE, str(unusable))
    return Outcome(model, End.PASSED, report.verdict())
