/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import org.jspecify.annotations.Nullable;

/**
 * How a rule of the contract ended.
 *
 * @param reason why it was skipped or not executable, or what was measured when it failed
 * @param checked how many values or records it looked at
 */
public record RuleOutcome(
        String ruleId,
        String field,
        String description,
        Status status,
        @Nullable String reason,
        long checked,
        long failures,
        String severity) {
    /** Whether a failure of it fails the run. */
    public boolean isError() {
        return severity.equals("error");
    }

    /** The ends of a rule. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED,
        NOT_EXECUTABLE
    }
}
