/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.client.ServerOptions;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.InputFile;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.PactaCommand;
import dev.pacta.cli.console.Surroundings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pacta lineage send}: brings OpenLineage events from files to the server, in batches. */
@Command(
        name = "send",
        description = "Send OpenLineage events from files: one event per line, or an array; .gz too.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pacta lineage send events.ndjson more.json.gz",
            "  pacta lineage send --spool /var/spool/pacta events.ndjson",
            "",
            "With --spool a job never fails because the server is away: what is not sent yet waits in the folder, and the next",
            "call with the folder sends it first, in order.",
            "",
            "Exit codes: 0 all are taken, or wait in the spool folder; 1 some are refused (named by file and number), 2 a file cannot be read,",
            "3 no server or not allowed."
        })
public final class SendCommand extends PactaCommand {
    private static final int BATCH = 200;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files with events.")
    private List<Path> files = List.of();

    @Option(
            names = "--spool",
            paramLabel = "FOLDER",
            description = "Keep the events in this folder until the server has taken them, be it by a later call.")
    private @Nullable Path spool;

    @Mixin
    private ServerOptions options = new ServerOptions();

    private final ArrayNode batch = Json.texts(List.of());
    private long sentOfFile;
    private long taken;
    private long refused;

    /** A command in the given surroundings. */
    public SendCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run() {
        files.forEach(InputFile::demand);
        PactaServer server = options.connect(surroundings());
        if (spool != null) {
            return new SpooledSending(spool, server, output()).send(files);
        }
        for (Path file : files) {
            sentOfFile = 0;
            long before = taken;
            new EventFile(file).forEach(event -> add(server, file, event));
            flush(server, file);
            output().line("%s: %d events taken".formatted(file, taken - before));
        }
        ObjectNode document = Json.object().put("taken", taken).put("refused", refused);
        output().document(document);
        return refused > 0 ? ExitCode.AT_FAULT : ExitCode.FINE;
    }

    private void add(PactaServer server, Path file, JsonNode event) {
        batch.add(event);
        if (batch.size() >= BATCH) {
            flush(server, file);
            if (surroundings().terminal()) {
                output().remark("%s: %d events so far".formatted(file, sentOfFile));
            }
        }
    }

    private void flush(PactaServer server, Path file) {
        if (batch.isEmpty()) {
            return;
        }
        JsonNode answer = server.post("/api/v1/lineage/batch", PactaServer.JSON, Json.bytes(batch))
                .json();
        JsonNode failed = answer.path("failed_events");
        for (JsonNode event : failed) {
            output().remark("%s: event %d is refused: %s"
                    .formatted(
                            file,
                            sentOfFile + event.path("index").asLong() + 1,
                            event.path("reason").asText()));
        }
        refused += failed.size();
        taken += batch.size() - failed.size();
        sentOfFile += batch.size();
        batch.removeAll();
    }
}
