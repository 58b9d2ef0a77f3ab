/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.NodeKind;

/** A field of a dataset, by its name. */
public record FieldKey(DatasetKey dataset, String field) implements NodeKey {
    @Override
    public NodeKind kind() {
        return NodeKind.FIELD;
    }

    @Override
    public String namespace() {
        return dataset.namespace();
    }

    @Override
    public String name() {
        return dataset.name();
    }
}
