# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Copies tables of the lake into the raw schema of the warehouse and reports each copy with the OpenLineage client."""

import datetime

import duckdb
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import column_lineage_dataset, job_type_job, output_statistics_output_dataset, schema_dataset
from openlineage.client.uuid import generate_new_uuid

LAKE, WAREHOUSE = "/srv/shop/lake", "/srv/shop/shop.duckdb"
PRODUCER = "https://shop.example/warehouse-loader"
TABLES = ["customers", "orders", "payments"]


def copied_columns(table, names):
    """Every column is copied as it is, from the column of the same name."""
    same = [column_lineage_dataset.Transformation(type="DIRECT", subtype="IDENTITY")]
    return column_lineage_dataset.ColumnLineageDatasetFacet(
        fields={
            name: column_lineage_dataset.Fields(
                inputFields=[column_lineage_dataset.InputField("file", f"{LAKE}/{table}", name, transformations=same)]
            )
            for name in names
        }
    )


def load(warehouse, client, table):
    job = Job(
        namespace="shop-loader",
        name=f"load_{table}",
        facets={"jobType": job_type_job.JobTypeJobFacet(processingType="BATCH", integration="LOADER", jobType="SCRIPT")},
    )
    run = Run(runId=str(generate_new_uuid()))

    def emit(state, inputs, outputs):
        now = datetime.datetime.now(datetime.timezone.utc).isoformat()
        client.emit(RunEvent(eventType=state, eventTime=now, run=run, job=job, inputs=inputs, outputs=outputs, producer=PRODUCER))

    emit(RunState.START, [], [])
    warehouse.execute(f"create or replace table raw.{table} as select * from read_parquet('{LAKE}/{table}/*.parquet')")
    columns = [(name, kind) for name, kind, *_ in warehouse.execute(f"describe raw.{table}").fetchall()]
    rows = warehouse.execute(f"select count(*) from raw.{table}").fetchone()[0]
    schema = schema_dataset.SchemaDatasetFacet(fields=[schema_dataset.SchemaDatasetFacetFields(name, kind) for name, kind in columns])
    target = OutputDataset(
        namespace=f"duckdb://{WAREHOUSE}",
        name=f"shop.raw.{table}",
        facets={"schema": schema, "columnLineage": copied_columns(table, [name for name, _ in columns])},
        outputFacets={"outputStatistics": output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet(rowCount=rows)},
    )
    emit(RunState.COMPLETE, [InputDataset(namespace="file", name=f"{LAKE}/{table}")], [target])


def main():
    client = OpenLineageClient()
    with duckdb.connect(WAREHOUSE) as warehouse:
        warehouse.execute("create schema if not exists raw")
        for table in TABLES:
            load(warehouse, client, table)


if __name__ == "__main__":
    main()
