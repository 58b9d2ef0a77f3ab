#!/bin/sh
# Trino's server with its OpenLineage event listener; tables in memory, made from the TPC-H catalog. The server needs Java 24 or newer (JAVA_HOME).
set -eu
version=476
server=$INTEROP_LIBRARIES/trino-server-$version
port=$((${OPENLINEAGE_URL##*:} + 1))
if [ ! -d "$server" ]; then
  mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=io.trino:trino-server:$version:tar.gz -DoutputDirectory="$INTEROP_LIBRARIES"
  tar xzf "$server.tar.gz" -C "$INTEROP_LIBRARIES"
fi
mkdir -p etc/catalog
echo 'connector.name=tpch' > etc/catalog/tpch.properties
echo 'connector.name=memory' > etc/catalog/memory.properties
printf '%s\n' -Xmx1500M -XX:ReservedCodeCacheSize=256M --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED > etc/jvm.config
cat > etc/node.properties <<SETTINGS
node.environment=interop
node.data-dir=$INTEROP_WORK/data
SETTINGS
cat > etc/config.properties <<SETTINGS
coordinator=true
node-scheduler.include-coordinator=true
http-server.http.port=$port
node.internal-address=127.0.0.1
discovery.uri=http://127.0.0.1:$port
event-listener.config-files=$INTEROP_WORK/etc/openlineage.properties
SETTINGS
cat > etc/openlineage.properties <<SETTINGS
event-listener.name=openlineage
openlineage-event-listener.trino.uri=http://trino.example.test:8080
openlineage-event-listener.namespace=shop-trino
openlineage-event-listener.transport.type=HTTP
openlineage-event-listener.transport.url=$OPENLINEAGE_URL
openlineage-event-listener.transport.api-key=$OPENLINEAGE_API_KEY
SETTINGS
unset OPENLINEAGE_URL OPENLINEAGE_API_KEY
PATH=$JAVA_HOME/bin:$PATH "$server/bin/launcher" run --etc-dir "$INTEROP_WORK/etc" > server.log 2>&1 &
trino=$!
# A server that has ended by itself is not there to be stopped.
trap 'kill $trino 2>/dev/null || :; wait' EXIT
tries=0
until grep -q 'SERVER STARTED' server.log; do
  tries=$((tries + 1))
  [ $tries -lt 180 ] && kill -0 $trino || { tail -30 server.log >&2; exit 1; }
  sleep 1
done
"$INTEROP_VENV/bin/python" "$INTEROP_HERE/shop.py" $port
