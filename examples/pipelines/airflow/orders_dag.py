"""Orders are checked before anything is made of them; the bad ones are set aside."""

import os
from pathlib import Path

from airflow.sdk import DAG, Param, task

from pacta_contracts.airflow import ValidateOperator, check

CONTRACT = str(Path(__file__).parent.parent / "orders.odcs.yaml")

with DAG(
    "orders",
    schedule=None,
    params={"orders": Param("orders.csv", type="string"), "bad": Param("bad", type="string")},
) as dag:
    checked = ValidateOperator(
        task_id="check_orders",
        data="{{ params.orders }}",
        contract=CONTRACT,
        mode="quarantine",
        quarantine="{{ params.bad }}",
        command=os.environ.get("PACTA_COMMAND"),
    )

    @task
    def check_totals(summary: dict) -> dict:
        """What a task makes of the data is checked where it is made."""
        totals = [{"order_id": 1, "total": float(summary["records"] - summary["invalidRecords"])}]
        return check(totals, CONTRACT)

    check_totals(checked.output)
