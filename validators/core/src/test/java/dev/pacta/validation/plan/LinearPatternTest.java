/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
    private static final List<String> SIMPLE = List.of(
            "^ORD-[0-9]{8}$",
            "^[A-Z]{2}$",
            "^[A-Z0-9]{4,12}$",
            "^[a-z]+$",
            "^a*$",
            "^\\d{3}-\\d?$",
            "^[0-9a-f]{16}$",
            "^\\w+$",
            "^ab{2}c{0,}$",
            "^x\\.y$",
            "^[A-Za-z0-9_ .:@+-]{1,5}$",
            "^$");
    private static final String LETTERS = "aAbBcxyz019-_. \n\r\u2028é:😀";

    @Test
    void simplePatternsGiveTheAnswersOfRe2() {
        Random random = new Random(20261121);
        for (String pattern : SIMPLE) {
            assertThat(LinearPattern.isSimple(pattern)).as(pattern).isTrue();
            LinearPattern ours = LinearPattern.compile(pattern);
            Pattern re2 = Pattern.compile(pattern);
            for (int round = 0; round < 3_000; round++) {
                String text = text(random);
                assertThat(ours.found(text))
                        .as("%s on %s", pattern, text)
                        .isEqualTo(re2.matcher(text).find());
            }
            for (String text : List.of(
                    "ORD-12345678", "ORD-12345678\n", "DE", "DE\r", "abbc", "123-4", "x.y", "0123456789abcdef", "")) {
                assertThat(ours.found(text))
                        .as("%s on %s", pattern, text)
                        .isEqualTo(re2.matcher(text).find());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(a|b)$",
                "a",
                "^a|b$",
                "^[^a]$",
                "^[a&&b]$",
                "^a+b+$",
                "^.{3}$",
                "^\\s$",
                "^[[a]]$",
                "^a**$",
                "^[z-a]*"
            })
    void whatCouldBacktrackOrMeanSomethingElseStaysWithRe2(String pattern) {
        assertThat(LinearPattern.isSimple(pattern)).isFalse();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
