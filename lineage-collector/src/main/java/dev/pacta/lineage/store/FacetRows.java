/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.store.Sightings.Teller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The facets of a chunk of events; a facet replaces an older one of the same owner and name as a whole. Not thread-safe. */
final class FacetRows {
    private static final String UPSERT = """
            insert into lineage_facet as f (owner, name, digest, deleted, told, event_id)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::boolean[], ?::uuid[], ?::bigint[])
            on conflict (owner, name) do update set
                digest = excluded.digest, deleted = excluded.deleted, told = excluded.told, event_id = excluded.event_id
            where excluded.told > f.told
            """;

    private final Map<FacetKey, Facet> facets = new HashMap<>();

    private record FacetKey(UUID owner, String name) implements Comparable<FacetKey> {
        @Override
        public int compareTo(FacetKey other) {
            int byOwner = owner.compareTo(other.owner);
            return byOwner == 0 ? name.compareTo(other.name) : byOwner;
        }
    }

    private record Facet(JsonNode body, Mark mark, long eventId) {}

    void add(UUID owner, ObjectNode told, Teller teller) {
        told.properties().forEach(entry -> {
            Facet facet = new Facet(entry.getValue(), teller.mark(), teller.event());
            facets.merge(
                    new FacetKey(owner, EventJson.clean(entry.getKey())),
                    facet,
                    (known, next) -> next.mark().isBefore(known.mark()) ? known : next);
        });
    }

    void write(Connection connection, FacetBodies bodies) throws SQLException {
        MultiRow rows = new MultiRow(6);
        new TreeMap<>(facets).forEach((key, facet) -> {
            rows.add(
                    key.owner(),
                    key.name(),
                    bodies.keep(facet.body()),
                    FacetBodies.isDeleted(facet.body()),
                    facet.mark(),
                    facet.eventId());
        });
        bodies.write(connection);
        rows.execute(connection, UPSERT);
    }
}
