/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A custom property is given once. */
final class CustomDuplicateRule extends LintRule {
    CustomDuplicateRule() {
        super("pacta.custom.duplicate", Severity.WARNING, "A custom property is given once", """
                Readers take the first or the last value of a custom property that is given twice. For Pacta's own, such as
                privacy, that means that half of what was declared is not seen.
                """, """
                customProperties:
                  - {property: costCentre, value: 4711}
                  - {property: costCentre, value: 4712}  # <- here
                """, """
                customProperties:
                  - {property: costCentre, value: 4711}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        check(subject.root(), report);
        subject.objects().forEach(object -> check(object, report));
        subject.properties().forEach(property -> check(property.place(), report));
    }

    private static void check(Place place, Report report) {
        Set<List<String>> seen = new HashSet<>();
        for (Place custom : place.objects("customProperties")) {
            String name = custom.text("property");
            if (name != null && !seen.add(List.of(name, custom.text("vendor", "")))) {
                report.add(custom.at("property"), "'%s' is given already; keep one".formatted(name));
            }
        }
    }
}
