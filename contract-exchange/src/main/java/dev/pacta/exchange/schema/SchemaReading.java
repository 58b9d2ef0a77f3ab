/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.compatibility.SchemaPosition;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a schema. */
public sealed interface SchemaReading {
    /**
     * The schema objects, and what a contract cannot hold of them.
     *
     * @param objects at least one
     */
    record Read(List<SchemaObject> objects, List<Unheld> unheld) implements SchemaReading {
        public Read {
            objects = List.copyOf(objects);
            unheld = List.copyOf(unheld);
        }
    }

    /** The text is no such schema, or none that describes an object. */
    record Unreadable(String message, @Nullable SchemaPosition position) implements SchemaReading {}
}
