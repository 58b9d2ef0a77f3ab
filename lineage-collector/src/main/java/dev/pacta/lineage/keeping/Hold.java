/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: what it covers is kept whatever the policies say, until it is lifted or ends.
 *
 * @param reason why
 * @param endsAt when it ends by itself; null when it has to be lifted
 */
public record Hold(
        UUID id,
        Scope scope,
        String reason,
        @Nullable Instant endsAt,
        String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason) {

    /**
     * What is held: all that has every part which is given.
     *
     * @param since held is what was so at this time or later
     * @param before held is what was so before this time
     */
    public record Scope(
            @Nullable String namespace,
            @Nullable DatasetKey dataset,
            @Nullable JobKey job,
            @Nullable String run,
            @Nullable Instant since,
            @Nullable Instant before) {

        /** Whether nothing is given: all would be held. */
        public boolean isEverything() {
            return namespace == null
                    && dataset == null
                    && job == null
                    && run == null
                    && since == null
                    && before == null;
        }

        private boolean covers(Matter matter, UnaryOperator<DatasetKey> shown) {
            return (namespace == null || isIn(namespace, matter))
                    && (dataset == null || speaksOf(shown.apply(dataset), matter, shown))
                    && (job == null || matter.nodes().contains(job))
                    && (run == null || run.equals(matter.run()))
                    && touches(matter.first(), matter.last());
        }

        /** Whether anything from the one time to the other may be held. */
        boolean touches(Instant first, Instant last) {
            return (since == null || !last.isBefore(since)) && (before == null || first.isBefore(before));
        }

        private static boolean isIn(String namespace, Matter matter) {
            return namespace.equals(matter.namespace())
                    || matter.nodes().stream().anyMatch(node -> namespace.equals(node.namespace()));
        }

        private static boolean speaksOf(DatasetKey dataset, Matter matter, UnaryOperator<DatasetKey> shown) {
            return matter.nodes().stream()
                    .anyMatch(node -> node instanceof DatasetKey other
                            && shown.apply(other).equals(dataset));
        }
    }

    /** Whether it counts at this time. */
    public boolean isActive(Instant now) {
        return liftedAt == null && (endsAt == null || endsAt.isAfter(now));
    }

    /** @param shown the name that the graph has a dataset under, whichever of its names it is given */
    boolean covers(Matter matter, UnaryOperator<DatasetKey> shown) {
        return scope.covers(matter, shown);
    }
}
