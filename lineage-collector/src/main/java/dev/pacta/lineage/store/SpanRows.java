/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.Grade;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/** Reads the spans of edges ({@link Span}), and the words by which they end. */
final class SpanRows {
    private static final int DECLARED = Grade.DECLARED.ordinal();
    private static final String ROW = """
            e.id, e.owner_id, e.grade, e.first_seen, e.last_seen, e.closed_at, e.events - e.events_before as events, e.known_from""";

    private static final String TOLD = "select t.number, t.from_dataset, t.to_dataset, " + ROW + """

            from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                as t (number, from_id, to_id, job_id, kind, from_dataset, to_dataset)
            cross join lateral (
                select * from lineage_edge b
                where b.from_id = t.from_id and b.to_id = t.to_id and b.job_id = t.job_id and b.kind = t.kind offset 0) e
            """;

    private static final String DATASET = """
            coalesce((
                select d.id from lineage_node n join lineage_node d on d.kind = 'DATASET' and md5(d.namespace) = md5(n.namespace)
                    and md5(d.name) = md5(n.name) and d.namespace = n.namespace and d.name = n.name
                where n.id = e.%1$s_id and n.kind in ('DATASET', 'FIELD')), 0) as %1$s_dataset""";

    private static final String NUMBERED =
            "select " + ROW + ", " + DATASET.formatted("from") + ", " + DATASET.formatted("to") + """

            from unnest(?::bigint[]) as t (id) join lineage_edge e on e.id = t.id
            """;

    private static final String NOT_OVER = """
            select t.id as edge, b.id, b.first_seen, b.last_seen, b.closed_at, b.events
            from unnest(?::bigint[], ?::timestamptz[]) as t (id, learned)
            cross join lateral (
                select * from lineage_edge_before s
                where s.edge_id = t.id and s.known_until = 'infinity' and s.closed_at >= t.learned offset 0) b
            """;

    /** As {@link ReplacementRows} and {@link LifecycleRows} have it, but all of them from a time on; each by index, whatever is planned for many. */
    private static final String WORDS = """
            with asked as (
                select e.*, t.after, t.from_dataset, t.to_dataset, case when e.job_id <> 0 then e.job_id else e.from_id end as writer
                from unnest(?::bigint[], ?::timestamptz[], ?::bigint[], ?::bigint[]) as t (number, after, from_dataset, to_dataset)
                cross join lateral (select * from lineage_edge b where b.id = t.number offset 0) e),
            ended as (
                select a.id, a.after, a.from_dataset as dataset, 'DROP' as change, 0::bigint as writer from asked a
                union all
                select a.id, a.after, a.to_dataset, 'DROP', 0 from asked a
                union all
                select a.id, a.after, a.to_dataset, 'TRUNCATE', 0 from asked a where a.grade < %1$d
                union all
                select a.id, a.after, a.to_dataset, 'OVERWRITE', a.writer from asked a where a.grade < %1$d)
            select a.id, r.at, r.node_id as node, '' as change, 0 as job from asked a
            cross join lateral (
                select * from lineage_replacement w
                where w.node_id = a.owner_id and w.declared = (a.grade >= %1$d) and w.at >= a.after offset 0) r
            where a.kind in ('DIRECT', 'INDIRECT')
            union
            select e.id, l.at, l.dataset_id, l.change, l.job_id from ended e
            cross join lateral (
                select * from lineage_lifecycle w
                where w.dataset_id = e.dataset and w.change = e.change and w.at >= e.after offset 0) l
            where e.change <> 'OVERWRITE' or l.job_id <> e.writer
            """.formatted(DECLARED);

    private SpanRows() {}

    /**
     * An edge: its last span, and what decides by which words it ends.
     *
     * @param owner whose words replace it
     * @param knownFrom since when it is held to be as it is
     */
    record Row(long id, long owner, int grade, long fromDataset, long toDataset, Span last, Instant knownFrom) {
        boolean isDeclared() {
            return grade >= DECLARED;
        }
    }

    /** When an edge of a chunk is told, and the strongest grade of that. */
    record Sighted(Times times, Grade grade) {}

    /**
     * An edge, and when a chunk tells it.
     *
     * @param times in order; none where the chunk tells of the past of the edge alone
     * @param isDeclared whether the chunk only declares it
     */
    record Told(Row row, List<Instant> times, boolean isDeclared) {}

    /** Those of the edges that there are. */
    static List<Told> of(Connection connection, Map<WrittenEdge, Sighted> told) throws SQLException {
        List<Sighted> sighted = new ArrayList<>();
        MultiRow keys = new MultiRow(7);
        told.forEach((edge, seen) -> {
            keys.add(
                    sighted.size(),
                    edge.from(),
                    edge.to(),
                    edge.job(),
                    edge.kind(),
                    edge.fromDataset(),
                    edge.toDataset());
            sighted.add(seen);
        });
        List<Told> rows = new ArrayList<>();
        read(connection, TOLD, keys, row -> {
            Sighted seen = sighted.get(row.getInt("number"));
            rows.add(new Told(row(row), seen.times().inOrder(), seen.grade().ordinal() >= DECLARED));
        });
        return rows;
    }

    /** The edges of these numbers, of which nothing but their past is told. */
    static List<Told> numbered(Connection connection, Set<Long> numbers) throws SQLException {
        List<Told> rows = new ArrayList<>();
        MultiRow keys = new MultiRow(1);
        numbers.forEach(keys::add);
        read(connection, NUMBERED, keys, row -> rows.add(new Told(row(row), List.of(), true)));
        return rows;
    }

    /** The spans, by their numbers, that ended at or after the time that is given for their edge. */
    static Map<Long, Map<Long, Span>> notOver(Connection connection, Map<Long, Instant> times) throws SQLException {
        Map<Long, Map<Long, Span>> spans = new HashMap<>();
        MultiRow asked = new MultiRow(2);
        times.forEach(asked::add);
        read(
                connection,
                NOT_OVER,
                asked,
                row -> spans.computeIfAbsent(row.getLong("edge"), edge -> new HashMap<>())
                        .put(row.getLong("id"), span(row)));
        return spans;
    }

    /**
     * Asks for the words of an edge.
     *
     * @param from at that time or later
     */
    record Asked(Row row, Instant from) {}

    /**
     * The words by which an edge ends.
     *
     * @param unheard the times at which there are only such that nobody had heard before
     */
    record Ends(NavigableSet<Instant> all, Set<Instant> unheard) {
        static final Ends NONE = new Ends(Collections.emptyNavigableSet(), Set.of());
    }

    /** The words by which the edges end, by the numbers of these. */
    static Map<Long, Ends> words(Connection connection, List<Asked> edges, Words told) throws SQLException {
        Map<Long, NavigableMap<Instant, Boolean>> heard = new HashMap<>();
        Map<Long, Boolean> declared = new HashMap<>();
        MultiRow asked = new MultiRow(4);
        for (Asked edge : edges) {
            Row row = edge.row();
            declared.put(row.id(), row.isDeclared());
            asked.add(row.id(), edge.from(), row.fromDataset(), row.toDataset());
        }
        read(connection, WORDS, asked, row -> {
            long id = row.getLong("id");
            heard.computeIfAbsent(id, edge -> new TreeMap<>())
                    .merge(
                            Queries.timeOf(row, "at"),
                            isHeard(row, Boolean.TRUE.equals(declared.get(id)), told),
                            Boolean::logicalOr);
        });
        Map<Long, Ends> words = new HashMap<>();
        heard.forEach((edge, times) -> {
            Set<Instant> unheard = new HashSet<>(times.keySet());
            unheard.removeIf(times::get);
            words.put(edge, new Ends(times.navigableKeySet(), unheard));
        });
        return words;
    }

    private static boolean isHeard(ResultSet row, boolean declared, Words told) throws SQLException {
        Instant at = Queries.timeOf(row, "at");
        String change = row.getString("change");
        return change.isEmpty()
                ? !told.unheard().contains(new Words.Replacing(row.getLong("node"), declared, at))
                : !told.unheardOfDatasets()
                        .contains(new Words.OfDataset(
                                row.getLong("node"), at, LifecycleFacet.Change.valueOf(change), row.getLong("job")));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getInt("grade"),
                row.getLong("from_dataset"),
                row.getLong("to_dataset"),
                span(row),
                Queries.timeOf(row, "known_from"));
    }

    private static Span span(ResultSet row) throws SQLException {
        boolean isOpen = row.getObject("closed_at") == null;
        return new Span(
                Queries.timeOf(row, "first_seen"),
                Queries.timeOf(row, "last_seen"),
                isOpen ? null : Queries.timeOf(row, "closed_at"),
                row.getLong("events"));
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, MultiRow asked, Taker taker) throws SQLException {
        if (asked.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = asked.bind(connection, sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }
}
