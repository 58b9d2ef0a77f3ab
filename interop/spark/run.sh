#!/bin/sh
# Spark with Delta in one process; its packages come from Maven Central.
set -eu
PATH=$INTEROP_VENV/bin:$PATH
printf 'id,customer,placed_on,cents\n10,1,2026-01-05,1250\n11,1,2026-01-06,400\n12,2,2026-01-06,9900\n' > orders.csv
printf '{"id":1,"full_name":"Ada Example","email":"ada@example.test"}\n{"id":2,"full_name":"Bo Example","email":"bo@example.test"}\n' > customers.json
export SPARK_LOCAL_HOSTNAME=localhost SPARK_USER=shop
spark-submit --master 'local[2]' --conf spark.jars.ivy="$INTEROP_VENV/ivy" \
  --packages io.openlineage:openlineage-spark_2.13:1.53.0,io.delta:delta-spark_2.13:4.0.0 \
  --conf spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension \
  --conf spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog \
  --conf spark.sql.warehouse.dir="$INTEROP_WORK/warehouse" \
  --conf spark.extraListeners=io.openlineage.spark.agent.OpenLineageSparkListener \
  --conf spark.openlineage.transport.type=http \
  --conf spark.openlineage.transport.url="$OPENLINEAGE_URL" \
  --conf spark.openlineage.transport.auth.type=api_key \
  --conf spark.openlineage.transport.auth.apiKey="$OPENLINEAGE_API_KEY" \
  --conf spark.openlineage.namespace=shop-spark \
  --driver-java-options '--add-opens=java.base/java.security=ALL-UNNAMED' \
  --conf spark.ui.enabled=false \
  "$INTEROP_HERE/shop.py"
