/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/**
 * What is known of an edge.
 *
 * @param job the job that makes the values flow, or {@link GraphBuilder#NO_JOB}
 * @param events how many events told it
 */
public record EdgeFacts(
        EdgeKind kind, Grade grade, int job, List<Transformation> transformations, Interval interval, long events) {

    public EdgeFacts {
        transformations = List.copyOf(transformations);
        if (events < 0) {
            throw new IllegalArgumentException("events is %d, expected 0 or more".formatted(events));
        }
    }
}
