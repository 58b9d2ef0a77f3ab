/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.math.BigDecimal;

/**
 * A rule that is a query on data in tables: it gives one number. A backend that has tables runs it; the others leave it not executable.
 *
 * @param sql as the contract has it, with its placeholders
 * @param property the property at which it stands, or empty
 */
public record QueryRule(PlannedRule rule, String sql, String property, Threshold threshold) {
    /** Whether the number is as the rule demands. */
    public RunRule.Result judge(BigDecimal measured) {
        return threshold.judgeMeasured(measured);
    }
}
