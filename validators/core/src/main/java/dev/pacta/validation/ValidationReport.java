/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import java.util.List;

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

    /** How many rules ended so. */
    public long count(RuleOutcome.Status status) {
        return rules.stream().filter(rule -> rule.status() == status).count();
    }
}
