/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacta status}: whether a server answers, and as whom it knows the caller. */
@Command(
        name = "status",
        description = "Say whether a Pacta is running, and who you are to it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta status",
            "  pacta status --server https://pacta.example.com",
            "",
            "Exit codes: 0 it serves and knows you, 3 it does not."
        })
public final class StatusCommand extends PactaCommand {
    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        PactaServer server = options.connect(surroundings());
        server.get("/q/health/ready").orFail();
        JsonNode me = server.get("/api/v1/me").json();
        output().line("Pacta is serving on " + server.address());
        output().line("you are %s with the roles %s".formatted(me.path("name").asText(), me.path("roles")));
        output().document(Json.object().put("address", server.address()).set("me", me));
        return ExitCode.FINE;
    }
}
