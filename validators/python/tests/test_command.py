"""The command is found, bounded, and ended when nobody waits for it any more."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from conftest import ORDERS

import pacta_contracts as pacta


def program(folder: Path, text: str) -> Path:
    file = folder / "pacta"
    file.write_text("#!/bin/sh\n" + text)
    file.chmod(0o755)
    return file


def test_a_missing_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PACTA_COMMAND")
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(pacta.CommandMissingError, match="no command 'pacta' on PATH") as raised:
        pacta.validate([], ORDERS)
    assert "JDK 21" in raised.value.advice
    with pytest.raises(pacta.CommandMissingError, match="command names '/no/such'"):
        pacta.validate([], ORDERS, command="/no/such")


def test_a_command_may_be_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(program(tmp_path, "kill -9 $$").parent)

    with pytest.raises(pacta.UnavailableError, match="ended by signal 9"):
        pacta.validate([], ORDERS, command="./pacta")


def test_another_program_of_that_name_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PACTA_COMMAND")
    monkeypatch.setenv("PATH", f"{program(tmp_path, 'echo usage: something else; exit 2').parent}:{os.environ['PATH']}")

    with pytest.raises(pacta.CommandMissingError, match="something else than Pacta's command"):
        pacta.validate([], ORDERS)


def test_the_time_limit_ends_the_command_and_all_that_it_started(tmp_path: Path) -> None:
    slow = program(tmp_path, f"sleep 600 & echo $! > '{tmp_path}/child'; wait")

    with pytest.raises(pacta.OutOfTimeError, match="within 1 s"):
        pacta.validate([], ORDERS, command=slow, timeout=1)

    child = int((tmp_path / "child").read_text())
    assert gone(child)


def test_an_interrupt_ends_the_command_and_leaves_no_data(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "started")
    slow = program(tmp_path, f"echo $$ > '{tmp_path}/started'; exec sleep 600")
    # A test run in the background has interrupts ignored, and its children inherit that.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    call = f"{heeding}; import pacta_contracts as p; p.validate([{{'a': 1}}], 'c.yaml', command={str(slow)!r})"
    python = subprocess.Popen([sys.executable, "-c", call], stderr=subprocess.PIPE, start_new_session=True)
    child = int((tmp_path / "started").read_text())

    python.send_signal(signal.SIGINT)
    _, said = python.communicate(timeout=30)

    assert said.rstrip().endswith(b"KeyboardInterrupt")
    assert gone(child)


def test_an_interrupt_in_the_middle_of_the_start_leaves_nothing_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    children: list[int] = []

    class Interrupted(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            children.append(self.pid)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    # A test run in the background has it ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            pacta.validate([], ORDERS, command=program(tmp_path, "exec sleep 600"), timeout=30)

        assert len(children) == 1
        assert gone(children[0])
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_interrupt_that_is_ignored_stays_so(tmp_path: Path) -> None:
    fine = program(tmp_path, "kill -INT $PPID; kill -9 $$")
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with pytest.raises(pacta.UnavailableError, match="ended by signal 9"):
            pacta.validate([], ORDERS, command=fine, timeout=30)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_end_by_a_signal_is_no_verdict(tmp_path: Path) -> None:
    with pytest.raises(pacta.UnavailableError, match="ended by signal 9"):
        pacta.validate([], ORDERS, command=program(tmp_path, "kill -9 $$"))


def test_trouble_after_the_result_is_not_swallowed(tmp_path: Path) -> None:
    error = '{"error": {"exitCode": 3, "message": "the data was validated, but nobody was told", "advice": ""}}'

    with pytest.raises(pacta.UnavailableError, match="nobody was told"):
        pacta.validate([], ORDERS, command=program(tmp_path, f"echo '{{}}'; echo '{error}'; exit 3"))


def test_calls_from_threads_do_not_meet() -> None:
    ends: dict[int, int] = {}

    def check(size: int) -> None:
        ends[size] = pacta.validate([{"order_id": 1, "total": 1}] * size, ORDERS).records

    threads = [threading.Thread(target=check, args=(size,)) for size in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends == {1: 1, 2: 2}


def gone(process: int) -> bool:
    """Whether it has ended, or does within ten seconds."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 10)[0])
    finally:
        os.close(handle)
