"""What a real dbt has built is held against the contracts that its models name."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ORDERS, REPOSITORY

from pacta_contracts.dbt import ArtifactsError, read_built_models
from pacta_contracts.dbt.main import main

EXAMPLE = REPOSITORY / "examples" / "pipelines" / "dbt"
MODELS = {
    "bad_orders": "select 1 as order_id, 'planted' as country, 5.0 as total",
    "bad_rows_aside": "{{ config(materialized='view') }} select 1 as order_id, -5.0 as total",
    "broken": "select no_such_column",
    "inline": "{{ config(materialized='ephemeral') }} select 1 as order_id",
    "many_types": """select 1::hugeint as order_id, 5::float as total, 'x'::enum('x', 'y') as note,
        timestamptz '2026-03-04 10:30:00+01' as placed_at""",
    "without_contract": "select 1 as a",
    "wrong_type": "select 'x' as order_id, 1.0 as total",
}
MODES = {"bad_rows_aside": "quarantine"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, with models that end in other ways, built once."""
    project = tmp_path_factory.mktemp("pipelines") / "dbt"
    shutil.copytree(EXAMPLE, project, ignore=shutil.ignore_patterns("target", "logs", "*.duckdb"))
    shutil.copy(ORDERS, project.parent)
    models = []
    for name, text in MODELS.items():
        (project / "models" / f"{name}.sql").write_text(text)
        pacta = {"contract": "../orders.odcs.yaml", "mode": MODES.get(name, "block")}
        meta = {} if name == "without_contract" else {"meta": {"pacta": pacta}}
        models.append({"name": name, "config": meta})
    (project / "models" / "more.yml").write_text(json.dumps({"version": 2, "models": models}))
    dbt = [str(Path(sys.executable).with_name("dbt")), "--no-send-anonymous-usage-stats", "build"]
    run = subprocess.run(
        [*dbt, "--project-dir", str(project), "--profiles-dir", str(project)],
        cwd=project,
        env=os.environ | {"SHOP_DATABASE": "built.duckdb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no_such_column" in run.stdout, run.stdout + run.stderr
    return project


def test_each_model_ends_in_words_and_none_is_left_out(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_DATABASE", "built.duckdb")

    code = main(["--project-dir", str(built)])

    said = capsys.readouterr()
    ends = {line[25:].split(":")[0]: line[:24].strip() for line in said.out.splitlines() if not line.startswith(" ")}
    assert ends == {
        "bad_orders": "failed",
        "bad_rows_aside": "passed",
        "broken": "not built",
        "inline": "not in this run",
        "many_types": "passed",
        "orders": "passed",
        "wrong_type": "cannot be checked",
    }
    assert "orders.country:pattern: 1 of 1" in said.out
    assert "planted" not in said.out + said.err
    assert code == 2


def test_the_worst_end_is_the_exit_code(built: Path, tmp_path: Path) -> None:
    for status, names, code in (("success", ["orders"], 0), ("success", ["bad_orders"], 1), ("error", ["orders"], 1)):
        target = artifacts(tmp_path, built, status, names)
        database = str(built / "built.duckdb")

        assert main(["--project-dir", str(built), "--target-path", str(target), "--database", database]) == code


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("nothing.duckdb", "there is no DuckDB file"),
        ("dbt_project.yml", "cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_read_is_named(
    built: Path, capsys: pytest.CaptureFixture[str], file: str, said: str
) -> None:
    assert main(["--project-dir", str(built), "--database", str(built / file)]) == 2
    assert said in capsys.readouterr().err


def test_another_database_is_not_claimed(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = artifacts(tmp_path, built, "success", ["orders"])
    manifest = json.loads((target / "manifest.json").read_text())
    manifest["metadata"]["adapter_type"] = "snowflake"
    (target / "manifest.json").write_text(json.dumps(manifest))

    assert main(["--project-dir", str(built), "--target-path", str(target)]) == 2
    assert "built into snowflake; only tables of DuckDB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        ({"contract": 5}, "needs a contract"),
        ("orders.odcs.yaml", "needs a contract"),
        ({"contract": "c.yaml", "typo": 1}, "knows besides"),
        ({"contract": "c.yaml", "mode": "ignore"}, "mode is one of block, quarantine, report"),
    ],
)
def test_what_a_model_says_of_its_contract_is_not_guessed(tmp_path: Path, meta: Any, said: str) -> None:
    node = {"unique_id": "m", "name": "m", "resource_type": "model", "config": {"meta": {"pacta": meta}}}
    (tmp_path / "manifest.json").write_text(json.dumps({"metadata": {"adapter_type": "duckdb"}, "nodes": {"m": node}}))
    (tmp_path / "run_results.json").write_text('{"results": []}')

    with pytest.raises(ArtifactsError, match=said):
        read_built_models(tmp_path, tmp_path)


@pytest.mark.parametrize("manifest", ["[]", "{}", "{", '{"nodes": 5}'])
def test_other_files_are_no_artifacts(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    (tmp_path / "run_results.json").write_text('{"results": []}')

    with pytest.raises(ArtifactsError, match=r"no artifacts of dbt|is no JSON"):
        read_built_models(tmp_path, tmp_path)
    with pytest.raises(ArtifactsError, match="run dbt build first"):
        read_built_models(tmp_path / "none", tmp_path)


def artifacts(folder: Path, built: Path, status: str, names: list[str]) -> Path:
    """The artifacts as if only these models named a contract and ended so."""
    manifest = json.loads((built / "target" / "manifest.json").read_text())
    manifest["nodes"] = {key: node for key, node in manifest["nodes"].items() if node["name"] in names}
    results = {"results": [{"unique_id": key, "status": status} for key in manifest["nodes"]], "args": {}}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "run_results.json").write_text(json.dumps(results))
    return folder
