/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a schema object compiles into. Immutable; safe for many threads.
 *
 * @param rules every rule of the contract that concerns the object, by index
 * @param groups for each group of rules that are kept together their indexes
 * @param slots how many values of a record are kept for the rules over all records
 * @param keptSlots those that a rule over all records asks for
 * @param queryRules for backends that have tables
 * @param customRules for backends that have files
 * @param arrivalRules for backends that know when data came
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
        List<CustomRule> customRules,
        List<ArrivalRule> arrivalRules,
        List<String> tallies) {
    public Plan {
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        keptSlots = Set.copyOf(keptSlots);
        runRules = List.copyOf(runRules);
        queryRules = List.copyOf(queryRules);
        customRules = List.copyOf(customRules);
        arrivalRules = List.copyOf(arrivalRules);
        tallies = List.copyOf(tallies);
    }

    /**
     * The same rules, with the same numbers, for those who see no more of each record than some fields of the root: others may be missing,
     * and of the rules over all records only some are counted.
     */
    public Plan seeingOnly(Set<String> fields, Predicate<RunRule> counted) {
        List<int[]> more = new ArrayList<>(groups);
        List<PlannedRule> demands = new ArrayList<>();
        for (int at = 0; at < root.size(); at++) {
            if (fields.contains(root.at(at).name())) {
                demands.add(root.at(at).requiredRule());
            }
        }
        more.add(demands.stream()
                .filter(Objects::nonNull)
                .mapToInt(PlannedRule::index)
                .toArray());
        return new Plan(
                schemaObject,
                rules,
                root.seeingOnly(fields, groups.size()),
                unknown,
                recordRule,
                more,
                slots,
                keptSlots,
                runRules.stream().filter(counted).toList(),
                queryRules,
                customRules,
                arrivalRules,
                tallies);
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
            case ENGINE -> "a copy of the data in a file, and what its engine takes";
            case SKIPPED, NOT_EXECUTABLE -> "nothing";
        };
    }
}
