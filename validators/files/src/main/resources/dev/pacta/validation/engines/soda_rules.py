# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the Soda checks of a contract over a Parquet file. Called by Pacta: the rules as JSON on standard input, their ends as JSON on standard output.

No value of the data is written anywhere: of an exception only its class is told, of a check only its counts, and no sample of rows is taken. Nothing is
sent to anybody.
"""
import json
import os
import sys

answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
asked = json.load(sys.stdin)

# Soda keeps the settings of its user there, one of which lets it tell how it is used. This folder is gone afterwards.
os.environ["HOME"] = home = os.path.join(os.path.dirname(asked["parquet"]), "soda-home")
os.makedirs(os.path.join(home, ".soda"))
with open(os.path.join(home, ".soda", "config.yml"), "w", encoding="utf-8") as settings:
    settings.write("send_anonymous_usage_stats: false\n")

import duckdb
from ruamel.yaml import YAML
from soda.sampler.sampler import Sampler
from soda.scan import Scan

TABLE = "pacta_data"
COUNTED = ("missing_count", "invalid_count", "duplicate_count")
COMPARED = {
    "must_be": "= %s",
    "must_not_be": "!= %s",
    "must_be_greater_than": "> %s",
    "must_be_greater_than_or_equal_to": ">= %s",
    "must_be_less_than": "< %s",
    "must_be_less_than_or_equal_to": "<= %s",
    "must_be_between": "between %s and %s",
    "must_be_not_between": "not between %s and %s",
}


class Unknown(Exception):
    """The text is for people and holds nothing of the data."""


class NoSamples(Sampler):
    def store_sample(self, sample_context):
        return None


def quoted(name):
    return '"%s"' % name.replace('"', '""')


def table():
    """In memory: a check may hold SQL, which then reaches no file and no network."""
    connection = duckdb.connect()
    connection.execute("CREATE TABLE %s AS SELECT * FROM read_parquet(?)" % TABLE, [asked["parquet"]])
    if asked["object"].lower() != TABLE:
        connection.execute("CREATE VIEW %s AS SELECT * FROM %s" % (quoted(asked["object"]), TABLE))
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def checks(rule):
    """Those of the rule, as a list of SodaCL has them."""
    written = rule["implementation"]
    if isinstance(written, str):
        written = YAML(typ="safe").load(written)
    if isinstance(written, dict):
        tables = [key for key in written if str(key).startswith("checks for ")]
        if tables:
            if len(written) > 1:
                raise Unknown("it speaks of more than the checks of one table")
            written = written[tables[0]]
        elif "type" in written:
            return [measured(dict(written), rule["column"])]
        else:
            return [written]
    if isinstance(written, str):
        return [written]
    if not isinstance(written, list) or not written:
        raise Unknown("it is no check of Soda")
    return written


def measured(written, column):
    """The form of the standard's example, a metric and what it has to be, in SodaCL."""
    metric = written.pop("type")
    columns = written.pop("columns", None) or [written.pop("column", None) or column]
    where = "(%s)" % ", ".join(columns) if any(columns) and metric != "row_count" else ""
    limits = [key for key in written if key in COMPARED]
    if len(limits) != 1:
        raise Unknown("it has %d comparisons such as must_be_less_than, expected one" % len(limits))
    wanted = written.pop(limits[0])
    values = tuple(wanted) if isinstance(wanted, list) else (wanted,)
    comparison = COMPARED[limits[0]]
    if len(values) != comparison.count("%s"):
        raise Unknown("%s has %d values" % (limits[0], len(values)))
    line = "%s%s %s" % (metric, where, comparison % values)
    settings = {key.replace("_", " "): value for key, value in written.items() if key not in ("name", "dimension")}
    return {line: settings} if settings else line


def scanned(connection, wanted):
    scan = Scan()
    scan.set_data_source_name("pacta")
    scan.disable_telemetry()
    scan.sampler = NoSamples()
    scan.add_duckdb_connection(connection, "pacta")
    scan.add_sodacl_yaml_str(json.dumps({"checks for %s" % TABLE: wanted}))
    scan.execute()
    return scan


def judged(connection, rule):
    try:
        wanted = checks(rule)
    except Unknown as reason:
        return {"end": "not executable", "reason": str(reason)}
    except Exception as trouble:
        return {"end": "not executable", "reason": "this is no check that Soda knows (%s)" % type(trouble).__name__}
    try:
        scan = scanned(connection, wanted)
    except Exception as trouble:
        return {"end": "not executable", "reason": "Soda stopped with a %s" % type(trouble).__name__}
    found = scan._checks
    # What Soda cannot read it leaves out, and passes.
    if scan.has_error_or_warning_logs() and (len(found) != len(wanted) or any(one.outcome is None for one in found)):
        return {"end": "not executable", "reason": "Soda cannot read or measure this; look at its spelling, and whether all of its columns are there"}
    if len(found) != len(wanted) or any(one.outcome is None for one in found):
        return {"end": "not executable", "reason": "Soda has judged %d of %d checks" % (sum(one.outcome is not None for one in found), len(wanted))}
    bad = [one for one in found if str(one.outcome) != "PASS"]
    counts = [counted(one) for one in bad]
    return {
        "end": "failed" if bad else "passed",
        "checked": rule["records"],
        "failures": max([1] + [count for count in counts if count]) if bad else 0,
        "counted": bool(bad) and all(count is not None for count in counts),
    }


def counted(check):
    """How many values break it, where that is what it measures."""
    value = getattr(check, "check_value", None)
    name = getattr(check.check_cfg, "metric_name", "")
    return int(value) if name in COUNTED and value is not None and value > 0 else None


connection = table()
json.dump([judged(connection, rule) for rule in asked["rules"]], answer)
answer.close()
