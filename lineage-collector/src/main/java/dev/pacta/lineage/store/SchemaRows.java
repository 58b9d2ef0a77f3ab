/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.SchemaFacet;
import dev.pacta.lineage.facets.SchemaField;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The schemas that a chunk of events tells: equal ones of a dataset are one version. Not thread-safe. */
final class SchemaRows {
    private static final String UPSERT = """
            insert into lineage_schema as s (dataset_id, digest, fields, first_seen, last_seen, learned_at, told)
            select * from unnest(?::bigint[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::uuid[])
            on conflict (dataset_id, digest) do update set
                first_seen = least(s.first_seen, excluded.first_seen),
                last_seen = greatest(s.last_seen, excluded.last_seen),
                told = greatest(s.told, excluded.told)
            """;

    private final Map<Version, Sightings> versions = new HashMap<>();

    private record Version(DatasetKey dataset, List<SchemaField> fields) {}

    void add(DatasetUse use, Sightings seen) {
        SchemaFacet.read(use.facets())
                .ifPresent(fields -> versions.merge(new Version(use.key(), fields), seen, Sightings::and));
    }

    void write(Connection connection, NodeIds ids, Instant learnedAt) throws SQLException {
        record Key(long dataset, UUID digest) {}
        record Row(String fields, Sightings seen) {}
        Map<Key, Row> sorted =
                new TreeMap<>(Comparator.comparingLong(Key::dataset).thenComparing(Key::digest));
        versions.forEach((version, seen) -> {
            String fields = SchemaText.write(version.fields());
            sorted.put(new Key(ids.of(version.dataset()), Keys.of(fields)), new Row(fields, seen));
        });
        MultiRow rows = new MultiRow(7);
        sorted.forEach((key, row) -> rows.add(
                key.dataset(),
                key.digest(),
                row.fields(),
                row.seen().first().time(),
                row.seen().last().time(),
                learnedAt,
                row.seen().last().mark()));
        rows.execute(connection, UPSERT);
    }
}
