/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

/** Personal data is kept for a time that is named (evidence for GDPR Art. 5(1)(e)). */
final class RetentionRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.personal-data-retention";
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        PersonalData.check(
                change,
                block -> block.retention() != null,
                "'%s' holds personal data, but nothing says how long it is kept. Add retention to the privacy block.",
                report);
    }
}
