/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import java.util.List;
import java.util.Set;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Rows whose fields have names. The names of the last row are kept, because those of the next are nearly always the same. */
final class RowForm implements RecordForm<Row> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Set<String> seen;
    private transient List<String> names = List.of();

    @Override
    public Verdict check(Row record, ValidationRun run, Location location) {
        return run.accept(new RowStruct(record, names(record)), location);
    }

    private List<String> names(Row row) {
        Set<String> found = RowStruct.namesOf(row);
        if (found != seen
                && !(seen != null
                        && names.size() == found.size()
                        && List.copyOf(found).equals(names))) {
            names = List.copyOf(found);
        }
        seen = found;
        return names;
    }
}
