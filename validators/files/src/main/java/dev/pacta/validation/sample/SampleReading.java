/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.exchange.Loss;
import dev.pacta.validation.Location;
import dev.pacta.validation.files.FileRecords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the records of a sample, one after another, up to a bound. Not thread-safe. */
final class SampleReading implements FileRecords.Visitor {
    private final Observation seen = new Observation();
    private final long most;
    private final boolean untyped;
    private long records;
    private long unreadable;
    private boolean more;
    private @Nullable Location firstUnreadable;

    /** @param untyped whether the file knows nothing but text, so that an empty one is no value */
    SampleReading(long most, boolean untyped) {
        this.most = most;
        this.untyped = untyped;
    }

    Observation seen() {
        return seen;
    }

    /** How many records were read and understood. */
    long records() {
        return records;
    }

    @Override
    public boolean json(byte[] record, Location location) {
        try {
            return goesOn() && take(JsonRecords.read(record));
        } catch (IOException malformed) {
            return unreadable("", location);
        }
    }

    @Override
    public boolean parsed(Map<String, @Nullable Object> record, Location location) {
        return goesOn() && take(record);
    }

    @Override
    public boolean unreadable(String reason, Location location) {
        unreadable++;
        firstUnreadable = firstUnreadable == null ? location : firstUnreadable;
        return true;
    }

    private boolean goesOn() {
        more = records == most;
        return !more;
    }

    private boolean take(Map<String, @Nullable Object> record) {
        records++;
        if (untyped) {
            record.replaceAll((column, value) -> "".equals(value) ? null : value);
        }
        seen.see(record);
        return true;
    }

    /** What the one who takes the draft over must know of the sample. */
    void describe(List<Loss> losses) {
        losses.add(new Loss(
                "",
                more
                        ? "the draft says what the first %,d records show; those behind them were not read"
                                .formatted(records)
                        : "the draft says what all %,d records show; others may differ".formatted(records)));
        if (firstUnreadable != null) {
            losses.add(new Loss(
                    "",
                    "%,d records cannot be read and were left out, the first at %s %d"
                            .formatted(
                                    unreadable,
                                    firstUnreadable.unit().name().toLowerCase(java.util.Locale.ROOT),
                                    firstUnreadable.number())));
        }
    }

    /** Whether there were records, but none that can be read. */
    boolean isHopeless() {
        return records == 0 && unreadable > 0;
    }
}
