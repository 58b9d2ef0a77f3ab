/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code pacta lineage}: the door to the commands about lineage. */
@Command(
        name = "lineage",
        description = "Send lineage events; try and publish rules about where data may flow.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  pacta lineage send events.ndjson", "  pacta lineage check rules.yaml"})
public final class LineageCommand extends PactaCommand {
    /** A command in the given surroundings. */
    public LineageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** This command with the ones below it. */
    public static CommandLine withCommands(Surroundings surroundings) {
        return new CommandLine(new LineageCommand(surroundings))
                .addSubcommand(new SendCommand(surroundings))
                .addSubcommand(new CheckRulesCommand(surroundings))
                .addSubcommand(new PublishRulesCommand(surroundings));
    }

    @Override
    protected ExitCode run() {
        throw new CommandLine.ParameterException(withCommands(surroundings()), "say send, check or publish");
    }
}
