/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only log of events, by the digest of their bytes. */
final class EventLog {
    /** One statement is one round trip and one commit, however many events it has. */
    private static final String APPEND = """
            with appended as (
                insert into lineage_event (digest, kind, event_type, event_time, received_at, run_id, body, job)
                select u.digest, u.kind, u.event_type, u.event_time, ?::timestamptz, u.run_id, u.body, u.job
                from unnest(?::bytea[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::bytea[], ?::uuid[])
                     as u (digest, kind, event_type, event_time, run_id, body, job)
                on conflict (event_time, digest) do nothing
                returning id, digest),
            queued as (
                insert into lineage_unfolded (events) select array_agg(id order by id) from appended having count(*) > 0
                returning number)
            select a.id, a.digest, q.number from appended a cross join queued q order by a.id
            """;

    private static final int DIGEST_AT = "sha256:".length();

    private EventLog() {}

    /**
     * Appends the events, and gives those that are new; empty when all were known.
     *
     * @param rules by which jobs are named where the events of one are looked for
     */
    static Optional<Appended> append(
            Connection connection, NamingRules rules, List<LineageEvent> events, Instant receivedAt)
            throws SQLException {
        Map<String, LineageEvent> byDigest = new LinkedHashMap<>();
        events.forEach(event -> byDigest.putIfAbsent(event.raw().digest(), event));
        List<Appended.Event> fresh = new ArrayList<>();
        long number = 0;
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            bind(connection, rules, statement, List.copyOf(byDigest.values()), receivedAt);
            try (ResultSet appended = statement.executeQuery()) {
                while (appended.next()) {
                    LineageEvent event = byDigest.get("sha256:" + HexFormat.of().formatHex(appended.getBytes(2)));
                    if (event != null) {
                        fresh.add(new Appended.Event(appended.getLong(1), event));
                    }
                    number = appended.getLong(3);
                }
            }
        }
        return fresh.isEmpty() ? Optional.empty() : Optional.of(Appended.of(number, fresh));
    }

    private static void bind(
            Connection connection,
            NamingRules rules,
            PreparedStatement statement,
            List<LineageEvent> events,
            Instant receivedAt)
            throws SQLException {
        int count = events.size();
        byte[][] digests = new byte[count][];
        byte[][] bodies = new byte[count][];
        String[] kinds = new String[count];
        @Nullable String[] states = new @Nullable String[count];
        String[] times = new String[count];
        @Nullable String[] runs = new @Nullable String[count];
        @Nullable UUID[] jobs = new @Nullable UUID[count];
        for (int i = 0; i < count; i++) {
            LineageEvent event = events.get(i);
            digests[i] = HexFormat.of().parseHex(event.raw().digest().substring(DIGEST_AT));
            kinds[i] = event.kind().name();
            states[i] = event.state() == null ? null : event.state().name();
            times[i] = event.eventTime().toString();
            runs[i] = event.run() == null ? null : event.run().id();
            jobs[i] =
                    event.job() == null ? null : Keys.of(rules.apply(event.job().key()));
            bodies[i] = event.raw().bytes();
        }
        statement.setString(1, receivedAt.toString());
        statement.setArray(2, connection.createArrayOf("bytea", digests));
        statement.setArray(3, connection.createArrayOf("text", kinds));
        statement.setArray(4, connection.createArrayOf("text", states));
        statement.setArray(5, connection.createArrayOf("text", times));
        statement.setArray(6, connection.createArrayOf("text", runs));
        statement.setArray(7, connection.createArrayOf("bytea", bodies));
        statement.setArray(8, connection.createArrayOf("uuid", jobs));
    }
}
