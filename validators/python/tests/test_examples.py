"""The examples do what their first lines say."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from conftest import REPOSITORY
from starlette.testclient import TestClient

EXAMPLES = REPOSITORY / "examples" / "pipelines"
ORDERS = "order_id,country,total\n1,AT,5\n2,planted,5\n3,DE,7\n"


def test_orders_that_may_pass_go_on(tmp_path: Path) -> None:
    (tmp_path / "orders.csv").write_text(ORDERS)

    program = [sys.executable, str(EXAMPLES / "python" / "orders.py"), "orders.csv", "good.parquet", "bad"]
    run = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert list(pd.read_parquet(tmp_path / "good.parquet")["order_id"]) == [1, 3]
    assert "1 of 3 records are invalid" in run.stdout
    assert len(list((tmp_path / "bad").glob("*/*.reasons.ndjson"))) == 1


def test_the_model_sees_orders_that_keep_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("app", EXAMPLES / "serving" / "app.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    with TestClient(module.app) as client:
        assert client.post("/predict", json=[{"order_id": 1, "total": 2500.0}]).json() == [0.25]
        refused = client.post("/predict", json=[{"order_id": 1, "total": -2500.0}])

    assert refused.status_code == 422
    assert refused.json()["violations"] == [{"rule": "orders.total:minimum", "path": "$[0].total"}]
