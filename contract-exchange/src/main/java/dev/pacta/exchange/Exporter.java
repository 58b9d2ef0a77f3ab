/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.Contract;
import java.util.List;
import java.util.Set;

/** Writes contracts in one format. Safe for many threads. Every contract can be written; what the format cannot hold is a loss. */
public interface Exporter {
    /** The name that users call the format by, such as {@code sql-postgresql}. */
    String format();

    Exported export(Contract contract);

    /** What the format is and holds; the same as the importer of that format says. */
    default Format about() {
        return new Format(format(), format(), List.of(), Set.of(), Set.of(), Set.of(), List.of());
    }
}
