/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of {@code docs/conformance.md}, each line of which a test proves. With the system property {@code pacta.docs.write} the
 * lines are written instead.
 */
final class ConformanceDocument {
    private static final Path FILE = Path.of("..", "docs", "conformance.md");

    private ConformanceDocument() {}

    /** Proves that the only line with this beginning is this one. */
    static void hasRow(String beginning, String row) {
        try {
            if (Boolean.getBoolean("pacta.docs.write")) {
                write(beginning, row);
            }
            assertThat(Files.readAllLines(FILE).stream().filter(line -> line.startsWith(beginning)))
                    .as("docs/conformance.md; write it anew with -Dpacta.docs.write=true")
                    .containsExactly(row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(String beginning, String row) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(FILE));
        lines.replaceAll(line -> line.startsWith(beginning) ? row : line);
        Files.write(FILE, lines);
    }
}
