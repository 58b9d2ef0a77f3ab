/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was found, by contract and version. A list, because a streaming job that was updated in place to another version of the contract may
 * still have counts of both. It holds counts and no value of the data.
 *
 * @param parts at most one of each plan once it was added up
 */
public record FoundSoFar(List<RunPart> parts) implements Serializable {
    /** Nothing. */
    public static final FoundSoFar NOTHING = new FoundSoFar(List.of());

    public FoundSoFar {
        parts = List.copyOf(parts);
    }

    /**
     * The sum of both. Parts by other plans than that of the run stay as they are.
     *
     * @param empty begins a run to add up by
     */
    FoundSoFar and(FoundSoFar other, Supplier<ValidationRun> empty) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return parts.isEmpty() ? other : this;
        }
        ValidationRun sum = empty.get();
        String plan = sum.part().plan();
        List<RunPart> all = new ArrayList<>(parts);
        all.addAll(other.parts());
        List<RunPart> others = new ArrayList<>();
        for (RunPart part : all) {
            if (part.plan().equals(plan)) {
                sum.add(part);
            } else {
                others.add(part);
            }
        }
        if (others.size() < all.size()) {
            others.add(sum.part());
        }
        return new FoundSoFar(others);
    }
}
