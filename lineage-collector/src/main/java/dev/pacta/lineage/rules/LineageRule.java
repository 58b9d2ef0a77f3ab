/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.lineage.query.NodeChoice;
import java.util.Optional;

/** What must not be seen in the lineage. */
public sealed interface LineageRule {
    /** What breaches are told under. */
    String id();

    /**
     * No data gets from here to there.
     *
     * @param from where the data is: fields are followed column by column, datasets and jobs as a whole
     * @param to where it must not come to: datasets with all of their fields, single fields, or jobs that read it
     * @param exceptThrough datasets and jobs behind which it may
     * @param exceptMasked a transformation that obscures the value ends the way
     * @param influence what only influences the other end, such as a join key, counts too
     * @param unknownColumns a way counts as possible where nobody has told which columns a job makes its output of
     * @param within hops at most; a hop leads from data to data
     */
    record NoFlow(
            String id,
            NodeChoice from,
            NodeChoice to,
            Optional<NodeChoice> exceptThrough,
            boolean exceptMasked,
            boolean influence,
            boolean unknownColumns,
            int within)
            implements LineageRule {
        /** As far as there is a way. */
        public static final int ANY_DISTANCE = 1_000_000;

        public NoFlow {
            if (within < 1 || within > ANY_DISTANCE) {
                throw new IllegalArgumentException(
                        "within is %d hops, expected 1 to %d".formatted(within, ANY_DISTANCE));
            }
        }
    }

    /**
     * Nobody but these jobs touches these datasets.
     *
     * @param of the datasets, also those of the chosen fields
     */
    record OnlyJobs(String id, Access access, NodeChoice of, NodeChoice jobs) implements LineageRule {}

    /** How a job touches a dataset. */
    enum Access {
        READ,
        WRITE
    }
}
