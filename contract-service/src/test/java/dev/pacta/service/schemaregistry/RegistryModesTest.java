/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.diff.CompatibilityMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryModesTest {
    @ParameterizedTest(name = "{0} of a contract is {1} of a registry")
    @CsvSource({
        "NONE, NONE",
        "BACKWARD, FORWARD",
        "BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE",
        "FORWARD, BACKWARD",
        "FORWARD_TRANSITIVE, BACKWARD_TRANSITIVE",
        "FULL, FULL",
        "FULL_TRANSITIVE, FULL_TRANSITIVE"
    })
    void theSamePromiseHasAnotherName(CompatibilityMode contract, CompatibilityMode registry) {
        assertThat(RegistryModes.inRegistryWords(contract)).isEqualTo(registry);
    }

    @ParameterizedTest
    @EnumSource(CompatibilityMode.class)
    void translatingTwiceGivesTheModeBack(CompatibilityMode mode) {
        assertThat(RegistryModes.inRegistryWords(RegistryModes.inRegistryWords(mode)))
                .isEqualTo(mode);
    }

    @Test
    void theTableNamesEveryMode() {
        assertThat(CompatibilityMode.values()).hasSize(7);
    }
}
