/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import org.jspecify.annotations.Nullable;

/** Keys of a stream, compared within its batches only. */
record BatchCount(RunRule.Count count) implements RunRule.Count {
    private static final String NOT_BETWEEN = "keys of different batches are not compared";

    @Override
    public boolean accept(@Nullable Object[] slots) {
        return count.accept(slots);
    }

    @Override
    public int shownSlot() {
        return count.shownSlot();
    }

    @Override
    public RunRule.Result finish(long records) {
        RunRule.Result within = count.finish(records);
        if (within.reason() != null) {
            return within;
        }
        return within.failures() == 0
                ? new RunRule.Result(0, "no batch repeats a key; " + NOT_BETWEEN, null)
                : new RunRule.Result(within.failures(), null, within.message() + "; " + NOT_BETWEEN);
    }

    @Override
    public RunRule.Part part() {
        return count.part();
    }

    @Override
    public void add(RunRule.Part part) {
        count.add(part);
    }
}
