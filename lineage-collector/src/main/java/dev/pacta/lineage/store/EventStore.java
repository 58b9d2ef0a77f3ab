/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.LineageEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes events and what they tell, a chunk of events in one transaction. Plain JDBC: the intake lives from multi-row statements
 * whose number does not grow with the fields of an event. Safe for many threads.
 */
@ApplicationScoped
public class EventStore {
    private static final Logger LOG = Logger.getLogger(EventStore.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");

    private final DataSource database;
    private final InstantSource clock = InstantSource.system();

    EventStore(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps the events; when this returns they are committed.
     *
     * @return the digests of those that were not known before
     * @throws StoreException when the database refuses; nothing of the chunk is kept then
     */
    public Set<String> keep(List<LineageEvent> events) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> write(events));
            } catch (StoreException failure) {
                if (attempt >= MOST_ATTEMPTS || !WORTH_ANOTHER_TRY.contains(failure.state())) {
                    throw failure;
                }
                LOG.debugf("writers met, trying again attempt=%d state=%s", attempt, failure.state());
            }
        }
    }

    private Set<String> write(List<LineageEvent> events) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            var appended = EventLog.append(connection, events, now);
            EventChunk chunk = new EventChunk();
            Set<String> folded = new HashSet<>();
            for (LineageEvent event : events) {
                String digest = event.raw().digest();
                Long id = appended.get(digest);
                if (id != null && folded.add(digest)) {
                    chunk.add(event, id);
                }
            }
            chunk.write(connection, now);
            return folded;
        } catch (SQLException failure) {
            throw new StoreException(failure);
        }
    }
}
