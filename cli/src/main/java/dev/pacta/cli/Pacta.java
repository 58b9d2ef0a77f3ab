/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.FailureReport;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The command {@code pacta}. */
@Command(
        name = "pacta",
        versionProvider = VersionText.class,
        description = "Data contracts, lineage and governance for data and ML platforms.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta demo                                   start Pacta and see what it does",
            "  pacta up                                     start Pacta",
            "",
            "Exit codes: 0 fine, 1 the data or the change is at fault, 2 the call or its input is, 3 the surroundings are.",
            "Every command has --json and --help."
        })
public final class Pacta extends PactaCommand {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    private boolean version;

    private Pacta(Surroundings surroundings) {
        super(surroundings);
    }

    /** Runs the command line of this process. */
    public static void main(String[] arguments) {
        // The OpenLineage client logs through SLF4J; that nobody listens is no news for the caller.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /** Runs a call and gives its exit code; ends no process. */
    public static int run(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings, arguments).execute(arguments);
    }

    /** The whole command line. */
    static CommandLine commandLine(Surroundings surroundings) {
        return commandLine(surroundings, new String[0]);
    }

    /** As much of the command line as the call needs: a command is looked at by reflection, which costs more than most calls. */
    private static CommandLine commandLine(Surroundings surroundings, String[] arguments) {
        CommandLine line = new CommandLine(new Pacta(surroundings));
        Commands.of(arguments).forEach((name, command) -> line.addSubcommand(command.apply(surroundings)));
        FailureReport report = new FailureReport(surroundings);
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler(report)
                .setParameterExceptionHandler(report);
    }

    @Override
    protected ExitCode run() {
        throw new CommandLine.ParameterException(commandLine(surroundings()), "no command given");
    }
}
