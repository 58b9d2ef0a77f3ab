#!/bin/sh
# Airflow with all its parts (scheduler, API server, processor of DAGs), one run of one DAG on a PostgreSQL of its own.
set -eu
PATH=$INTEROP_VENV/bin:$PATH
export AIRFLOW_HOME=$INTEROP_WORK AIRFLOW__CORE__DAGS_FOLDER=$INTEROP_WORK/dags AIRFLOW__CORE__LOAD_EXAMPLES=False
export AIRFLOW__API__PORT=18190 AIRFLOW__API__BASE_URL=http://localhost:18190
export AIRFLOW__OPENLINEAGE__TRANSPORT="{\"type\": \"http\", \"url\": \"$OPENLINEAGE_URL\", \"auth\": {\"type\": \"api_key\", \"apiKey\": \"$OPENLINEAGE_API_KEY\"}}"
export AIRFLOW__OPENLINEAGE__NAMESPACE=shop-airflow
export AIRFLOW_CONN_SHOP='postgresql://postgres@localhost:5433/shop'
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
# A slow machine is no failure.
export AIRFLOW__WORKERS__EXECUTION_API_TIMEOUT=120 AIRFLOW__OPENLINEAGE__EXECUTION_TIMEOUT=60
# What would name the machine in Airflow's own records.
export AIRFLOW__CORE__HOSTNAME_CALLABLE=shop_host.name PYTHONPATH=$INTEROP_WORK/plugins
mkdir plugins
printf 'def name():\n    return "localhost"\n' > plugins/shop_host.py
cp -R "$INTEROP_HERE/dags" .
python "$INTEROP_HERE/drive.py"
