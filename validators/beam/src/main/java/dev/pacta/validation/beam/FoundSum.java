/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import java.util.List;
import org.apache.beam.sdk.transforms.Combine;

/** Adds up what bundles have found. */
final class FoundSum extends Combine.CombineFn<FoundSoFar, FoundSoFar, FoundSoFar> {
    private static final long serialVersionUID = 1L;

    private final Runs runs;

    FoundSum(Runs runs) {
        this.runs = runs;
    }

    @Override
    public FoundSoFar createAccumulator() {
        return FoundSoFar.NOTHING;
    }

    @Override
    public FoundSoFar addInput(FoundSoFar sum, FoundSoFar more) {
        return sum.and(more, runs::open);
    }

    @Override
    public FoundSoFar mergeAccumulators(Iterable<FoundSoFar> sums) {
        FoundSoFar all = FoundSoFar.NOTHING;
        for (FoundSoFar sum : sums) {
            all = all.and(sum, runs::open);
        }
        return all;
    }

    @Override
    public FoundSoFar extractOutput(FoundSoFar sum) {
        return sum;
    }

    @Override
    public FoundSoFar defaultValue() {
        return new FoundSoFar(List.of(runs.open().part()));
    }
}
