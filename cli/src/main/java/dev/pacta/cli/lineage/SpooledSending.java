/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.validation.spool.EventSpool;
import dev.pacta.validation.spool.LineageDoor;
import dev.pacta.validation.spool.SpoolingClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends events by way of a folder, in which they wait while the server is away. */
final class SpooledSending {
    /** A server that answers is waited for as long as this, one that does not is not. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path folder;
    private final PactaServer server;
    private final Output output;
    private long kept;

    SpooledSending(Path folder, PactaServer server, Output output) {
        this.folder = folder;
        this.server = server;
        this.output = output;
    }

    ExitCode send(List<Path> files) {
        try {
            EventSpool spool = EventSpool.open(folder, EventSpool.USUAL_BYTES);
            long refusedBefore = spool.refused().size();
            LineageDoor door = new LineageDoor(URI.create(server.address()), server.token());
            try (SpoolingClient client = new SpoolingClient(spool, door)) {
                files.forEach(file -> new EventFile(file).forEach(event -> keep(client, event)));
                client.awaitSent(LONGEST);
            }
            return told(spool.waiting().size(), spool.refused().size() - refusedBefore);
        } catch (IOException unusable) {
            throw unusable(unusable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CommandFailure.surroundings("interrupted", "What was not sent waits in " + folder + ".");
        }
    }

    private void keep(SpoolingClient client, JsonNode event) {
        try {
            client.tell(Json.bytes(event));
            kept++;
        } catch (IOException full) {
            throw unusable(full);
        }
    }

    private CommandFailure unusable(IOException reason) {
        return CommandFailure.surroundings(
                "after %d events the spool folder could not keep the next: %s".formatted(kept, reason.getMessage()),
                "Check the folder, the permissions and the free space; what was kept before is sent by the next call.");
    }

    private ExitCode told(long waiting, long refused) {
        output.line("%d events kept, %d wait in %s".formatted(kept, waiting, folder));
        if (refused > 0) {
            output.remark("%d events are refused; each is in %s with its reason".formatted(refused, folder));
        }
        output.document(Json.object().put("kept", kept).put("waiting", waiting).put("refused", refused));
        return refused > 0 ? ExitCode.AT_FAULT : ExitCode.FINE;
    }
}
