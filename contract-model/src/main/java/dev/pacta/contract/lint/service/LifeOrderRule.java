/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.service;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Support ends after it began and before the end of life. */
final class LifeOrderRule extends LintRule {
    LifeOrderRule() {
        super("pacta.sla.order", Severity.WARNING, "The days of a contract's life are in order", """
                A contract becomes available, then support ends, then its life. In another order one of the days is wrong, and
                consumers plan with it.
                """, """
                slaProperties:
                  - {property: endOfSupport, value: "2029-01-31"}
                  - {property: endOfLife, value: "2028-01-31"}  # <- here
                """, """
                slaProperties:
                  - {property: endOfSupport, value: "2028-01-31"}
                  - {property: endOfLife, value: "2029-01-31"}
                """);
    }

    private static final List<String> ORDER = List.of("generalAvailability", "endOfSupport", "endOfLife");

    @Override
    public void check(Subject subject, Report report) {
        LocalDate latest = null;
        String latestName = "";
        for (String name : ORDER) {
            for (Place promise : subject.root().objects("slaProperties")) {
                Optional<LocalDate> day =
                        ServiceWords.name(promise.text("property", "")).equals(name)
                                ? ServiceWords.day(promise)
                                : Optional.empty();
                if (day.isEmpty()) {
                    continue;
                }
                if (latest != null && day.get().isBefore(latest)) {
                    report.add(
                            promise.at("value"),
                            "%s comes before %s; correct one of the days".formatted(name, latestName));
                } else {
                    latest = day.get();
                    latestName = name;
                }
            }
        }
    }
}
