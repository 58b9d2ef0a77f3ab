/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.io.Serializable;

/**
 * The limits of a validator.
 *
 * @param maxDepth how deep a record may nest
 * @param maxRecordBytes how long a record may be; a longer one is unfinished
 * @param maxViolationsPerRecord further ones are counted by rule, not told
 * @param maxViolationsKept in the report
 * @param maxKeys how many different keys a rule of uniqueness keeps before it gives up
 * @param searchPersonalData whether text is searched for undeclared personal data
 * @param jacksonOnly whether Jackson reads the JSON; otherwise Pacta's own reader does, several times faster with the same verdicts
 */
public record ValidationSettings(
        int maxDepth,
        int maxRecordBytes,
        int maxViolationsPerRecord,
        int maxViolationsKept,
        int maxKeys,
        boolean searchPersonalData,
        boolean jacksonOnly)
        implements Serializable {
    /** 64 levels, 16 MB, 20 violations of a record, 1,000 in a report, 10 million keys, and the search is on. */
    public static final ValidationSettings DEFAULT =
            new ValidationSettings(64, 16 << 20, 20, 1_000, 10_000_000, true, false);

    /** The same with another number of violations in a report. */
    public ValidationSettings withViolationsKept(int most) {
        return new ValidationSettings(
                maxDepth, maxRecordBytes, maxViolationsPerRecord, most, maxKeys, searchPersonalData, jacksonOnly);
    }
}
