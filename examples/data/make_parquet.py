#!/usr/bin/env python3
# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Writes customer_features.parquet, and the files of bad-input/ that break a format rather than a rule.

Needs DuckDB (pip install duckdb==2.0.0). The features are computed from the faultless rows of generate.py.
"""

import gzip
import pathlib
import subprocess
import sys
import tempfile

import duckdb

HERE = pathlib.Path(__file__).parent
BROKEN = HERE / "bad-input"

FEATURES = """
with days as (select unnest([date '2025-12-31', date '2026-03-31']) as feature_date),
orders as (select * from read_json('{clean}/orders.ndjson', columns = {{
    order_id: 'VARCHAR', customer_id: 'VARCHAR', placed_at: 'TIMESTAMPTZ', status: 'VARCHAR', total: 'DECIMAL(10,2)',
    lines: 'STRUCT(sku VARCHAR, quantity BIGINT)[]'}}) where status <> 'cancelled'),
sums as (
    select c.customer_id, d.feature_date, c.country, count(o.order_id) as orders_90d,
        cast(coalesce(sum(o.total), 0) as double) as revenue_90d, flatten(list(o.lines order by o.order_id)) as bought
    from read_csv('{clean}/customers.csv', header = true, all_varchar = true) c cross join days d
    left join orders o on o.customer_id = c.customer_id
        and cast(o.placed_at at time zone 'UTC' as date) between d.feature_date - 89 and d.feature_date
    group by all),
counts as (
    select *, [coalesce(list_sum([line.quantity for line in bought if cast(line.sku[5:] as int) % 4 = g]), 0) for g in range(4)] as pieces
    from sums)
select customer_id, feature_date, country, orders_90d, revenue_90d,
    case when orders_90d > 0
        then [cast(n / sqrt(list_sum([m * m for m in pieces])) as float) for n in pieces] end as taste
from counts order by feature_date, customer_id
"""


def write_features(connection, clean):
    target = HERE / "customer_features.parquet"
    connection.execute(f"copy ({FEATURES.format(clean=clean)}) to '{target}' (format parquet, compression zstd)")
    rows, without = connection.execute(f"select count(*), count(*) filter (taste is null) from '{target}'").fetchone()
    print(f"{target.name}: {rows} rows, {without} without taste")


def write_broken(connection):
    BROKEN.mkdir(exist_ok=True)
    # The column orders_90d holds text where the contract says integer.
    connection.execute(
        f"copy (select * replace ('n=' || orders_90d as orders_90d) from '{HERE}/customer_features.parquet' limit 20) "
        f"to '{BROKEN}/customer_features-other-type.parquet' (format parquet)"
    )
    lines = (HERE / "orders.ndjson").read_bytes().splitlines(keepends=True)[:20]
    packed = gzip.compress(b"".join(lines), mtime=0)
    (BROKEN / "orders-truncated.ndjson.gz").write_bytes(packed[: len(packed) // 2])
    (BROKEN / "orders-cut-line.ndjson").write_bytes(b"".join(lines[:4]) + lines[4][:80] + b"\n" + lines[5])
    rows = (HERE / "customers.csv").read_text(encoding="utf-8").splitlines()[:6]
    rows[0] = "id,name,mail,born,city,country,tier,since"
    (BROKEN / "customers-other-header.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    named = (HERE / "customers.csv").read_text(encoding="utf-8").splitlines()[:6]
    named[1] = named[1].replace("Pelka", "Pélka")
    (BROKEN / "customers-latin1.csv").write_text("\n".join(named) + "\n", encoding="latin-1")


def main():
    connection = duckdb.connect(config={"threads": 1})
    connection.execute("set timezone = 'UTC'")
    with tempfile.TemporaryDirectory() as clean:
        subprocess.run([sys.executable, str(HERE / "generate.py"), "--clean", "--out", clean], check=True)
        write_features(connection, clean)
    write_broken(connection)


if __name__ == "__main__":
    main()
