/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.service.flowrules.FlowRulesService;
import dev.pacta.service.flowrules.RuleChecks;
import dev.pacta.service.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges the rules in force on the lineage. Keeps nothing. */
@ApplicationScoped
class RuleAudit {
    /** What the rule of such a finding begins with; the rule's own id follows. */
    static final String PREFIX = "lineage.";

    private static final int ID_LENGTH = 16;

    private final FlowRulesService rules;
    private final RuleChecks checks;

    RuleAudit(FlowRulesService rules, RuleChecks checks) {
        this.rules = rules;
        this.checks = checks;
    }

    /**
     * All breaches.
     *
     * @param unfinished rules that have more breaches than were looked at: what was found before may still be so
     */
    record Result(List<Found> findings, Set<String> unfinished) {}

    Result run() {
        List<Found> findings = new ArrayList<>();
        Set<String> unfinished = new HashSet<>();
        for (RuleChecks.Checked checked : checks.check(rules.inForce())) {
            String rule = PREFIX + checked.rule().id();
            checked.judgement().breaches().forEach(breach -> findings.add(found(rule, checked, breach)));
            if (!checked.isExhaustive()) {
                unfinished.add(rule);
            }
        }
        return new Result(findings, unfinished);
    }

    private static Found found(String rule, RuleChecks.Checked checked, Breach breach) {
        NodeKey to = breach.to();
        String description = checked.rule().description();
        String title = checked.title(breach) + (description == null ? "" : ". " + description);
        return new Found(
                id(rule, breach),
                rule,
                checked.severity(breach).name().toLowerCase(Locale.ROOT),
                title,
                to,
                "",
                List.of(),
                List.of(),
                PathNode.of(breach),
                "");
    }

    /** The same as long as the same breaks the rule at the same place, whatever way it takes. */
    private static String id(String rule, Breach breach) {
        String identity =
                String.join("\n", rule, breach.from().nodeId(), breach.to().nodeId());
        String digest = Digest.of(identity.getBytes(StandardCharsets.UTF_8));
        return digest.substring(digest.indexOf(':') + 1).substring(0, ID_LENGTH);
    }
}
