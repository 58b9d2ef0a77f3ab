/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import dev.pacta.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isPureAndUsesPoliciesAndValidatorsOnly() {
        HouseRules.of("dev.pacta.validation.protobuf", 5)
                .pure()
                .usesOfPactaOnly("dev.pacta.policy", "dev.pacta.validation")
                .check();
    }
}
