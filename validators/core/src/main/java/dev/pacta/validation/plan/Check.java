/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/**
 * A rule and how it is checked on one value.
 *
 * @param index the number of the rule
 */
public record Check(PlannedRule rule, int index, Constraint constraint) {
    Check(PlannedRule rule, Constraint constraint) {
        this(rule, rule.index(), constraint);
    }
}
