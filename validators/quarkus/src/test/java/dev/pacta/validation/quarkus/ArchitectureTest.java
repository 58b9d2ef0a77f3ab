/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void usesContractsAndValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.quarkus", 20)
                .usesOfPactaOnly("dev.pacta.contract", "dev.pacta.validation")
                .neverUses("dev.pacta.validation.kafka..", "dev.pacta.validation.avro..")
                .check();
    }
}
