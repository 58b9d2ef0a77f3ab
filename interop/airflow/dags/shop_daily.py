"""A shop's daily load: two statements of SQL in PostgreSQL, a file that Python writes, and a task that fails."""

from datetime import datetime

from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, Asset, task

with DAG(
    dag_id="shop_daily",
    schedule="@daily",
    start_date=datetime(2026, 1, 5),
    catchup=False,
    tags=["shop"],
    default_args={"owner": "team-shop"},
    description="Orders of the day and what they are worth.",
):
    load_orders = SQLExecuteQueryOperator(
        task_id="load_orders",
        conn_id="shop",
        sql="""
            insert into orders (order_id, customer_id, amount)
            select id, customer, cents / 100.0 from raw_orders
        """,
    )
    value_customers = SQLExecuteQueryOperator(
        task_id="value_customers",
        conn_id="shop",
        sql="""
            create table customer_value as
            select c.customer_id, c.email, sum(o.amount) as total
            from customers c join orders o on o.customer_id = c.customer_id
            group by c.customer_id, c.email
        """,
    )

    @task(inlets=[Asset("postgres://localhost:5433/shop/public/customer_value")],
          outlets=[Asset("file:///tmp/pacta-interop/airflow/report.csv")])
    def write_report():
        with open("/tmp/pacta-interop/airflow/report.csv", "w") as report:
            report.write("customer_id,total\n")

    tell_everybody = BashOperator(task_id="tell_everybody", bash_command="exit 7")
    load_orders >> value_customers >> write_report() >> tell_everybody
