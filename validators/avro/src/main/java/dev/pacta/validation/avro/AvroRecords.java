/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.RecordMasking;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.rows.StructReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro's generic and specific records where they stand, and makes of generic ones what may be seen. Logical types are what they mean: decimals are exact numbers, dates and
 * times those of {@code java.time}; bytes are Base64, enumerations their names. Thread-safe.
 */
public final class AvroRecords implements StructReader, RecordMasking {
    private static final int MOST_SHAPES = 64;

    /** Those that were used last. */
    private final Map<Schema, RecordShape> shapes = latest();

    private final Map<Schema, MaskedShape> masked = latest();

    /** Records come in rows of one schema. */
    private final AtomicReference<RecordShape> last = new AtomicReference<>(RecordShape.NONE);

    private final AtomicReference<@Nullable MaskedShape> lastMasked = new AtomicReference<>();

    @Override
    public Optional<Struct> read(Object value) {
        return value instanceof IndexedRecord avro ? Optional.of(struct(avro)) : Optional.empty();
    }

    /** A view of a record. */
    public Struct struct(IndexedRecord avro) {
        RecordShape shape = last.get();
        if (shape.schema() != avro.getSchema()) {
            shape = shape(avro.getSchema());
            last.set(shape);
        }
        return shape.view(avro);
    }

    private RecordShape shape(Schema schema) {
        synchronized (shapes) {
            return shapes.computeIfAbsent(schema, RecordShape::of);
        }
    }

    @Override
    public boolean takes(Object record) {
        return record instanceof IndexedRecord;
    }

    /** A generic record of the schema that {@link #masked} tells. */
    @Override
    public Optional<Object> apply(Object record, RecordGuard guard) {
        IndexedRecord avro = (IndexedRecord) record;
        if (avro instanceof SpecificRecord) {
            throw new ObligationException(
                    "records of %s are of a class, whose fields cannot become others; read generic records for a purpose"
                            .formatted(avro.getSchema().getFullName()));
        }
        return maskedShape(avro.getSchema(), guard).apply(avro, struct(avro)).map(seen -> seen);
    }

    /**
     * The schema that records of a schema have after they were masked: fields whose masked values are texts are strings, those that may not be
     * seen are not there.
     *
     * @throws ObligationException when they cannot hold what the masks leave; no record has to be there to ask
     */
    public Schema masked(Schema schema, RecordGuard guard) {
        return maskedShape(schema, guard).masked();
    }

    private MaskedShape maskedShape(Schema schema, RecordGuard guard) {
        MaskedShape shape = lastMasked.get();
        if (shape == null || !shape.isOf(schema, guard)) {
            synchronized (masked) {
                shape = masked.get(schema);
                if (shape == null || !shape.isOf(shape.schema(), guard)) {
                    shape = MaskedShape.of(schema, guard);
                    masked.put(schema, shape);
                }
            }
            lastMasked.set(shape);
        }
        return shape;
    }

    private static <T> Map<Schema, T> latest() {
        return new LinkedHashMap<>(MOST_SHAPES, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Schema, T> eldest) {
                return size() > MOST_SHAPES;
            }
        };
    }

    /** The names of a record's fields. */
    static List<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }
}
