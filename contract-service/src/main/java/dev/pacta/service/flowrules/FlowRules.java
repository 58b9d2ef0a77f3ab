/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.lineage.rules.LineageRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of rules. */
public record FlowRules(String id, @Nullable String description, List<Rule> rules) {
    public FlowRules {
        rules = List.copyOf(rules);
    }

    /** How much a breach weighs. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * A rule with what people need beside it.
     *
     * @param rule whose id is that of the document and its own, with a dot between them
     * @param place where it stands in its document
     */
    public record Rule(
            LineageRule rule, Severity severity, @Nullable String description, Place place) {
        public String id() {
            return rule.id();
        }
    }
}
