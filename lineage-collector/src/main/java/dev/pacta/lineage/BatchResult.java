/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import java.util.List;

/**
 * What came of a batch: each event for itself, in the order of the batch.
 *
 * @param accepted how many are kept
 * @param failures those that are not
 */
public record BatchResult(int received, int accepted, List<Failure> failures) {
    public BatchResult {
        failures = List.copyOf(failures);
    }

    /**
     * An event that is not kept.
     *
     * @param index its place in the batch, from 0
     * @param code the stable code of the problem
     * @param retriable the same event may be taken another time
     */
    public record Failure(int index, String code, String reason, boolean retriable) {}
}
