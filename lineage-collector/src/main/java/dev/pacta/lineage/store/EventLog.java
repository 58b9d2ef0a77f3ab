/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The append-only log of events, by the digest of their bytes. */
final class EventLog {
    private static final String APPEND = """
            insert into lineage_event (digest, kind, event_type, event_time, received_at, producer, schema_url,
                                       run_id, job_namespace, job_name, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (digest) do nothing
            returning digest, id
            """;

    private EventLog() {}

    /** Appends the events and gives the ids of those that are new, by their digest. One statement per event: each has its body. */
    static Map<String, Long> append(Connection connection, List<LineageEvent> events, Instant receivedAt)
            throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            for (LineageEvent event : events) {
                bind(statement, event, receivedAt);
                try (ResultSet appended = statement.executeQuery()) {
                    if (appended.next()) {
                        ids.put(appended.getString(1), appended.getLong(2));
                    }
                }
            }
        }
        return ids;
    }

    private static void bind(PreparedStatement statement, LineageEvent event, Instant receivedAt) throws SQLException {
        LineageEvent.Run run = event.run();
        LineageEvent.Job job = event.job();
        statement.setString(1, event.raw().digest());
        statement.setString(2, event.kind().name());
        statement.setString(3, event.state() == null ? null : event.state().name());
        statement.setObject(4, event.eventTime().atOffset(ZoneOffset.UTC));
        statement.setObject(5, receivedAt.atOffset(ZoneOffset.UTC));
        statement.setString(6, event.origin().producer());
        statement.setString(7, event.origin().schemaUrl());
        statement.setString(8, run == null ? null : run.id());
        statement.setString(9, job == null ? null : job.key().namespace());
        statement.setString(10, job == null ? null : job.key().name());
        statement.setBytes(11, event.raw().bytes());
    }
}
