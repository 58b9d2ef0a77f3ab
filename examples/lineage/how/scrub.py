#!/usr/bin/env python3
# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Copies captured events from one folder to another, without what they tell of the machine that they were made on.

Usage: scrub.py CAPTURED OUT

Values of keys that name a machine or a user are replaced; then every string is searched for folders, names and
addresses of this machine, and nothing is written when one is left. All else stays as the tools sent it, in their order.
"""

import getpass
import json
import pathlib
import re
import socket
import sys

NEUTRAL = {"driverHost": "driver.shop.example", "hostname": "driver.shop.example", "userName": "shop", "user": "shop"}
ALLOWED_FOLDER = "/srv/shop"
FOLDER = re.compile(r"(?<![\w.:/-])(?:file:)?(/(?:home|root|tmp|work|opt|usr|var|mnt|Users|private)\b[^\s\"']*)")
ADDRESS = re.compile(r"\b(?:10|127|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b")


def scrubbed(node):
    if isinstance(node, dict):
        return {key: NEUTRAL[key] if key in NEUTRAL and isinstance(value, str) else scrubbed(value) for key, value in node.items()}
    if isinstance(node, list):
        return [scrubbed(value) for value in node]
    return node


def strings(node):
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
    elif isinstance(node, str):
        yield node


def of_this_machine(text):
    """What in the text names this machine, or None."""
    for pattern in (FOLDER, ADDRESS):
        found = pattern.search(text)
        if found:
            return found.group(0)
    # "root" is also a key of OpenLineage's parent facet; as a user name it can only be a whole value, replaced above.
    own = {socket.gethostname(), str(pathlib.Path.home())} | ({getpass.getuser()} - {"root"})
    return next((name for name in own if len(name) > 2 and name in text), None)


def main(captured, out):
    written = {}
    for source in sorted(captured.glob("*.ndjson")):
        events = [scrubbed(json.loads(line)) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
        for number, event in enumerate(events, 1):
            for text in strings(event):
                if left := of_this_machine(text):
                    sys.exit(f"{source.name}, event {number}: still names this machine: {left!r}; nothing was written")
        written[source.name] = events
    if not written:
        sys.exit(f"no *.ndjson file in {captured}")
    for name, events in written.items():
        (out / name).write_text("".join(json.dumps(event, ensure_ascii=False) + "\n" for event in events), encoding="utf-8")
        print(f"{name}: {len(events)} events")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
