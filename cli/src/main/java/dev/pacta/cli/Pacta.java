/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import dev.pacta.cli.audit.AuditCommand;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.FailureReport;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.contract.CheckCommand;
import dev.pacta.cli.contract.DiffCommand;
import dev.pacta.cli.contract.LintCommand;
import dev.pacta.cli.contract.PublishCommand;
import dev.pacta.cli.contract.SchemaCommand;
import dev.pacta.cli.contract.UpgradeCommand;
import dev.pacta.cli.lineage.LineageCommand;
import dev.pacta.cli.policy.DecideCommand;
import dev.pacta.cli.policy.PolicyCommand;
import dev.pacta.cli.server.DemoCommand;
import dev.pacta.cli.server.StatusCommand;
import dev.pacta.cli.server.UpCommand;
import dev.pacta.cli.validate.ValidateCommand;
import java.util.List;
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
        return commandLine(surroundings).execute(arguments);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Pacta(surroundings));
        commands(surroundings).forEach(line::addSubcommand);
        line.addSubcommand(PolicyCommand.withCommands(surroundings))
                .addSubcommand(LineageCommand.withCommands(surroundings))
                .addSubcommand(AuditCommand.withCommands(surroundings));
        FailureReport report = new FailureReport(surroundings);
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler(report)
                .setParameterExceptionHandler(report);
    }

    private static List<PactaCommand> commands(Surroundings surroundings) {
        return List.of(
                new LintCommand(surroundings),
                new DiffCommand(surroundings),
                new CheckCommand(surroundings),
                new PublishCommand(surroundings),
                new UpgradeCommand(surroundings),
                new SchemaCommand(surroundings),
                new ValidateCommand(surroundings),
                new DecideCommand(surroundings),
                new UpCommand(surroundings),
                new DemoCommand(surroundings, Pacta::run),
                new StatusCommand(surroundings));
    }

    @Override
    protected ExitCode run() {
        throw new CommandLine.ParameterException(commandLine(surroundings()), "no command given");
    }
}
