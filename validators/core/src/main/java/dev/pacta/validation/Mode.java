/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to bad data. */
public enum Mode {
    /** Nothing of it passes: one bad record stops all. */
    BLOCK,
    /** Bad records are set aside with the reasons, the others pass. What fails for all records together still stops all. */
    QUARANTINE,
    /** It is told, and all passes. */
    REPORT;

    /** Whether data with this report must not pass. */
    public boolean stops(ValidationReport report, Plan plan) {
        return switch (this) {
            case REPORT -> false;
            case BLOCK -> report.result() == ValidationReport.Result.FAILED;
            case QUARANTINE -> failsBeyondRecords(report, plan);
        };
    }

    /** What is left when the bad records are set aside: rules that no single record breaks, and personal data that no record shows. */
    private static boolean failsBeyondRecords(ValidationReport report, Plan plan) {
        Set<String> onRecords = plan.rules().stream()
                .filter(rule -> rule.where() == PlannedRule.Where.RECORD)
                .map(PlannedRule::id)
                .collect(Collectors.toSet());
        Set<String> broken = report.violations().stream().map(Violation::ruleId).collect(Collectors.toSet());
        boolean rules = report.rules().stream()
                .filter(rule -> rule.status() == RuleOutcome.Status.FAILED)
                .filter(RuleOutcome::isError)
                .anyMatch(rule -> !onRecords.contains(rule.ruleId()) && !broken.contains(rule.ruleId()));
        boolean personal = report.personal().stream().anyMatch(finding -> finding.unmarked() > 0);
        return rules || personal;
    }
}
