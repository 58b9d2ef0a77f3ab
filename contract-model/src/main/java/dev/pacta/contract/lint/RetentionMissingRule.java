/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.PrivacyBlock;

/** Personal data is kept no longer than necessary (Art. 5(1)(e) GDPR). */
final class RetentionMissingRule extends PersonalDataRule {
    @Override
    public String id() {
        return "pacta.privacy.retention";
    }

    @Override
    boolean isSaid(PrivacyBlock privacy) {
        return privacy.retention() != null;
    }

    @Override
    String missing() {
        return "no retention is declared; add 'retention' to the custom property privacy";
    }
}
