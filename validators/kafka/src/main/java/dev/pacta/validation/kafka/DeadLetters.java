/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The topic for refused records. A record counts as put there only when the brokers have it: then, and not before, the pipeline may go on.
 * The producer is made for the first bad record. Thread-safe.
 */
final class DeadLetters implements AutoCloseable {
    /** What begins so in the client's settings is for this producer, such as {@code pacta.dead.letter.acks}. */
    static final String PREFIX = "pacta.dead.letter.";

    private final String topic;
    private final Map<String, Object> settings;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(String topic, Map<String, ?> client) {
        this.topic = topic;
        this.settings = settings(client);
    }

    /** The client's own way to the brokers, with what only its own producer may have left out. */
    private static Map<String, Object> settings(Map<String, ?> client) {
        Map<String, Object> settings = new HashMap<>();
        client.forEach((name, value) -> {
            boolean connection = name.startsWith("security.")
                    || name.startsWith("ssl.")
                    || name.startsWith("sasl.")
                    || name.equals(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)
                    || name.equals(ProducerConfig.CLIENT_DNS_LOOKUP_CONFIG);
            if (connection && value != null) {
                settings.put(name, value);
            }
        });
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        client.forEach((name, value) -> {
            String own = name.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
            if (ProducerConfig.configNames().contains(own)) {
                settings.put(own, value);
            }
        });
        return settings;
    }

    /**
     * Puts a record there and waits until it is.
     *
     * @throws KafkaException when the brokers do not take it; then the record is not safe and nothing may go on
     */
    void put(Headers headers, byte[] value) {
        try {
            producer()
                    .send(new ProducerRecord<>(topic, null, null, null, value, headers))
                    .get();
        } catch (ExecutionException refused) {
            throw new KafkaException(
                    "a bad record could not be put into the dead-letter topic %s; nothing was let through"
                            .formatted(topic),
                    refused.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
