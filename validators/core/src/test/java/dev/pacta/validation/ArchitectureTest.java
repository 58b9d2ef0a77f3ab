/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesContractsAndPoliciesOnly() {
        HouseRules.of("dev.pacta.validation", 40)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.policy")
                .check();
    }
}
