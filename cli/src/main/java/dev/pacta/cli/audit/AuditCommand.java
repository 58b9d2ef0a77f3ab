/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.audit;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code pacta audit}: the door to the audits. */
@Command(
        name = "audit",
        description = "Answer questions of an audit.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  pacta audit purposes", "  pacta audit ropa --format html > ropa.html"})
public final class AuditCommand extends PactaCommand {
    /** A command in the given surroundings. */
    public AuditCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** This command with the ones below it. */
    public static CommandLine withCommands(Surroundings surroundings) {
        return new CommandLine(new AuditCommand(surroundings))
                .addSubcommand(new PurposesCommand(surroundings))
                .addSubcommand(new RopaCommand(surroundings));
    }

    @Override
    protected ExitCode run() {
        throw new CommandLine.ParameterException(withCommands(surroundings()), "say purposes or ropa");
    }
}
