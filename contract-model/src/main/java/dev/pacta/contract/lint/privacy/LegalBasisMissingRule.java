/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.message.Severity;

/** Processing of personal data has a legal basis (Art. 6(1) GDPR). */
final class LegalBasisMissingRule extends PersonalDataRule {
    LegalBasisMissingRule() {
        super(
                "pacta.privacy.legal-basis",
                Severity.WARNING,
                "Personal data has a declared legal basis",
                """
                Processing personal data is lawful only on one of the six grounds of Art. 6(1) GDPR. The record of processing and the audit reports take the ground from here.
                """,
                "legalBasis",
                "no legal basis is declared");
    }
}
