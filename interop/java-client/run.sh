#!/bin/sh
# OpenLineage's Java client: the HTTP, Kafka and composite transports, each by the file that a user would write.
set -eu
http="{type: http, url: $OPENLINEAGE_URL, auth: {type: api_key, apiKey: $OPENLINEAGE_API_KEY}, compression: gzip}"
kafka="{type: kafka, topicName: openlineage.events, messageKey: shop, properties: {bootstrap.servers: $INTEROP_KAFKA, acks: all,
  key.serializer: org.apache.kafka.common.serialization.StringSerializer, value.serializer: org.apache.kafka.common.serialization.StringSerializer}}"
echo "transport: $http" > http.yml
echo "transport: $kafka" > kafka.yml
echo "transport: {type: composite, continueOnFailure: false, transports: {a: $http, b: $kafka}}" > composite.yml
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
java -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$INTEROP_LIBRARIES/*" "$INTEROP_HERE/Shop.java" .
