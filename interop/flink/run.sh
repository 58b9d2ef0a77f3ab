#!/bin/sh
# Flink in one process, with OpenLineage's job listener set as in any config.yaml; the topics are in Kafka's own broker.
set -eu
rest_port=$((${INTEROP_KAFKA##*:} + 2))
cat > config.yaml <<SETTINGS
execution.job-status-changed-listeners: io.openlineage.flink.listener.OpenLineageJobStatusChangedListenerFactory
openlineage.transport.type: http
openlineage.transport.url: $OPENLINEAGE_URL
openlineage.transport.auth.type: api_key
openlineage.transport.auth.apiKey: $OPENLINEAGE_API_KEY
openlineage.job.namespace: shop-flink
openlineage.enableDetachedJobTracking: true
rest.address: 127.0.0.1
rest.port: $rest_port
rest.bind-port: $rest_port
restart-strategy.type: none
SETTINGS
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
printf '10,ada,1250\n11,ada,400\n12,bo,9900\n' |
  java -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "$INTEROP_BROKER/*" org.apache.kafka.tools.ConsoleProducer --bootstrap-server "$INTEROP_KAFKA" --topic orders.raw
javac -cp "$INTEROP_LIBRARIES/*" -d . "$INTEROP_HERE/Shop.java"
opens=
for package in lang net io nio text time util util.concurrent util.concurrent.atomic; do opens="$opens --add-opens=java.base/java.$package=ALL-UNNAMED"; done
# shellcheck disable=SC2086 # many words
timeout 300 java $opens -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp ".:$INTEROP_LIBRARIES/*" Shop . "$INTEROP_KAFKA"
