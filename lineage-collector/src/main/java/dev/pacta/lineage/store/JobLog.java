/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks up in the log when edges were told around words that come late: their spans have to be parted there.
 *
 * @param reader reads events as they were read when they came
 * @param rules as events are folded
 */
record JobLog(EventReader reader, NamingRules rules) {
    /** Of a job's events so many are read; beyond, an edge is taken to have been there. */
    private static final int MOST_EVENTS = 2_000;

    private static final int FETCHED = 20;

    private static final String NAMES = """
            select e.id, e.kind, f.key as from_key, t.key as to_key, coalesce(j.key, case when f.kind = 'JOB' then f.key else t.key end) as job_key
            from unnest(?::bigint[]) as a (id) join lineage_edge e on e.id = a.id
            join lineage_node f on f.id = e.from_id join lineage_node t on t.id = e.to_id left join lineage_node j on j.id = e.job_id
            """;

    private static final String FROM_ON = """
            select id, event_time, body from lineage_event where job = ? and event_time >= ? and event_time <= ? order by event_time limit %d
            """.formatted(MOST_EVENTS + 1);
    private static final String BEFORE = """
            select id, event_time, body from lineage_event where job = ? and event_time < ? and event_time >= ? order by event_time desc limit %d
            """.formatted(MOST_EVENTS + 1);
    private static final String WAITING = "select unnest(events) from lineage_unfolded";

    /**
     * A span of an edge within which there are words: it is not known when the edge was told around them.
     *
     * @param words in the span, at least one
     */
    record Doubt(long edge, Span span, NavigableSet<Instant> words) {}

    /** An edge as events name it. */
    private record Name(String kind, UUID from, UUID to) {}

    private record Named(Name name, UUID job) {}

    /** An event of the log, and what it tells. */
    private record Told(Instant time, Set<Name> edges) {}

    /**
     * When edges were told, and by how many events, from the first of the words to the end of the span, and when before that. Where the log does not have them, the words are among the times, told by no
     * event: of what was seen before a time and after it nothing says that it was not so between.
     *
     * @param claimed the events that are folded now, which are told by the chunk
     */
    Map<Long, NavigableMap<Instant, Long>> around(Connection connection, List<Doubt> doubts, Set<Long> claimed)
            throws SQLException {
        Map<Long, NavigableMap<Instant, Long>> seen = new HashMap<>();
        if (doubts.isEmpty()) {
            return seen;
        }
        Set<Long> left = waiting(connection);
        left.addAll(claimed);
        Map<Long, Named> names = names(connection, doubts);
        Map<UUID, Set<Name>> ofJobs = new HashMap<>();
        names.values()
                .forEach(named -> ofJobs.computeIfAbsent(named.job(), job -> new HashSet<>())
                        .add(named.name()));
        Map<List<Object>, List<Told>> read = new HashMap<>();
        for (Doubt doubt : doubts) {
            Named named = names.get(doubt.edge());
            NavigableMap<Instant, Long> times = seen.computeIfAbsent(doubt.edge(), edge -> new TreeMap<>());
            if (named == null) {
                doubt.words().forEach(word -> times.merge(word, 0L, Long::sum));
                continue;
            }
            UUID job = named.job();
            Instant word = doubt.words().first();
            Instant first = doubt.span().first();
            Instant last = doubt.span().last();
            // Many edges of one job have the same span: its events are read once.
            List<Told> after = known(
                    read, List.of(job, word, last), () -> read(connection, FROM_ON, job, word, last, left, Set.of()));
            times.putAll(fromOn(after, named.name(), doubt));
            Set<Name> nearest = ofJobs.getOrDefault(job, Set.of());
            List<Told> before = known(
                    read, List.of(word, job, first), () -> read(connection, BEFORE, job, word, first, left, nearest));
            before.stream()
                    .filter(told -> told.edges().contains(named.name()))
                    .findFirst()
                    .ifPresent(told -> times.merge(told.time(), 0L, Long::sum));
        }
        return seen;
    }

    /** The numbers of events that are not folded yet: what they tell is not counted in any span. */
    private static Set<Long> waiting(Connection connection) throws SQLException {
        Set<Long> waiting = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                waiting.add(row.getLong(1));
            }
        }
        return waiting;
    }

    private static NavigableMap<Instant, Long> fromOn(List<Told> events, Name name, Doubt doubt) {
        NavigableMap<Instant, Long> times = new TreeMap<>();
        for (Told told : events) {
            if (told.edges().contains(name)) {
                times.merge(told.time(), 1L, Long::sum);
            }
        }
        boolean isAll =
                events.size() <= MOST_EVENTS && times.containsKey(doubt.span().last());
        if (!isAll) {
            times.replaceAll((time, count) -> 0L);
            doubt.words().forEach(word -> times.merge(word, 0L, Long::sum));
        }
        return times;
    }

    private static Map<Long, Named> names(Connection connection, List<Doubt> doubts) throws SQLException {
        MultiRow edges = new MultiRow(1);
        doubts.stream().map(Doubt::edge).distinct().forEach(edges::add);
        Map<Long, Named> names = new HashMap<>();
        try (PreparedStatement statement = edges.bind(connection, NAMES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Name name = new Name(
                        row.getString("kind"),
                        row.getObject("from_key", UUID.class),
                        row.getObject("to_key", UUID.class));
                names.put(row.getLong("id"), new Named(name, row.getObject("job_key", UUID.class)));
            }
        }
        return names;
    }

    private interface Reading {
        List<Told> read() throws SQLException;
    }

    private static List<Told> known(Map<List<Object>, List<Told>> read, List<Object> asked, Reading reading)
            throws SQLException {
        List<Told> known = read.get(asked);
        if (known == null) {
            known = reading.read();
            read.put(asked, known);
        }
        return known;
    }

    /** @param nearest where there are some, no more is read when each of these edges was found */
    private List<Told> read(
            Connection connection, String sql, UUID job, Instant word, Instant end, Set<Long> left, Set<Name> nearest)
            throws SQLException {
        List<Told> events = new ArrayList<>();
        Set<Name> missing = new HashSet<>(nearest);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            statement.setObject(1, job);
            statement.setObject(2, word.atOffset(ZoneOffset.UTC));
            statement.setObject(3, end.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while ((nearest.isEmpty() || !missing.isEmpty()) && row.next()) {
                    if (!left.contains(row.getLong("id"))) {
                        Told told = new Told(Queries.timeOf(row, "event_time"), told(row.getBytes("body")));
                        events.add(told);
                        missing.removeAll(told.edges());
                    }
                }
            }
        }
        return events;
    }

    private Set<Name> told(byte[] body) {
        if (reader.read(body) instanceof EventReading.Readable readable) {
            LineageEvent event = rules.apply(readable.event());
            return rules.flows(event).stream()
                    .map(flow -> new Name(flow.kind().name(), Keys.of(flow.from()), Keys.of(flow.to())))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }
}
