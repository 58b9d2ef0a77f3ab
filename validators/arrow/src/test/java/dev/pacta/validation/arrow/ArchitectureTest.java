/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.arrow", 12)
                .pure()
                .usesOfPactaOnly("dev.pacta.validation")
                .check();
    }
}
