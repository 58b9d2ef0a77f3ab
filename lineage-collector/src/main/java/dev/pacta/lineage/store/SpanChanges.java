/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes in the spans of edges: what was held is kept with the time until which it was. Not thread-safe. */
final class SpanChanges {
    /** Whoever reads what is held beside the edges goes by the numbers: a row that changes has a new one. */
    private static final String NO_LONGER = """
            update lineage_edge_before b set known_until = t.now, id = default
            from unnest(?::bigint[], ?::timestamptz[]) as t (id, now) where b.id = t.id returning b.edge_id
            """;

    private static final String SEEN_AGAIN = """
            update lineage_edge_before b set last_seen = t.last_seen, events = t.events, id = default
            from unnest(?::bigint[], ?::timestamptz[], ?::bigint[]) as t (id, last_seen, events)
            where b.id = t.id returning b.edge_id
            """;

    /** What was the last span until now, and is over now, has been kept already: it is held on. */
    private static final String OVER = """
            with told as (
                select * from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
                    as t (edge_id, first_seen, last_seen, closed_at, events, now)),
            kept as (
                update lineage_edge_before b set known_until = 'infinity', last_seen = t.last_seen, events = t.events
                from (select told.*, held.id from told cross join lateral (
                          select h.id from lineage_edge_before h
                          where h.edge_id = told.edge_id and h.known_until = told.now and h.closed_at = told.closed_at
                            and h.first_seen = told.first_seen offset 0) held) t
                where b.id = t.id
                returning b.edge_id, b.first_seen)
            insert into lineage_edge_before (edge_id, first_seen, last_seen, closed_at, events, known_from, known_until)
            select t.edge_id, t.first_seen, t.last_seen, t.closed_at, t.events, t.now, 'infinity' from told t
            where not exists (select from kept k where k.edge_id = t.edge_id and k.first_seen = t.first_seen)
            """;

    /** What was held of the last span until now, where nothing else has kept it. */
    private static final String HELD = """
            insert into lineage_edge_before (edge_id, first_seen, last_seen, closed_at, renamed_at, events, known_from, known_until)
            select t.edge_id, t.first_seen, t.last_seen, t.closed_at, e.renamed_at, t.events, e.known_from, t.now
            from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
                as t (edge_id, first_seen, last_seen, closed_at, events, now)
            join lineage_edge e on e.id = t.edge_id where e.known_from < t.now
            """;

    private static final String LAST = """
            update lineage_edge e set first_seen = t.first_seen, events_before = e.events - t.events, known_from = t.now
            from unnest(?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[]) as t (id, first_seen, events, now)
            where e.id = t.id
            """;

    private final Instant now;
    private final MultiRow noLonger = new MultiRow(2);
    private final MultiRow seenAgain = new MultiRow(3);
    private final MultiRow over = new MultiRow(6);
    private final MultiRow held = new MultiRow(6);
    private final MultiRow last = new MultiRow(4);
    private final Set<Long> changed = new HashSet<>();

    SpanChanges(Instant now) {
        this.now = now;
    }

    /** What names a span among those of an edge. */
    private record Name(Instant first, @Nullable Instant closed) {
        static Name of(Span span) {
            return new Name(span.first(), span.closed());
        }
    }

    /** Of an edge that was not there before. */
    void ofNew(SpanRows.Row row, List<Span> spans) {
        if (spans.size() > 1) {
            spans.subList(0, spans.size() - 1).forEach(span -> addOver(row.id(), span));
            addLast(row.id(), spans.getLast());
        }
    }

    /**
     * Of an edge that was there.
     *
     * @param before as it was
     * @param row as it is written by now, as though there was one span
     * @param wasOver the spans beside its last one, by their numbers
     * @param spans those that there are now
     */
    void of(SpanRows.Row before, SpanRows.Row row, Map<Long, Span> wasOver, List<Span> spans) {
        List<Span> isOver = spans.subList(0, spans.size() - 1);
        Map<Name, Span> named = isOver.stream().collect(Collectors.toMap(Name::of, span -> span));
        Set<Name> there = new HashSet<>();
        wasOver.forEach((number, span) -> {
            Span same = named.get(Name.of(span));
            if (same == null) {
                noLonger.add(number, now);
            } else if (!same.equals(span)) {
                seenAgain.add(number, same.last(), same.events());
            }
            there.add(Name.of(span));
        });
        isOver.stream().filter(span -> !there.contains(Name.of(span))).forEach(span -> addOver(row.id(), span));
        Instant first = spans.getLast().first();
        if (!first.equals(before.last().first())) {
            Span was = before.last();
            held.add(row.id(), was.first(), was.last(), was.closed(), was.events(), now);
            addLast(row.id(), spans.getLast());
        } else if (!first.equals(row.last().first())) {
            addLast(row.id(), spans.getLast());
        }
    }

    private void addOver(long edge, Span span) {
        over.add(edge, span.first(), span.last(), span.closed(), span.events(), now);
    }

    private void addLast(long edge, Span span) {
        last.add(edge, span.first(), span.events(), now);
        changed.add(edge);
    }

    /** Gives the numbers of the edges whose rows are others by this. */
    List<Long> write(Connection connection) throws SQLException {
        changed.addAll(noLonger.numbers(connection, NO_LONGER));
        changed.addAll(seenAgain.numbers(connection, SEEN_AGAIN));
        held.execute(connection, HELD);
        over.execute(connection, OVER);
        last.execute(connection, LAST);
        return List.copyOf(changed);
    }
}
