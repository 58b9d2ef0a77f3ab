/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The properties of the consumer: ours where a promise depends on them, the user's before our defaults. */
final class ConsumerProperties {
    /** What was sent before the first start is read, and what a producer has taken back is not. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName());

    private ConsumerProperties() {}

    /** @throws UncheckedIOException when the file of properties cannot be read */
    static Map<String, Object> of(KafkaSettings settings) {
        Map<String, Object> properties = new HashMap<>(DEFAULTS);
        properties.putAll(settings.properties());
        settings.propertiesFile().ifPresent(file -> properties.putAll(read(file)));
        settings.bootstrapServers()
                .ifPresent(brokers -> properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.eventsPerBatch());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }

    private static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "pacta.lineage.kafka.properties-file: " + file + " cannot be read, expected Java properties",
                    failure);
        }
        Map<String, String> properties = new HashMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        return properties;
    }
}
