/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.compatibility.SchemaPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a schema. */
public sealed interface SchemaReading {
    /**
     * The schema objects, and what a contract cannot hold of them.
     *
     * @param objects at least one
     */
    record Read(List<SchemaObject> objects, List<Loss> unheld) implements SchemaReading {
        public Read {
            objects = List.copyOf(objects);
            unheld = List.copyOf(unheld);
        }
    }

    /** The reading as the result of an import. */
    static ImportResult imported(SchemaReading reading, ImportSource source, String rule) {
        if (reading instanceof Unreadable unreadable) {
            return SourceText.refused(source, rule, unreadable.message());
        }
        Read read = (Read) reading;
        return new ImportResult.Imported(source.draft().contract(read.objects(), List.of()), read.unheld());
    }

    /** The text is no such schema, or none that describes an object. */
    record Unreadable(String message, @Nullable SchemaPosition position) implements SchemaReading {}
}
