#!/bin/sh
# A checkpoint of Great Expectations on two tables in SQLite, with OpenLineage's action.
set -eu
"$INTEROP_VENV/bin/python" "$INTEROP_HERE/checks.py"
