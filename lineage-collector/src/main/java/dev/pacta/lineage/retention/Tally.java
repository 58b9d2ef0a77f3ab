/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import dev.pacta.lineage.keeping.Matter;
import dev.pacta.lineage.keeping.RetainedKind;
import dev.pacta.lineage.keeping.RetentionRules;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what goes of one part. Not thread-safe. */
final class Tally {
    private final RetainedKind kind;
    private final String part;
    private long goes;
    private long held;
    private @Nullable Instant first;
    private @Nullable Instant last;

    Tally(RetainedKind kind, String part) {
        this.kind = kind;
        this.part = part;
    }

    /** The line of a part of which nothing goes and so many are held. */
    static Optional<RetentionOutcome.Line> held(RetainedKind kind, String part, long held) {
        Tally tally = new Tally(kind, part);
        tally.held = held;
        return tally.line(false);
    }

    long held() {
        return held;
    }

    /** Counts a matter, and tells whether it goes. */
    boolean count(RetentionRules.Verdict verdict, Matter matter) {
        switch (verdict) {
            case GOES -> goes(1, matter.first(), matter.last());
            case HELD -> held++;
            case KEPT -> {}
        }
        return verdict == RetentionRules.Verdict.GOES;
    }

    void goes(long items, Instant from, Instant to) {
        goes += items;
        first = first == null || from.isBefore(first) ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
    }

    Optional<RetentionOutcome.Line> line(boolean whole) {
        return goes == 0 && held == 0
                ? Optional.empty()
                : Optional.of(new RetentionOutcome.Line(kind, part, whole, goes, held, first, last));
    }
}
