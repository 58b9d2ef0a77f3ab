/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many days what is of a namespace is kept; null is for ever.
 *
 * @param namespace of the job, or of the dataset where there is no job; empty for all that have no policy of their own
 */
public record RetentionPolicy(
        String namespace,
        @Nullable Integer eventDays,
        @Nullable Integer runDays,
        @Nullable Integer edgeDays,
        String setBy,
        Instant setAt) {
    /** The namespace of the policy for all that have none of their own. */
    public static final String DEFAULT = "";

    @Nullable
    Integer days(RetainedKind kind) {
        return switch (kind) {
            case EVENT -> eventDays;
            case RUN -> runDays;
            case EDGE -> edgeDays;
        };
    }
}
