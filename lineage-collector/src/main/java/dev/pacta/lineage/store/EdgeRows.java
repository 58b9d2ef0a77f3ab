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
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.Transformations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The flows that a chunk of events tells, sightings of one edge merged. Not thread-safe. */
final class EdgeRows {
    /** The transformations of the newest event hold, as a facet replaces its predecessor as a whole. */
    private static final String UPSERT = """
            with told as (
                select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::smallint[], ?::text[],
                                     ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::bigint[],
                                     ?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[])
                as t (from_id, to_id, job_id, kind, grade, transformations, first_seen, last_seen, events, learned_at, told, owner_id,
                      first_told, first_event, last_event, producer)),
            held as (
                insert into lineage_edge_before (edge_id, first_seen, last_seen, closed_at, events, known_from, known_until)
                select e.id, e.first_seen, e.last_seen, e.closed_at, e.events, e.known_from, t.learned_at
                from told t cross join lateral (
                    select * from lineage_edge b
                    where b.from_id = t.from_id and b.to_id = t.to_id and b.job_id = t.job_id and b.kind = t.kind offset 0) e
                where t.first_seen < e.first_seen and e.known_from < t.learned_at)
            insert into lineage_edge as e (from_id, to_id, job_id, kind, grade, transformations,
                                           first_seen, last_seen, events, learned_at, told, owner_id,
                                           first_told, first_event, last_event, producer, known_from)
            select told.*, learned_at from told
            on conflict (from_id, to_id, job_id, kind) do update set
                grade = least(e.grade, excluded.grade),
                transformations = case when excluded.told > e.told then excluded.transformations else e.transformations end,
                last_event = case when excluded.told > e.told then excluded.last_event else e.last_event end,
                producer = case when excluded.told > e.told then excluded.producer else e.producer end,
                told = greatest(e.told, excluded.told),
                first_event = case when e.first_told < excluded.first_told then e.first_event else excluded.first_event end,
                first_told = least(e.first_told, excluded.first_told),
                known_from = case when excluded.first_seen < e.first_seen then excluded.known_from else e.known_from end,
                first_seen = least(e.first_seen, excluded.first_seen),
                last_seen = greatest(e.last_seen, excluded.last_seen),
                events = e.events + excluded.events
            returning e.id
            """;

    private static final String PRODUCERS = """
            insert into lineage_producer (key, name) select * from unnest(?::uuid[], ?::text[]) on conflict do nothing
            """;

    private static final Comparator<WrittenEdge> IN_ORDER = Comparator.comparingLong(WrittenEdge::from)
            .thenComparingLong(WrittenEdge::to)
            .thenComparingLong(WrittenEdge::job)
            .thenComparing(WrittenEdge::kind);

    private final Map<EdgeKey, EdgeSighting> edges = new HashMap<>();
    /** In the order of their ends, neighbours of a page together. */
    private List<Told> told = List.of();

    /** An edge and what was told of it. */
    private record Told(WrittenEdge edge, EdgeSighting sighting) {}

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

        WrittenEdge numbered(NodeIds ids) {
            long teller = job == null ? NodeIds.NONE : ids.of(job);
            return new WrittenEdge(
                    ids.of(from), ids.of(to), teller, kind, ids.of(owner()), ids.ofDataset(from), ids.ofDataset(to));
        }
    }

    /** The newest telling's producer and transformations hold. */
    private record EdgeSighting(
            Grade grade,
            List<Transformation> transformations,
            @Nullable String producer,
            Sightings seen) {
        EdgeSighting and(EdgeSighting other) {
            EdgeSighting newer = seen.isOlderThan(other.seen) ? other : this;
            return new EdgeSighting(
                    grade.strongest(other.grade), newer.transformations, newer.producer, seen.and(other.seen));
        }

        /** Two mentions in one event: one sighting with the transformations of both. */
        EdgeSighting withinOneEvent(EdgeSighting other) {
            List<Transformation> both = new ArrayList<>(transformations);
            both.addAll(other.transformations);
            return new EdgeSighting(grade.strongest(other.grade), Transformations.distinct(both), producer, seen);
        }
    }

    /** Adds the flows of one event, or of events that say the same. */
    void add(List<Flow> flows, LineageEvent event, Sightings seen) {
        Map<EdgeKey, EdgeSighting> ofEvent = HashMap.newHashMap(flows.size());
        String producer = event.origin().producer();
        for (Flow flow : flows) {
            EdgeKey key = new EdgeKey(flow.from(), flow.to(), flow.job(), flow.kind());
            EdgeSighting sighting = new EdgeSighting(flow.grade(), flow.transformations(), producer, seen);
            ofEvent.merge(key, sighting, EdgeSighting::withinOneEvent);
        }
        ofEvent.forEach((key, sighting) -> edges.merge(key, sighting, EdgeSighting::and));
    }

    /** When the nodes were written: gives the edges, and what was told of them. */
    Map<WrittenEdge, SpanRows.Sighted> number(NodeIds ids) {
        told = edges.entrySet().stream()
                .map(edge -> new Told(edge.getKey().numbered(ids), edge.getValue()))
                .sorted(Comparator.comparing(Told::edge, IN_ORDER))
                .toList();
        Map<WrittenEdge, SpanRows.Sighted> numbered = LinkedHashMap.newLinkedHashMap(told.size());
        told.forEach(one -> numbered.put(
                one.edge(),
                new SpanRows.Sighted(
                        one.sighting().seen().times(), one.sighting().grade())));
        return numbered;
    }

    /** Writes the edges, which were {@linkplain #number numbered}, and gives the numbers of their rows. */
    List<Long> write(Connection connection, Instant learnedAt) throws SQLException {
        Map<String, UUID> producers = writeProducers(connection);
        MultiRow rows = new MultiRow(16);
        for (Told one : told) {
            WrittenEdge edge = one.edge();
            EdgeSighting sighting = one.sighting();
            Sightings seen = sighting.seen();
            rows.add(
                    edge.from(),
                    edge.to(),
                    edge.job(),
                    edge.kind(),
                    sighting.grade().ordinal(),
                    TransformationText.write(sighting.transformations()),
                    seen.first().time(),
                    seen.last().time(),
                    seen.events(),
                    learnedAt,
                    seen.last().mark(),
                    edge.owner(),
                    seen.first().mark(),
                    seen.first().event(),
                    seen.last().event(),
                    sighting.producer() == null ? null : producers.get(sighting.producer()));
        }
        return rows.numbers(connection, UPSERT);
    }

    /** A chunk has few producers: each is named once more, which changes nothing. */
    private Map<String, UUID> writeProducers(Connection connection) throws SQLException {
        Map<String, UUID> keys = new TreeMap<>();
        for (EdgeSighting sighting : edges.values()) {
            String producer = sighting.producer();
            if (producer != null) {
                keys.computeIfAbsent(producer, name -> Keys.of("PRODUCER", name));
            }
        }
        MultiRow rows = new MultiRow(2);
        keys.forEach((name, key) -> rows.add(key, EventJson.clean(name)));
        rows.execute(connection, PRODUCERS);
        return keys;
    }
}
