#!/bin/sh
# OpenLineage's Python client: run events, a job event and a dataset event.
set -eu
"$INTEROP_VENV/bin/python" "$INTEROP_HERE/pipeline.py"
