/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacta up}: starts Pacta with its database on this machine and keeps it running. */
@Command(
        name = "up",
        description = "Start Pacta on this machine; Ctrl-C stops it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta up",
            "  pacta up --port 9090 --data /var/lib/pacta",
            "",
            "Exit codes: 130 stopped with Ctrl-C, 2 the settings are refused, 3 the port or the data folder is in use, or another trouble."
        })
public final class UpCommand extends PactaCommand {
    @Mixin
    private ServerSettings settings = new ServerSettings();

    /** A command in the given surroundings. */
    public UpCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        output().remark("Starting Pacta; data in " + settings.data(surroundings()));
        try (ServerProcess server = ServerProcess.start(surroundings(), settings)) {
            output().line("Pacta is serving on " + output().toned(Tone.STRONG, server.address()));
            if (server.signIn() != null) {
                output().line("Sign in (once): " + server.signIn());
            }
            output().document(Json.object().put("address", server.address()).put("signIn", server.signIn()));
            output().remark("Ctrl-C stops it. Log: " + server.log());
            int exitCode = server.await();
            if (exitCode == 0) {
                return ExitCode.FINE;
            }
            throw CommandFailure.surroundings(
                    "the server ended (exit code %d)".formatted(exitCode), "The log: " + server.log());
        }
    }
}
