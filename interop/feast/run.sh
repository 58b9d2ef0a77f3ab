#!/bin/sh
# A feature store in files: apply, then materialize into SQLite.
set -eu
PATH=$INTEROP_VENV/bin:$PATH
export FEAST_USAGE=False
cp "$INTEROP_HERE"/shop/*.py .
sed "s|@URL@|$OPENLINEAGE_URL|; s|@KEY@|$OPENLINEAGE_API_KEY|" "$INTEROP_HERE/shop/feature_store.yaml.in" > feature_store.yaml
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
mkdir -p data
python -c '
import pandas as pd
at = pd.to_datetime(["2026-01-05", "2026-01-06", "2026-01-06"], utc=True)
pd.DataFrame({"customer_id": [1, 1, 2], "placed_on": at, "amount": [12.5, 4.0, 99.0], "items": [1, 2, 3]}).to_parquet("data/orders.parquet")
'
feast apply
feast materialize 2026-01-01T00:00:00 2026-02-01T00:00:00
