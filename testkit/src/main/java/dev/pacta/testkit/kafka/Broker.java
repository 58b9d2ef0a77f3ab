/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.jspecify.annotations.Nullable;

/**
 * A real broker in this process (KRaft, one node), and plain clients to write to it and to look at what is in it. It has to be closed while
 * the process still runs: Kafka's test kit deletes a broker's folder by a shutdown hook of its own, and a running broker whose folder is gone
 * halts the process. {@link BrokerExtension} sees to that. Safe for many threads.
 */
public final class Broker implements AutoCloseable {
    /** How long to wait for records. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaClusterTestKit cluster;

    private Broker(KafkaClusterTestKit cluster) {
        this.cluster = cluster;
    }

    /** Starts one. Who calls this closes it; tests that need nothing before they begin take the one of {@link BrokerExtension}. */
    public static Broker start() throws Exception {
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
                .setConfigProp("transaction.state.log.num.partitions", "1")
                // A process that died is missed soon, and so is the transaction that it has left.
                .setConfigProp("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500")
                .setConfigProp("group.min.session.timeout.ms", "500")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return new Broker(cluster);
    }

    /** What clients need to find it. */
    public String address() {
        return cluster.bootstrapServers();
    }

    /** A new topic of one partition. */
    public String topic() throws Exception {
        return topic(1);
    }

    /** A new topic of so many partitions. */
    public String topic(int partitions) throws Exception {
        String name = "topic-" + UUID.randomUUID();
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
        return name;
    }

    /** A client's settings, with the way to this broker. */
    public Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", address());
        return settings;
    }

    /** Writes values without keys and waits until they are there. */
    public void write(String topic, List<byte @Nullable []> values) throws Exception {
        write(topic, 0, values);
    }

    /** The same into that partition. */
    public void write(String topic, int partition, List<byte @Nullable []> values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (byte[] value : values) {
                sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** All that is in the first partition of a topic, as it lies there. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return read(topic, new ByteArrayDeserializer(), Map.of());
    }

    /** The same through a deserializer that a client sets up by these settings. */
    public <T> List<ConsumerRecord<byte[], T>> read(String topic, Deserializer<T> values, Map<String, ?> settings) {
        Map<String, Object> all = client(settings);
        values.configure(all, false);
        try (KafkaConsumer<byte[], T> consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), values)) {
            return readAll(consumer, topic);
        }
    }

    private static <T> List<ConsumerRecord<byte[], T>> readAll(KafkaConsumer<byte[], T> consumer, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        List<ConsumerRecord<byte[], T>> records = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(records::add);
        }
        return records;
    }

    /** The offset that the group has committed; 0 when it has none. */
    public long committed(String group, String topic, int partition) throws Exception {
        try (Admin admin = cluster.admin()) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, partition));
            return offset == null ? 0 : offset.offset();
        }
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception late) {
            throw new IllegalStateException("the broker of the tests did not end", late);
        }
    }
}
