/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.message.Severity;

/** Personal data is kept no longer than needed (Art. 5(1)(e) GDPR). */
final class RetentionMissingRule extends PersonalDataRule {
    RetentionMissingRule() {
        super(
                "pacta.privacy.retention",
                Severity.WARNING,
                "Personal data has a declared retention",
                """
                Art. 5(1)(e) GDPR allows personal data to be kept no longer than the purposes need. A declared period is what an erasure job and an auditor can check.
                """,
                "retention",
                "nothing says how long it is kept");
    }
}
