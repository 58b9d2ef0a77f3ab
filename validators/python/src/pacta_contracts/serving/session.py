"""One life of ``pacta serve``, from its first line to its end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from asyncio import subprocess
from collections import deque
from pathlib import Path

from pacta_contracts.errors import UnavailableError
from pacta_contracts.serving import talk

_LOG = logging.getLogger(__name__)
_LONGEST_LINE = 1 << 20
_LINES_OF_TROUBLE = 10


class Session:
    """A process that answers, until it ends or is told to."""

    def __init__(
        self, process: subprocess.Process, remarks: asyncio.Task[deque[bytes]], greeting: talk.Greeting
    ) -> None:
        self._process = process
        self._remarks = remarks
        self.greeting = greeting
        self.ended = False
        self._told_to_end = False
        self._waiting: dict[int, asyncio.Future[talk.Judgement]] = {}
        self._draining = asyncio.Lock()
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, command: Path, words: list[str], timeout: float) -> Session:
        """Starts the process and waits until it says what it checks."""
        try:
            process = await subprocess.create_subprocess_exec(
                command,
                "serve",
                *words,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                limit=_LONGEST_LINE,
                start_new_session=True,
            )
        except OSError as failure:
            raise UnavailableError(f"{command} cannot be started: {failure.strerror}") from None
        remarks = asyncio.create_task(_last_lines(process))
        reason = "it ended"
        try:
            assert process.stdout is not None  # noqa: S101 - it was asked for
            line = await asyncio.wait_for(process.stdout.readline(), timeout)
            if line:
                return cls(process, remarks, talk.greeting(line))
        except asyncio.TimeoutError:
            reason = f"it was not ready within {timeout:g} s"
        except (talk.UnknownAnswerError, ValueError) as unknown:
            reason = str(unknown)
        except asyncio.CancelledError:
            await _kill(process)
            raise
        await _kill(process)
        raise UnavailableError(f"{command} serve: {reason}", b"".join(await remarks).decode("utf-8", "replace").strip())

    async def ask(self, number: int, body: bytes) -> talk.Judgement:
        """Asks, and waits for the answer."""
        verdict: asyncio.Future[talk.Judgement] = asyncio.get_running_loop().create_future()
        self._waiting[number] = verdict
        try:
            if self.ended or self._process.stdin is None:
                raise UnavailableError("the validator has ended")
            self._process.stdin.write(talk.request(number, body))
            async with self._draining:
                await self._process.stdin.drain()
            return await verdict
        except OSError:
            raise UnavailableError("the validator does not listen") from None
        finally:
            self._waiting.pop(number, None)

    async def end(self) -> None:
        """Ends the process and waits until it is gone."""
        self._told_to_end = True
        await _kill(self._process)
        await self._reader

    async def _read(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        reason = "the validator ended"
        try:
            async for line in self._process.stdout:
                number, judgement = talk.answer(line)
                waiting = self._waiting.get(number)
                # Nobody waits for it where the client has gone away.
                if waiting is not None and not waiting.done():
                    waiting.set_result(judgement)
        except (talk.UnknownAnswerError, ValueError) as unknown:
            reason = f"the validator gave no answer: {unknown}"
        finally:
            self.ended = True
        await _kill(self._process)
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(UnavailableError(reason))
        said = b"".join(await self._remarks).decode("utf-8", "replace").strip()
        level = logging.DEBUG if self._told_to_end else logging.WARNING
        _LOG.log(level, "%s with exit code %s%s", reason, self._process.returncode, said and f": {said}")


async def _last_lines(process: subprocess.Process) -> deque[bytes]:
    """What it says beside its answers: read, so that it never waits for a reader; the end of it is kept."""
    assert process.stderr is not None  # noqa: S101 - it was asked for
    lines: deque[bytes] = deque(maxlen=_LINES_OF_TROUBLE)
    while part := await process.stderr.read(_LONGEST_LINE):
        lines.extend(part.splitlines(keepends=True))
    return lines


async def _kill(process: subprocess.Process) -> None:
    # It has nothing to tidy up.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
