#!/bin/sh
# Kafka Connect's standalone worker with Debezium's connector for PostgreSQL, its database and its broker beside it.
set -eu
kafka_port=${INTEROP_KAFKA##*:}
rest=127.0.0.1:$((kafka_port + 2)) database_port=$((kafka_port + 3))
stop() {
  # One that has ended by itself is not there to be stopped.
  for process in ${worker:-} ${database:-}; do kill "$process" 2>/dev/null || :; done
  wait
}
trap stop EXIT
until_it_says() { # FILE WORDS
  tries=0
  until grep -q "$2" "$1" 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 120 ] || { echo "'$2' was waited for in $1" >&2; exit 1; }
    sleep 1
  done
}
java -cp "$INTEROP_LIBRARIES/*" "$INTEROP_HERE/Database.java" start "$INTEROP_WORK/database" $database_port > database.log 2>&1 &
database=$!
until_it_says database.log '^ready'

cat > openlineage.yml <<SETTINGS
transport: {type: http, url: $OPENLINEAGE_URL, auth: {type: api_key, apiKey: $OPENLINEAGE_API_KEY}}
SETTINGS
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
cat > worker.properties <<SETTINGS
bootstrap.servers=$INTEROP_KAFKA
listeners=http://$rest
key.converter=org.apache.kafka.connect.json.JsonConverter
value.converter=org.apache.kafka.connect.json.JsonConverter
offset.storage.file.filename=$INTEROP_WORK/offsets
plugin.discovery=only_scan
SETTINGS
cat > shop.properties <<SETTINGS
name=shop
connector.class=io.debezium.connector.postgresql.PostgresConnector
tasks.max=1
database.hostname=127.0.0.1
database.port=$database_port
database.user=postgres
database.password=postgres
database.dbname=shop
topic.prefix=shop
plugin.name=pgoutput
table.include.list=public.orders,public.customers
transforms=unwrap,openlineage
transforms.unwrap.type=io.debezium.transforms.ExtractNewRecordState
transforms.openlineage.type=io.debezium.transforms.openlineage.OpenLineage
openlineage.integration.enabled=true
openlineage.integration.config.file.path=$INTEROP_WORK/openlineage.yml
openlineage.integration.job.namespace=shop-debezium
openlineage.integration.job.description=The shop's tables as topics
openlineage.integration.job.tags=team=shop
openlineage.integration.job.owners=shop=owner
openlineage.integration.dataset.kafka.bootstrap.servers=$INTEROP_KAFKA
SETTINGS
java -Dorg.slf4j.simpleLogger.defaultLogLevel=info -cp "$INTEROP_LIBRARIES/*" org.apache.kafka.connect.cli.ConnectStandalone worker.properties shop.properties > worker.log 2>&1 &
worker=$!
until_it_says worker.log 'Starting streaming'
java -cp "$INTEROP_LIBRARIES/*" "$INTEROP_HERE/Database.java" $database_port "alter table orders add column placed_on date; insert into orders values (13, 2, 700, '2026-01-07')"
for topic in orders:4 customers:2; do
  java -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "$INTEROP_BROKER/*" org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server "$INTEROP_KAFKA" \
    --topic "shop.public.${topic%:*}" --from-beginning --max-messages "${topic#*:}" --timeout-ms 60000 > "${topic%:*}.json"
  [ "$(wc -l < "${topic%:*}.json")" = "${topic#*:}" ]
done
curl -fs -X DELETE "http://$rest/connectors/shop"
until_it_says worker.log 'Completed shutdown for WorkerConnector'
