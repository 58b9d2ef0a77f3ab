/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.rules;

/** What a walk begins at. */
enum FlowStart {
    /** Fields: their columns are followed. */
    FIELDS,
    /** Datasets that have a field which no column lineage names: the field is followed through what tells no columns. */
    UNLINKED_FIELDS,
    /** Datasets and jobs as a whole. */
    ENTITIES
}
