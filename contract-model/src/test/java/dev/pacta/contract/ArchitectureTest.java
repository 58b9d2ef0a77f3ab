/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesNoOtherRoom() {
        HouseRules.of("dev.pacta.contract", 60).pure().usesOfPactaOnly().check();
    }
}
