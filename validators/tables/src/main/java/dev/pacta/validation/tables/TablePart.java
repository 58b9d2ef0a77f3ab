/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are checked.
 *
 * @param since rows whose value in a column lies after one that an earlier run has reached; nothing for all
 * @param partitions rows with these values, by column
 * @param samplePercent about so many of a hundred rows; nothing for all
 */
public record TablePart(
        @Nullable Watermark since,
        Map<String, String> partitions,
        @Nullable Double samplePercent) {
    /** All rows. */
    public static final TablePart ALL = new TablePart(null, Map.of(), null);

    private static final double WHOLE = 100;

    public TablePart {
        partitions = java.util.Collections.unmodifiableMap(new TreeMap<>(partitions));
        if (samplePercent != null && !(samplePercent > 0 && samplePercent < WHOLE)) {
            throw new IllegalArgumentException("a sample is more than 0 and less than 100 percent of the rows");
        }
    }

    /**
     * How far a run has come.
     *
     * @param column that only grows, such as the time of the last change
     * @param value the greatest that was checked; nothing before the first run
     */
    public record Watermark(String column, @Nullable String value) {}

    boolean isAll() {
        return equals(ALL);
    }
}
