/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flow that an event tells.
 *
 * @param job that makes the values flow, when both ends are datasets or fields and it is known
 * @param transformations all of the one kind
 */
public record Flow(
        NodeKey from,
        NodeKey to,
        @Nullable JobKey job,
        EdgeKind kind,
        Grade grade,
        List<Transformation> transformations) {
    public Flow {
        transformations = List.copyOf(transformations);
    }
}
