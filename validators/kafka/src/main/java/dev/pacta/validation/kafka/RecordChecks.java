/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.stream.StreamChecks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What records are held to: a contract or a JSON Schema. Thread-safe. */
interface RecordChecks extends AutoCloseable {
    /** Checks JSON in UTF-8. */
    RecordVerdict json(String topic, byte[] json);

    /** Whether {@link #plain} takes such a record. */
    boolean reads(Object record);

    /** Checks a record of plain Java. */
    RecordVerdict plain(String topic, Object record);

    /** Checks a record that is read by the places of its fields. */
    RecordVerdict struct(String topic, Struct record);

    /** Counts a record that cannot be read. */
    RecordVerdict unreadable(String topic, String reason);

    /** Tells what was found until now, when there is anyone to tell. */
    @Override
    void close();

    /** Holds records to a contract. */
    record OfContract(StreamChecks checks) implements RecordChecks {
        @Override
        public RecordVerdict json(String topic, byte[] json) {
            return new RecordVerdict.OfContract(checks.check(topic, json));
        }

        @Override
        public boolean reads(Object record) {
            return record instanceof Map;
        }

        @Override
        public RecordVerdict plain(String topic, Object map) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            ((Map<?, ?>) map).forEach((name, member) -> record.put(String.valueOf(name), member));
            return new RecordVerdict.OfContract(checks.check(topic, record));
        }

        @Override
        public RecordVerdict struct(String topic, Struct record) {
            return new RecordVerdict.OfContract(checks.check(topic, record));
        }

        @Override
        public RecordVerdict unreadable(String topic, String reason) {
            return new RecordVerdict.OfContract(checks.unreadable(topic, reason));
        }

        @Override
        public void close() {
            checks.close();
        }
    }
}
