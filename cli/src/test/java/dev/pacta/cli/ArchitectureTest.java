/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.of("dev.pacta.cli", 10)
                .pure()
                .usesOfPactaOnly(
                        "dev.pacta.contract",
                        "dev.pacta.check",
                        "dev.pacta.exchange",
                        "dev.pacta.policy",
                        "dev.pacta.validation")
                .maySpeakOnTheConsole()
                .check();
    }
}
