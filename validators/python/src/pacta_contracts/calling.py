"""One call of the command for one set of data: the words of it, and the report that comes back."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pacta_contracts.command import call, find_command
from pacta_contracts.handover import hand_over
from pacta_contracts.reading import Handed, read_report
from pacta_contracts.report import Mode, Report

PathLike = str | os.PathLike[str]


@dataclass(frozen=True)
class Access:
    """Who wants the data, and what for."""

    purpose: str | None
    pipeline: str | None
    roles: Sequence[str]
    teams: Sequence[str]
    policies: PathLike | None

    def words(self) -> list[str]:
        """The same for the command."""
        if self.purpose is None and (self.roles or self.teams or self.policies is not None):
            raise ValueError("roles, teams and policies are of no use without a purpose")
        words = [*_option("purpose", self.purpose), *_option("pipeline", self.pipeline)]
        words += [f"--role={role}" for role in self.roles] + [f"--team={team}" for team in self.teams]
        return words + _option("policies", self.policies)


@dataclass(frozen=True)
class Caller:
    """How the command is called."""

    command: PathLike | None
    server: str | None
    timeout: float | None


@dataclass(frozen=True)
class Check:
    """What data is held against, and what becomes of bad records."""

    contract: PathLike
    schema_object: str | None
    mode: Mode
    access: Access
    caller: Caller
    quarantine: PathLike | None = None

    def run(self, folder: Path, frame: Any, references: Mapping[str, Any], more: Sequence[str] = ()) -> Report:
        """Runs the command over the data, which is handed over through the folder."""
        if self.quarantine is not None and self.mode != "quarantine":
            raise ValueError(f"a folder for bad records is of no use in mode {self.mode}; say mode='quarantine'")
        command = find_command(self.caller.command)
        words = [*self._words(folder), *more]
        file = hand_over(frame, folder, "data")
        for at, (name, data) in enumerate(references.items()):
            words.append(f"--reference={name}={hand_over(data, folder, f'reference-{at}')}")
        answer = call(command, [*words, "--", os.fspath(file)], self.caller.timeout)
        kept = None if self.quarantine is None else Path(self.quarantine)
        return read_report(answer, Handed(file, file.parent == folder, kept))

    def _words(self, folder: Path) -> list[str]:
        words = ["validate", "--json", *_option("contract", self.contract), *_option("mode", self.mode)]
        words += [*_option("schema-object", self.schema_object), *_option("server", self.caller.server)]
        if self.mode == "quarantine":
            words += _option("quarantine", self.quarantine or folder / "bad")
        return words + self.access.words()


def _option(name: str, value: PathLike | None) -> list[str]:
    # In one word: a value that begins with a dash is no option of its own.
    return [] if value is None else [f"--{name}={os.fspath(value)}"]
