/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has found. Every rule of the schema object is in {@code rules}.
 *
 * @param violations the first ones, up to the limit of the settings
 * @param violationsNotKept how many more there were
 */
public record ValidationReport(
        ContractId contract,
        VersionNumber version,
        String schemaObject,
        Result result,
        long records,
        long invalidRecords,
        List<RuleOutcome> rules,
        List<Violation> violations,
        long violationsNotKept,
        List<PersonalFinding> personal) {
    /** The verdict on all records together. */
    public enum Result {
        PASSED,
        FAILED
    }

    public ValidationReport {
        rules = List.copyOf(rules);
        violations = List.copyOf(violations);
        personal = List.copyOf(personal);
    }

    /** The same with other ends of some rules, found after the records were read. */
    public ValidationReport withEnds(List<RuleOutcome> later) {
        Map<String, RuleOutcome> ends = new HashMap<>();
        later.forEach(outcome -> ends.put(outcome.ruleId(), outcome));
        List<RuleOutcome> all = rules.stream()
                .map(rule -> ends.getOrDefault(rule.ruleId(), rule))
                .toList();
        boolean failed = !personal.isEmpty()
                || all.stream()
                        .anyMatch(outcome -> outcome.status() == RuleOutcome.Status.FAILED && outcome.isError());
        return new ValidationReport(
                contract,
                version,
                schemaObject,
                failed ? Result.FAILED : Result.PASSED,
                records,
                invalidRecords,
                all,
                violations,
                violationsNotKept,
                personal);
    }

    /** How many rules ended so. */
    public long count(RuleOutcome.Status status) {
        return rules.stream().filter(rule -> rule.status() == status).count();
    }
}
