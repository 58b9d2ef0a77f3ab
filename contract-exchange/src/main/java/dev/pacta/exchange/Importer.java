/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

/** Reads one format into a draft of a contract. Safe for many threads. Trouble with the source is part of the result. */
public interface Importer {
    /** The name that users call the format by, such as {@code sql-postgresql}. */
    String format();

    ImportResult read(ImportSource source);
}
