"""The two calls that a pipeline makes: :func:`validate` and :func:`read_masked`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pacta_contracts.calling import Access, Caller, Check, PathLike
from pacta_contracts.errors import ContractViolation
from pacta_contracts.handover import private_folder
from pacta_contracts.report import Mode, Report


def validate(  # noqa: PLR0913 - each is a choice of its own, by name
    frame: Any,
    contract: PathLike,
    *,
    schema_object: str | None = None,
    mode: Mode = "block",
    quarantine: PathLike | None = None,
    references: Mapping[str, Any] | None = None,
    purpose: str | None = None,
    pipeline: str | None = None,
    roles: Sequence[str] = (),
    teams: Sequence[str] = (),
    policies: PathLike | None = None,
    server: str | None = None,
    timeout: float | None = None,
    command: PathLike | None = None,
) -> Report:
    """Checks data against a contract.

    Args:
        frame: A frame of pandas, Polars, pyarrow or DuckDB (anything with Arrow's ``__arrow_c_stream__``), a list of
            dicts, or the path of a file.
        contract: A file, or an id on the server, also as ``id@version``.
        schema_object: Which one, when the contract has several.
        mode: ``block`` raises when the data may not pass; ``quarantine`` tells the bad rows apart and raises for what
            is wrong beyond single rows; ``report`` never raises for the data.
        quarantine: A folder for the bad records and the reasons, in mode quarantine; without one they are not kept.
        references: What foreign keys refer to, by schema object; each like ``frame``.
        purpose: What the data is wanted for, such as ``analytics.reporting``: it is asked first whether that is
            allowed. What the decision demands is in the report's ``obligations``.
        pipeline: The pipeline that asks, and the job in the lineage.
        roles: Its roles.
        teams: Its teams.
        policies: A policy document, or a folder of them, that decides instead of the server.
        server: The running Pacta; otherwise ``PACTA_SERVER``. Its token is in ``PACTA_TOKEN``.
        timeout: The seconds after which the call is given up.
        command: Where the ``pacta`` command is; otherwise ``PACTA_COMMAND``, else the first on PATH.

    Raises:
        ContractViolation: The data may not pass.
        PurposeDeniedError: It may not be used for the purpose; nothing was read.
        UnusableInputError: The call, the contract or the data cannot be used.
        UnavailableError: The server or the disk is away, or the time was over.
        CommandMissingError: There is no ``pacta`` command.
    """
    access = Access(purpose, pipeline, roles, teams, policies)
    check = Check(contract, schema_object, mode, access, Caller(command, server, timeout), quarantine)
    with private_folder() as folder:
        report = check.run(folder, frame, references or {})
    if report.blocked:
        raise ContractViolation(report)
    return report


def read_masked(  # noqa: PLR0913 - each is a choice of its own, by name
    frame: Any,
    contract: PathLike,
    *,
    purpose: str,
    pipeline: str | None = None,
    roles: Sequence[str] = (),
    teams: Sequence[str] = (),
    policies: PathLike | None = None,
    schema_object: str | None = None,
    mode: Mode = "block",
    mask_key: str | None = None,
    server: str | None = None,
    timeout: float | None = None,
    command: PathLike | None = None,
) -> pa.Table:
    """The data as it may be seen for a purpose: asked, checked, masked and filtered as the decision demands.

    The arguments are those of :func:`validate`, but for these.

    Args:
        frame: The data.
        contract: A file, or an id on the server.
        purpose: What the data is wanted for.
        pipeline: The pipeline that asks.
        roles: Its roles.
        teams: Its teams.
        policies: What decides instead of the server.
        schema_object: Which one, when the contract has several.
        mode: ``block`` raises when a record is bad, ``quarantine`` leaves bad ones out, ``report`` masks them too.
        mask_key: Where the key for hashes and tokens is: ``env:NAME`` or ``file:PATH``; otherwise
            ``env:PACTA_MASK_KEY`` when it is set.
        server: The running Pacta.
        timeout: The seconds after which the call is given up.
        command: Where the ``pacta`` command is.

    Raises:
        ContractViolation: The data may not pass; nothing was masked.
        PactaError: As :func:`validate`.
    """
    access = Access(purpose, pipeline, roles, teams, policies)
    check = Check(contract, schema_object, mode, access, Caller(command, server, timeout))
    with private_folder() as folder:
        masked = folder / "masked.parquet"
        more = [f"--masked={masked}"] + ([] if mask_key is None else [f"--mask-key={mask_key}"])
        report = check.run(folder, frame, {}, more)
        if report.blocked:
            raise ContractViolation(report)
        # Read as a whole, for the file is gone after this.
        return pq.read_table(masked, memory_map=False)
