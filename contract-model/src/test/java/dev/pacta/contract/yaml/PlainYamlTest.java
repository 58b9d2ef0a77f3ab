/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the short way reads is the tree, with all places, that the whole grammar gives; the rest it leaves. */
class PlainYamlTest {
    private static final int MUTATIONS = 20_000;
    private static final String SIGNS = " \n:-#'\"[]{},|>&*!?%@`\\ab1~.=</\u00e9";
    private static final List<String> PIECES = List.of(
            "- ",
            "\n  ",
            ": ",
            "\n- ",
            " #c",
            "''",
            "|\n   x\n",
            "key: value\n",
            "\n\n",
            "---\n",
            "  ",
            "? ",
            "{a: b}",
            "[1, 2]",
            "null",
            "|-\n     l1\n      l2\n\n     l3\n",
            ">-\n     l1\n     l2\n\n     l3\n",
            "\\\n  ",
            "<<: x\n",
            "0x1F",
            "1e3",
            "\"a\\ \n   b\"",
            "'it''s'");

    private static final List<String> FRAGMENTS = List.of(
            "a: \"folded\n  text\\\n  \\ here\"\nb: plain\n  goes on\n",
            "a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n\n\n  three\nc: 1\n",
            "a: # comment\n  # comment\n- b # comment\n  # comment\n- c: d\n  e: f\n-\n  g: h\n- - i\n  - j\nk:\n",
            "a: [b, 'c', \"d\", {e: f, g: [1, 2.5, true, ~]}]\nh: {}\ni: []\n",
            "---\n# comment\na: b # comment\n\n# more\n\"c d\" : 'it''s'\ne: -1\nf: 0x1F\ng: .inf\nh: null\n");

    @Test
    void readsWhatTheWholeGrammarReads() {
        List<String> documents = documents();
        int read = 0;
        for (String document : documents) {
            read += agrees(document);
        }
        assertThat(documents).hasSizeGreaterThan(300);
        assertThat(read).isGreaterThan(documents.size() * 9 / 10);
    }

    @Test
    void readsMutatedDocumentsAsTheWholeGrammarOrNotAtAll() {
        List<String> documents = documents();
        Random random = new Random(20261121);
        int read = 0;
        for (int round = 0; round < MUTATIONS; round++) {
            read += agrees(mutated(documents.get(random.nextInt(documents.size())), random));
        }
        assertThat(read).isGreaterThan(MUTATIONS / 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\na: c\n",
                "a: b: c\n",
                "a: b # comment\n  goes on\n",
                "a: - b\n",
                "a: &anchor b\n",
                "a: *alias\n",
                "a: !!str b\n",
                "a:\tb\n",
                "a: b\r\n",
                "a: \"\u0001\"\n",
                "a: \ud83d\ude00\n",
                "- a\nb: c\n",
                "a: b\n - c\n",
                "a: [b\n",
                "a: {b}\n",
                "a: 'b\n",
                "<<: {a: b}\n",
                "text\n",
                "a: b\n---\nc: d\n",
                "%YAML 1.2\n---\na: b\n",
                ""
            })
    void leavesWhatIsWrongOrRareToTheWholeGrammar(String document) {
        assertThat(PlainYaml.read(document, YamlLimits.DEFAULT)).isEmpty();
    }

    @Test
    void leavesWhatIsBeyondTheLimitsToTheWholeGrammar() {
        String document = "a:\n  b:\n    c: [1, 2]\n";

        assertThat(PlainYaml.read(document, new YamlLimits(100, 4, 6))).isPresent();
        assertThat(PlainYaml.read(document, new YamlLimits(100, 3, 6))).isEmpty();
        assertThat(PlainYaml.read(document, new YamlLimits(100, 4, 5))).isEmpty();
    }

    /** 1 when the short way read the document, 0 when it left it. */
    private static int agrees(String document) {
        Optional<YamlNode> plain = PlainYaml.read(document, YamlLimits.DEFAULT);
        if (plain.isEmpty()) {
            return 0;
        }
        try {
            assertThat(plain.get()).as(document).isEqualTo(new YamlReader().readWhole(document));
        } catch (YamlException refused) {
            throw new AssertionError("the whole grammar refuses what the short way took:\n" + document, refused);
        }
        return 1;
    }

    private static String mutated(String document, Random random) {
        StringBuilder text = new StringBuilder(excerpt(document, random));
        for (int edits = random.nextInt(4); edits > 0 && !text.isEmpty(); edits--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, sign);
                case 2 -> text.setCharAt(at, sign);
                case 3 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.insert(text.lastIndexOf("\n", at) + 1, " ".repeat(1 + random.nextInt(3)));
            }
        }
        return text.toString();
    }

    /** A few lines, moved to the left, so that a mutation hits something that matters. */
    private static String excerpt(String document, Random random) {
        List<String> lines = document.lines().toList();
        int start = random.nextInt(Math.max(1, lines.size()));
        List<String> some = lines.subList(start, Math.min(lines.size(), start + 3 + random.nextInt(25)));
        String end = random.nextInt(4) > 0 ? "\n" : "";
        return (String.join("\n", some) + end).stripIndent();
    }

    private static List<String> documents() {
        Stream<String> files = Stream.of(Path.of("src/test/resources"), Path.of("../examples"))
                .flatMap(PlainYamlTest::below)
                .map(PlainYamlTest::text);
        return Stream.concat(files, FRAGMENTS.stream()).toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            // Some examples are written wrongly on purpose; what is no UTF-8 is another text then.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
