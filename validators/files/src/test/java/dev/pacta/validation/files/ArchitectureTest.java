/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesContractsTheirExchangeAndValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.files", 15)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.exchange", "dev.pacta.policy", "dev.pacta.validation")
                .check();
    }
}
