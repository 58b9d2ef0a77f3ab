/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.plan.PlannedRule;
import org.jspecify.annotations.Nullable;

/**
 * How a rule of the contract ended.
 *
 * @param reason why it was skipped or not executable, or what was measured when it failed
 * @param checked how many values or records it looked at
 * @param schedule when the contract wants it checked, which no run keeps to
 */
public record RuleOutcome(
        String ruleId,
        String field,
        String description,
        Status status,
        @Nullable String reason,
        long checked,
        long failures,
        String severity,
        @Nullable String schedule) {
    /** The end of a planned rule. */
    public static RuleOutcome of(
            PlannedRule rule, Status status, @Nullable String reason, long checked, long failures) {
        return new RuleOutcome(
                rule.id(),
                rule.field(),
                rule.description(),
                status,
                reason,
                checked,
                failures,
                rule.severity(),
                rule.schedule());
    }

    /** The same with another reason. */
    public RuleOutcome withReason(String another) {
        return new RuleOutcome(ruleId, field, description, status, another, checked, failures, severity, schedule);
    }

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
