/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.rows.StructReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;

/** Checks values of records, whatever they are. Thread-safe. */
final class ValueChecks implements AutoCloseable {
    private final RecordChecks checks;
    private final List<StructReader> readers = new ArrayList<>();

    ValueChecks(RecordChecks checks) {
        this.checks = checks;
        ServiceLoader.load(StructReader.class, GateSettings.loader()).forEach(readers::add);
    }

    /** Checks a value as it stands in the topic, as JSON. */
    RecordVerdict checkJson(String topic, byte[] json) {
        return checks.json(topic, json);
    }

    /**
     * Checks JSON as bytes or text, or a record.
     *
     * @throws ConfigException when nothing on the class path can read it
     */
    RecordVerdict check(String topic, Object value) {
        if (value instanceof byte[] json) {
            return checkJson(topic, json);
        }
        return value instanceof String text
                ? checkJson(topic, text.getBytes(StandardCharsets.UTF_8))
                : checkRecord(topic, value);
    }

    /**
     * Checks a record.
     *
     * @throws ConfigException when nothing on the class path can read it
     */
    RecordVerdict checkRecord(String topic, Object value) {
        if (checks.reads(value)) {
            return checks.plain(topic, value);
        }
        for (StructReader reader : readers) {
            Optional<Struct> struct = reader.read(value);
            if (struct.isPresent()) {
                return checkStruct(topic, struct.get());
            }
        }
        throw new ConfigException(
                "nothing on the class path reads a %s; add the module for it, such as pacta-validators-avro"
                        .formatted(value.getClass().getName()));
    }

    /** Checks a record that is read by the places of its fields. */
    RecordVerdict checkStruct(String topic, Struct record) {
        try {
            return checks.struct(topic, record);
        } catch (RuntimeException unreadable) {
            // A record that is not what its own schema says must not stop those behind it.
            return unreadable(topic, unreadable);
        }
    }

    /** Counts a record that cannot be read. */
    RecordVerdict unreadable(String topic, RuntimeException failure) {
        return checks.unreadable(
                topic, "it cannot be read (%s)".formatted(failure.getClass().getSimpleName()));
    }

    @Override
    public void close() {
        checks.close();
    }
}
