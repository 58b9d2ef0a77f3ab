#!/bin/sh
# Kafka's own broker in one process (KRaft), on an empty folder: start.sh LIBRARIES FOLDER PORT; it stays in the foreground.
set -eu
libraries=$1 folder=$2 port=$3
mkdir -p "$folder"
cat > "$folder/server.properties" <<SETTINGS
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:$((port + 1))
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$((port + 1))
controller.listener.names=CONTROLLER
log.dirs=$folder/log
num.partitions=1
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
SETTINGS
java -cp "$libraries/*" kafka.tools.StorageTool format --standalone -t "$(java -cp "$libraries/*" kafka.tools.StorageTool random-uuid 2>/dev/null)" -c "$folder/server.properties"
exec java -Xmx512m -cp "$libraries/*" kafka.Kafka "$folder/server.properties"
