/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

/** Personal data is collected for a purpose that is named (evidence for GDPR Art. 5(1)(b)). */
final class PurposeRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.personal-data-purpose";
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        PersonalData.check(
                change,
                block -> !block.purposes().isEmpty(),
                "'%s' holds personal data, but no purpose is declared. Add purposes to the privacy block.",
                report);
    }
}
