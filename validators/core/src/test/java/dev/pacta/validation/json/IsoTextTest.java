/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The texts are those of {@code java.time}. */
class IsoTextTest {
    private static final int ROUNDS = 100_000;
    private static final long FIRST = LocalDate.of(-20, 1, 1).toEpochDay();
    private static final long AFTER = LocalDate.of(10_020, 1, 1).toEpochDay();
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private final byte[] bytes = new byte[IsoText.LONGEST];
    private final Random random = new Random(20_261_122);

    @Test
    void daysAreWrittenAsTheyAreAndNotWithMoreThanFourDigitsOfYears() {
        for (int round = 0; round < ROUNDS; round++) {
            long day = FIRST + (long) (random.nextDouble() * (AFTER - FIRST));
            String expected = LocalDate.ofEpochDay(day).toString();
            assertThat(written(IsoText.day(day, bytes))).isEqualTo(expected.length() == 10 ? expected : "");
        }
    }

    @Test
    void momentsAreWrittenAsTheyAre() {
        for (int round = 0; round < ROUNDS; round++) {
            long second = (long) ((FIRST + random.nextDouble() * (AFTER - FIRST)) * SECONDS_OF_DAY);
            int unit = UNITS[random.nextInt(UNITS.length)];
            int nanos = random.nextInt(1_000_000_000 / unit) * unit;
            String expected = Instant.ofEpochSecond(second, nanos).toString();
            boolean isPlain = expected.charAt(0) != '-' && expected.charAt(0) != '+';
            assertThat(written(IsoText.instant(second, nanos, bytes))).isEqualTo(isPlain ? expected : "");
        }
    }

    private String written(int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
