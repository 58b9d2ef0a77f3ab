/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.plan.PlannedRule.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the rules of a plan while it is compiled. Two rules never have the same id. */
final class Rules {
    private final String schemaObject;
    private final List<PlannedRule> rules = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private final Map<String, Integer> timesNamed = new HashMap<>();
    private @Nullable String schedule;

    Rules(String schemaObject) {
        this.schemaObject = schemaObject;
    }

    /** The rules that are added meanwhile have a schedule in the contract. */
    void scheduled(@Nullable String scheduler, @Nullable String when, Runnable adding) {
        schedule = when == null || scheduler == null ? when : "%s (%s)".formatted(when, scheduler);
        adding.run();
        schedule = null;
    }

    PlannedRule record(String field, String rule, String description, boolean personal) {
        return add(field, rule, description, "error", Where.RECORD, null, personal);
    }

    PlannedRule run(String field, String rule, String description, String severity, boolean personal) {
        return add(field, rule, description, severity, Where.RUN, null, personal);
    }

    PlannedRule query(String field, String rule, String description, String severity, String otherwise) {
        return add(field, rule, description, severity, Where.QUERY, otherwise, false);
    }

    PlannedRule engine(String field, String rule, String description, String severity, String otherwise) {
        return add(field, rule, description, severity, Where.ENGINE, otherwise, false);
    }

    PlannedRule skipped(String field, String rule, String description, String severity, String reason) {
        return add(field, rule, description, severity, Where.SKIPPED, reason, false);
    }

    void notExecutable(String field, String rule, String description, String severity, String reason) {
        add(field, rule, description, severity, Where.NOT_EXECUTABLE, reason, false);
    }

    List<PlannedRule> all() {
        return rules;
    }

    /** A group of rules that are kept together; its number. */
    int group(List<PlannedRule> together) {
        groups.add(together.stream().mapToInt(PlannedRule::index).toArray());
        return groups.size() - 1;
    }

    List<int[]> groups() {
        return groups;
    }

    private PlannedRule add(
            String field,
            String rule,
            String description,
            String severity,
            Where where,
            @Nullable String reason,
            boolean personal) {
        String id = (field.isEmpty() ? schemaObject : schemaObject + "." + field) + ":" + rule;
        String unique = unique(id);
        PlannedRule planned =
                new PlannedRule(rules.size(), unique, field, description, severity, where, reason, personal, schedule);
        rules.add(planned);
        return planned;
    }

    private String unique(String id) {
        String unique = id;
        while (timesNamed.putIfAbsent(unique, 1) != null) {
            unique = id + "-" + timesNamed.merge(id, 1, Integer::sum);
        }
        return unique;
    }
}
