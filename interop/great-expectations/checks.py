"""Two checks of a shop by checkpoints of Great Expectations: a table with a missing id, and a query that joins, where all is well."""

import os
import sqlite3

from great_expectations.checkpoint import Checkpoint
from great_expectations.core.batch import RuntimeBatchRequest
from great_expectations.core.expectation_configuration import ExpectationConfiguration
from great_expectations.data_context import BaseDataContext
from great_expectations.data_context.types.base import DataContextConfig, InMemoryStoreBackendDefaults

WORK = "/tmp/pacta-interop/great-expectations"
database = sqlite3.connect(f"{WORK}/shop.db")
database.execute("create table orders (id int, customer int, cents int)")
database.executemany("insert into orders values (?, ?, ?)", [(10, 1, 1250), (None, 1, 400)])
database.execute("create table customers (id int, email text)")
database.execute("insert into customers values (1, 'ada@example.test')")
database.commit()

context = BaseDataContext(project_config=DataContextConfig(
    store_backend_defaults=InMemoryStoreBackendDefaults(), anonymous_usage_statistics={"enabled": False}))
context.add_datasource(
    "shop", class_name="Datasource",
    execution_engine={"class_name": "SqlAlchemyExecutionEngine", "connection_string": f"sqlite:///{WORK}/shop.db"},
    data_connectors={"any": {"class_name": "RuntimeDataConnector", "batch_identifiers": ["day"]}})


def check(name, query, expectation, column):
    suite = context.create_expectation_suite(name)
    suite.add_expectation(ExpectationConfiguration(expectation, {"column": column}))
    context.save_expectation_suite(suite)
    action = {
        "class_name": "OpenLineageValidationAction", "module_name": "openlineage.common.provider.great_expectations",
        "openlineage_host": os.environ["OPENLINEAGE_URL"], "openlineage_apiKey": os.environ["OPENLINEAGE_API_KEY"],
        "openlineage_namespace": "shop-checks", "job_name": name,
    }
    done = Checkpoint(
        name=name, data_context=context, config_version=1, run_name_template="nightly", expectation_suite_name=name,
        batch_request=RuntimeBatchRequest(
            datasource_name="shop", data_connector_name="any", data_asset_name=name,
            runtime_parameters={"query": query}, batch_identifiers={"day": "2026-01-05"}),
        action_list=[{"name": "openlineage", "action": action}]).run()
    print(name, "success" if done.success else "failed")


check("orders_have_ids", "select * from orders", "expect_column_values_to_not_be_null", "id")
check("customers_are_reached", "select c.email from orders o join customers c on o.customer = c.id",
      "expect_column_values_to_not_be_null", "email")
