/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static dev.pacta.contract.ContractFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void anUnknownKeyIsShownAtItsPlaceWithTheKeyThatWasMeant() {
        String yaml = ORDERS.replace("        required: true", "        requried: true");

        assertThat(Lint.lintBytes(yaml.getBytes(StandardCharsets.UTF_8), "orders.yaml", LintProfile.LENIENT))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.source()).isEqualTo("orders.yaml");
                    assertThat(message.position()).hasToString("17:9");
                    assertThat(message.path()).isEqualTo("/schema/0/properties/0/requried");
                    assertThat(message.message()).contains("'required'");
                });
    }
}
