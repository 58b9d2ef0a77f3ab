/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.event.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The facets of a chunk of events; a facet replaces an older one of the same owner and name as a whole. Not thread-safe. */
final class FacetRows {
    private static final String UPSERT = """
            insert into lineage_facet as f (owner, name, body, deleted, event_time, event_id)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::bigint[])
            on conflict (owner, name) do update set
                body = excluded.body, deleted = excluded.deleted,
                event_time = excluded.event_time, event_id = excluded.event_id
            where excluded.event_time >= f.event_time
            """;

    private final Map<FacetKey, Facet> facets =
            new TreeMap<>(Comparator.comparing(FacetKey::owner).thenComparing(FacetKey::name));

    private record FacetKey(UUID owner, String name) {}

    private record Facet(JsonNode body, Instant time, long eventId) {}

    void add(UUID owner, ObjectNode told, Instant time, long eventId) {
        told.properties().forEach(entry -> {
            Facet facet = new Facet(entry.getValue(), time, eventId);
            facets.merge(
                    new FacetKey(owner, EventJson.clean(entry.getKey())),
                    facet,
                    (known, next) -> next.time().isBefore(known.time()) ? known : next);
        });
    }

    void write(Connection connection) throws SQLException {
        MultiRow rows = new MultiRow(6);
        facets.forEach((key, facet) -> rows.add(
                key.owner(),
                key.name(),
                EventJson.text(facet.body()),
                facet.body().path("_deleted").asBoolean(false),
                facet.time(),
                facet.eventId()));
        rows.execute(connection, UPSERT);
    }
}
