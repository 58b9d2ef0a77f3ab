/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of comparing two schemas. */
public sealed interface ComparisonResult {
    /** Every difference, harmless ones too, in the order of the documents. */
    record Compared(List<SchemaChange> changes) implements ComparisonResult {
        public Compared {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One of the two is no schema.
     *
     * @param later whether it is the later of the two
     */
    record NotReadable(
            boolean later, String message, @Nullable SchemaPosition position) implements ComparisonResult {}

    /** The schemas are too entangled for the steps that were allowed; nothing may be concluded. */
    record NotFinished(int steps, String message) implements ComparisonResult {}
}
