/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** How records of one schema are masked by one guard. Fields that pass as they are, are not looked at. Immutable; safe for many threads. */
final class MaskedShape {
    /** @param fate what happens to the field; nothing when it passes as it is */
    private record Place(int before, @Nullable FieldGuard fate, AvroWriter writer) {}

    private final Schema schema;
    private final RecordGuard guard;
    private final Schema masked;
    private final List<Place> places;

    private MaskedShape(Schema schema, RecordGuard guard) {
        this.schema = schema;
        this.guard = guard;
        this.masked = MaskedSchemas.of(schema, guard);
        this.places = masked.getFields().stream().map(this::place).toList();
    }

    /** @throws dev.pacta.validation.guard.ObligationException when records of that schema cannot be masked so */
    static MaskedShape of(Schema schema, RecordGuard guard) {
        return new MaskedShape(schema, guard);
    }

    private Place place(Schema.Field field) {
        Schema.Field before = schema.getField(field.name());
        FieldGuard fate = guard.fields().field(field.name()).orElseThrow();
        boolean same = MaskedSchemas.OF.isUntouched(before.schema(), fate);
        return new Place(before.pos(), same ? null : fate, AvroWriter.of(field.schema()));
    }

    /** Schemas are recognised by being the same one, and so are guards. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Schema other, RecordGuard by) {
        return schema == other && guard == by;
    }

    Schema schema() {
        return schema;
    }

    Schema masked() {
        return masked;
    }

    Optional<GenericRecord> apply(IndexedRecord avro, Struct view) {
        return guard.admits(view) ? Optional.of(seen(avro, view)) : Optional.empty();
    }

    private GenericRecord seen(IndexedRecord avro, Struct view) {
        GenericRecord seen = new GenericData.Record(masked);
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            FieldGuard fate = place.fate();
            seen.put(
                    at,
                    fate == null
                            ? avro.get(place.before())
                            : place.writer().of(fate.apply(view.value(place.before()))));
        }
        return seen;
    }
}
