#!/bin/sh
# A shop in DuckDB: two seeds, three models, their tests, one of which fails (an order of a customer whom nobody knows).
set -eu
PATH=$INTEROP_VENV/bin:$PATH # dbt-ol starts dbt
cp -R "$INTEROP_HERE/shop/." .
dbt-ol seed --profiles-dir . --project-dir .
dbt-ol run --profiles-dir . --project-dir .
dbt-ol test --profiles-dir . --project-dir . || [ $? = 1 ]
