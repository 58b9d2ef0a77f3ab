/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.Position;
import dev.pacta.service.shared.MessageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Judges contracts by all rules of governance. Safe for many threads. */
public final class Governance {
    /** The id of the rule for contracts that are deleted. */
    public static final String DELETED_BUT_READ = "governance.deleted-but-read";

    private static final List<GovernanceRule> RULES = List.of(
            new OwnerRule(),
            new PurposeRule(),
            new LegalBasisRule(),
            new RetentionRule(),
            new CategoryWidenedRule(),
            new ClassificationLoweredRule(),
            new PurposeAddedRule());

    private Governance() {}

    /** What all rules say, in the order of the document. */
    public static List<GovernanceFinding> judge(GovernanceCase change) {
        List<GovernanceFinding> findings = new ArrayList<>();
        for (GovernanceRule rule : RULES) {
            rule.check(
                    change, (place, pointer, message) -> findings.add(finding(change, rule, place, pointer, message)));
        }
        findings.sort(Comparator.comparingInt(
                        (GovernanceFinding finding) -> finding.message().line())
                .thenComparing(finding -> finding.message().ruleId()));
        return findings;
    }

    /** What there is to say when a contract is deleted whose data is read. */
    public static GovernanceFinding deletedButRead(String contract, int readers) {
        String message =
                "Contract '%s' is deleted, but its data is read by %d %s. Agree with their owners first, or set its status to deprecated."
                        .formatted(contract, readers, readers == 1 ? "job" : "jobs");
        return new GovernanceFinding(
                new MessageView(DELETED_BUT_READ, text(Severity.ERROR), 1, 1, "", message), contract, false);
    }

    private static GovernanceFinding finding(
            GovernanceCase change, GovernanceRule rule, String place, String pointer, String message) {
        Position position = change.document().position(pointer).orElse(Position.START);
        MessageView view =
                new MessageView(rule.id(), text(rule.severity()), position.line(), position.column(), pointer, message);
        return new GovernanceFinding(view, place, rule.needsApproval());
    }

    private static String text(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
