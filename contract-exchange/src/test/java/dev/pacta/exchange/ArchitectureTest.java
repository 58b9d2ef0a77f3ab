/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesOnlyTheContractModel() {
        HouseRules.of("dev.pacta.exchange", 10)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract")
                .check();
    }
}
