/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engine;

/** How a custom rule ended. */
public sealed interface EngineResult {
    /**
     * The data keeps the rule.
     *
     * @param checked how many values or records were looked at
     */
    record Passed(long checked) implements EngineResult {
        public Passed {
            demand(checked >= 0);
        }
    }

    /**
     * The data breaks the rule.
     *
     * @param failures how many values or records break it; 1 for a rule that speaks of all together
     * @param measured what was measured, for people, without any value of the data
     */
    record Failed(long checked, long failures, String measured) implements EngineResult {
        public Failed {
            demand(checked >= 0 && failures > 0);
        }
    }

    /** The engine cannot make sense of the rule, or the rule of the data. */
    record NotExecutable(String reason) implements EngineResult {}

    /** It was not brought to its end, for a reason that may be gone another time. */
    record Unfinished(String reason) implements EngineResult {}

    private static void demand(boolean sensible) {
        if (!sensible) {
            throw new IllegalArgumentException("counts of checks are not negative, and a failed rule has a failure");
        }
    }
}
