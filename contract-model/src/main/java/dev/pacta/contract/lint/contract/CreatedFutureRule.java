/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.time.Instant;
import java.util.Optional;

/** A contract was created before now. */
final class CreatedFutureRule extends LintRule {
    CreatedFutureRule() {
        super("pacta.created.future", Severity.WARNING, "The time of creation is not in the future", """
                A contract cannot have been created tomorrow; the year or the zone is usually wrong. The rule needs to be told
                what time it is.
                """, """
                contractCreatedTs: "2062-11-21T09:00:00Z"  # <- here
                """, """
                contractCreatedTs: "2026-11-20T09:00:00Z"
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<Instant> created = Times.instant(subject.root().text("contractCreatedTs", ""));
        boolean future = created.isPresent()
                && subject.now()
                        .filter(now -> created.get().isAfter(now.plusSeconds(86_400)))
                        .isPresent();
        if (future) {
            report.add("/contractCreatedTs", "%s is in the future; correct it".formatted(created.get()));
        }
    }
}
