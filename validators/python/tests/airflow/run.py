"""Runs DAGs of a folder in this process, in Airflow's own environment, and prints how their tasks ended, as JSON.

python run.py DAGS RESULT ORDERS BAD
"""

import json
import sys
from pathlib import Path

from airflow.dag_processing.dagbag import DagBag

dags, result, orders, bad = sys.argv[1:]
bag = DagBag(dags)
ends: dict = {"errors": {name: str(error) for name, error in bag.import_errors.items()}, "tasks": {}}
for dag in bag.dags.values():
    conf = {"orders": orders, "bad": bad} if dag.dag_id == "orders" else None
    for ended in dag.test(run_conf=conf).get_task_instances():
        ends["tasks"][f"{ended.dag_id}.{ended.task_id}"] = {
            "state": str(ended.state),
            "tries": ended.try_number,
            "xcom": ended.xcom_pull(task_ids=ended.task_id),
        }
Path(result).write_text(json.dumps(ends), encoding="utf-8")
