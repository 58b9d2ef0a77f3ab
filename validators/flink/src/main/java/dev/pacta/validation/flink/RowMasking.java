/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.source.PortableGuard;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Masks rows. The names of the last row are kept, because those of the next are nearly always the same. */
final class RowMasking implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final PortableGuard guard;
    private final RowTypeInfo masked;
    private transient @Nullable Set<String> seen;
    private transient List<String> names = List.of();

    RowMasking(PortableGuard guard, RowTypeInfo masked) {
        this.guard = guard;
        this.masked = masked;
    }

    @Override
    public void flatMap(Row row, Collector<Row> out) {
        Set<String> found = RowStruct.namesOf(row);
        if (!found.equals(seen)) {
            names = List.copyOf(found);
        }
        seen = found;
        guard.guard()
                .apply(new RowStruct(row, names))
                .map(struct -> RowWriter.row(struct, masked))
                .ifPresent(written -> {
                    written.setKind(row.getKind());
                    out.collect(written);
                });
    }
}
