# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the expectations of a contract over a Parquet file. Called by Pacta: the rules as JSON on standard input, their ends as JSON on standard output.

No value of the data is written anywhere: of an exception only its class is told, and of a result only its counts.
"""
import json
import os
import re
import sys

answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
os.environ["GX_ANALYTICS_ENABLED"] = "False"

import great_expectations as gx
from great_expectations.core.yaml_handler import YAMLHandler
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration


def frame(parquet):
    try:
        import pandas

        return pandas.read_parquet(parquet)
    except ImportError:
        import duckdb

        return duckdb.connect().execute("SELECT * FROM read_parquet(?)", [parquet]).df()


def snake(name):
    """Contracts write minValue for what Great Expectations calls min_value."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda letter: "_" + letter.group(1).lower(), name)


def expectation(rule):
    written = rule["implementation"]
    if isinstance(written, str):
        written = YAMLHandler().load(written)
    if not isinstance(written, dict):
        raise ValueError("no expectation")
    name = written.get("type") or written.get("expectation_type")
    arguments = {snake(key): value for key, value in dict(written.get("kwargs") or {}).items()}
    if rule["column"] and "_column_" in name and "column" not in arguments and not name.startswith("expect_table_"):
        if "column_pair" not in name and "multicolumn" not in name and "compound" not in name:
            arguments["column"] = rule["column"]
    return ExpectationConfiguration(type=name, kwargs=arguments).to_domain_obj()


def raised(info):
    """What went wrong stands in the result itself or in one for each metric."""
    if not isinstance(info, dict):
        return False
    return bool(info.get("raised_exception")) or any(raised(each) for each in info.values())


def judged(batch, rule):
    try:
        wanted = expectation(rule)
    except Exception as trouble:
        return {"end": "not executable", "reason": "this is no expectation that Great Expectations knows (%s)" % type(trouble).__name__}
    try:
        found = batch.validate(wanted, result_format="BASIC")
    except Exception as trouble:
        return {"end": "not executable", "reason": "Great Expectations stopped with a %s" % type(trouble).__name__}
    if raised(found.exception_info):
        return {"end": "not executable", "reason": "Great Expectations cannot measure this in the data; are all of its columns there?"}
    counts = found.result or {}
    checked = counts.get("element_count")
    unexpected = counts.get("unexpected_count")
    return {
        "end": "passed" if found.success else "failed",
        "checked": int(checked) if checked is not None else rule["records"],
        "failures": 0 if found.success else max(1, int(unexpected or 1)),
        "counted": unexpected is not None,
    }


asked = json.load(sys.stdin)
context = gx.get_context(mode="ephemeral")
source = context.data_sources.add_pandas("pacta").add_dataframe_asset("data")
data = source.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame(asked["parquet"])})
json.dump([judged(data, rule) for rule in asked["rules"]], answer)
answer.close()
