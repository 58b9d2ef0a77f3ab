/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.message.Severity;

/**
 * A rule as people read about it.
 *
 * @param severity of its messages in the standard profile
 * @param title what holds where the rule is content
 * @param why what goes wrong otherwise, one paragraph
 * @param badExample a fragment of a contract that breaks it; the lines at fault are marked
 * @param goodExample the same as the rule wants it
 * @param fixable whether its messages may carry a fix
 */
public record RuleDescription(
        String id,
        Severity severity,
        String title,
        String why,
        String badExample,
        String goodExample,
        boolean fixable) {}
