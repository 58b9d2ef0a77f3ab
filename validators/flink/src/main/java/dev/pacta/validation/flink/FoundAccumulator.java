/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import org.apache.flink.api.common.accumulators.Accumulator;

/** Hands what the tasks have found to the client. Each task sets its own sum; the sums are put together by the job. */
final class FoundAccumulator implements Accumulator<FoundSoFar, FoundSoFar> {
    private static final long serialVersionUID = 1L;

    /** Read by the thread that reports to the job while the task sets it. */
    private volatile FoundSoFar found = FoundSoFar.NOTHING;

    @Override
    public void add(FoundSoFar more) {
        found = found.and(more);
    }

    void set(FoundSoFar all) {
        found = all;
    }

    @Override
    public FoundSoFar getLocalValue() {
        return found;
    }

    @Override
    public void resetLocal() {
        found = FoundSoFar.NOTHING;
    }

    @Override
    public void merge(Accumulator<FoundSoFar, FoundSoFar> other) {
        found = found.and(other.getLocalValue());
    }

    @Override
    public FoundAccumulator clone() {
        FoundAccumulator clone = new FoundAccumulator();
        clone.found = found;
        return clone;
    }
}
