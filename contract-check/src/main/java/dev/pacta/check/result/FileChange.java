/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import java.util.Locale;

/** What happened to a contract file. */
public enum FileChange {
    ADDED,
    MODIFIED,
    DELETED,
    RENAMED,
    /** Named by the caller, and the same as before. */
    UNCHANGED;

    /** As reports and the service write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
