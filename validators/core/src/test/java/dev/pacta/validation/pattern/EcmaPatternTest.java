/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of ECMA-262 in an engine of linear time. */
class EcmaPatternTest {
    private static final int CASES = 20_000;

    /** Asks an engine of ECMA-262; null where the pattern is none. */
    private static final String ASK = """
            const cases = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'));
            console.log(JSON.stringify(cases.map(([pattern, text]) => {
              try { return new RegExp(pattern, 'u').test(text); } catch (none) { return null; }
            })));
            """;

    private static final List<String> ITEMS = List.of(
            "a",
            "b-y",
            "0-9",
            "\\s",
            "\\S",
            "\\d",
            "\\D",
            "\\w",
            "\\W",
            "[",
            "&&",
            "^",
            ".",
            "\\-",
            "\\]",
            "\\u00a0",
            "\\x00-\\x1f",
            "\\b",
            "\\cJ",
            " ",
            "|",
            "(",
            "$");
    private static final List<String> ATOMS = List.of(
            "a",
            "x",
            "é",
            ".",
            "\\s",
            "\\S",
            "\\d",
            "\\w",
            "\\W",
            "\\.",
            "\\u0041",
            "\\t",
            "(?:ab|b)",
            "(?<n>a)",
            " ",
            "-",
            "&");
    private static final List<String> SIGNS = List.of(
            "a", "b", "x", "é", "A", "0", " ", "\t", "\n", "\u000b", "\u00a0", "\u2003", "\ufeff", "\b", "\r", "\u2028",
            "\u2029", "\u0085", "[", "]", "&", "-", "^", ".", "\u0000", "😀");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "^[^\\s\\x00-\\x1F]+$, ab, true",
                "^[^\\s\\x00-\\x1F]+$, a b, false",
                "^[\\s]$, \" \", true",
                "^[\\S]+$, ab, true",
                "^[\\S]+$, a b, false",
                "^[[]$, [, true",
                "^[a&&b]$, &, true",
                "^[]$, a, false",
                "^[^]$, a, true"
            })
    void classesMeanWhatTheStandardSays(String pattern, String text, boolean matches) {
        assertThat(linear(pattern, text)).contains(matches);
    }

    @Test
    void patternsByChanceMeanWhatAnEngineOfTheStandardSays() throws Exception {
        Random random = new Random(11);
        List<List<String>> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            cases.add(List.of(pattern(random), text(random)));
        }
        List<?> verdicts = verdicts(cases);
        int[] counts = new int[3];
        for (int number = 0; number < CASES; number++) {
            if (verdicts.get(number) instanceof Boolean expected) {
                List<String> each = cases.get(number);
                Optional<Boolean> found = linear(each.get(0), each.get(1));
                if (found.isPresent()) {
                    assertThat(found.get())
                            .as("%s on %s", each.get(0), each.get(1))
                            .isEqualTo(expected);
                }
                counts[found.isEmpty() ? 2 : expected ? 1 : 0]++;
            }
        }
        assertThat(counts[0]).as("no match").isGreaterThan(CASES / 10);
        assertThat(counts[1]).as("match").isGreaterThan(CASES / 10);
        assertThat(counts[2]).as("refused here").isZero();
    }

    private static Optional<Boolean> linear(String pattern, String text) {
        try {
            return Optional.of(LinearPattern.ofEcma(pattern).found(text));
        } catch (PatternSyntaxException refused) {
            return Optional.empty();
        }
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder(random.nextBoolean() ? "^" : "");
        boolean group = false;
        for (int part = random.nextInt(3); part >= 0; part--) {
            if (random.nextBoolean()) {
                pattern.append(random.nextBoolean() ? "[" : "[^");
                for (int item = random.nextInt(4); item > 0; item--) {
                    pattern.append(any(ITEMS, random));
                }
                pattern.append(']');
            } else {
                String atom = any(ATOMS, random);
                pattern.append(group && atom.startsWith("(?<") ? "a" : atom);
                group |= atom.startsWith("(?<");
            }
            pattern.append(any(List.of("", "", "+", "*", "?", "{1,3}", "+?"), random));
        }
        return pattern.append(random.nextBoolean() ? "$" : "").toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(any(SIGNS, random));
        }
        return text.toString();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private List<?> verdicts(List<List<String>> cases) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "node"))),
                "SKIPPED: no node on PATH, the engine of ECMA-262 that this is held against");
        ObjectMapper json = new ObjectMapper();
        Path asked = folder.resolve("cases.json");
        json.writeValue(asked.toFile(), cases);
        Path answered = folder.resolve("verdicts.json");
        Process node = new ProcessBuilder("node", "-e", ASK, asked.toString())
                .redirectOutput(answered.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).isZero();
        return json.readValue(Files.readString(answered, StandardCharsets.UTF_8), List.class);
    }
}
