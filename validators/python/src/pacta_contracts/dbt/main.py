"""The command ``pacta-dbt``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from pacta_contracts.dbt.artifacts import ArtifactsError, Run, read_built_models
from pacta_contracts.dbt.checking import End, Outcome, check_models
from pacta_contracts.dbt.targets import DuckDbTarget, TargetError, duckdb_file

_FINE, _AT_FAULT, _BAD_CALL, _AWAY = 0, 1, 2, 3
_WORST_FIRST = (
    (_BAD_CALL, {End.UNUSABLE}),
    (_AWAY, {End.AWAY}),
    (_AT_FAULT, {End.FAILED, End.NOT_BUILT}),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Checks what the last run of dbt built; the exit code is that of the ``pacta`` command."""
    call = _parser().parse_args(arguments)
    project = call.project_dir.absolute()
    try:
        run = read_built_models(call.target_path or project / "target", project)
        outcomes = _check(run, project, call)
    except (ArtifactsError, TargetError) as unusable:
        print(f"pacta-dbt: {unusable}", file=sys.stderr)  # noqa: T201 - it is a command
        return _BAD_CALL
    if not outcomes:
        print("pacta-dbt: no model names a contract in meta.pacta.contract", file=sys.stderr)  # noqa: T201
    ends = {outcome.end for outcome in outcomes}
    return next((code for code, bad in _WORST_FIRST if ends & bad), _FINE)


def _check(run: Run, project: Path, call: argparse.Namespace) -> list[Outcome]:
    if not run.models:
        return []
    if run.adapter != "duckdb":
        raise TargetError(f"dbt built into {run.adapter}; only tables of DuckDB can be checked")
    database = call.database or duckdb_file(run, project, call.profiles_dir)
    outcomes: list[Outcome] = []
    with DuckDbTarget.open(database) as target:
        for outcome in check_models(run, target, server=call.server, command=call.command, timeout=call.timeout):
            print(f"{outcome.end.value:<24} {outcome.model.name}: {outcome.text}", flush=True)  # noqa: T201
            outcomes.append(outcome)
    return outcomes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pacta-dbt",
        description="Check what dbt has built against the contracts that models name in meta.pacta.contract.",
        epilog="Exit codes: 0 all may pass, 1 one may not or was not built, 2 the call, a contract or a table cannot "
        "be used, 3 no server or no time.",
    )
    parser.add_argument("--project-dir", type=Path, default=Path(), help="the dbt project; default: this folder")
    parser.add_argument(
        "--target-path", type=Path, help="where dbt wrote its artifacts; default: target in the project"
    )
    parser.add_argument("--profiles-dir", type=Path, help="where profiles.yml is; default: as in dbt's run")
    parser.add_argument("--database", type=Path, help="the file of DuckDB; default: as dbt's profile says")
    parser.add_argument("--server", help="the running Pacta; default: PACTA_SERVER")
    parser.add_argument("--command", type=Path, help="the pacta command; default: PACTA_COMMAND, else pacta on PATH")
    parser.add_argument("--timeout", type=float, help="seconds for each table")
    return parser


if __name__ == "__main__":
    sys.exit(main())
