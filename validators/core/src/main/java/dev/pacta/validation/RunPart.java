/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.RunRule;
import java.io.Serializable;
import java.util.List;

/**
 * What a run has found in one part of the data: a partition, a task, the time between two checkpoints. Parts of one plan are added up in any
 * order by {@link ValidationRun#add}. Keys that have to be there once are in it; nothing else of the data is.
 *
 * @param plan the contract, its version and the schema object; parts of different plans are not added
 */
public record RunPart(
        String plan,
        long records,
        long invalid,
        long unfinished,
        RecordSums sums,
        List<RunRule.Part> counts,
        List<Violation> violations,
        long violationsNotKept)
        implements Serializable {
    public RunPart {
        counts = List.copyOf(counts);
        violations = List.copyOf(violations);
    }
}
