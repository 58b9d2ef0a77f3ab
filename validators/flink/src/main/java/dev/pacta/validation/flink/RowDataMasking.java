/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.source.PortableGuard;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Masks the table API's rows of one type; each keeps its kind. */
final class RowDataMasking implements FlatMapFunction<RowData, RowData> {
    private static final long serialVersionUID = 1L;

    private final PortableGuard guard;
    private final RowType masked;
    private final RowType type;
    private final RowDataReader reader;
    private transient @Nullable RowDataMask mask;

    /** @throws dev.pacta.validation.guard.ObligationException when rows of the type cannot hold what the masks leave */
    RowDataMasking(PortableGuard guard, RowType type) {
        this.guard = guard;
        this.type = type;
        this.masked = (RowType) MaskedRowTypes.OF.record(type, guard.guard());
        this.reader = new RowDataReader(type);
    }

    /** What rows are after they were masked. */
    RowType masked() {
        return masked;
    }

    @Override
    public void flatMap(RowData row, Collector<RowData> out) {
        RecordGuard here = guard.guard();
        if (!here.admits(reader.read(row))) {
            return;
        }
        RowDataMask known = mask;
        if (known == null) {
            known = RowDataMask.row(type, masked, here.fields());
            mask = known;
        }
        out.collect((RowData) known.of(row));
    }
}
