/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.avro", 4)
                .pure()
                .usesOfPactaOnly("dev.pacta.validation")
                .check();
    }
}
