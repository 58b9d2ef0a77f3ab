/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.accumulators.Accumulator;

/** Hands what the checks of a task have found to the client. Each check sets its own sum; the sums are put together by the job. */
final class FoundAccumulator implements Accumulator<FoundSoFar, FoundSoFar> {
    private static final long serialVersionUID = 1L;

    /** By check; replaced as a whole, because the thread that reports to the job reads it while the task sets it. */
    private volatile List<FoundSoFar> sums = List.of();

    /** A place for the sum of one more check, which {@link #set} names. */
    int place() {
        int place = sums.size();
        add(FoundSoFar.NOTHING);
        return place;
    }

    void set(int place, FoundSoFar all) {
        List<FoundSoFar> changed = new ArrayList<>(sums);
        changed.set(place, all);
        sums = List.copyOf(changed);
    }

    @Override
    public void add(FoundSoFar more) {
        List<FoundSoFar> longer = new ArrayList<>(sums);
        longer.add(more);
        sums = List.copyOf(longer);
    }

    @Override
    public FoundSoFar getLocalValue() {
        return sums.stream().reduce(FoundSoFar.NOTHING, FoundSoFar::and);
    }

    @Override
    public void resetLocal() {
        sums = Collections.nCopies(sums.size(), FoundSoFar.NOTHING);
    }

    @Override
    public void merge(Accumulator<FoundSoFar, FoundSoFar> other) {
        add(other.getLocalValue());
    }

    @Override
    public FoundAccumulator clone() {
        FoundAccumulator clone = new FoundAccumulator();
        clone.sums = sums;
        return clone;
    }
}
