"""Every kind of event that OpenLineage's Python client has, by its own classes and its own HTTP transport."""

from datetime import datetime, timezone

from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import (
    DatasetEvent, InputDataset, Job, JobEvent, OutputDataset, Run, RunEvent, RunState, StaticDataset,
)
from openlineage.client.facet_v2 import (
    column_lineage_dataset, error_message_run, job_type_job, parent_run, schema_dataset, sql_job,
)
from openlineage.client.uuid import generate_new_uuid

client = OpenLineageClient()  # told by OPENLINEAGE_URL and OPENLINEAGE_API_KEY
STORE = "postgres://db.example.test:5432"


def now():
    return datetime.now(timezone.utc).isoformat()


def schema(*names):
    return schema_dataset.SchemaDatasetFacet(
        fields=[schema_dataset.SchemaDatasetFacetFields(name=name, type="text") for name in names])


def column(table, name, kind, subtype):
    return column_lineage_dataset.InputField(
        namespace=STORE, name=table, field=name,
        transformations=[column_lineage_dataset.Transformation(type=kind, subtype=subtype, masking=subtype == "MASK")])


orders = InputDataset(STORE, "shop.public.orders", facets={"schema": schema("id", "email", "amount")})
value = OutputDataset(STORE, "shop.public.value", facets={
    "schema": schema("email_key", "total"),
    "columnLineage": column_lineage_dataset.ColumnLineageDatasetFacet(fields={
        "email_key": column_lineage_dataset.Fields(
            inputFields=[column("shop.public.orders", "email", "DIRECT", "TRANSFORMATION")]),
        "total": column_lineage_dataset.Fields(
            inputFields=[column("shop.public.orders", "amount", "DIRECT", "AGGREGATION")]),
    }, dataset=[column("shop.public.orders", "email", "INDIRECT", "GROUP_BY")]),
})
nightly, load = str(generate_new_uuid()), str(generate_new_uuid())
parent = parent_run.ParentRunFacet(
    run=parent_run.Run(runId=nightly), job=parent_run.Job(namespace="shop", name="nightly"))
load_job = Job("shop", "nightly.value", facets={
    "sql": sql_job.SQLJobFacet(query="insert into value select sha2(email), sum(amount) from orders group by email"),
    "jobType": job_type_job.JobTypeJobFacet(processingType="BATCH", integration="SHOP", jobType="TASK"),
})



def run(state, run_id, job, facets=None, inputs=(), outputs=()):
    client.emit(RunEvent(eventTime=now(), eventType=state, run=Run(runId=run_id, facets=facets or {}), job=job,
                         inputs=list(inputs), outputs=list(outputs)))


nightly_job = Job("shop", "nightly")
run(RunState.START, nightly, nightly_job)
run(RunState.START, load, load_job, {"parent": parent}, [orders])
run(RunState.RUNNING, load, load_job, {"parent": parent})
run(RunState.COMPLETE, load, load_job, {"parent": parent}, [orders], [value])
run(RunState.FAIL, nightly, nightly_job, {
    "errorMessage": error_message_run.ErrorMessageRunFacet(message="the mail was not sent", programmingLanguage="python")})
client.emit(JobEvent(eventTime=now(), job=Job("shop", "report"), inputs=[InputDataset(STORE, "shop.public.value")],
                     outputs=[OutputDataset("file", "/reports/value.csv")]))
client.emit(DatasetEvent(eventTime=now(), dataset=StaticDataset(
    "file", "/reports/value.csv", facets={"schema": schema("email_key", "total")})))
client.close()
