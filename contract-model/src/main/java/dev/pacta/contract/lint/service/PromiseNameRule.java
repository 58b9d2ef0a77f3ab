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
import dev.pacta.contract.message.Spelling;
import java.util.Optional;
import java.util.Set;

/** The name of a service level is spelled as the standard spells it. */
final class PromiseNameRule extends LintRule {
    PromiseNameRule() {
        super("pacta.sla.property", Severity.WARNING, "A service level is spelled as known", """
                The name of a service level is free text. A slip of the pen is no error of structure, but no tool measures the
                promise any more.
                """, """
                slaProperties:
                  - {property: retension, value: 3, unit: y}  # <- here
                """, """
                slaProperties:
                  - {property: retention, value: 3, unit: y}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place promise : subject.root().objects("slaProperties")) {
            String written = promise.text("property", "");
            Set<String> known = ServiceWords.PROPERTIES.keySet();
            boolean sound = known.contains(ServiceWords.name(written));
            Optional<String> near = sound ? Optional.empty() : Spelling.near(written, known);
            near.ifPresent(name -> report.add(
                    promise.at("property"),
                    "'%s' is no service level of the standard; did you mean '%s'?".formatted(written, name),
                    subject.fix(
                            "write '%s'".formatted(name), editor -> editor.replaceText(promise.at("property"), name))));
        }
    }
}
