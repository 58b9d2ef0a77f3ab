"""The ``pacta`` command: where it is, and one call of it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from pacta_contracts.errors import (
    CommandMissingError,
    OutOfTimeError,
    PactaError,
    PurposeDeniedError,
    UnavailableError,
    UnusableInputError,
)

VARIABLE = "PACTA_COMMAND"

_INSTALL = (
    "Clone Pacta and put its 'pacta' on PATH, or say where it is with command=... or the variable "
    f"{VARIABLE}. It needs a JDK 21 or newer."
)
_AT_FAULT, _BAD_CALL = 1, 2
_SECONDS_TO_END = 5.0


@dataclass(frozen=True)
class Answer:
    """What a call came to.

    Attributes:
        document: The JSON that it printed.
        remarks: The lines that it said beside it.
    """

    document: dict[str, Any]
    remarks: tuple[str, ...]


def find_command(named: str | os.PathLike[str] | None = None) -> Path:
    """The command that the caller names, else the environment, else the first on PATH.

    Raises:
        CommandMissingError: When there is none.
    """
    wanted = named if named is not None else os.environ.get(VARIABLE) or None
    origin = "command" if named is not None else VARIABLE
    if wanted is None:
        found = shutil.which("pacta")
        if found is None:
            raise CommandMissingError("there is no command 'pacta' on PATH", _INSTALL)
        return Path(found)
    found = shutil.which(os.fspath(wanted))
    if found is None:
        raise CommandMissingError(f"{origin} names '{os.fspath(wanted)}', which is no program", _INSTALL)
    # A path that lost its "./" would be looked for on PATH again.
    return Path(found).absolute()


def call(command: Path, arguments: Sequence[str], timeout: float | None) -> Answer:
    """Runs the command without a shell, and ends it with all that it started if it is not waited for any more.

    Raises:
        OutOfTimeError: When the time is over.
        PactaError: What the command says that went wrong, by its kind.
    """
    try:
        with _running(command, arguments) as child:
            out, err = child.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        advice = "Give more time, or less data at once."
        raise OutOfTimeError(f"there was no verdict within {timeout:g} s", advice) from None
    return _answer(command, child.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))


@contextmanager
def _running(command: Path, arguments: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    child = None
    try:
        # An interrupt between the start of the process and its being known here would leave it running.
        with interrupts_held():
            child = _started(command, arguments)
        yield child
    finally:
        if child is not None:
            end(child)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Lets what SIGINT and SIGTERM are handled by wait until the block is over.

    Python calls handlers in the main thread only; in any other nothing is held.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    before = {int(number): signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    held = {number: handler for number, handler in before.items() if callable(handler)}
    for number in held:
        signal.signal(number, lambda *which: came.append(which))
    try:
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)
        for number, frame in came:
            held[number](number, frame)


def _started(command: Path, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - a list of words, the first of which the caller chose
            [os.fspath(command), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # A group of its own: the start script may have children, and Ctrl-C is this process' to handle.
            start_new_session=True,
        )
    except OSError as failure:
        raise CommandMissingError(f"{command} cannot be started: {failure.strerror}", _INSTALL) from None


def end(child: subprocess.Popen[bytes]) -> None:
    """Ends a call that still runs, with all its children, and waits until it is gone."""
    if child.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGTERM)
        try:
            child.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _answer(command: Path, exit_code: int, out: str, err: str) -> Answer:
    documents = _documents(out)
    if documents is not None and documents and "error" in documents[-1]:
        raise _trouble(documents[-1]["error"])
    if exit_code < 0 or not documents:
        # A Java that was given options by the environment says so first.
        lines = err.strip().splitlines()
        said = lines[next((at for at, line in enumerate(lines) if line.startswith("pacta: ")), len(lines)) :]
        if exit_code >= 0 and not said:
            raise CommandMissingError(f"{command} is something else than Pacta's command", _INSTALL)
        reason = f"it was ended by signal {-exit_code}" if exit_code < 0 else said[0].removeprefix("pacta: ")
        kind = UnusableInputError if exit_code == _BAD_CALL else UnavailableError
        raise kind(f"{command} gave no answer: {reason}", "\n  ".join(line.strip() for line in said[1:4]))
    return Answer(documents[0], tuple(err.splitlines()))


def _documents(out: str) -> list[dict[str, Any]] | None:
    """The JSON objects: trouble that comes after a result is a second one. None when it is something else."""
    reader, documents, at = json.JSONDecoder(), [], 0
    text = out.strip()
    try:
        while at < len(text):
            document, stop = reader.raw_decode(text, at)
            if not isinstance(document, dict):
                return None
            documents.append(document)
            at = stop + len(text[stop:]) - len(text[stop:].lstrip())
    except ValueError:
        return None
    return documents


def _trouble(error: dict[str, Any]) -> PactaError:
    kinds: dict[int, type[PactaError]] = {_AT_FAULT: PurposeDeniedError, _BAD_CALL: UnusableInputError}
    kind = kinds.get(error["exitCode"], UnavailableError)
    return kind(error["message"], error["advice"])
