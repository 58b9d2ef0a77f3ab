/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.facets.Transformations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The flows that a chunk of events tells, sightings of one edge merged. Not thread-safe. */
final class EdgeRows {
    /** The transformations of the newest event hold, as a facet replaces its predecessor as a whole. */
    private static final String UPSERT = """
            insert into lineage_edge as e (from_id, to_id, job_id, kind, grade, transformations,
                                           first_seen, last_seen, events, learned_at, told, owner_id)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::smallint[], ?::text[],
                                 ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::bigint[])
            on conflict (from_id, to_id, job_id, kind) do update set
                grade = least(e.grade, excluded.grade),
                transformations = case when excluded.told > e.told then excluded.transformations else e.transformations end,
                told = greatest(e.told, excluded.told),
                first_seen = least(e.first_seen, excluded.first_seen),
                last_seen = greatest(e.last_seen, excluded.last_seen),
                events = e.events + excluded.events
            returning e.id
            """;

    private final Map<EdgeKey, EdgeSighting> edges = new HashMap<>();

    private record EdgeKey(
            NodeKey from, NodeKey to, @Nullable JobKey job, EdgeKind kind) {

        /** Whose newer word may end the edge: the job, else the dataset that it leads to. */
        NodeKey owner() {
            if (job != null) {
                return job;
            }
            return switch (to) {
                case JobKey reader -> from instanceof JobKey ? from : reader;
                case DatasetKey dataset -> from instanceof JobKey ? from : dataset;
                case FieldKey field -> from instanceof JobKey ? from : field.dataset();
            };
        }
    }

    private record EdgeSighting(
            Grade grade,
            List<Transformation> transformations,
            Instant firstSeen,
            Instant lastSeen,
            Mark mark,
            long events) {
        EdgeSighting and(EdgeSighting other) {
            boolean otherIsNewer = mark.isBefore(other.mark);
            return new EdgeSighting(
                    grade.strongest(other.grade),
                    otherIsNewer ? other.transformations : transformations,
                    other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen,
                    other.lastSeen.isAfter(lastSeen) ? other.lastSeen : lastSeen,
                    otherIsNewer ? other.mark : mark,
                    events + other.events);
        }

        /** Two mentions in one event: one sighting with the transformations of both. */
        EdgeSighting withinOneEvent(EdgeSighting other) {
            List<Transformation> both = new ArrayList<>(transformations);
            both.addAll(other.transformations);
            return new EdgeSighting(
                    grade.strongest(other.grade), Transformations.distinct(both), firstSeen, lastSeen, mark, events);
        }
    }

    /** Adds the flows of one event. */
    void add(List<Flow> flows, Instant seenAt, Mark mark) {
        Map<EdgeKey, EdgeSighting> ofEvent = HashMap.newHashMap(flows.size());
        for (Flow flow : flows) {
            EdgeKey key = new EdgeKey(flow.from(), flow.to(), flow.job(), flow.kind());
            EdgeSighting sighting = new EdgeSighting(flow.grade(), flow.transformations(), seenAt, seenAt, mark, 1);
            ofEvent.merge(key, sighting, EdgeSighting::withinOneEvent);
        }
        ofEvent.forEach((key, sighting) -> edges.merge(key, sighting, EdgeSighting::and));
    }

    /** Those whose word the edges are. */
    Set<NodeKey> owners() {
        return edges.keySet().stream().map(EdgeKey::owner).collect(Collectors.toSet());
    }

    /** Writes the edges in the order of their ends, neighbours of a page together, and gives their numbers. */
    List<Long> write(Connection connection, NodeIds ids, Instant learnedAt) throws SQLException {
        record Row(long from, long to, long job, EdgeKind kind, EdgeSighting seen, long owner) {}
        List<Row> sorted = new ArrayList<>();
        edges.forEach((key, seen) -> {
            long job = key.job() == null ? NodeIds.NONE : ids.of(key.job());
            sorted.add(new Row(ids.of(key.from()), ids.of(key.to()), job, key.kind(), seen, ids.of(key.owner())));
        });
        sorted.sort(Comparator.comparingLong(Row::from)
                .thenComparingLong(Row::to)
                .thenComparingLong(Row::job)
                .thenComparing(Row::kind));
        MultiRow rows = new MultiRow(12);
        for (Row row : sorted) {
            EdgeSighting seen = row.seen();
            rows.add(
                    row.from(),
                    row.to(),
                    row.job(),
                    row.kind(),
                    seen.grade().ordinal(),
                    TransformationText.write(seen.transformations()),
                    seen.firstSeen(),
                    seen.lastSeen(),
                    seen.events(),
                    learnedAt,
                    seen.mark(),
                    row.owner());
        }
        return rows.numbers(connection, UPSERT);
    }
}
