"""What can go wrong, one class for each thing that a caller does something different about.

No message carries a value of the data: rules, fields, counts and places only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacta_contracts.report import Report


class PactaError(Exception):
    """The base of all of them.

    Attributes:
        message: What is wrong, and where.
        advice: What to do about it; empty when there is nothing to say.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        # Both are arguments of the exception, so that it survives being pickled on its way between processes.
        super().__init__(message, advice)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message}\n  {self.advice}" if self.advice else self.message


class CommandMissingError(PactaError):
    """There is no ``pacta`` command, or what is called so is something else."""


class UnusableInputError(PactaError):
    """The call, the contract or the data cannot be used; there is no verdict, and nothing was let through."""


class UnavailableError(PactaError):
    """Something around the check is away or broken, such as the server; a later attempt may succeed."""


class OutOfTimeError(UnavailableError):
    """The time limit was met before there was a verdict; nothing was let through."""


class PurposeDeniedError(PactaError):
    """The data may not be used for the purpose; nothing was read."""


class ContractViolation(PactaError):  # noqa: N818 - it is a verdict on the data, no fault of the program
    """The data breaks its contract and may not pass.

    Attributes:
        report: How each rule ended.
    """

    def __init__(self, report: Report) -> None:
        super().__init__(report.verdict())
        self.report = report

    def __reduce__(self) -> tuple[type[ContractViolation], tuple[Report]]:
        return ContractViolation, (self.report,)
