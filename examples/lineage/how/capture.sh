#!/usr/bin/env bash
# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
#
# Runs the example shop's pipelines once and writes the OpenLineage events that they sent to ../*.ndjson.
# Needs Python 3.11 or newer, Maven and a JDK 17 (JAVA_HOME); writes below /srv/shop and into the folder named by VENVS.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
venvs=${VENVS:-$HOME/.cache/pacta-example-venvs}
shop=/srv/shop
agent=io.openlineage:openlineage-spark_2.12:1.53.0
captured=$(mktemp -d)
trap 'rm -rf "$captured"' EXIT

for tool in dbt spark; do
    [ -d "$venvs/$tool" ] || python3 -m venv "$venvs/$tool"
    "$venvs/$tool/bin/pip" -q install -r "$here/requirements-$tool.txt"
done
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=$agent -DoutputDirectory="$captured"
jar=$(echo "$captured"/openlineage-spark_*.jar)

# The folder is part of the names in the events, so it cannot be chosen; never delete one that this script did not make.
if [ -e "$shop" ] && [ ! -e "$shop/.made-by-capture" ]; then
    echo "$shop exists and was not made by this script: move it away first" >&2
    exit 2
fi

echo "1/4 landing files"
rm -rf "$shop"
mkdir -p "$shop/landing"
touch "$shop/.made-by-capture"
python3 "$here/../../data/generate.py" --clean --out "$shop/landing/all"
for file in customers.csv payments.csv orders.ndjson events.ndjson; do
    mkdir "$shop/landing/${file%%.*}" && mv "$shop/landing/all/$file" "$shop/landing/${file%%.*}/"
done
rmdir "$shop/landing/all"
cp -r "$here/dbt" "$shop/dbt"

spark() {
    cp "$here/spark/$1.py" "$shop/"
    (cd "$shop" && HADOOP_USER_NAME=shop SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$venvs/spark/bin/python" \
        "$venvs/spark/bin/spark-submit" --master 'local[1]' --jars "$jar" \
        --conf spark.extraListeners=io.openlineage.spark.agent.OpenLineageSparkListener \
        --conf spark.openlineage.namespace=shop-spark \
        --conf spark.openlineage.transport.type=file --conf spark.openlineage.transport.location="$captured/spark.ndjson" \
        --conf spark.openlineage.columnLineage.datasetLineageEnabled=true \
        --conf spark.sql.session.timeZone=UTC --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=1 \
        --conf spark.log.level=WARN "$shop/$1.py")
}

echo "2/4 Spark: landing to lake, features, training set"
spark ingest
spark features

events_to() {
    export OPENLINEAGE__TRANSPORT="{\"type\": \"file\", \"log_file_path\": \"$captured/$1.ndjson\", \"append\": true}"
}

echo "3/4 loader: lake to warehouse"
events_to loader
"$venvs/dbt/bin/python" "$here/load_warehouse.py"

echo "4/4 dbt: warehouse to campaign"
events_to dbt
(cd "$shop/dbt" && PATH="$venvs/dbt/bin:$PATH" OPENLINEAGE_NAMESPACE=shop-dbt dbt-ol build --profiles-dir .)

python3 "$here/scrub.py" "$captured" "$here/.."
