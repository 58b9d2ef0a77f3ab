/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a chunk of events says in the facets of datasets and jobs that are asked for as of other times ({@link #KEPT}): equal words of one owner are one
 * version, with the first and the last telling, whatever the order in which they come. Not thread-safe.
 */
final class FacetVersionRows {
    /** Who answers, and what is personal: what an audit asks of then. */
    static final List<String> KEPT = List.of("tags", "ownership");

    private static final String UPSERT = """
            insert into lineage_facet_version as v (owner, name, digest, deleted, first_told, last_told, learned_at)
            select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::boolean[], ?::uuid[], ?::uuid[], ?::timestamptz[])
            on conflict (owner, name, digest) do update set
                first_told = least(v.first_told, excluded.first_told), last_told = greatest(v.last_told, excluded.last_told)
            where excluded.first_told < v.first_told or excluded.last_told > v.last_told
            """;

    private final Map<Word, Sightings> words = new HashMap<>();

    private record Word(UUID owner, String name, JsonNode body) {}

    private record Key(UUID owner, String name, UUID digest) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOwner = owner.compareTo(other.owner);
            int byName = byOwner == 0 ? name.compareTo(other.name) : byOwner;
            return byName == 0 ? digest.compareTo(other.digest) : byName;
        }
    }

    private record Row(boolean deleted, Sightings seen) {
        static Row both(Row one, Row other) {
            return new Row(one.deleted, one.seen.and(other.seen));
        }
    }

    void add(UUID owner, ObjectNode told, Sightings seen) {
        for (String name : KEPT) {
            JsonNode body = told.get(name);
            if (body != null) {
                words.merge(new Word(owner, name, body), seen, Sightings::and);
            }
        }
    }

    void write(Connection connection, FacetBodies bodies, Instant learnedAt) throws SQLException {
        Map<Key, Row> sorted = new TreeMap<>();
        words.forEach((word, seen) -> sorted.merge(
                new Key(word.owner(), word.name(), bodies.keep(word.body())),
                new Row(FacetBodies.isDeleted(word.body()), seen),
                Row::both));
        MultiRow rows = new MultiRow(7);
        sorted.forEach((key, row) -> rows.add(
                key.owner(),
                key.name(),
                key.digest(),
                row.deleted(),
                row.seen().first().mark(),
                row.seen().last().mark(),
                learnedAt));
        rows.execute(connection, UPSERT);
    }
}
