"""Calls every method of Marquez's Python client once and prints what came of it; a method that is not called is told too."""
import inspect
import sys
import uuid
import warnings

from marquez_client import MarquezClient
from marquez_client.models import DatasetId, DatasetType, JobType

warnings.simplefilter("ignore")
client = MarquezClient(url=sys.argv[1], api_key="not-asked-for-here")
ns, run = "pythön/ns:1", str(uuid.uuid4())
called = set()


def call(name, *arguments, expect=lambda answer: True, **named):
    called.add(name)
    try:
        answer = getattr(client, name)(*arguments, **named)
        print(name, "ok" if expect(answer) else f"unexpected {answer}", sep="\t")
        return answer
    except Exception as failure:  # what the client could not do is the result
        print(name, f"{type(failure).__name__}: {failure.__cause__ or failure}", sep="\t")
        return {}


call("create_namespace", ns, "team", "a description", expect=lambda a: a["ownerName"] == "team")
call("get_namespace", ns, expect=lambda a: a["name"] == ns)
call("list_namespaces", expect=lambda a: ns in [n["name"] for n in a["namespaces"]])
call("create_source", "py db", "postgresql", "jdbc:postgresql://h/db", "d", expect=lambda a: a["type"] == "POSTGRESQL")
call("get_source", "py db", expect=lambda a: a["connectionUrl"] == "jdbc:postgresql://h/db")
call("list_sources", expect=lambda a: "py db" in [s["name"] for s in a["sources"]])
fields = [{"name": "id", "type": "INTEGER", "tags": ["KEY"]}, {"name": "mail", "type": "VARCHAR"}]
for name in ("in/put", "out.put"):
    call("create_dataset", ns, name, DatasetType.DB_TABLE, "public." + name, "py db", "d", fields=fields, tags=["GOLD"],
         expect=lambda a: a["physicalName"].startswith("public.") and a["tags"] == ["GOLD"])
call("get_dataset", ns, "in/put", expect=lambda a: a["fields"][0]["tags"] == ["KEY"])
call("list_datasets", ns, expect=lambda a: a["totalCount"] == 2)
versions = call("list_dataset_versions", ns, "in/put", expect=lambda a: len(a["versions"]) == 1)
call("get_dataset_version", ns, "in/put", versions["versions"][0]["version"], expect=lambda a: len(a["fields"]) == 2)
call("tag_dataset", ns, "in/put", "SILVER", expect=lambda a: a["tags"] == ["GOLD", "SILVER"])
call("tag_dataset_field", ns, "in/put", "mail", "PII", expect=lambda a: a["fields"][1]["tags"] == ["PII"])
call("create_tag", "PII", "personal data", expect=lambda a: a["name"] == "PII")
call("list_tags", expect=lambda a: {"PII", "GOLD", "KEY"} <= {t["name"] for t in a["tags"]})
call("create_job", ns, "a job", JobType.BATCH, "https://git/x", [DatasetId(ns, "in/put")], [DatasetId(ns, "out.put")], "d",
     expect=lambda a: a["inputs"][0]["name"] == "in/put" and a["type"] == "BATCH")
call("get_job", ns, "a job", expect=lambda a: a["location"] == "https://git/x")
call("list_jobs", ns, expect=lambda a: a["totalCount"] == 1)
call("create_job_run", ns, "a job", run, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", {"k": "v"},
     expect=lambda a: a["id"] == run and a["args"] == {"k": "v"} and a["state"] == "NEW")
call("mark_job_run_as_started", run, expect=lambda a: a["state"] == "RUNNING")
call("mark_job_run_as_completed", run, expect=lambda a: a["state"] == "COMPLETED" and a["endedAt"])
call("get_job_run", run, expect=lambda a: a["durationMs"] >= 0)
call("list_job_runs", ns, "a job", expect=lambda a: [r["id"] for r in a["runs"]] == [run])
for end in ("failed", "aborted"):
    other = call("create_job_run", ns, "a job", mark_as_running=True, expect=lambda a: a["state"] == "RUNNING")
    call("mark_job_run_as_" + end, other["id"], expect=lambda a: a["state"] == end.upper())
call("list_events", expect=lambda a: a["totalCount"] > 0)
call("get_column_lineage_by_dataset", ns, "in/put", expect=lambda a: not any(n["data"]["inputFields"] for n in a["graph"]))
call("get_column_lineage_by_dataset_field", "py-columns", "target", "b", depth=3, with_downstream=True,
     expect=lambda a: len(a["graph"]) == 2)
call("get_column_lineage_by_job", ns, "a job", expect=lambda a: not any(n["data"]["inputFields"] for n in a["graph"]))
for name, _ in inspect.getmembers(MarquezClient, inspect.isfunction):
    if not name.startswith("_") and name not in called:
        print(name, "not called", sep="\t")
