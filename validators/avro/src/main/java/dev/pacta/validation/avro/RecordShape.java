/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** How records of one schema are read. Immutable once made. */
final class RecordShape {
    /** The shape of nothing. */
    static final RecordShape NONE = new RecordShape(Schema.createRecord("None", null, null, false, List.of()));

    private final Schema schema;
    private final List<String> names;
    private final Conversion[] conversions;
    private final Single[] singles;

    private RecordShape(Schema schema) {
        this.schema = schema;
        this.names = AvroRecords.names(schema);
        this.conversions = new Conversion[names.size()];
        this.singles = new Single[names.size()];
    }

    static RecordShape of(Schema schema) {
        return of(schema, new IdentityHashMap<>());
    }

    /** A schema may lead back to itself. */
    static RecordShape of(Schema schema, Map<Schema, RecordShape> known) {
        RecordShape before = known.get(schema);
        if (before != null) {
            return before;
        }
        RecordShape shape = new RecordShape(schema);
        known.put(schema, shape);
        for (Schema.Field field : schema.getFields()) {
            shape.conversions[field.pos()] = Conversions.of(field.schema(), known);
            shape.singles[field.pos()] = Single.of(field.schema());
        }
        return shape;
    }

    Schema schema() {
        return schema;
    }

    Struct view(IndexedRecord avro) {
        return new View(avro);
    }

    private final class View implements Struct {
        private final IndexedRecord avro;

        View(IndexedRecord avro) {
            this.avro = avro;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public @Nullable Object value(int position) {
            Object value = avro.get(position);
            return value == null ? null : conversions[position].of(value);
        }

        @Override
        public boolean read(int position, SingleValue into) {
            Object value = avro.get(position);
            return value != null && singles[position].read(value, into);
        }

        /** Texts and floating numbers, which most values are, mean the same in every schema. */
        @Override
        public void tell(FieldListener listener) {
            for (int position = 0; position < singles.length; position++) {
                Object value = avro.get(position);
                if (value == null) {
                    continue;
                }
                if (!listener.takes(position)) {
                    listener.value(position, conversions[position].of(value));
                } else if (value instanceof Utf8 text) {
                    listener.text(position, text.getBytes(), 0, text.getByteLength());
                } else if (value instanceof Double number) {
                    listener.real(position, number);
                } else if (singles[position].read(value, listener.single())) {
                    listener.read(position);
                } else {
                    listener.value(position, conversions[position].of(value));
                }
            }
        }
    }
}
