/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import java.io.IOException;
import java.nio.file.Path;

/** Validates each file by itself, in a process whose limits a test has set, and says how it ended. */
final class CheckFiles {
    private CheckFiles() {}

    /** The contract, and the files. */
    public static void main(String[] words) throws IOException, UnreadableDataException {
        Path contract = Path.of(words[0]);
        CompiledContract compiled = Fixture.compile(contract);
        Path bad = contract.resolveSibling("bad");
        for (int at = 1; at < words.length; at++) {
            Path file = Path.of(words[at]);
            FileReport report =
                    Fixture.validate(compiled, "big", file, FileSettings.of(Mode.QUARANTINE, bad, Fixture.CLOCK));
            long records = report.report().records();
            System.out.printf(
                    "%s %s %d of %d%n",
                    file.getFileName(),
                    report.blocked() ? "stopped" : "passed",
                    records - report.report().invalidRecords(),
                    records);
        }
    }
}
