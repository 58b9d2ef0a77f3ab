"""Starts PostgreSQL and Airflow, lets one run of the DAG come to its end, and stops them."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import urllib.request

import pgserver
import psycopg2
from pgserver._commands import pg_ctl

HERE = pathlib.Path.cwd()
PATIENCE_SECONDS = 480
TABLES = """
    create table raw_orders (id int, customer int, cents int);
    create table orders (order_id int, customer_id int, amount numeric);
    create table customers (customer_id int, email text);
    insert into raw_orders values (10, 1, 1250), (11, 1, 400), (12, 2, 9900);
    insert into customers values (1, 'ada@example.test'), (2, 'bo@example.test');
"""


def start_postgres():
    """The package serves on a socket in the file system only; the second start gives it a port."""
    data = HERE / "postgres"
    server = pgserver.get_server(data, cleanup_mode=None)
    server.psql("create database shop")
    user = server.system_user
    pg_ctl(["-w", "-m", "fast", "stop"], pgdata=data, user=user)
    pg_ctl(["-w", "-o", f"-h localhost -p 5433 -k {data}", "-l", str(data / "log"), "start"], pgdata=data, user=user)
    with psycopg2.connect("postgresql://postgres@localhost:5433/shop") as connection:
        connection.cursor().execute(TABLES)
    return lambda: pg_ctl(["-w", "-m", "fast", "stop"], pgdata=data, user=user)


def airflow(*arguments):
    return subprocess.run(["airflow", *arguments], capture_output=True, text=True)


def run_of(dag):
    listed = airflow("dags", "list-runs", dag, "--output", "json")
    start = listed.stdout.find("[{")  # log lines may stand before it
    return json.loads(listed.stdout[start:])[0]["state"] if start >= 0 else "none yet"


def api_is_up():
    """Tasks that start before it fail."""
    try:
        with urllib.request.urlopen("http://localhost:18190/api/v2/monitor/health", timeout=60) as health:
            return health.status == 200
    except OSError:
        return False


def until(done, what):
    latest = time.monotonic() + PATIENCE_SECONDS
    while not done():
        if time.monotonic() > latest:
            sys.exit(f"drive.py: {what} took longer than {PATIENCE_SECONDS} seconds; see airflow.log")
        time.sleep(3)


stop_postgres = start_postgres()
with open("airflow.log", "w") as log:
    standalone = subprocess.Popen(["airflow", "standalone"], stdout=log, stderr=log, start_new_session=True)
try:
    until(api_is_up, "starting Airflow")
    until(lambda: "shop_daily" in airflow("dags", "unpause", "shop_daily", "--yes").stdout, "finding the DAG")
    until(lambda: run_of("shop_daily") in ("success", "failed"), "the run")
    print("the run has ended:", run_of("shop_daily"))
    time.sleep(10)  # The scheduler tells the end of the run after it has set the state.
finally:
    os.killpg(standalone.pid, signal.SIGINT)
    try:
        standalone.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(standalone.pid, signal.SIGKILL)
    stop_postgres()
