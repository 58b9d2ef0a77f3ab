"""Contracts checked after ``dbt build``: the command ``pacta-dbt``."""

from pacta_contracts.dbt.artifacts import ArtifactsError, BuiltModel, read_built_models
from pacta_contracts.dbt.checking import Outcome, check_models
from pacta_contracts.dbt.targets import DuckDbTarget, Target, TargetError

__all__ = [
    "ArtifactsError",
    "BuiltModel",
    "DuckDbTarget",
    "Outcome",
    "Target",
    "TargetError",
    "check_models",
    "read_built_models",
]
