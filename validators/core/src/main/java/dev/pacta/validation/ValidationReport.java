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
 * @param unfinished the records that were not checked to their end, because they are beyond a limit
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
        long unfinished,
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
        return new ValidationReport(
                contract,
                version,
                schemaObject,
                result(all, unfinished, personal),
                records,
                invalidRecords,
                unfinished,
                all,
                violations,
                violationsNotKept,
                personal);
    }

    /** Fails when a rule that is an error does, when undeclared personal data was found, and when a record was not checked to its end. */
    static Result result(List<RuleOutcome> rules, long unfinished, List<PersonalFinding> personal) {
        boolean failed = !personal.isEmpty()
                || unfinished > 0
                || rules.stream().anyMatch(rule -> rule.status() == RuleOutcome.Status.FAILED && rule.isError());
        return failed ? Result.FAILED : Result.PASSED;
    }

    /** How many rules ended so. */
    public long count(RuleOutcome.Status status) {
        return rules.stream().filter(rule -> rule.status() == status).count();
    }
}
