/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import java.util.List;
import java.util.Map;

/** The database ids of the nodes of one chunk. */
record NodeIds(Map<NodeKey, Long> ids) {
    /** In place of an id where there is no node. */
    static final long NONE = 0;

    /** The numbers of the datasets. */
    List<Long> datasets() {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof DatasetKey)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The number of the dataset that the node is, or is a field of; {@link #NONE} for a job. */
    long ofDataset(NodeKey node) {
        return switch (node) {
            case DatasetKey dataset -> of(dataset);
            case FieldKey field -> of(field.dataset());
            case JobKey job -> NONE;
        };
    }

    long of(NodeKey node) {
        Long id = ids.get(node);
        if (id == null) {
            throw new IllegalStateException("node was not written: " + node.nodeId());
        }
        return id;
    }
}
