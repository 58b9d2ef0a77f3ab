/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.PrivacyBlock;

/** Processing of personal data has a legal basis (Art. 6(1) GDPR). */
final class LegalBasisMissingRule extends PersonalDataRule {
    @Override
    public String id() {
        return "pacta.privacy.legal-basis";
    }

    @Override
    boolean isSaid(PrivacyBlock privacy) {
        return privacy.legalBasis() != null;
    }

    @Override
    String missing() {
        return "no legal basis is declared; add 'legalBasis' to the custom property privacy";
    }
}
