/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.NodeKind;

/** What a node of the lineage is known by, whatever run or process speaks of it. */
public sealed interface NodeKey permits DatasetKey, FieldKey, JobKey {
    NodeKind kind();

    String namespace();

    String name();

    /** The field of a {@link FieldKey}; empty for others. */
    default String field() {
        return "";
    }

    /** The node id as Marquez spells it. */
    default String nodeId() {
        String id = kind().prefix() + namespace() + ":" + name();
        return kind() == NodeKind.FIELD ? id + ":" + field() : id;
    }
}
