/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.HttpTransportResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a pipeline's results go: a lineage server, and a folder that keeps them while it is away. Telling never fails a pipeline: what can
 * be neither sent nor kept is logged. Thread-safe.
 */
public final class LineageOutlet {
    /** Tells nobody. */
    public static final LineageOutlet NONE = new LineageOutlet(null, null, null);

    private static final System.Logger LOG = System.getLogger(LineageOutlet.class.getName());
    private static final int AT_ONCE = 100;
    private static final int MALFORMED = 400;
    private static final int UNPROCESSABLE = 422;

    private final @Nullable URI server;
    private final @Nullable String token;
    private final @Nullable Path spool;

    /**
     * @param server takes OpenLineage events at {@code api/v1/lineage}; nothing to tell nobody
     * @param spool the folder for events while the server is away; without it they are lost then
     */
    public LineageOutlet(@Nullable URI server, @Nullable String token, @Nullable Path spool) {
        this.server = server;
        this.token = token;
        this.spool = spool;
    }

    /** Sends an event, after those that were kept; or keeps it. */
    public synchronized void tell(RunEvent event) {
        URI to = server;
        if (to == null) {
            return;
        }
        try {
            sendKept(to);
            OpenLineageReporter.send(event, to, token);
        } catch (RuntimeException away) {
            keep(event, away);
        }
    }

    private void sendKept(URI to) {
        for (Path kept : kept()) {
            try {
                OpenLineageReporter.send(OpenLineageClientUtils.runEventFromJson(Files.readString(kept)), to, token);
                Files.deleteIfExists(kept);
            } catch (UncheckedIOException | IOException unreadable) {
                setAside(kept);
            } catch (HttpTransportResponseException refused) {
                if (refused.getStatusCode() != MALFORMED && refused.getStatusCode() != UNPROCESSABLE) {
                    throw refused;
                }
                setAside(kept);
            }
        }
    }

    /** What the server will never take must not stand before what it will. */
    private static void setAside(Path kept) {
        LOG.log(System.Logger.Level.WARNING, "kept event refused file={0}", kept);
        try {
            Files.move(kept, kept.resolveSibling(kept.getFileName() + ".refused"));
        } catch (IOException takenByAnother) {
            LOG.log(System.Logger.Level.DEBUG, "kept event gone file={0}", kept);
        }
    }

    private List<Path> kept() {
        Path folder = spool;
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void keep(RunEvent event, RuntimeException away) {
        Path folder = spool;
        if (folder == null) {
            LOG.log(System.Logger.Level.WARNING, "event lost reason={0}", away.getMessage());
            return;
        }
        String name = "%s-%s"
                .formatted(
                        event.getEventTime().toInstant().toEpochMilli(),
                        event.getRun().getRunId());
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, name, ".draft");
            Files.writeString(draft, OpenLineageReporter.json(event));
            Files.move(
                    draft, draft.resolveSibling(draft.getFileName().toString().replace(".draft", ".json")));
            LOG.log(System.Logger.Level.INFO, "event kept reason={0}", away.getMessage());
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "event lost, neither sent nor kept reason={0}", full.getMessage());
        }
    }
}
