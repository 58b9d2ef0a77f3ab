/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.contract.DiffCommand;
import dev.pacta.cli.contract.LintCommand;
import dev.pacta.cli.validate.ValidateCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the process begins: takes the short way for the plain calls that builds make all day, picocli's for all others. */
public final class Start {
    private Start() {}

    /** Runs the command line of this process. */
    public static void main(String[] arguments) {
        // What Pacta says is the same in every country: reports are compared, and read by programs.
        Locale.setDefault(Locale.ROOT);
        Surroundings surroundings = Surroundings.ofThisProcess();
        Optional<PactaCommand> plain = plain(surroundings, arguments);
        if (plain.isEmpty()) {
            Pacta.main(arguments);
            return;
        }
        int exitCode = plain.get().runPlain();
        surroundings.out().flush();
        surroundings.err().flush();
        if (arguments[0].equals("validate")) {
            // DuckDB may have something to tidy up.
            System.exit(exitCode);
        }
        // The others leave no thread and nothing to tidy up. System.exit would first set up the logging of the
        // platform.
        Runtime.getRuntime().halt(exitCode);
    }

    /** The command that a plain call names, ready to run; nothing when picocli has to look at the call. */
    static Optional<PactaCommand> plain(Surroundings surroundings, String... arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case "lint" -> LintCommand.plain(surroundings, words);
            case "diff" -> DiffCommand.plain(surroundings, words);
            case "validate" -> ValidateCommand.plain(surroundings, words);
            default -> Optional.empty();
        };
    }
}
