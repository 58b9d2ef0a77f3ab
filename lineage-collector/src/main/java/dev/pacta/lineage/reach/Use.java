/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.store.RunQueries.RunRow;
import dev.pacta.lineage.store.RunUse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading or writing of a dataset by a run, with its part understood. */
record Use(
        RunRow run,
        DatasetKey dataset,
        @Nullable Subset subset,
        @Nullable String version) {
    static Use of(RunUse use) {
        Subset subset =
                use.subset() == null ? null : SubsetReader.read(use.subset()).orElse(null);
        return new Use(use.run(), use.dataset(), subset, use.version());
    }

    String id() {
        return run.id();
    }

    Instant end() {
        return end(run);
    }

    /** What is told of a run after it has ended does not make it end later; one that goes on has got as far as its last event. */
    static Instant end(RunRow run) {
        Instant ended = run.endedAt();
        return ended == null ? run.lastSeen() : ended;
    }

    /** Whether this later writing left nothing of that one. */
    boolean replaces(Use other) {
        if (id().equals(other.id()) || !end().isAfter(other.end())) {
            return false;
        }
        if (subset != null && other.subset != null) {
            return subset.holds(other.subset);
        }
        if (subset != null || other.subset != null) {
            return false;
        }
        return !hasInterval() || !other.hasInterval() || intervalHolds(other);
    }

    /** Whether both runs are for times that overlap. */
    boolean isOfSameTime(Use other) {
        return hasInterval()
                && other.hasInterval()
                && !start().isAfter(other.last())
                && !other.start().isAfter(last())
                && (start().equals(other.start())
                        || start().isBefore(other.last()) && other.start().isBefore(last()));
    }

    boolean hasInterval() {
        return run.nominalStart() != null;
    }

    private boolean intervalHolds(Use other) {
        return !start().isAfter(other.start()) && !last().isBefore(other.last());
    }

    private Instant start() {
        Instant start = run.nominalStart();
        if (start == null) {
            throw new IllegalStateException("run " + id() + " has no nominal time");
        }
        return start;
    }

    private Instant last() {
        Instant last = run.nominalEnd();
        return last == null ? start() : last;
    }

    /** What of this writing the reading took, as far as both said so. */
    List<String> partsIn(Use reading) {
        return subset == null ? List.of() : reading.subset == null ? subset.all() : subset.thoseIn(reading.subset);
    }

    List<String> parts() {
        return subset == null ? List.of() : subset.all();
    }
}
