/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import dev.pacta.contract.PrivacyBlock;

/** Personal data is collected for specified purposes (Art. 5(1)(b) GDPR). */
final class PurposeMissingRule extends PersonalDataRule {
    @Override
    public String id() {
        return "pacta.privacy.purpose";
    }

    @Override
    boolean isSaid(PrivacyBlock privacy) {
        return !privacy.purposes().isEmpty();
    }

    @Override
    String missing() {
        return "no purposes are declared; add 'purposes' to the custom property privacy";
    }
}
