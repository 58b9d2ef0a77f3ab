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
import java.util.Set;

/** A role is described once. */
final class RoleDuplicateRule extends LintRule {
    RoleDuplicateRule() {
        super("pacta.role.duplicate", Severity.WARNING, "A role is described once", """
                Two descriptions of one role give different approvers or rights, and nobody knows which holds.
                """, """
                roles:
                  - {role: order_reader, access: read}
                  - {role: order_reader, access: write}  # <- here
                """, """
                roles:
                  - {role: order_reader, access: read}
                  - {role: order_writer, access: write}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        check(subject.root(), report);
        subject.servers().forEach(server -> check(server, report));
    }

    private static void check(Place place, Report report) {
        Set<String> seen = new HashSet<>();
        for (Place role : place.objects("roles")) {
            String name = role.text("role", "");
            if (!seen.add(name)) {
                report.add(role.at("role"), "the role '%s' is described already; merge the two".formatted(name));
            }
        }
    }
}
