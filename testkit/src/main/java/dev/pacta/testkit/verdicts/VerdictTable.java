/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table of backends in {@code docs/conformance.md}, in which each has a line. */
final class VerdictTable {
    private static final Path FILE = Path.of("..", "..", "docs", "conformance.md");
    private static final String BEGIN = "<!-- verdicts: begin -->";
    private static final String END = "<!-- verdicts: end -->";

    private VerdictTable() {}

    /** Proves that the line of a backend is this one; with {@code -Dpacta.docs.write=true} it is written instead. */
    static void hasRow(String backend, String row) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(FILE));
            String beginning = "| %s |".formatted(backend);
            if (Boolean.getBoolean("pacta.docs.write")) {
                write(lines, beginning, row);
            }
            assertThat(lines.subList(lines.indexOf(BEGIN), lines.indexOf(END)).stream()
                            .filter(line -> line.startsWith(beginning)))
                    .as("docs/conformance.md; write it anew with -Dpacta.docs.write=true")
                    .containsExactly(row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines are in the order of their text, whoever writes first. The head of the table is two lines. */
    private static void write(List<String> lines, String beginning, String row) throws IOException {
        int first = lines.indexOf(BEGIN) + 3;
        List<String> rows = lines.subList(first, lines.indexOf(END));
        rows.removeIf(line -> line.startsWith(beginning));
        rows.add(row);
        rows.sort(String::compareTo);
        Files.write(FILE, lines);
    }
}
