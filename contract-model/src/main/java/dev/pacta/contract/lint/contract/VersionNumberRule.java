/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** Versions that follow semver.org can be compared and proposed. */
final class VersionNumberRule extends LintRule {
    VersionNumberRule() {
        super("pacta.version.semantic", Severity.INFO, "The version is a semantic version", """
                A version such as 1.2.0 says by its first number whether consumers break. Pacta weighs every change and proposes
                the next version; with a version of another form it can do neither.
                """, """
                version: "2024-05"  # <- here
                """, """
                version: 1.4.0
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        VersionNumber version = new VersionNumber(subject.root().text("version", ""));
        if (!version.isSemantic()) {
            report.add(
                    "/version",
                    "'%s' is no semantic version such as 1.2.0, so the next one cannot be proposed".formatted(version));
        }
    }
}
