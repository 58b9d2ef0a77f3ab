/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import dev.pacta.lineage.reach.RunReach.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All writings of one dataset since some time, and what readings of it took from some of them. Not thread-safe. */
final class Writings {
    private final List<Use> all;

    /** When nothing was left of those that were asked for, by the run. */
    private final Map<String, Optional<Instant>> replaced = new HashMap<>();

    /** @param all of one dataset */
    Writings(List<Use> all) {
        this.all = all.stream().sorted(Comparator.comparing(Use::end)).toList();
    }

    /** What a reading took from each of some of the writings. */
    List<RunReach.Reason> reasons(List<Use> made, Use reading) {
        List<RunReach.Reason> reasons = new ArrayList<>();
        for (Use writing : made) {
            evidence(writing, reading)
                    .ifPresent(kind -> reasons.add(
                            new RunReach.Reason(reading.dataset(), writing.id(), kind, writing.partsIn(reading))));
        }
        return reasons;
    }

    private Optional<Evidence> evidence(Use writing, Use reading) {
        if (reading.id().equals(writing.id()) || reading.end().isBefore(writing.end())) {
            return Optional.empty();
        }
        if (writing.version() != null && writing.version().equals(reading.version())) {
            return Optional.of(Evidence.VERSION);
        }
        boolean stillThere =
                replacedAt(writing).map(gone -> !reading.end().isAfter(gone)).orElse(true);
        if (!stillThere) {
            return Optional.empty();
        }
        Subset written = writing.subset();
        Subset read = reading.subset();
        if (written != null && read != null) {
            return written.mayMeet(read) ? Optional.of(Evidence.SUBSET) : Optional.empty();
        }
        if (writing.isOfSameTime(reading)) {
            return Optional.of(Evidence.NOMINAL_TIME);
        }
        boolean ofAnotherTime = writing.hasInterval() && reading.hasInterval();
        return !ofAnotherTime || isLastBefore(writing, reading) ? Optional.of(Evidence.NOT_REPLACED) : Optional.empty();
    }

    private Optional<Instant> replacedAt(Use writing) {
        return replaced.computeIfAbsent(
                writing.id(),
                id -> all.stream()
                        .filter(later -> later.replaces(writing))
                        .map(Use::end)
                        .findFirst());
    }

    /** A reading that also writes did not read what it wrote. */
    private boolean isLastBefore(Use writing, Use reading) {
        return all.stream()
                .filter(other ->
                        !other.id().equals(reading.id()) && !other.end().isAfter(reading.end()))
                .reduce((first, second) -> second)
                .filter(last -> last.end().equals(writing.end()))
                .isPresent();
    }
}
