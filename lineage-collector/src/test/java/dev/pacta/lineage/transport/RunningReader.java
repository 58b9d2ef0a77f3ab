/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import dev.pacta.lineage.EventIntake;
import dev.pacta.testkit.kafka.Broker;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A reader of a topic with a client and a thread of its own, as a server process has it. */
final class RunningReader implements AutoCloseable {
    final ReaderState state = new ReaderState();
    private final TopicReader reader;
    private final Thread thread;

    RunningReader(KafkaSettings settings, EventIntake intake) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(ConsumerProperties.of(settings));
        reader = new TopicReader(consumer, intake, state);
        thread = Thread.ofPlatform().name("reader").start(() -> {
            try (consumer) {
                reader.read(settings.topics());
            }
        });
    }

    static KafkaSettings settings(Broker broker, String group, String topic) {
        return settings(broker.address(), group, topic);
    }

    static KafkaSettings settings(String brokers, String group, String topic) {
        return SettingsForTests.of(Map.of(
                "bootstrap-servers",
                brokers,
                "group-id",
                group,
                "topics",
                topic,
                "events-per-batch",
                "50",
                "properties.\"session.timeout.ms\"",
                "1500",
                "properties.\"heartbeat.interval.ms\"",
                "300"));
    }

    @Override
    public void close() throws InterruptedException {
        reader.stop();
        thread.join();
    }
}
