/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.maven;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesTheLibrariesOfContractsOnly() {
        HouseRules.of("dev.pacta.maven", 6)
                .pure()
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.check", "dev.pacta.exchange")
                .check();
    }
}
