/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.kafka.ContractConfig;
import dev.pacta.validation.kafka.PurposeSession;
import dev.pacta.validation.rows.Struct;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * Lets Kafka Connect pass on of records what may be seen for a purpose: values are masked, records that may not be seen are dropped, headers go
 * unless {@code pacta.headers} names them, and so does the key, unless {@code pacta.key.field} says which field it is; then it is masked as
 * that one. Settings as those of {@code ContractDeserializer}, behind the prefix of the transformation:
 *
 * <pre>{@code
 * transforms=mask
 * transforms.mask.type=dev.pacta.validation.kafka.connect.ContractMasking
 * transforms.mask.pacta.contract=registry:people@1.x
 * transforms.mask.pacta.purpose=analytics.reporting
 * transforms.mask.pacta.mask.key=env:PACTA_MASK_KEY
 * }</pre>
 *
 * <p>A connector whose purpose is denied does not start. A struct with a field that cannot hold what its mask leaves is refused with an
 * {@code ObligationException}.
 *
 * @param <R> the records
 */
public final class ContractMasking<R extends ConnectRecord<R>> implements Transformation<R> {
    private @Nullable PurposeSession session;
    private String keyField = "";

    /** For Connect, which calls {@link #configure}. */
    public ContractMasking() {}

    @Override
    public void configure(Map<String, ?> settings) {
        session = PurposeSession.open(settings);
        keyField = String.valueOf(
                settings.containsKey(ContractConfig.KEY_FIELD) ? settings.get(ContractConfig.KEY_FIELD) : "");
    }

    @Override
    public @Nullable R apply(R record) {
        PurposeSession open = Objects.requireNonNull(session, "configure was not called");
        RecordGuard guard = open.guard();
        R stripped = withoutHeaders(record, open);
        Object value = record.value();
        if (value == null) {
            return with(stripped, guard, null, null);
        }
        if (value instanceof org.apache.kafka.connect.data.Struct struct) {
            Schema masked = MaskedSchemas.OF.record(struct.schema(), guard);
            return guard.apply((Struct) Objects.requireNonNull(ConnectReader.plain(struct, struct.schema())))
                    .map(seen -> with(stripped, guard, masked, ConnectWriter.struct(seen, masked)))
                    .orElse(null);
        }
        return schemaless(value, guard)
                .map(seen -> with(stripped, guard, record.valueSchema(), seen))
                .orElse(null);
    }

    private static Optional<Object> schemaless(Object value, RecordGuard guard) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put(String.valueOf(name), member));
            return guard.apply(plain).map(seen -> seen);
        }
        if (value instanceof byte[] json) {
            return guard.apply(json).map(seen -> seen);
        }
        if (value instanceof String json) {
            return guard.apply(json.getBytes(StandardCharsets.UTF_8))
                    .map(seen -> new String(seen, StandardCharsets.UTF_8));
        }
        throw new DataException("a record of %s cannot be masked; it has to be a struct, a map or JSON"
                .formatted(value.getClass().getName()));
    }

    private R with(R record, RecordGuard guard, @Nullable Schema schema, @Nullable Object value) {
        FieldGuard fate = guard.fields().field(keyField).orElse(null);
        boolean passes = fate != null && fate.passesSingleValues() && isSingle(record.key());
        Object masked =
                fate == null || passes ? null : fate.apply(ConnectReader.plain(record.key(), record.keySchema()));
        // What is no text any more, or never was one, cannot stand for the key.
        String text = masked instanceof String hidden ? hidden : null;
        boolean typed = record.keySchema() != null && text != null;
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                passes ? record.keySchema() : typed ? Schema.OPTIONAL_STRING_SCHEMA : null,
                passes ? record.key() : text,
                schema,
                value,
                record.timestamp());
    }

    /** A key of several fields is not that field, and what else is in it nobody has decided on. */
    private static boolean isSingle(@Nullable Object key) {
        return !(key instanceof org.apache.kafka.connect.data.Struct)
                && !(key instanceof Map)
                && !(key instanceof Collection);
    }

    private R withoutHeaders(R record, PurposeSession open) {
        R copy = record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                record.headers().duplicate());
        record.headers().forEach(header -> {
            if (!open.passesHeader(header.key())) {
                copy.headers().remove(header.key());
            }
        });
        return copy;
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
