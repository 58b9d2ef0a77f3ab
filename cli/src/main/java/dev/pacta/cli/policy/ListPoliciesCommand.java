/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pacta policy list}: the access policies that rule now. */
@Command(
        name = "list",
        description = "List the access policies that rule now.",
        footerHeading = "%nExamples:%n",
        footer = {"  pacta policy list --json"})
public final class ListPoliciesCommand extends PactaCommand {
    @Mixin
    private ServerOptions options = new ServerOptions();

    /** A command in the given surroundings. */
    public ListPoliciesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        JsonNode page = options.connect(surroundings())
                .get("/api/v1/policies?limit=500")
                .json();
        for (JsonNode policy : page.path("items")) {
            output().line("%-5s %s  %s"
                    .formatted(
                            policy.path("effect").asText(),
                            policy.path("id").asText(),
                            policy.path("description").asText("")));
        }
        output().line("%d of %d policies"
                .formatted(page.path("items").size(), page.path("total").asLong()));
        output().document(page);
        return ExitCode.FINE;
    }
}
