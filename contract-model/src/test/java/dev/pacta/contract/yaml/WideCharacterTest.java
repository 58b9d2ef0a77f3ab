/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WideCharacterTest {
    @Test
    void aCharacterOfTwoUnitsMayStandAnywhereInALongDocument() throws YamlException {
        for (int before = 1000; before < 1040; before++) {
            String text = "a: " + "x".repeat(before) + "😀".repeat(3) + "\nb: 2\n";

            YamlNode read = new YamlReader().read(text.getBytes(StandardCharsets.UTF_8));

            assertThat(read).isNotNull();
        }
    }
}
