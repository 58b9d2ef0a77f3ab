/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Transformation;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column edge of a path.
 *
 * @param job that makes the values flow, when it is known
 */
public record Hop(
        FieldKey from,
        FieldKey to,
        @Nullable JobKey job,
        List<Transformation> transformations,
        Instant firstSeen,
        Instant lastSeen) {
    public Hop {
        transformations = List.copyOf(transformations);
    }
}
