/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/** Rows. The schema of the last row is kept, because that of the next is nearly always the same. */
final class RowForm implements RecordForm<Row> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable RowReader reader;

    @Override
    public Verdict check(Row record, ValidationRun run, Location location) {
        Schema schema = record.getSchema();
        RowReader known = reader;
        if (known == null || !known.reads(schema)) {
            known = new RowReader(schema);
            reader = known;
        }
        return run.accept(known.read(record), location);
    }
}
