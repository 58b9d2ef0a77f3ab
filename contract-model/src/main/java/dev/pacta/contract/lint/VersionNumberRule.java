/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.Severity;

/** Versions that follow semver.org can be compared and proposed. */
final class VersionNumberRule implements LintRule {
    @Override
    public String id() {
        return "pacta.version.semantic";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Contract contract, Report report) {
        if (!contract.version().isSemantic()) {
            report.add(
                    "/version",
                    "'%s' is no semantic version such as 1.2.0, so the next one cannot be proposed"
                            .formatted(contract.version()));
        }
    }
}
