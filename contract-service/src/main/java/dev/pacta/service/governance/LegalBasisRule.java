/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

/** Personal data has a legal basis (evidence for GDPR Art. 6). */
final class LegalBasisRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.personal-data-legal-basis";
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        PersonalData.check(
                change,
                block -> block.legalBasis() != null,
                "'%s' holds personal data, but no legal basis is declared. Add legalBasis to the privacy block.",
                report);
    }
}
