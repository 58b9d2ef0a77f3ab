/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run and the runs that built on what it made, in an order in which they can be run again: each after all that it read from.
 *
 * @param leftOut how many runs within the depth were not given, at least
 */
public record RunReach(String run, List<Run> runs, int leftOut) {
    /** Copies. */
    public RunReach {
        runs = List.copyOf(runs);
    }

    /** What says that a run read what another made, the most certain first. */
    public enum Evidence {
        /** It named the version of the dataset that the other left. */
        VERSION,
        /** It named a part of the dataset that the other wrote and nobody had written anew. */
        SUBSET,
        /** Both name a nominal time, and these overlap; nobody had written that time anew. */
        NOMINAL_TIME,
        /**
         * One of the two does not say which part it means, so that this one may have read all that was there when it ended, and what the
         * other wrote was there: nobody had written it anew. Where both name nominal times that do not overlap, only the last to write the
         * dataset before this one ended.
         */
        NOT_REPLACED
    }

    /**
     * A run, why it is here, and what it wrote. The first is the one that was asked for, and has no reasons.
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
            List<Reason> because,
            List<Written> writes) {
        /** Copies. */
        public Run {
            because = List.copyOf(because);
            writes = List.copyOf(writes);
        }
    }

    /**
     * What was read from a run that is reached.
     *
     * @param madeBy that run
     * @param parts of what it wrote, those that were read; empty where it did not say what it wrote
     */
    public record Reason(DatasetKey dataset, String madeBy, Evidence evidence, List<String> parts) {
        /** Copies. */
        public Reason {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What is to be made again.
     *
     * @param parts of the dataset; empty where the run did not say which
     */
    public record Written(DatasetKey dataset, List<String> parts) {
        /** Copies. */
        public Written {
            parts = List.copyOf(parts);
        }
    }
}
