"""What the tests share: the repository's own command, already built, and its examples."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Seeded, so that a failure comes again; few, because the whole run is short.
settings.register_profile("pacta", max_examples=50, derandomize=True, deadline=None, database=None)
settings.load_profile("pacta")

# Half the time of a call that has little to do; the airflow and dbt of the tests inherit it.
os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")

REPOSITORY = Path(__file__).resolve().parents[3]
ORDERS = REPOSITORY / "examples" / "pipelines" / "orders.odcs.yaml"
GUARD = REPOSITORY / "examples" / "guard"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The built command, no server, and a temporary folder in which nothing may be left over."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("PACTA_COMMAND", str(REPOSITORY / "pacta"))
    monkeypatch.setenv("PACTA_BUILD", "never")
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    for name in ("PACTA_SERVER", "PACTA_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    yield
    assert list(scratch.iterdir()) == [], "handed over data was left behind"


def contract(folder: Path, properties: str, name: str = "things") -> Path:
    """A contract file with one schema object of the given properties, a line each."""
    lines = "\n".join(f"      - {{{line.strip()}}}" for line in properties.strip().splitlines())
    file = folder / f"{name}.odcs.yaml"
    file.write_text(
        f"apiVersion: v3.2.0\nkind: DataContract\nid: {name}\nname: Things\nversion: 1.0.0\nstatus: active\n"
        f"schema:\n  - name: {name}\n    properties:\n{lines}\n",
        encoding="utf-8",
    )
    return file
