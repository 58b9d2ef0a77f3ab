/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.NodeKind;

/** A dataset's OpenLineage identity. */
public record DatasetKey(String namespace, String name) implements NodeKey {
    @Override
    public NodeKind kind() {
        return NodeKind.DATASET;
    }

    public FieldKey withField(String field) {
        return new FieldKey(this, field);
    }
}
