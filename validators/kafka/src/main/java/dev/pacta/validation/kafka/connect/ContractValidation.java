/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.kafka.CheckSession;
import dev.pacta.validation.kafka.ContractConfig;
import dev.pacta.validation.kafka.Mode;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * Holds the records of a connector to a contract: structs, maps, and JSON as bytes or text. Records without a value pass. Settings as those
 * of {@code ContractSerializer}, behind the prefix of the transformation:
 *
 * <pre>{@code
 * transforms=check
 * transforms.check.type=dev.pacta.validation.kafka.connect.ContractValidation
 * transforms.check.pacta.contract=registry:orders@1.x
 * }</pre>
 *
 * <p>In the mode {@code block} a record that breaks the contract is a {@link DataException}: Connect stops the task, or does what
 * {@code errors.tolerance} says, which for sinks has a dead-letter queue of its own. In the mode {@code quarantine} it goes on to the topic
 * that {@code pacta.dead.letter.topic} names, with the reasons in its headers; that is for sources, which have no such queue. In the mode
 * {@code report} it passes and is counted.
 *
 * @param <R> the records
 */
public final class ContractValidation<R extends ConnectRecord<R>> implements Transformation<R> {
    private @Nullable CheckSession session;

    /** For Connect, which calls {@link #configure}. */
    public ContractValidation() {}

    @Override
    public void configure(Map<String, ?> settings) {
        session = CheckSession.open(settings);
    }

    @Override
    public R apply(R record) {
        CheckSession open = Objects.requireNonNull(session, "configure was not called");
        Object value = record.value();
        if (value == null) {
            return record;
        }
        CheckSession.Outcome outcome = open.check(record.topic(), readable(value, record.valueSchema()));
        if (outcome.isValid() || open.mode() == Mode.REPORT) {
            return record;
        }
        if (open.mode() == Mode.QUARANTINE) {
            return aside(record, open.deadLetterTopic(), outcome);
        }
        throw new DataException(outcome.message());
    }

    private static Object readable(Object value, @Nullable Schema schema) {
        if (value instanceof byte[] || value instanceof String) {
            return value;
        }
        if (value instanceof org.apache.kafka.connect.data.Struct || value instanceof Map) {
            return Objects.requireNonNull(ConnectReader.plain(value, schema));
        }
        throw new DataException("a record of %s cannot be checked; it has to be a struct, a map or JSON"
                .formatted(value.getClass().getName()));
    }

    /** The partition is left to the producer: the other topic has its own. */
    private R aside(R record, String topic, CheckSession.Outcome outcome) {
        Headers headers = record.headers().duplicate();
        for (Header reason : outcome.reasons()) {
            headers.remove(reason.key());
            headers.add(reason.key(), new SchemaAndValue(Schema.BYTES_SCHEMA, reason.value()));
        }
        return record.newRecord(
                topic,
                null,
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                headers);
    }

    @Override
    public ConfigDef config() {
        return ContractConfig.definition();
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
