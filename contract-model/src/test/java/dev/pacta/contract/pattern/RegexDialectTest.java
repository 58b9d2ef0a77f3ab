/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexDialectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "(?P<n>a)",
                "\\Aa",
                "a\\z",
                "\\Qa.b\\E",
                "[[:alpha:]]",
                "[a&&b]",
                "\\x{1F600}",
                "[\\x{e9}]",
                "\\C",
                "\\a",
                "a++"
            })
    void constructsOfOtherDialectsAreForeign(String pattern) {
        assertThat(RegexDialect.foreign(pattern)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a$",
                "(?<n>a)",
                "(?:a)",
                "a(?=b)",
                "\\\\Aa",
                "[\\]a&]",
                "\\x41{2}",
                "\\u00e9",
                "\\p{L}",
                "[^]",
                "[]",
                "a+?",
                "\\++",
                "[(?i)]"
            })
    void constructsOfEcmaAreNot(String pattern) {
        assertThat(RegexDialect.foreign(pattern)).isEmpty();
    }
}
