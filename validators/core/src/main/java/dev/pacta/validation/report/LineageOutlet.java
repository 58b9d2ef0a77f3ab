/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import dev.pacta.validation.spool.EventSpool;
import dev.pacta.validation.spool.LineageDoor;
import dev.pacta.validation.spool.SpoolingClient;
import io.openlineage.client.OpenLineage.RunEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a pipeline's results go: a lineage server, by way of a folder that keeps them while it is away. With a folder an event is on the
 * disk when {@link #tell} comes back and a thread of its own sends it; without one it is sent at once, and lost when the server is away.
 * Telling never fails a pipeline: what can be neither sent nor kept is logged. Thread-safe.
 */
public final class LineageOutlet {
    /** Tells nobody. */
    public static final LineageOutlet NONE = new LineageOutlet(null, null, null);

    private static final System.Logger LOG = System.getLogger(LineageOutlet.class.getName());
    /** How long the end of a run waits for its event to be sent, where the server is not known to be away. */
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private static final Set<RunEvent.EventType> ENDS =
            Set.of(RunEvent.EventType.COMPLETE, RunEvent.EventType.FAIL, RunEvent.EventType.ABORT);
    /** One sender for each folder, whatever number of outlets a process has. */
    private static final Map<Path, Sender> SENDERS = new HashMap<>();

    private final @Nullable URI server;
    private final @Nullable String token;
    private final @Nullable Path spool;

    private record Sender(URI server, @Nullable String token, SpoolingClient client) {}

    /**
     * @param server takes OpenLineage events at {@code api/v1/lineage}; nothing to tell nobody
     * @param spool the folder for events while the server is away; without it they are lost then
     */
    public LineageOutlet(@Nullable URI server, @Nullable String token, @Nullable Path spool) {
        this.server = server;
        this.token = token;
        this.spool = spool;
    }

    /** Keeps an event to be sent after those before it; without a folder sends it. */
    public void tell(RunEvent event) {
        URI to = server;
        Path folder = spool;
        if (to == null) {
            return;
        }
        if (folder == null) {
            send(event, to);
            return;
        }
        try {
            SpoolingClient client = client(folder, to);
            client.tell(OpenLineageReporter.json(event).getBytes(StandardCharsets.UTF_8));
            if (ENDS.contains(event.getEventType()) && !client.isAway()) {
                client.awaitSent(AT_THE_END);
            }
        } catch (IOException full) {
            LOG.log(System.Logger.Level.ERROR, "event not kept, sending at once reason={0}", full.getMessage());
            send(event, to);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(RunEvent event, URI to) {
        try {
            OpenLineageReporter.send(event, to, token);
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.ERROR, "event lost reason={0}", away.getMessage());
        }
    }

    private SpoolingClient client(Path folder, URI to) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        synchronized (SENDERS) {
            Sender known = SENDERS.get(place);
            if (known != null && known.server.equals(to) && Objects.equals(known.token, token)) {
                return known.client;
            }
            if (known != null) {
                known.client.close();
            }
            SpoolingClient client =
                    new SpoolingClient(EventSpool.open(place, EventSpool.USUAL_BYTES), new LineageDoor(to, token));
            SENDERS.put(place, new Sender(to, token, client));
            return client;
        }
    }
}
