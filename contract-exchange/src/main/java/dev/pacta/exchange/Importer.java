/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.util.List;
import java.util.Set;

/** Reads one format into a draft of a contract. Safe for many threads. Trouble with the source is part of the result. */
public interface Importer {
    /** The name that users call the format by, such as {@code sql-postgresql}. */
    String format();

    ImportResult read(ImportSource source);

    /** What the format is and holds; the same as the exporter of that format says. */
    default Format about() {
        return new Format(format(), format(), List.of(), Set.of(), Set.of(), Set.of(), List.of());
    }
}
