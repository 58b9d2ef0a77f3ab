/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.validation.personal.Detectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal data in records, one after another, and says at the end what each column holds. Memory is bounded by the number of
 * columns, of which it looks at {@value #MOST_COLUMNS}, not by that of records. Not thread-safe.
 */
public final class PersonalScan {
    static final int MOST_COLUMNS = 2_000;
    private static final int DEEPEST = 64;

    /** Where names are that are not shown. */
    private static final String ELSEWHERE = "*";

    private final ValueDigests digests = ValueDigests.withFreshKey();
    private final Map<String, ColumnTally> columns = new LinkedHashMap<>();
    private long records;
    private long leftOut;
    private long unreadable;
    private long beyond;

    /** Takes note of a column before there is a value in it. */
    public void column(String name) {
        tally(name);
    }

    /** Looks at a record: values by name, with maps and lists where it nests. */
    public void accept(Map<String, ? extends @Nullable Object> record) {
        records++;
        record.forEach((name, value) -> member("", name, value, 1));
    }

    /** Counts a record that was not looked at because only a sample is wanted. */
    public void leaveOut() {
        leftOut++;
    }

    /** Counts a record that cannot be read. */
    public void unreadable() {
        unreadable++;
    }

    /** How many records were looked at. */
    public long records() {
        return records;
    }

    /** A name that is itself personal data, as a key of a map may be, is a value and not shown. */
    private void member(String before, String name, @Nullable Object value, int depth) {
        if (!Detectors.looksPersonal(name)) {
            see(before + name, value, depth);
            return;
        }
        see(before + ELSEWHERE, name, depth);
        see(before + ELSEWHERE, value, depth);
    }

    private void see(String path, @Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            beyond++;
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> member(path + ".", String.valueOf(name), member, depth + 1));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> see(path, item, depth + 1));
        } else {
            ColumnTally tally = tally(path);
            if (tally == null) {
                beyond++;
            } else if (value != null) {
                tally.see(value);
            }
        }
    }

    private @Nullable ColumnTally tally(String path) {
        ColumnTally known = columns.get(path);
        if (known != null || columns.size() >= MOST_COLUMNS) {
            return known;
        }
        ColumnTally tally = new ColumnTally(path, digests);
        columns.put(path, tally);
        return tally;
    }

    /** What the data holds. */
    public ScanReport finish() {
        List<ScannedColumn> judged = columns.values().stream().map(this::judge).toList();
        return new ScanReport(records, leftOut, unreadable, judged, beyond);
    }

    private ScannedColumn judge(ColumnTally column) {
        ScannedColumn judged = ColumnJudge.judge(column);
        return judged.cards().isEmpty() ? CoordinateColumns.judge(column, columns, judged) : judged;
    }
}
