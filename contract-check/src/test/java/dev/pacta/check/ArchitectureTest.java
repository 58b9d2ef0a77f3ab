/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesOnlyTheContractModel() {
        HouseRules.of("dev.pacta.check", 45)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract")
                .check();
    }
}
