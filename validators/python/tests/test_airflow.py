"""Tasks of a real Airflow, in an environment of its own, end as the data does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import ORDERS, REPOSITORY

HERE = Path(__file__).parent / "airflow"
EXAMPLE = REPOSITORY / "examples" / "pipelines" / "airflow" / "orders_dag.py"

# A Python with Airflow and this package, and an empty database of Airflow's.
PYTHON, DATABASE = os.environ.get("PACTA_AIRFLOW_PYTHON"), os.environ.get("PACTA_AIRFLOW_DATABASE")

pytestmark = pytest.mark.skipif(not PYTHON or not DATABASE, reason="no Airflow: PACTA_AIRFLOW_PYTHON is not set")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str]:
    """How the tasks of all DAGs ended, and everything that Airflow said."""
    folder = tmp_path_factory.mktemp("pipelines")
    dags = folder / "dags"
    dags.mkdir()
    for file in (EXAMPLE, HERE / "ends.py"):
        shutil.copy(file, dags)
    shutil.copy(ORDERS, folder)
    (folder / "home").mkdir()
    shutil.copy(str(DATABASE), folder / "home" / "airflow.db")
    (folder / "orders.csv").write_text("order_id,country,total\n1,AT,5\n2,planted,5\n")
    environment = os.environ | {
        "AIRFLOW_HOME": str(folder / "home"),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{folder}/home/airflow.db",
        "AIRFLOW__CORE__DAGS_FOLDER": str(dags),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "PACTA_BUILD": "never",
        "PACTA_COMMAND": str(REPOSITORY / "pacta"),
        "TEST_ORDERS": str(folder / "orders.csv"),
        "TEST_WORD": "planted",
        "TEST_CONTRACT": str(ORDERS),
    }
    words = [str(PYTHON), str(HERE / "run.py"), str(dags), str(folder / "result")]
    words += [str(folder / "orders.csv"), str(folder / "bad")]
    ended = subprocess.run(words, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    said = ended.stdout + ended.stderr
    assert ended.returncode == 0, said
    ends = json.loads((folder / "result").read_text())
    assert ends["errors"] == {}
    return ends["tasks"], said


def test_the_example_sets_bad_orders_aside_and_hands_on_a_summary(run: tuple[dict[str, Any], str]) -> None:
    tasks, _ = run

    checked = tasks["orders.check_orders"]
    assert (checked["state"], checked["tries"]) == ("success", 1)
    assert (checked["xcom"]["records"], checked["xcom"]["failed"]) == (2, {"orders.country:pattern": 1})
    assert tasks["orders.check_totals"]["state"] == "success"


def test_what_another_attempt_cannot_mend_fails_at_once(run: tuple[dict[str, Any], str]) -> None:
    tasks, _ = run

    for name in ("bad_data", "no_file", "no_command", "bad_records"):
        assert (tasks[f"ends.{name}"]["state"], tasks[f"ends.{name}"]["tries"]) == ("failed", 1), name


def test_a_server_that_is_away_is_asked_again(run: tuple[dict[str, Any], str]) -> None:
    tasks, _ = run

    assert (tasks["ends.server_away"]["state"], tasks["ends.server_away"]["tries"]) == ("failed", 2)


def test_the_log_names_rules_and_no_value(run: tuple[dict[str, Any], str]) -> None:
    _, said = run

    assert "orders.country:pattern: 1 of 2" in said
    assert "planted" not in said
