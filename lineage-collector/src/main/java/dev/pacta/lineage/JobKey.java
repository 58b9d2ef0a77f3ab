/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.NodeKind;

/** A job's OpenLineage identity. */
public record JobKey(String namespace, String name) implements NodeKey {
    @Override
    public NodeKind kind() {
        return NodeKind.JOB;
    }
}
