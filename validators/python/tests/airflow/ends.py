"""Tasks that end in every way; each with a retry that comes at once."""

import os
from datetime import timedelta

from airflow.sdk import DAG, task

from pacta_contracts.airflow import ValidateOperator, check

ORDERS, CONTRACT = os.environ["TEST_ORDERS"], os.environ["TEST_CONTRACT"]
RETRIES = {"retries": 1, "retry_delay": timedelta(0)}

with DAG("ends", schedule=None, default_args=RETRIES):
    ValidateOperator(task_id="bad_data", data=ORDERS, contract=CONTRACT)
    ValidateOperator(task_id="no_file", data=ORDERS + ".gone", contract=CONTRACT)
    ValidateOperator(task_id="server_away", data=ORDERS, contract="orders", server="http://127.0.0.1:9")
    ValidateOperator(task_id="no_command", data=ORDERS, contract=CONTRACT, command="/no/such/pacta")

    @task
    def bad_records() -> dict:
        return check([{"order_id": os.environ["TEST_WORD"]}], CONTRACT)

    bad_records()
