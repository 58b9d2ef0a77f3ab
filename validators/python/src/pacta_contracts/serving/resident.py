"""A validator that stays: one process for all requests, started again when it ends."""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
from pathlib import Path

from pacta_contracts.calling import PathLike
from pacta_contracts.command import find_command
from pacta_contracts.errors import UnavailableError
from pacta_contracts.serving import talk
from pacta_contracts.serving.session import Session

_LOG = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 10.0


class ResidentValidator:
    """Judges bodies by ``pacta serve``. For one event loop; any number of tasks.

    It starts with the first body, or by :meth:`start`, and ends by :meth:`stop`. While it is not there, bodies are not
    judged: :class:`~pacta_contracts.UnavailableError` says so, and after a pause that grows it is started again.

    Args:
        contract: A file, or an id on the server, also as ``id@version``.
        schema_object: Which one, when the contract has several.
        records: The key under which a body has its list of records; otherwise a body is a record or a list of them.
        limit: How many bytes a body may have.
        timeout: The seconds within which a body has to be judged; a validator that is slower is ended.
        start_timeout: The seconds within which it has to be ready.
        server: The running Pacta; otherwise ``PACTA_SERVER``.
        command: Where the ``pacta`` command is; otherwise ``PACTA_COMMAND``, else the first on PATH.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of its own, by name
        self,
        contract: PathLike,
        *,
        schema_object: str | None = None,
        records: str | None = None,
        limit: int = 1 << 20,
        timeout: float = 2.0,
        start_timeout: float = 30.0,
        server: str | None = None,
        command: PathLike | None = None,
    ) -> None:
        self._command: Path = find_command(command)
        options = {"contract": contract, "schema-object": schema_object, "records": records, "server": server}
        self._words = [f"--{name}={os.fspath(value)}" for name, value in options.items() if value is not None]
        self._words.append(f"--limit={limit}")
        self.limit = limit
        self._timeout = timeout
        self._start_timeout = start_timeout
        self._numbers = itertools.count()
        self._starting = asyncio.Lock()
        self._session: Session | None = None
        self._starts = _Starts()

    async def start(self) -> talk.Greeting:
        """Starts it if it is not there, and tells what is checked.

        Raises:
            UnavailableError: When it cannot be started, or ended a moment ago.
        """
        async with self._starting:
            if self._session is None or self._session.ended:
                self._session = await self._started()
            return self._session.greeting

    async def judge(self, body: bytes) -> talk.Judgement:
        """Judges a body.

        Raises:
            UnavailableError: When there is no verdict.
        """
        if len(body) > self.limit:
            return talk.Judgement("too long")
        session = self._session
        if session is None or session.ended:
            await self.start()
            session = self._session
            if session is None:
                raise UnavailableError("the validator was stopped")
        try:
            judgement = await asyncio.wait_for(session.ask(next(self._numbers), body), self._timeout)
        except asyncio.TimeoutError:
            # It answers in turn: the others wait behind whatever holds it up.
            await session.end()
            raise UnavailableError(f"a body was not judged within {self._timeout:g} s") from None
        self._starts.succeeded()
        return judgement

    async def stop(self) -> None:
        """Ends it. Bodies that wait for a verdict get none."""
        async with self._starting:
            session, self._session = self._session, None
            if session is not None:
                await session.end()

    async def _started(self) -> Session:
        self._starts.begin()
        try:
            session = await Session.open(self._command, self._words, self._start_timeout)
        except UnavailableError as failure:
            _LOG.error("the validator did not start: %s", failure)
            raise
        greeting = session.greeting
        _LOG.info("checking bodies by %s %s, %s", greeting.contract, greeting.version, greeting.schema_object)
        for rule, reason in greeting.not_checked:
            _LOG.warning("not checked: %s (%s)", rule, reason)
        return session


class _Starts:
    """When the next start is due.

    Each counts as failed until a body was judged: what dies of the first body is not started in a circle.
    """

    def __init__(self) -> None:
        self._pause = 0.0
        self._due = 0.0

    def begin(self) -> None:
        """Notes a start, which is not allowed before it is due."""
        now = asyncio.get_running_loop().time()
        if now < self._due:
            raise UnavailableError("the validator ended; it is started again in a moment")
        self._pause = min(max(self._pause * 2, _FIRST_PAUSE), _LONGEST_PAUSE)
        self._due = now + self._pause

    def succeeded(self) -> None:
        """Lets the next start happen at once."""
        self._pause = self._due = 0.0
