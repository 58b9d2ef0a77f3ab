/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.pattern.LinearPattern;
import io.airlift.jcodings.specific.UTF8Encoding;
import io.airlift.joni.Option;
import io.airlift.joni.Regex;
import io.airlift.joni.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for the engines of products that do not run here, run by the same engines in this process. */
class PatternsOfEnginesTest {
    /** An engine, and who has it. */
    enum Engine {
        /** Databricks and Spark. */
        JAVA {
            @Override
            boolean finds(PortablePattern pattern, String text) {
                return Pattern.compile(pattern.asPerl()).matcher(text).find();
            }
        },
        /** BigQuery's is the original of this one. */
        RE2 {
            @Override
            boolean finds(PortablePattern pattern, String text) {
                return com.google.re2j.Pattern.compile(pattern.asRe2())
                        .matcher(text)
                        .find();
            }
        },
        /** Trino, when it is set to it. */
        RE2J {
            @Override
            boolean finds(PortablePattern pattern, String text) {
                return com.google.re2j.Pattern.compile(pattern.asJavaEngines())
                        .matcher(text)
                        .find();
            }
        },
        /** Trino, as it comes. */
        JONI {
            @Override
            boolean finds(PortablePattern pattern, String text) {
                byte[] written = pattern.asJavaEngines().getBytes(StandardCharsets.UTF_8);
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                Regex regex = new Regex(written, 0, written.length, Option.DEFAULT, UTF8Encoding.INSTANCE, Syntax.Java);
                return regex.matcher(bytes).search(0, bytes.length, Option.DEFAULT) >= 0;
            }
        };

        abstract boolean finds(PortablePattern pattern, String text);
    }

    @ParameterizedTest
    @EnumSource
    void everyEngineFindsWhatTheCheckFinds(Engine engine) {
        for (String pattern : PortablePatternTest.PATTERNS) {
            LinearPattern check = LinearPattern.ofContract(pattern);
            PortablePattern portable = PortablePattern.of(check.linear()).orElseThrow();
            for (String text : PortablePatternTest.TEXTS) {
                assertThat(engine.finds(portable, text))
                        .as("%s in '%s'", pattern, text)
                        .isEqualTo(check.found(text));
            }
        }
    }

    /** As Snowflake does, the pattern is held against the whole text. */
    @Test
    void aPatternForTheWholeTextMatchesWhatTheCheckFinds() {
        int said = 0;
        for (String pattern : PortablePatternTest.PATTERNS) {
            LinearPattern check = LinearPattern.ofContract(pattern);
            Optional<String> whole =
                    PortablePattern.of(check.linear()).orElseThrow().asWholeText();
            if (whole.isPresent()) {
                said++;
                Pattern written = Pattern.compile(whole.get());
                for (String text : PortablePatternTest.TEXTS) {
                    assertThat(written.matcher(text).matches())
                            .as("%s as %s in '%s'", pattern, whole.get(), text)
                            .isEqualTo(check.found(text));
                }
            }
        }
        assertThat(said).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "^a", "a$", "^a$|^b$", "^[^a]$", "^.$", "^\\s$", "^a-b$", "^a{300}$", "^(^a)$", "^$"})
    void whatNeedsMoreIsNotSaidForTheWholeText(String pattern) {
        assertThat(PortablePattern.of(LinearPattern.ofContract(pattern).linear())
                        .flatMap(PortablePattern::asWholeText))
                .isEmpty();
    }
}
