/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.util.List;

/**
 * What a check of files against a JSON Schema found.
 *
 * @param values how many there were
 * @param invalid how many of them break a keyword
 * @param unfinished of how many a limit was met before all was looked at; whether they are valid is not known
 * @param findings in the order of the data, up to the limit of the call
 */
public record SchemaReport(long values, long invalid, long unfinished, List<SchemaFinding> findings) {
    public SchemaReport {
        findings = List.copyOf(findings);
    }

    /** Whether every value was looked at in full and is valid. */
    public boolean allValid() {
        return invalid == 0 && unfinished == 0;
    }
}
