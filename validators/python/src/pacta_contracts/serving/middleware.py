"""The middleware for ASGI: FastAPI, Starlette, Litestar, Quart and others."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

from pacta_contracts.errors import UnavailableError
from pacta_contracts.serving.resident import ResidentValidator
from pacta_contracts.serving.talk import Judgement

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_UNPROCESSABLE, _TOO_LARGE, _UNSUPPORTED, _UNAVAILABLE = 422, 413, 415, 503


class _GoneError(Exception):
    """The client has gone away."""


class ContractMiddleware:
    """Lets requests to a model pass when their bodies keep a contract, and answers the others itself.

    Fails closed: without a verdict the answer is 503. The answer is ``application/problem+json`` and names rules and
    paths, never a value.

    Args:
        app: What is guarded.
        paths: The paths of the model's endpoints; ``/predict`` means that path alone, ``/models/*`` all below it.
        validator: Judges the bodies. It is ended with the application's lifespan, if the server tells of it.
        methods: The methods that carry bodies.
    """

    def __init__(
        self,
        app: App,
        *,
        paths: Sequence[str],
        validator: ResidentValidator,
        methods: Sequence[str] = ("POST", "PUT", "PATCH"),
    ) -> None:
        if isinstance(paths, str) or not paths:
            raise ValueError("paths is a list of at least one path")
        self._app = app
        self._exact = frozenset(path for path in paths if not path.endswith("/*"))
        self._below = tuple(path[:-1] for path in paths if path.endswith("/*"))
        self._validator = validator
        self._methods = frozenset(method.upper() for method in methods)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves a connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(scope, receive, send)
        elif scope["type"] == "http" and self._guards(scope):
            await self._guard(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _guards(self, scope: Scope) -> bool:
        if scope["method"] not in self._methods:
            return False
        # Routers take a path with and without a slash at its end, and repeated ones in some servers, for the same.
        path = "/" + "/".join(part for part in scope["path"].split("/") if part)
        return path in self._exact or (path + "/").startswith(self._below)

    async def _guard(self, scope: Scope, receive: Receive, send: Send) -> None:
        trouble = _unreadable_form(scope)
        if trouble is not None:
            await _answer(send, _UNSUPPORTED, "unsupported", trouble)
            return
        try:
            body = await _body(receive, self._validator.limit)
        except _GoneError:
            return
        if body is None:
            await self._too_long(send)
            return
        try:
            judgement = await self._validator.judge(body)
        except UnavailableError:
            detail = "the body could not be checked; nothing was let through"
            await _answer(send, _UNAVAILABLE, "unavailable", detail, headers=[(b"retry-after", b"1")])
            return
        if judgement.verdict == "valid":
            await self._app(scope, _replayed(body, receive), send)
        elif judgement.verdict == "too long":
            await self._too_long(send)
        else:
            await _refuse(send, judgement)

    async def _too_long(self, send: Send) -> None:
        await _answer(send, _TOO_LARGE, "too-long", f"the body has more than {self._validator.limit} bytes")

    async def _lifespan(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_after_stop(message: Message) -> None:
            if message["type"].startswith("lifespan.shutdown"):
                # Once the server knows of the end it waits for nobody.
                await self._validator.stop()
            await send(message)

        try:
            await self._app(scope, receive, send_after_stop)
        finally:
            await self._validator.stop()


def _unreadable_form(scope: Scope) -> str | None:
    """Why the bytes of the body are not what the application would read: it is checked as it came."""
    headers = [(name.lower(), value.decode("latin-1").strip().lower()) for name, value in scope["headers"]]
    encodings = [value for name, value in headers if name == b"content-encoding" and value not in ("", "identity")]
    if encodings:
        return "the body is encoded; send it as it is"
    kinds = [value.split(";")[0].strip() for name, value in headers if name == b"content-type"]
    if len(kinds) != 1 or not (kinds[0] == "application/json" or kinds[0].endswith("+json")):
        return "the body has to be application/json"
    return None


async def _body(receive: Receive, limit: int) -> bytes | None:
    """The whole body, nothing when it is too long; then the rest is not read."""
    parts: list[bytes] = []
    length = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _GoneError
        part = message.get("body", b"")
        length += len(part)
        if length > limit:
            return None
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """What the application receives: the bytes that were checked, then whatever comes."""
    told = False

    async def replay() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


async def _refuse(send: Send, judgement: Judgement) -> None:
    if judgement.verdict == "unreadable":
        await _answer(send, _UNPROCESSABLE, "unreadable", "the body is not the JSON that is expected here")
        return
    violations = [{"rule": breach.rule, "path": breach.path} for breach in judgement.breaches]
    detail = f"the body breaks its contract in {len(violations) + judgement.more} places"
    await _answer(send, _UNPROCESSABLE, "contract-violation", detail, violations=violations)


async def _answer(
    send: Send, status: int, code: str, detail: str, *, headers: Sequence[tuple[bytes, bytes]] = (), **more: Any
) -> None:
    problem = {"type": "about:blank", "title": code, "status": status, "code": code, "detail": detail, **more}
    body = json.dumps(problem).encode()
    kind = (b"content-type", b"application/problem+json")
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [kind, length, *headers]})
    await send({"type": "http.response.body", "body": body})
