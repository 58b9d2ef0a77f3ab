"""Checks as tasks of Airflow 3: :class:`ValidateOperator`, and :func:`check` for a function with ``@task``.

Bad data fails the task at once, for another attempt would see the same. What a later attempt can mend, such as a server
that is away, is left to the task's retries. An XCom holds counts and rules, never data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from airflow.sdk import BaseOperator
from airflow.sdk.exceptions import AirflowException, AirflowFailException

from pacta_contracts.errors import PactaError, UnavailableError
from pacta_contracts.report import Mode
from pacta_contracts.validation import validate


def check(frame: Any, contract: str, **options: Any) -> dict[str, Any]:
    """Checks data inside a task; the options are those of :func:`pacta_contracts.validate`.

    Returns:
        The summary of the report, which may be an XCom.

    Raises:
        AirflowFailException: The data may not pass, may not be used, or cannot be checked; there is no retry.
        AirflowException: Something is away; the task's retries come.
    """
    trouble: AirflowException
    try:
        return validate(frame, contract, **options).summary()
    except UnavailableError as away:
        trouble = AirflowException(str(away))
    except PactaError as final:
        trouble = AirflowFailException(str(final))
    raise trouble


class ValidateOperator(BaseOperator):
    """Checks a file against a contract.

    Args:
        data: The path of the file.
        contract: A contract file, or an id on the server, also as ``id@version``.
        schema_object: Which one, when the contract has several.
        mode: ``block``, ``quarantine`` or ``report``.
        quarantine: The folder for the bad records and the reasons.
        references: The files that foreign keys refer to, by schema object.
        purpose: What the data is wanted for; it is asked first whether that is allowed.
        pipeline: The pipeline that asks, and the job in the lineage; otherwise ``dag.task``.
        policies: The policies that decide, instead of the server.
        server: The running Pacta; otherwise ``PACTA_SERVER``. Its token is in ``PACTA_TOKEN``.
        time_limit: The seconds after which the check is given up.
        command: Where the ``pacta`` command is; otherwise ``PACTA_COMMAND``, else the first on PATH.
        task: The arguments of every operator, such as ``task_id`` and ``retries``.
    """

    template_fields: Sequence[str] = (
        "data",
        "contract",
        "schema_object",
        "quarantine",
        "references",
        "purpose",
        "pipeline",
        "policies",
    )
    ui_color = "#dbe9f6"

    def __init__(  # noqa: PLR0913 - each is a choice of its own, by name
        self,
        *,
        data: str,
        contract: str,
        schema_object: str | None = None,
        mode: Mode = "block",
        quarantine: str | None = None,
        references: Mapping[str, str] | None = None,
        purpose: str | None = None,
        pipeline: str | None = None,
        policies: str | None = None,
        server: str | None = None,
        time_limit: float | None = None,
        command: str | None = None,
        **task: Any,
    ) -> None:
        super().__init__(**task)
        self.data = data
        self.contract = contract
        self.schema_object = schema_object
        self.mode = mode
        self.quarantine = quarantine
        self.references = references
        self.purpose = purpose
        self.pipeline = pipeline
        self.policies = policies
        self.server = server
        self.time_limit = time_limit
        self.command = command

    def execute(self, context: Any) -> dict[str, Any]:  # noqa: ARG002 - Airflow's signature
        """Checks; called by Airflow."""
        summary = check(
            self.data,
            self.contract,
            schema_object=self.schema_object,
            mode=self.mode,
            quarantine=self.quarantine,
            references=self.references,
            purpose=self.purpose,
            pipeline=self.pipeline or f"{self.dag_id}.{self.task_id}",
            policies=self.policies,
            server=self.server,
            timeout=self.time_limit,
            command=self.command,
        )
        self.log.info("%(invalidRecords)d of %(records)d records are invalid", summary)
        return summary
