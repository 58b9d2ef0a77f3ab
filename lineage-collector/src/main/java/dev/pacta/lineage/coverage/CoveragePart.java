/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known of a dataset.
 *
 * @param share from 0, nothing, to 1, all of it
 * @param reason why it is not all; null when it is
 */
public record CoveragePart(
        Subject subject, double share, @Nullable String reason) {
    /** What can be known. */
    public enum Subject {
        /** Its columns. */
        SCHEMA,
        /** Who answers for it. */
        OWNER,
        /** What the jobs that write it read; only of datasets that a job writes. */
        INPUTS,
        /** From which columns each of its columns is made; only of datasets that are made from others. */
        COLUMNS,
        /** That somebody has told of it lately. */
        RECENT
    }

    static CoveragePart whole(Subject subject) {
        return new CoveragePart(subject, 1, null);
    }

    static CoveragePart missing(Subject subject, String reason) {
        return new CoveragePart(subject, 0, reason);
    }
}
