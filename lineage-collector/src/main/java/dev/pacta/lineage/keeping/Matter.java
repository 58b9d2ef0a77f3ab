/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

import dev.pacta.lineage.NodeKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of which is to be judged whether it has to be kept.
 *
 * @param namespace whose policy holds: of the job, or of the dataset where there is no job
 * @param nodes the datasets and jobs that it speaks of
 * @param run of an event or a run
 * @param first when it was so first
 * @param last when it was so last; {@code first} of a moment
 * @param agesFrom the time from which its age is counted
 */
public record Matter(
        String namespace, Set<NodeKey> nodes, @Nullable String run, Instant first, Instant last, Instant agesFrom) {
    public Matter {
        nodes = Set.copyOf(nodes);
    }
}
