/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run and the runs that made what it read, the nearest first.
 *
 * @param leftOut how many runs within the depth were not given, at least
 */
public record RunLineage(String run, List<Run> runs, int leftOut) {
    /** Copies. */
    public RunLineage {
        runs = List.copyOf(runs);
    }

    /**
     * A run, with what it read.
     *
     * @param verdict what the run's own checks of data against contracts ended with; nothing when it made none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Run(
            String id,
            JobKey job,
            String state,
            @Nullable Instant startedAt,
            Instant lastSeen,
            @Nullable Instant nominalStart,
            @Nullable Instant nominalEnd,
            int distance,
            @Nullable String verdict,
            List<Input> inputs) {
        /** Copies. */
        public Run {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * What a run read.
     *
     * @param madeBy the last run that wrote the dataset before this one ended and did not fail; null when none was seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(DatasetKey dataset, @Nullable String madeBy) {}
}
