/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.List;
import java.util.Set;

/**
 * What a schema object compiles into. Immutable; safe for many threads.
 *
 * @param rules every rule of the contract that concerns the object, by index
 * @param groups for each group of rules that are kept together their indexes
 * @param slots how many values of a record are kept for the rules over all records
 * @param keptSlots those that a rule over all records asks for
 * @param queryRules for backends that have tables
 * @param tallies the fields that are searched for personal data
 */
public record Plan(
        String schemaObject,
        List<PlannedRule> rules,
        ObjectPlan root,
        FieldPlan unknown,
        PlannedRule recordRule,
        List<int[]> groups,
        int slots,
        Set<Integer> keptSlots,
        List<RunRule> runRules,
        List<QueryRule> queryRules,
        List<String> tallies) {
    public Plan {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        keptSlots = Set.copyOf(keptSlots);
        runRules = List.copyOf(runRules);
        queryRules = List.copyOf(queryRules);
        tallies = List.copyOf(tallies);
    }

    /** What a rule takes where it is checked, for people. */
    public String cost(PlannedRule rule) {
        return switch (rule.where()) {
            case RECORD -> rule.id().endsWith(":personal-data") ? "a look at each text" : "while the record is read";
            case RUN ->
                runRules.stream()
                        .filter(each -> each.rule() == rule)
                        .map(RunRule::cost)
                        .findFirst()
                        .orElse("a counter");
            case QUERY -> "a query over the files";
            case SKIPPED, NOT_EXECUTABLE -> "nothing";
        };
    }
}
