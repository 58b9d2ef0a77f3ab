/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesContractsTheirTypesAndValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.tables", 30)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.exchange", "dev.pacta.validation")
                .check();
    }
}
