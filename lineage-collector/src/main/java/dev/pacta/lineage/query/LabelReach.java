/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.FieldKey;
import java.util.List;

/**
 * A label at a field.
 *
 * @param origin the nearest field that has the label of its own
 * @param path from the origin to the field over the fewest hops; empty at the origin itself
 */
public record LabelReach(FieldKey field, String label, FieldKey origin, List<Hop> path) {
    public LabelReach {
        path = List.copyOf(path);
    }

    /** The field has the label of its own. */
    public boolean own() {
        return path.isEmpty();
    }
}
