/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table is validated.
 *
 * @param table its name; nothing for the one that the contract names
 * @param references tables that foreign keys refer to, by schema object, where they are not beside it under the contract's name
 * @param quarantine the folder below which each run puts the keys of bad rows; needed for {@link Mode#QUARANTINE}
 * @param part which rows
 */
public record TableSettings(
        Mode mode,
        @Nullable TableName table,
        Map<String, TableName> references,
        @Nullable Path quarantine,
        TablePart part,
        Clock clock) {
    public TableSettings {
        references = Map.copyOf(references);
        if (mode == Mode.QUARANTINE && quarantine == null) {
            throw new IllegalArgumentException("the mode quarantine needs a folder for the keys of bad rows");
        }
    }

    /** All rows of the table that the contract names. */
    public static TableSettings of(Mode mode, Clock clock) {
        return new TableSettings(mode, null, Map.of(), null, TablePart.ALL, clock);
    }
}
