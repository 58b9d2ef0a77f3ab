/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/** A real broker in this process (KRaft, one node), and plain clients to write to it. */
final class Broker {
    private static @Nullable Broker shared;

    private final KafkaClusterTestKit cluster;

    private Broker(KafkaClusterTestKit cluster) {
        this.cluster = cluster;
    }

    /** The one of all tests of this process; it ends with it. */
    static synchronized Broker shared() throws Exception {
        Broker running = shared;
        if (running == null) {
            Broker started = start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            shared = started;
            running = started;
        }
        return running;
    }

    /** The tests are over: whatever a broker meets while it ends is not to end the process with a code of its own. */
    private void end() {
        Exit.setHaltProcedure((status, message) -> {});
        Exit.setExitProcedure((status, message) -> {});
        try {
            cluster.close();
        } catch (Exception late) {
            throw new IllegalStateException("the broker did not end", late);
        }
    }

    private static Broker start() throws Exception {
        TestKitNodes nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        KafkaClusterTestKit cluster = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("transaction.state.log.replication.factor", "1")
                .setConfigProp("transaction.state.log.min.isr", "1")
                // A process that died is missed soon.
                .setConfigProp("group.min.session.timeout.ms", "500")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return new Broker(cluster);
    }

    String address() {
        return cluster.bootstrapServers();
    }

    Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", address());
        return settings;
    }

    /** A new topic of so many partitions. */
    String topic(int partitions) throws Exception {
        String name = "topic-" + UUID.randomUUID();
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
        return name;
    }

    void write(String topic, int partition, List<byte @Nullable []> values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic, partition, null, value))
                        .get();
            }
        }
    }

    /** The offset that the group has committed; 0 when it has none. */
    long committed(String group, String topic, int partition) throws Exception {
        try (Admin admin = cluster.admin()) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, partition));
            return offset == null ? 0 : offset.offset();
        }
    }
}
