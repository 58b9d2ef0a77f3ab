/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RE2 is the judge of what a pattern means; the automaton has to give its answers. */
class LinearPatternTest {
    private static final long SEED = 20261121;
    private static final String LETTERS = "aAbBcxyz019-_. \n\r\t\u000b^$\\]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^ORD-[0-9]{8}$",
                "^[A-Z]{2}$",
                "^[A-Z0-9]{4,12}$",
                "^[a-z]+$",
                "a",
                "",
                "^$",
                "^a|b$",
                "a$|^b",
                "(^a|b)c?",
                "(a+)+$",
                "^(?:ab|a)(c|bcd)*$",
                "^\\d{3}-\\d?$",
                "^\\w+\\W\\s\\S$",
                "[^a-c]{2,}",
                "^[]a]+$",
                "^[^]a]+$",
                "^[a-]$",
                "^ab{2}c{0,}$",
                "x{0}y",
                "^.{3}$",
                "a^b",
                "a$b",
                "^x\\.y$",
                "(a|)b*?$",
                "^[\\w.-]+@[\\w-]+\\.[a-z]{2,4}$"
            })
    void theAutomatonGivesTheAnswersOfRe2(String pattern) {
        LinearPattern ours = LinearPattern.compile(pattern);
        assertThat(ours.hasAutomaton()).isTrue();
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            agrees(pattern, ours, Pattern.compile(pattern), text(random));
        }
        for (String text : new String[] {"ORD-12345678", "ORD-12345678\n", "DE\r", "abbc", "123-4", "x.y", "a@b.com"}) {
            agrees(pattern, ours, Pattern.compile(pattern), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^\\s*\\S+$", "[^\\s-]a", "^[\\S]{2}.", "(?<n>a)\\u0020?", "^[\\x00-\\u00e9]$"})
    void theAutomatonOfAPatternOfEcmaGivesTheAnswersOfRe2(String pattern) {
        LinearPattern ours = LinearPattern.ofEcma(pattern);
        assertThat(ours.hasAutomaton()).isTrue();
        assertThat(ours.source()).isEqualTo(pattern);
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            agrees(pattern, ours, Pattern.compile(ours.linear()), text(random));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "^\\s$, \u00a0, true",
                "^.$, \u2028, false",
                "^\\u00e4$, \u00e4, true",
                "(?i)^ABC$, abc, true",
                "^[[:alpha:]]$, b, true",
                "^[\\s[:alpha:]]$, \u00a0, false",
                "\\Aa.\\z, a\u2028, true"
            })
    void aPatternOfAContractIsOfEcmaUnlessItSaysOtherwise(String pattern, String text, boolean found) {
        assertThat(LinearPattern.ofContract(pattern).found(text)).isEqualTo(found);
    }

    @Test
    void madeUpPatternsGetTheAnswersOfRe2() {
        Random random = new Random(SEED);
        int withAutomaton = 0;
        for (int round = 0; round < 5_000; round++) {
            String pattern = pattern(random, 3);
            Pattern re2;
            try {
                re2 = Pattern.compile(pattern);
            } catch (PatternSyntaxException noPattern) {
                continue;
            }
            LinearPattern ours = LinearPattern.compile(pattern);
            withAutomaton += ours.hasAutomaton() ? 1 : 0;
            for (int texts = 0; texts < 40; texts++) {
                agrees(pattern, ours, re2, text(random));
            }
        }
        assertThat(withAutomaton).isGreaterThan(3_000);
    }

    @Test
    void textBeyondAsciiIsLeftToRe2() {
        LinearPattern one = LinearPattern.compile("^.$");

        assertThat(one.found("é")).isTrue();
        assertThat(one.found("😀")).isTrue();
        assertThat(one.found("\u2028")).isTrue();
        assertThat(LinearPattern.compile("^[^a]$").found("é")).isTrue();
        assertThat(LinearPattern.compile("^\\w$").found("é")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?i)a", "\\bword", "\\pL", "[[:alpha:]]", "\\Qa.b\\E", "^([a-z]{1,50}[0-9]{1,50}){1,50}$"})
    void whatTheAutomatonDoesNotKnowOrHoldIsLeftToRe2(String pattern) {
        assertThat(LinearPattern.compile(pattern).hasAutomaton()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)", "(a)\\1", "[", "a**", "x{1001}"})
    void whatRe2RefusesIsNoPattern(String pattern) {
        assertThatThrownBy(() -> LinearPattern.compile(pattern)).isInstanceOf(PatternSyntaxException.class);
    }

    private static void agrees(String pattern, LinearPattern ours, Pattern re2, String text) {
        boolean expected = re2.matcher(text).find();
        assertThat(ours.found(text)).as("%s on '%s'", pattern, text).isEqualTo(expected);
        byte[] padded = ("é" + text + "b").getBytes(StandardCharsets.UTF_8);
        assertThat(ours.found(padded, 2, padded.length - 1))
                .as("%s on the bytes of '%s'", pattern, text)
                .isEqualTo(expected);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int parts = random.nextInt(4); parts >= 0; parts--) {
            pattern.append(element(random, depth));
            String[] repetitions = {"", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,}", "*?", "+?"};
            pattern.append(repetitions[random.nextInt(repetitions.length)]);
        }
        return random.nextInt(5) == 0 ? pattern + "|" + element(random, depth) : pattern.toString();
    }

    private static String element(Random random, int depth) {
        String[] simple = {
            "a",
            "b",
            "0",
            "-",
            ".",
            "\\.",
            "\\d",
            "\\w",
            "\\s",
            "\\D",
            "[ab]",
            "[^a]",
            "[a-c0-9]",
            "[\\d-]",
            "^",
            "$",
            "\\n",
            "_"
        };
        if (depth > 0 && random.nextInt(4) == 0) {
            return (random.nextBoolean() ? "(" : "(?:") + pattern(random, depth - 1) + ")";
        }
        return simple[random.nextInt(simple.length)];
    }
}
