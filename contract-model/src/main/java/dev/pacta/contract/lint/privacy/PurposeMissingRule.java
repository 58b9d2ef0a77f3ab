/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.message.Severity;

/** Personal data is collected for specified purposes (Art. 5(1)(b) GDPR). */
final class PurposeMissingRule extends PersonalDataRule {
    PurposeMissingRule() {
        super(
                "pacta.privacy.purpose",
                Severity.WARNING,
                "Personal data has declared purposes",
                """
                Art. 5(1)(b) GDPR allows personal data to be collected for specified, explicit purposes only. The purposes decide who may read the data; without them no reader can be judged.
                """,
                "purposes",
                "no purposes are declared");
    }
}
