/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesContractsAndValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.beam", 11)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.policy", "dev.pacta.validation")
                .check();
    }
}
