/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

/** What happens to bad data. */
public enum Mode {
    /** Nothing of it passes: one bad record stops all. */
    BLOCK,
    /** Bad records are set aside with the reasons, the others pass. What fails for all records together still stops all. */
    QUARANTINE,
    /** It is told, and all passes. */
    REPORT
}
