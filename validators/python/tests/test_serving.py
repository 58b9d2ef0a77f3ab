"""Requests to a model are checked before the model sees them, and never let through unchecked."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ORDERS, REPOSITORY
from fastapi import FastAPI, Request
from starlette.testclient import TestClient

import pacta_contracts as pacta
from pacta_contracts.serving import ContractMiddleware, Judgement, ResidentValidator

GOOD = {"order_id": 1, "country": "AT", "total": 5.5}
GREETING = '{"protocol":1,"contract":"c","version":"1","schemaObject":"s","notChecked":[]}'


def model(validator: ResidentValidator) -> FastAPI:
    app = FastAPI()

    @app.post("/predict")
    @app.post("/models/{name}/score")
    async def predict(request: Request) -> Any:
        return {"seen": (await request.body()).decode()}

    @app.get("/predict")
    async def describe() -> str:
        return "a model"

    @app.post("/open")
    async def unguarded(request: Request) -> str:
        return (await request.body()).decode()

    app.add_middleware(ContractMiddleware, paths=["/predict", "/models/*"], validator=validator)
    return app


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    environment = {"PACTA_BUILD": "never"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        validator = ResidentValidator(ORDERS, command=REPOSITORY / "pacta", limit=4000, timeout=20)
        with TestClient(model(validator)) as started:
            yield started


def test_a_good_body_reaches_the_model_as_it_came(client: TestClient) -> None:
    body = json.dumps(GOOD, indent=3)

    answer = client.post("/predict", content=body, headers={"content-type": "application/json; charset=utf-8"})

    assert (answer.status_code, answer.json()) == (200, {"seen": body})


@pytest.mark.parametrize("path", ["/predict", "/models/churn/score", "/models/churn%2Fscore"])
def test_a_bad_body_is_answered_by_rule_and_path_without_a_value(client: TestClient, path: str) -> None:
    answer = client.post(path, json=[GOOD, GOOD | {"country": "planted", "total": -77}])

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["violations"] == [
        {"rule": "orders.country:pattern", "path": "$[1].country"},
        {"rule": "orders.total:minimum", "path": "$[1].total"},
    ]
    assert "planted" not in answer.text
    assert "77" not in answer.text


@pytest.mark.parametrize("path", ["/predict/", "/models//churn/score", "/models/churn/score/"])
def test_no_spelling_of_the_path_goes_round_the_check(client: TestClient, path: str) -> None:
    assert client.post(path, json={"total": "planted"}).status_code == 422


@pytest.mark.parametrize("body", [b"", b"{", b"5", b"null", b'"x"', b"\xff", json.dumps(GOOD).encode("utf-16")])
def test_what_is_no_such_json_is_refused(client: TestClient, body: bytes) -> None:
    answer = client.post("/predict", content=body, headers={"content-type": "application/json"})

    assert answer.status_code == 422


def test_a_key_that_comes_twice_is_refused_whichever_the_model_would_take(client: TestClient) -> None:
    for body in ('{"order_id":1,"total":5,"total":-5}', '{"order_id":1,"total":-5,"total":5}'):
        assert client.post("/predict", content=body, headers={"content-type": "application/json"}).status_code == 422


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {},
        {"content-type": "application/json", "content-encoding": "gzip"},
        {"content-type": "application/jsonp"},
    ],
)
def test_what_the_model_might_read_in_another_way_is_not_supported(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/predict", content=json.dumps(GOOD), headers=headers).status_code == 415


def test_a_body_that_is_too_long_is_refused_whole_or_in_parts(client: TestClient) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(100):
            yield b"[" * 100

    headers = {"content-type": "application/json"}
    assert client.post("/predict", content=b"[" * 4001, headers=headers).status_code == 413
    assert client.post("/predict", content=parts(), headers=headers).status_code == 413


def test_other_paths_and_methods_are_left_alone(client: TestClient) -> None:
    assert client.get("/predict").json() == "a model"
    assert client.post("/open", content=b"anything").json() == "anything"


def test_the_validator_is_gone_before_the_server_knows_of_the_end(tmp_path: Path) -> None:
    command = program(tmp_path, f"echo $$ > '{tmp_path}/process'; echo '{GREETING}'; exec cat > /dev/null")
    validator = ResidentValidator(ORDERS, command=command)
    told: list[str] = []

    async def application(scope: Any, receive: Any, send: Any) -> None:
        await validator.start()
        await send({"type": "lifespan.shutdown.complete"})

    async def send(message: Any) -> None:
        told.append(message["type"])
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "process").read_text()), 0)

    guarded = ContractMiddleware(application, paths=["/predict"], validator=validator)
    asyncio.run(guarded({"type": "lifespan"}, None, send))  # type: ignore[arg-type]

    assert told == ["lifespan.shutdown.complete"]


def test_many_at_once_get_each_their_own_answer() -> None:
    async def ask() -> list[Judgement]:
        validator = ResidentValidator(ORDERS, timeout=20)
        try:
            bodies = [json.dumps([GOOD] * size).encode() for size in range(200)]
            return await asyncio.gather(*(validator.judge(body) for body in bodies))
        finally:
            await validator.stop()

    assert [judgement.records for judgement in asyncio.run(ask())] == list(range(200))


def test_it_says_what_one_record_cannot_show() -> None:
    async def greeted() -> tuple[tuple[str, str], ...]:
        validator = ResidentValidator(REPOSITORY / "examples" / "guard" / "people.odcs.yaml")
        try:
            return (await validator.start()).not_checked
        finally:
            await validator.stop()

    assert [rule for rule, _ in asyncio.run(greeted())] == ["people.id:unique"]


def test_a_validator_that_was_killed_is_started_again(tmp_path: Path) -> None:
    command = program(tmp_path, f"echo $$ > '{tmp_path}/process'; exec '{REPOSITORY}/pacta' \"$@\"")
    validator = ResidentValidator(ORDERS, command=command, timeout=20)

    async def ask() -> list[str]:
        try:
            before = await validator.judge(b"[]")
            os.kill(int((tmp_path / "process").read_text()), signal.SIGKILL)
            # The end may be seen before the question or after it: then there is no verdict, and the next one is asked.
            after = await asyncio.gather(validator.judge(b"{}"), return_exceptions=True)
            if isinstance(after[0], pacta.UnavailableError):
                after = [await validator.judge(b"{}")]
            return [getattr(answer, "verdict", repr(answer)) for answer in (before, *after)]
        finally:
            await validator.stop()

    assert asyncio.run(ask()) == ["valid", "invalid"]


@pytest.mark.parametrize(
    "text",
    [
        "echo started >> {log}; exit 3",
        "echo started >> {log}; echo 'something else'; cat",
        "echo started >> {log}; echo '{{\"protocol\":2}}'; cat",
        "echo started >> {log}; echo '{greeting}'; cat > /dev/null & wait",
        "echo started >> {log}; echo '{greeting}'; read line; echo 'no answer'",
        "echo started >> {log}; echo '{greeting}'; read line; echo '{{\"id\":0}}'",
        "echo started >> {log}; echo '{greeting}'; read line; exit 0",
    ],
)
def test_without_a_verdict_nothing_is_let_through(tmp_path: Path, text: str) -> None:
    log = tmp_path / "log"
    command = program(tmp_path, text.format(log=log, greeting=GREETING))
    validator = ResidentValidator(ORDERS, command=command, timeout=0.5)

    with TestClient(model(validator)) as client:
        answers = [client.post("/predict", json=GOOD) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [503, 503, 503]
    assert all(answer.headers["retry-after"] == "1" for answer in answers)
    assert len(log.read_text().splitlines()) <= 3


def test_a_process_that_ends_at_once_is_not_started_in_a_circle(tmp_path: Path) -> None:
    log = tmp_path / "log"
    validator = ResidentValidator(ORDERS, command=program(tmp_path, f"echo started >> '{log}'; exit 3"))

    async def ask() -> None:
        for _ in range(50):
            with pytest.raises(pacta.UnavailableError):
                await validator.judge(b"[]")

    asyncio.run(ask())
    assert len(log.read_text().splitlines()) < 10


def test_a_client_that_goes_away_takes_no_answer_of_another() -> None:
    async def ask() -> list[int]:
        validator = ResidentValidator(ORDERS, timeout=20)
        try:
            await validator.start()
            gone = asyncio.create_task(validator.judge(b"[5,5,5]"))
            await asyncio.sleep(0)
            gone.cancel()
            return [(await validator.judge(b"[" + b",".join([b"{}"] * size) + b"]")).records for size in (1, 2)]
        finally:
            await validator.stop()

    assert asyncio.run(ask()) == [1, 2]


def program(folder: Path, text: str) -> Path:
    file = folder / "pacta"
    file.write_text("#!/bin/sh\n" + text)
    file.chmod(0o755)
    return file


@pytest.mark.parametrize("paths", [[], "/predict"])
def test_paths_are_a_list(paths: Any, client: TestClient) -> None:
    make: Callable[..., object] = ContractMiddleware

    with pytest.raises(ValueError, match="list of at least one path"):
        make(None, paths=paths, validator=None)
