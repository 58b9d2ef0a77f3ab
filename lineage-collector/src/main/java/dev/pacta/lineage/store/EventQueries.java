/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event log. Safe for many threads. */
@ApplicationScoped
public class EventQueries {
    /** Bodies of events in one answer, in bytes; an answer ends early rather than grow larger. */
    private static final long MOST_EVENT_BYTES = 64L << 20;

    private final Queries queries;

    EventQueries(Queries queries) {
        this.queries = queries;
    }

    /** Events as they came, by event time; fewer than asked for when they are very large. */
    public List<JsonNode> events(
            @Nullable Instant after, @Nullable Instant before, boolean newestFirst, int limit, int offset) {
        return page(row -> json(row.getBytes(1)), text(after), text(before), newestFirst, limit, offset);
    }

    /** The bytes of the newest by event time. */
    public List<byte[]> newest(int limit) {
        return page(row -> row.getBytes(1), null, null, true, limit, 0);
    }

    private <T> List<T> page(
            Queries.Row<T> body,
            @Nullable String after,
            @Nullable String before,
            boolean newestFirst,
            int limit,
            int offset) {
        String order = newestFirst ? "event_time desc, id desc" : "event_time, id";
        String sql = """
                select body from (
                    select body, sum(octet_length(body)) over (order by %1$s) - octet_length(body) as before_it
                    from (select * from lineage_event
                          where event_time >= coalesce(?::timestamptz, '-infinity') and event_time < coalesce(?::timestamptz, 'infinity')
                          order by %1$s limit ? offset ?) as page) as sized
                where before_it < ?
                """.formatted(order);
        return queries.list(sql, body, after, before, limit, offset, MOST_EVENT_BYTES);
    }

    public long countEvents(@Nullable Instant after, @Nullable Instant before) {
        return queries.count("""
                select count(*) from lineage_event
                where event_time >= coalesce(?::timestamptz, '-infinity') and event_time < coalesce(?::timestamptz, 'infinity')
                """, text(after), text(before));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static JsonNode json(byte[] body) throws SQLException {
        try {
            return EventJson.tree(body);
        } catch (IOException e) {
            throw new SQLException("an event in the log is not JSON", e);
        }
    }
}
