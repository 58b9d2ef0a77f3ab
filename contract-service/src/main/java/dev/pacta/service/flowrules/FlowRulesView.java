/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document of rules as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FlowRulesView(
        String id,
        @Nullable String description,
        List<RuleView> rules,
        String digest,
        Instant updatedAt,
        String updatedBy) {

    /** A rule; its id is the one that findings have after {@code lineage.}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(String id, String severity, @Nullable String description) {}

    static FlowRulesView of(FlowRulesEntity entity, FlowRules rules) {
        return new FlowRulesView(
                rules.id(),
                rules.description(),
                rules.rules().stream()
                        .map(rule -> new RuleView(
                                rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.description()))
                        .toList(),
                entity.digest,
                entity.updatedAt,
                entity.updatedBy);
    }
}
