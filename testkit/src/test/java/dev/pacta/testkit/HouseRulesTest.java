/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void acceptsThisRoom() {
        assertThatCode(() -> HouseRules.of("dev.pacta.testkit", 3)
                        .pure()
                        .usesOfPactaOnly()
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToProveSomethingOnNothing() {
        assertThatThrownBy(() -> HouseRules.of("dev.pacta.nowhere", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0 classes seen, at least 1 expected");
    }

    @Test
    void findsAForbiddenArrow() {
        assertThatThrownBy(() -> HouseRules.of("dev.pacta.testkit", 1).neverUses("com.tngtech.archunit.."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.tngtech.archunit");
    }
}
