/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts in the order of their characters' code points, as databases have them; Java's own order differs beyond 16 bits. */
record Utf8Order(String text) implements Comparable<Utf8Order> {
    @Override
    public int compareTo(Utf8Order other) {
        return text.equals(other.text)
                ? 0
                : Arrays.compareUnsigned(
                        text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
    }
}
