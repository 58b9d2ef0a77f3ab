/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.QualityRule;
import dev.pacta.exchange.Format;

/** The sentence for a demand that a tool cannot check. */
final class Unwritten {
    private Unwritten() {}

    static String in(Format format, Placed placed) {
        if (placed.demand() instanceof Demand.Rule rule) {
            return "%s cannot check the rule %s".formatted(format.title(), name(rule.rule()));
        }
        return "%s cannot check %s as it is said"
                .formatted(format.title(), placed.fact().text());
    }

    static String name(QualityRule rule) {
        String name = rule.name() != null ? rule.name() : rule.description();
        return name != null ? "'" + name + "'" : rule.metric() != null ? "'" + rule.metric() + "'" : "without a name";
    }
}
