/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.message.Severity;

/** Somebody is responsible for personal data (Art. 4(7) GDPR). */
final class ControllerMissingRule extends PersonalDataRule {
    ControllerMissingRule() {
        super(
                "pacta.privacy.controller",
                Severity.INFO,
                "Personal data has a declared controller",
                """
                The record of processing activities (Art. 30(1)(a) GDPR) begins with the name of the controller: the body that decides why and how the data is processed.
                """,
                "controller",
                "nothing says who the controller is");
    }
}
