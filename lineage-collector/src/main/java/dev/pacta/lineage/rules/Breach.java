/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

import dev.pacta.graph.Transformation;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What breaks a rule.
 *
 * @param certain false where the way leads over a job of which nobody has told the columns
 * @param path a shortest way, from where the data comes to where it must not be; at least two steps
 */
public record Breach(boolean certain, List<Step> path) {
    public Breach {
        path = List.copyOf(path);
        if (path.size() < 2) {
            throw new IllegalArgumentException("a way of %d steps, expected two or more".formatted(path.size()));
        }
    }

    /** Where the data comes from. */
    public NodeKey from() {
        return path.getFirst().node();
    }

    /** Where it must not come to. */
    public NodeKey to() {
        return path.getLast().node();
    }

    /** The same of a field of the dataset that the way begins at. */
    Breach beginningAt(FieldKey field) {
        List<Step> steps = new ArrayList<>(path);
        steps.set(0, new Step(field, null, List.of()));
        return new Breach(certain, steps);
    }

    /**
     * A node on the way.
     *
     * @param job that brings the data here, where the way does not name it as a step of its own and it is known
     */
    public record Step(NodeKey node, @Nullable JobKey job, List<Transformation> transformations) {
        public Step {
            transformations = List.copyOf(transformations);
        }
    }
}
