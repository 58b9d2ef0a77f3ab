/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a record: the fields of an object, or anything else under {@value #VALUE}; and what stands beside the value below
 * {@value #BESIDE}. Only what can be read is in it.
 */
final class TopicRecord {
    static final String VALUE = "value";
    static final String BESIDE = "kafka";

    private final ValueReader reader;

    TopicRecord(ValueReader reader) {
        this.reader = reader;
    }

    /** The columns, or why the value cannot be read. A record without a value has what stands beside it. */
    Columns read(ConsumerRecord<byte[], byte[]> record) throws UnreadableTopicException {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        byte @Nullable [] value = record.value();
        if (value != null) {
            Reading reading = reader.read(value);
            if (!reading.isReadable()) {
                return new Columns(Map.of(), reading.fault());
            }
            if (reading.value() instanceof Map<?, ?> object) {
                object.forEach((name, member) -> columns.put(String.valueOf(name), member));
            } else {
                columns.put(VALUE, reading.value());
            }
        }
        Map<String, @Nullable Object> beside = beside(record);
        if (!beside.isEmpty()) {
            columns.put(BESIDE, beside);
        }
        return new Columns(columns, "");
    }

    /**
     * What a record holds.
     *
     * @param fault why its value cannot be read; empty when it can
     */
    record Columns(Map<String, @Nullable Object> byName, String fault) {}

    private Map<String, @Nullable Object> beside(ConsumerRecord<byte[], byte[]> record)
            throws UnreadableTopicException {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>();
        readable(record.key(), "key", beside);
        Map<String, @Nullable Object> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            readable(header.value(), header.key(), headers);
        }
        if (!headers.isEmpty()) {
            beside.put("headers", headers);
        }
        return beside;
    }

    private void readable(byte @Nullable [] bytes, String name, Map<String, @Nullable Object> into)
            throws UnreadableTopicException {
        Reading reading = bytes == null ? Reading.of(null) : reader.read(bytes);
        if (reading.value() != null) {
            into.put(name, reading.value());
        }
    }
}
