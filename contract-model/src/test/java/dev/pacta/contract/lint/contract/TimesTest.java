/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final int ROUNDS = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T09:00:00Z",
                "2023-09-28T20:24:49.331+00:00",
                "2024-02-29T23:59:59.999999999-11:30",
                "0000-01-01T00:00:00+18:00"
            })
    void usualFormsNeedNoParser(String text) {
        assertThat(Times.plain(text)).isEqualTo(byJava(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T09:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T09:00:60Z",
                "2026-01-31T09:00:00+18:01",
                "2026-01-31T09:00:00+01:60",
                "2026-01-31T09:00:00.Z",
                "2026-01-31T09:00:00.1234567890Z",
                "2026-01-31T09:00:00",
                "2026-01-31",
                ""
            })
    void whatIsNoTimeWithAZoneIsLeftToTheParser(String text) {
        assertThat(Times.plain(text)).isNull();
    }

    @Test
    void neverSaysOtherThanJava() {
        Random random = new Random(8);
        int plain = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            Instant instant = Times.plain(text);
            if (instant != null) {
                plain++;
                assertThat(instant).as(text).isEqualTo(byJava(text));
            }
        }
        assertThat(plain).as("texts that were understood").isGreaterThan(ROUNDS / 10);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("%04d-%02d-%02dT%02d:%02d:%02d"
                .formatted(
                        random.nextInt(10_000),
                        random.nextInt(14),
                        random.nextInt(33),
                        random.nextInt(25),
                        random.nextInt(61),
                        random.nextInt(61)));
        int digits = random.nextInt(11);
        if (digits > 0) {
            text.append('.').append("0123456789", 0, digits);
        }
        text.append(
                random.nextInt(3) == 0
                        ? "Z"
                        : "%s%02d:%02d"
                                .formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(61)));
        if (random.nextInt(4) == 0) {
            text.setCharAt(random.nextInt(text.length()), "0T:.- Zz+".charAt(random.nextInt(9)));
        }
        return text.toString();
    }

    private static @Nullable Instant byJava(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
