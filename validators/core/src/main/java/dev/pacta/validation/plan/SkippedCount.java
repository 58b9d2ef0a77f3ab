/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import org.jspecify.annotations.Nullable;

/** Stands for a rule over all records where nobody sees all of them: it ends as skipped, with the reason. */
record SkippedCount(String reason) implements RunRule.Count {
    @Override
    public boolean accept(@Nullable Object[] slots) {
        return true;
    }

    @Override
    public int shownSlot() {
        return -1;
    }

    @Override
    public RunRule.Result finish(long records) {
        return new RunRule.Result(0, reason, null);
    }

    @Override
    public RunRule.Part part() {
        return RunRule.Part.of(0);
    }

    @Override
    public void add(RunRule.Part part) {
        // Nothing was counted.
    }
}
