/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.source.PortableGuard;
import java.io.Serializable;
import java.util.Optional;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/** Masks rows of one schema. */
final class RowGuard implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PortableGuard guard;
    private final Schema schema;
    private final Schema masked;
    private final RowReader reader;
    private transient volatile @Nullable RowMask mask;

    /** @throws dev.pacta.validation.guard.ObligationException when rows of the schema cannot hold what the masks leave */
    RowGuard(PortableGuard guard, Schema schema) {
        this.guard = guard;
        this.schema = schema;
        this.masked = MaskedTypes.schema(MaskedTypes.OF.record(FieldType.row(schema), guard.guard()));
        this.reader = new RowReader(schema);
    }

    /** What rows are after they were masked. */
    Schema masked() {
        return masked;
    }

    Optional<Row> apply(Row row) {
        RecordGuard here = guard.guard();
        if (!here.admits(reader.read(row))) {
            return Optional.empty();
        }
        RowMask known = mask;
        if (known == null) {
            known = RowMask.row(schema, masked, here.fields());
            mask = known;
        }
        return Optional.ofNullable((Row) known.of(row));
    }
}
