#!/bin/sh
# Makes tables.zip anew: sh make.sh FOLDER, an empty folder for pyspark and its packages. Needs Java 17 and Python 3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
lab=$(cd "$1" && pwd)
[ -x "$lab/venv/bin/spark-submit" ] || { python3 -m venv "$lab/venv"; "$lab/venv/bin/pip" -q install pyspark==4.0.1; }
PATH=$lab/venv/bin:$PATH
export SPARK_LOCAL_HOSTNAME=localhost SPARK_USER=shop
rm -rf "$lab/tables"
mkdir "$lab/tables"
spark-submit --master 'local[1]' --conf spark.jars.ivy="$lab/ivy" \
  --packages io.delta:delta-spark_2.13:4.0.0,org.apache.iceberg:iceberg-spark-runtime-4.0_2.13:1.10.0 \
  --conf spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension,org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions \
  --conf spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog \
  --conf spark.sql.catalog.ice=org.apache.iceberg.spark.SparkCatalog --conf spark.sql.catalog.ice.type=hadoop \
  --conf spark.sql.catalog.ice.warehouse="$lab/tables/iceberg" \
  --conf spark.sql.session.timeZone=UTC --conf spark.sql.shuffle.partitions=1 --conf spark.ui.enabled=false --conf spark.databricks.delta.snapshotPartitions=1 --conf spark.log.level=ERROR \
  --conf spark.sql.warehouse.dir="$lab/warehouse" \
  "$here/tables.py" "$lab/tables"
cd "$lab/tables"
rm -f "$here/tables.zip"
python3 -m zipfile -c "$here/tables.zip" delta iceberg expected.json
