/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.cli.console.Tone;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pacta demo}: starts Pacta, plays the story of the example shop and keeps serving. */
@Command(
        name = "demo",
        description = "Start Pacta and play the story of a small shop, step by step.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta demo",
            "  pacta demo --exit --port 0 --data /tmp/pacta-demo    play the story and end",
            "",
            "Exit codes: 0 the story went as told, 2 the settings are refused, 3 anything else."
        })
public final class DemoCommand extends PactaCommand {
    private final CommandRunner runner;

    @Mixin
    private ServerSettings settings = new ServerSettings();

    @Option(names = "--exit", description = "Stop after the story.")
    private boolean exit;

    /** A command in the given surroundings that plays with the given runner. */
    public DemoCommand(Surroundings surroundings, CommandRunner runner) {
        super(surroundings);
        this.runner = runner;
    }

    @Override
    protected ExitCode run() {
        output().line("Starting Pacta; data in " + settings.data(surroundings()));
        try (ServerProcess server = ServerProcess.start(surroundings(), settings)) {
            output().line("Pacta is serving on " + server.address());
            new Story(withServer(server), output(), runner, settings.data(surroundings())).play();
            epilogue(server);
            if (exit) {
                return ExitCode.FINE;
            }
            output().line("Ctrl-C stops it.");
            return server.await() == 0 ? ExitCode.FINE : ExitCode.SURROUNDINGS;
        }
    }

    private Surroundings withServer(ServerProcess server) {
        Surroundings own = surroundings();
        Map<String, String> environment = new HashMap<>(own.environment());
        // The story speaks with the server that was just started, whatever the caller's environment names.
        environment.put("PACTA_SERVER", server.address());
        environment.put("PACTA_DATA", settings.data(own).toString());
        environment.remove("PACTA_TOKEN");
        return new Surroundings(own.out(), own.err(), own.terminal(), environment, own.home());
    }

    private void epilogue(ServerProcess server) {
        output().line("");
        if (exit) {
            output().line("The story is over. ./pacta demo without --exit keeps serving.");
            return;
        }
        output().line(output().toned(Tone.STRONG, "Now look at it yourself"));
        if (server.signIn() != null) {
            output().line("  sign in first (the link works once):  " + server.signIn());
        }
        output().line("  contracts and their versions:         " + server.address() + "/contracts");
        output().line("  where the data goes:                  " + server.address() + "/lineage");
        output().line("  what the audit found:                 " + server.address() + "/findings");
        output().line("  policies and decisions:               " + server.address() + "/policies");
    }
}
