/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.RunPart;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found, by contract and version: the sum of all tasks of a job. A list, because a job that was restored by another version of
 * the contract has counts of both.
 *
 * @param parts in no order; parts of one plan are added up by {@link ContractChecks#report}
 */
public record FoundSoFar(List<RunPart> parts) implements Serializable {
    /** Nothing. */
    public static final FoundSoFar NOTHING = new FoundSoFar(List.of());

    public FoundSoFar {
        parts = List.copyOf(parts);
    }

    FoundSoFar and(FoundSoFar other) {
        List<RunPart> all = new ArrayList<>(parts);
        all.addAll(other.parts());
        return new FoundSoFar(all);
    }
}
