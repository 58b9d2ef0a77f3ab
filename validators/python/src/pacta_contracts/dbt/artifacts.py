"""What dbt wrote about its last run, and which contracts its models name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast, get_args

from pacta_contracts.report import Mode

_KINDS = ("model", "seed", "snapshot")
_KEYS = frozenset({"contract", "schema_object", "mode", "quarantine"})
_DONE = "success"


class ArtifactsError(Exception):
    """What dbt wrote, or what a project says of a contract, cannot be used."""


@dataclass(frozen=True)
class BuiltModel:
    """A model, seed or snapshot that names a contract.

    Attributes:
        name: As dbt calls it.
        relation: Its table or view, quoted for the database; nothing for one that has none.
        contract: A contract file, or an id on the server.
        schema_object: Which one; otherwise the contract has to have one only.
        mode: What is done about bad rows.
        quarantine: The folder for bad rows.
        status: How it ended in the run; nothing when it was no part of it.
    """

    name: str
    relation: str | None
    contract: str
    schema_object: str | None
    mode: Mode
    quarantine: str | None
    status: str | None

    @property
    def is_built(self) -> bool:
        """Whether the run made it."""
        return self.status == _DONE


@dataclass(frozen=True)
class Run:
    """A run of dbt.

    Attributes:
        models: Those that name a contract, in the order of their names.
        adapter: The kind of database, such as ``duckdb``.
        arguments: What dbt was called with.
    """

    models: tuple[BuiltModel, ...]
    adapter: str
    arguments: Mapping[str, Any]


def read_built_models(target: Path, project: Path) -> Run:
    """Reads ``manifest.json`` and ``run_results.json``.

    Args:
        target: The folder they are in.
        project: The folder of the project; contract files are named from there.

    Raises:
        ArtifactsError: When they are not there, or a model's ``meta.pacta`` cannot be used.
    """
    manifest, results = _document(target / "manifest.json"), _document(target / "run_results.json")
    try:
        ends = {result["unique_id"]: str(result["status"]) for result in results["results"]}
        nodes = [node for node in manifest["nodes"].values() if node["resource_type"] in _KINDS]
        models = [_model(node, ends.get(node["unique_id"]), project) for node in nodes]
        adapter, arguments = str(manifest["metadata"]["adapter_type"]), dict(results.get("args", {}))
    except (KeyError, TypeError, AttributeError) as strange:
        raise ArtifactsError(f"{target} holds no artifacts of dbt that are known here: {strange!r}") from None
    named = sorted((model for model in models if model is not None), key=lambda model: model.name)
    return Run(tuple(named), adapter, arguments)


def _document(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ArtifactsError(f"{file} is not there; run dbt build first") from None
    except ValueError:
        raise ArtifactsError(f"{file} is no JSON") from None


def _model(node: Mapping[str, Any], status: str | None, project: Path) -> BuiltModel | None:
    # dbt 1.10 moved meta below config, and keeps the old place filled.
    meta = (node.get("config") or {}).get("meta") or node.get("meta") or {}
    said = meta.get("pacta")
    name = node["name"]
    if said is None:
        return None
    if not isinstance(said, Mapping) or not isinstance(said.get("contract"), str) or not said.keys() <= _KEYS:
        raise ArtifactsError(f"{name}: meta.pacta needs a contract, and knows besides: {', '.join(sorted(_KEYS))}")
    mode = said.get("mode", "block")
    if mode not in get_args(Mode):
        raise ArtifactsError(f"{name}: meta.pacta.mode is one of {', '.join(get_args(Mode))}")
    return BuiltModel(
        name=name,
        relation=node.get("relation_name"),
        contract=_contract(said["contract"], project),
        schema_object=said.get("schema_object"),
        mode=cast("Mode", mode),
        quarantine=None if said.get("quarantine") is None else str(project / said["quarantine"]),
        status=status,
    )


def _contract(named: str, project: Path) -> str:
    """A file of the project, or an id on the server as it is."""
    return str(project / named) if named.endswith((".yaml", ".yml")) else named
