"""The protocol of ``pacta serve``: requests of a line and bytes, answers of a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PROTOCOL = 1


class UnknownAnswerError(Exception):
    """What the other side says is not of this protocol."""


@dataclass(frozen=True)
class Greeting:
    """What is checked.

    Attributes:
        contract: The id of the contract.
        version: Its version.
        schema_object: What of it records are held against.
        not_checked: The rules that one record cannot show, with the reasons.
    """

    contract: str
    version: str
    schema_object: str
    not_checked: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Breach:
    """A rule that is broken, and where; never the value."""

    rule: str
    path: str


@dataclass(frozen=True)
class Judgement:
    """What is to be said about a body.

    Attributes:
        verdict: ``valid``, ``invalid``, ``unreadable`` or ``too long``.
        records: How many records it has.
        breaches: The first hundred.
        more: How many there are beyond them.
    """

    verdict: str
    records: int = 0
    breaches: tuple[Breach, ...] = ()
    more: int = 0


def request(number: int, body: bytes) -> bytes:
    """A request."""
    return b"%d %d\n%b" % (number, len(body), body)


def greeting(line: bytes) -> Greeting:
    """The first line that the other side says.

    Raises:
        UnknownAnswerError: When it speaks another protocol.
    """
    said = _object(line)
    if said.get("protocol") != PROTOCOL:
        raise UnknownAnswerError(f"it speaks protocol {said.get('protocol')}, expected {PROTOCOL}")
    rules = tuple((rule["rule"], rule["reason"]) for rule in said["notChecked"])
    return Greeting(said["contract"], said["version"], said["schemaObject"], rules)


def answer(line: bytes) -> tuple[int, Judgement]:
    """An answer, and the number of its request.

    Raises:
        UnknownAnswerError: When it is none.
    """
    said = _object(line)
    try:
        breaches = tuple(Breach(found["rule"], found["path"]) for found in said.get("violations", ()))
        return said["id"], Judgement(said["verdict"], said.get("records", 0), breaches, said.get("more", 0))
    except (KeyError, TypeError):
        raise UnknownAnswerError("a line is no answer") from None


def _object(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise UnknownAnswerError("a line is no JSON object")
    return said
