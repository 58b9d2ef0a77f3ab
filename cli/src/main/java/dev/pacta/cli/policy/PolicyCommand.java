/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.policy;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code pacta policy}: the door to the commands about access policies. */
@Command(
        name = "policy",
        description = "Publish and list access policies.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  pacta policy publish policies/*.yaml", "  pacta policy list"})
public final class PolicyCommand extends PactaCommand {
    /** A command in the given surroundings. */
    public PolicyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** This command with the ones below it. */
    public static CommandLine withCommands(Surroundings surroundings) {
        return new CommandLine(new PolicyCommand(surroundings))
                .addSubcommand(new PublishPolicyCommand(surroundings))
                .addSubcommand(new ListPoliciesCommand(surroundings));
    }

    @Override
    protected ExitCode run() {
        throw new CommandLine.ParameterException(withCommands(surroundings()), "say publish or list");
    }
}
