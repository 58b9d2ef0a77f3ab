/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.diff.physical.Grouped;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupedTest {
    @Test
    @DisplayName("Numbers are grouped as in English, in every country")
    void groupsInThrees() {
        LongStream edges = LongStream.of(
                0, 9, 99, 999, 1_000, 9_999, 999_999, 1_000_000, -1, -999, -1_000, Long.MAX_VALUE, Long.MIN_VALUE);
        LongStream.concat(edges, new Random(7).longs(500))
                .forEach(number -> assertThat(Grouped.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number)));
    }
}
