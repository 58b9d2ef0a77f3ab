/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.rows.StructReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Reads Avro's generic and specific records where they stand. Logical types are what they mean: decimals are exact numbers, dates and
 * times those of {@code java.time}; bytes are Base64, enumerations their names. Thread-safe.
 */
public final class AvroRecords implements StructReader {
    private static final int MOST_SHAPES = 64;

    /** Those that were used last. */
    private final Map<Schema, RecordShape> shapes = new LinkedHashMap<>(MOST_SHAPES, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Schema, RecordShape> eldest) {
            return size() > MOST_SHAPES;
        }
    };

    /** Records come in rows of one schema. */
    private final AtomicReference<RecordShape> last = new AtomicReference<>(RecordShape.NONE);

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

    /** The names of a record's fields. */
    static List<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).toList();
    }
}
