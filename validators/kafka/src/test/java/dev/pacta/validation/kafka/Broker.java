/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/** A real broker in this process (KRaft, one node), and plain clients to look at what is in it. */
final class Broker {
    static final Duration PATIENCE = Duration.ofSeconds(30);

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

    /** A new topic of one partition. */
    String topic() throws Exception {
        String name = "topic-" + UUID.randomUUID();
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        return name;
    }

    Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", address());
        return settings;
    }

    void write(String topic, List<byte @Nullable []> values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        }
    }

    /** All that is in a topic, as it lies there. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return readAll(consumer, topic);
        }
    }

    /** The same through a deserializer that a client sets up by these settings. */
    <T> List<ConsumerRecord<byte[], T>> read(String topic, Deserializer<T> values, Map<String, ?> settings) {
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
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        List<ConsumerRecord<byte[], T>> records = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(records::add);
        }
        return records;
    }
}
