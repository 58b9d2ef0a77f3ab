/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import java.util.List;
import java.util.Optional;

/**
 * What a scan says of a set of data.
 *
 * @param records that were looked at
 * @param leftOut records that were not looked at because only a sample was wanted
 * @param unreadable records that cannot be read; nothing is known of them
 * @param columns in the order in which they came
 * @param beyond values in columns beyond the most that are looked at
 */
public record ScanReport(long records, long leftOut, long unreadable, List<ScannedColumn> columns, long beyond) {
    public ScanReport {
        columns = List.copyOf(columns);
    }

    /** The column of that path. */
    public Optional<ScannedColumn> column(String path) {
        return columns.stream().filter(column -> column.path().equals(path)).findFirst();
    }
}
