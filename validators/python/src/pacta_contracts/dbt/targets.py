"""Databases whose tables can be read here. Another kind of database is another :class:`Target`."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from pacta_contracts.dbt.artifacts import Run

_ROWS_AT_ONCE = 1 << 16


class TargetError(Exception):
    """The database cannot be read."""


class Target(Protocol):
    """A database that dbt has built into."""

    def rows(self, relation: str) -> pa.RecordBatchReader:
        """The rows of a table or view, whose name is quoted already.

        Raises:
            TargetError: When they cannot be read.
        """
        ...


class DuckDbTarget:
    """A file of DuckDB's, opened for reading only."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def open(cls, database: Path) -> Iterator[DuckDbTarget]:
        """Opens the file.

        Raises:
            TargetError: When it cannot be opened.
        """
        import duckdb  # noqa: PLC0415 - only those who build into DuckDB have it

        if not database.is_file():
            raise TargetError(f"there is no DuckDB file {database}")
        try:
            connection = duckdb.connect(str(database), read_only=True)
        except duckdb.Error as failure:
            raise TargetError(f"{database} cannot be opened: {type(failure).__name__}") from None
        try:
            yield cls(connection)
        finally:
            connection.close()

    def rows(self, relation: str) -> pa.RecordBatchReader:
        """The rows of a table or view."""
        import duckdb  # noqa: PLC0415 - see above

        try:
            # The name was quoted by dbt.
            return self._connection.sql(f"SELECT * FROM {relation}").to_arrow_reader(_ROWS_AT_ONCE)  # noqa: S608
        except duckdb.Error as failure:
            raise TargetError(f"{relation} cannot be read: {type(failure).__name__}") from None


def duckdb_file(run: Run, project: Path, profiles: Path | None) -> Path:
    """The file that the run built into, as dbt's own reading of the profile says.

    Raises:
        TargetError: When dbt is not installed here, or the profile names no file.
    """
    try:
        from dbt.config.runtime import load_profile  # noqa: PLC0415 - dbt may be in another environment
        from dbt.flags import set_from_args  # noqa: PLC0415
        from dbt_common.context import set_invocation_context  # noqa: PLC0415
    except ImportError:
        raise TargetError("dbt is not installed in this environment; name the file with --database") from None
    said = run.arguments
    folder = profiles if profiles is not None else Path(said.get("profiles_dir") or project)
    variables: Mapping[str, Any] = said.get("vars") or {}
    try:
        set_invocation_context(dict(os.environ))
        set_from_args(Namespace(PROFILES_DIR=str(folder)), None)
        profile = load_profile(str(project), dict(variables), said.get("profile"), said.get("target"))
    except Exception as failure:
        # Of many kinds; and dbt's messages may quote secrets of the profile.
        raise TargetError(f"dbt cannot read the profile in {folder}: {type(failure).__name__}") from None
    path = str(getattr(profile.credentials, "path", ""))
    if not path or path == ":memory:":
        raise TargetError("the profile's database is in memory and gone; name a file as its path")
    return project / path
