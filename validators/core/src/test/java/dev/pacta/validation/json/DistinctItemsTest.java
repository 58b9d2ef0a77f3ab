/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistinctItemsTest {
    private static final int LETTERS = 12;

    @Test
    void textsThatAreMadeToCollideElsewhereDoNotCollideHere() {
        Set<Integer> ours = new HashSet<>();
        Set<Integer> javas = new HashSet<>();
        for (int number = 0; number < 1 << LETTERS; number++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < LETTERS; bit++) {
                text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            ours.add(DistinctItems.hash(text.toString()));
            javas.add(text.toString().hashCode());
        }

        assertThat(javas).hasSize(1);
        assertThat(ours).hasSizeGreaterThan((1 << LETTERS) - 20);
    }

    @Test
    void aTextHasTheHashOfItsBytes() {
        byte[] bytes = "  blue-42 ".getBytes(StandardCharsets.US_ASCII);

        assertThat(DistinctItems.hash(bytes, 2, bytes.length - 1)).isEqualTo(DistinctItems.hash("blue-42"));
    }
}
