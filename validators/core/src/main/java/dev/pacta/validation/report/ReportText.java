/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import dev.pacta.validation.Location;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.Violation;
import java.util.Locale;

/** A report for people. Thread-safe. */
public final class ReportText {
    private ReportText() {}

    /**
     * The report as lines.
     *
     * @param mostViolations how many violations are told
     */
    public static String write(ValidationReport report, int mostViolations) {
        StringBuilder text = new StringBuilder();
        text.append("%s %s, %s: %s%n"
                .formatted(
                        report.contract(),
                        report.version(),
                        report.schemaObject(),
                        report.result().name().toLowerCase(Locale.ROOT)));
        text.append("%,d records, %,d bad; rules: %d passed, %d failed, %d skipped, %d not executable%n"
                .formatted(
                        report.records(),
                        report.invalidRecords(),
                        report.count(Status.PASSED),
                        report.count(Status.FAILED),
                        report.count(Status.SKIPPED),
                        report.count(Status.NOT_EXECUTABLE)));
        rules(report, Status.FAILED, text);
        rules(report, Status.NOT_EXECUTABLE, text);
        report.rules().stream()
                .filter(rule -> rule.schedule() != null)
                .forEach(rule -> text.append("schedule       %s: %s; not kept to, it is checked in each run%n"
                        .formatted(rule.ruleId(), rule.schedule())));
        report.personal()
                .forEach(finding ->
                        text.append("personal data  %s: %s%n".formatted(finding.field(), finding.evidence())));
        violations(report, mostViolations, text);
        return text.toString();
    }

    private static void rules(ValidationReport report, Status status, StringBuilder text) {
        String word = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (RuleOutcome rule : report.rules()) {
            if (rule.status() == status) {
                String detail = rule.reason() == null
                        ? "%,d of %,d; expected %s".formatted(rule.failures(), rule.checked(), rule.description())
                        : rule.reason();
                String severity = rule.isError() ? "" : " (" + rule.severity() + ")";
                text.append("%-14s %s%s: %s%n".formatted(word, rule.ruleId(), severity, detail));
            }
        }
    }

    private static void violations(ValidationReport report, int most, StringBuilder text) {
        report.violations().stream().limit(most).forEach(violation -> text.append(line(violation)));
        long more = report.violationsNotKept() + Math.max(0, report.violations().size() - most);
        if (more > 0) {
            text.append("… and %,d more violations%n".formatted(more));
        }
    }

    private static String line(Violation violation) {
        Location location = violation.location();
        String where = location == null ? "" : location.at(violation.field()) + ": ";
        return "%s%s [%s]%n".formatted(where, violation.message(), violation.ruleId());
    }
}
