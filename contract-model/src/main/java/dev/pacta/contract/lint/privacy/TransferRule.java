/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;

/** A transfer to a third country has safeguards. */
final class TransferRule extends LintRule {
    TransferRule() {
        super(
                "pacta.privacy.transfer",
                Severity.WARNING,
                "A transfer to a third country has safeguards",
                """
                Personal data may go to a country outside the European Economic Area without an adequacy decision only with
                safeguards such as standard contractual clauses (Art. 44 to 46 GDPR). The contract names them in
                transferSafeguards.
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      locations: [DE, US]  # <- here
                """,
                """
                customProperties:
                  - property: privacy
                    value:
                      locations: [DE, US]
                      transferSafeguards: [standard contractual clauses]
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Place block : PrivacyBlocks.ofObjects(subject)) {
            if (!block.oneOrMore("transferSafeguards").isEmpty()) {
                continue;
            }
            for (Value location : block.oneOrMore("locations")) {
                String code = location.text();
                if (code != null && Countries.needsSafeguards(code)) {
                    report.add(
                            location.path(),
                            "%s is outside the EEA and has no general adequacy decision; name the transferSafeguards"
                                    .formatted(code));
                }
            }
        }
    }
}
