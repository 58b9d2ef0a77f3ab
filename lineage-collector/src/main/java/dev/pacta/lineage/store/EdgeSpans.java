/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stretches of time in which edges were so ({@link Span}), of those edges of a chunk that ever may have ended. The last stretch is in the row of the edge, the others lie
 * beside it, and are held to be so until something is learned that changes them. Looks before the chunk is written, and writes after that. Not thread-safe.
 */
final class EdgeSpans {
    /** Before all that can be told. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private final JobLog log;
    private final Words words;
    private final Map<WrittenEdge, SpanRows.Sighted> told;
    private final Map<Long, Known> known = new HashMap<>();

    /**
     * An edge before the chunk.
     *
     * @param learned the earliest time of which the chunk says something
     * @param isWord whether a word is among it
     * @param over by their numbers, the spans that had ended, but for those that were over before that time
     */
    private record Known(SpanRows.Row row, Instant learned, boolean isWord, Map<Long, Span> over) {
        List<Span> spans() {
            List<Span> all = new ArrayList<>(over.values());
            all.add(row.last());
            return all;
        }
    }

    private EdgeSpans(JobLog log, Words words, Map<WrittenEdge, SpanRows.Sighted> told) {
        this.log = log;
        this.words = words;
        this.told = told;
    }

    /**
     * Looks at the edges before the chunk is written.
     *
     * @param told all edges of the chunk
     */
    static EdgeSpans before(Connection connection, JobLog log, Words words, Map<WrittenEdge, SpanRows.Sighted> told)
            throws SQLException {
        Map<WrittenEdge, SpanRows.Sighted> ending = told.entrySet().stream()
                .filter(edge -> words.mayReplace(edge.getKey()) || words.mayEndByDataset(edge.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        EdgeSpans spans = new EdgeSpans(log, words, ending);
        spans.look(connection);
        return spans;
    }

    private void look(Connection connection) throws SQLException {
        Map<Long, Instant> late = LateWords.edges(connection, words);
        Map<Long, Instant> learned = new HashMap<>(late);
        List<SpanRows.Told> edges = SpanRows.of(connection, told);
        edges.addAll(SpanRows.numbered(connection, without(learned.keySet(), edges)));
        for (SpanRows.Told edge : edges) {
            learned.merge(edge.row().id(), learned(edge), EdgeSpans::earlier);
        }
        Map<Long, Map<Long, Span>> over = SpanRows.notOver(connection, learned);
        for (SpanRows.Told edge : edges) {
            long id = edge.row().id();
            Instant first = learned.getOrDefault(id, Instant.MAX);
            known.put(id, new Known(edge.row(), first, late.containsKey(id), over.getOrDefault(id, Map.of())));
        }
    }

    /** What had only been declared ends by other words once a run tells it: its whole past is looked at anew. */
    private static Instant learned(SpanRows.Told edge) {
        boolean isOnlyDeclared = edge.isDeclared() || !edge.row().isDeclared();
        return isOnlyDeclared ? edge.times().stream().findFirst().orElse(Instant.MAX) : BEGINNING;
    }

    private static Set<Long> without(Set<Long> numbers, List<SpanRows.Told> edges) {
        Set<Long> rest = new HashSet<>(numbers);
        edges.forEach(edge -> rest.remove(edge.row().id()));
        return rest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * After the edges and the words of the chunk were written: writes the spans, and gives the numbers of the edges of which they are others.
     *
     * @param claimed the numbers of the events that are folded now
     */
    List<Long> write(Connection connection, Set<Long> claimed, Instant now) throws SQLException {
        List<SpanRows.Told> edges = SpanRows.of(connection, told);
        edges.addAll(SpanRows.numbered(connection, without(known.keySet(), edges)));
        List<SpanRows.Asked> asked = edges.stream()
                .map(edge -> new SpanRows.Asked(edge.row(), from(edge)))
                .toList();
        Map<Long, SpanRows.Ends> ends = SpanRows.words(connection, asked, words);
        Map<Long, NavigableMap<Instant, Long>> seen = log.around(connection, doubts(edges, ends), claimed);
        SpanChanges changes = new SpanChanges(now);
        for (SpanRows.Told edge : edges) {
            SpanRows.Row row = edge.row();
            Known before = known.get(row.id());
            SpanRows.Ends words = ends.getOrDefault(row.id(), SpanRows.Ends.NONE);
            List<Span> spans = Span.of(
                    before == null ? List.of() : before.spans(),
                    edge.times(),
                    seen.getOrDefault(row.id(), Collections.emptyNavigableMap()),
                    words.all(),
                    isOtherwise(row) ? words.all() : words.unheard());
            if (before == null) {
                changes.ofNew(row, spans);
            } else {
                changes.of(before.row(), row, before.over(), spans);
            }
        }
        return changes.write(connection);
    }

    /** It was only declared until now. */
    private boolean isOtherwise(SpanRows.Row row) {
        Known before = known.get(row.id());
        return before != null && before.row().isDeclared() && !row.isDeclared();
    }

    /** The words within spans of which nobody knows when the edge was told around them. What is declared is told by words alone. */
    private List<JobLog.Doubt> doubts(List<SpanRows.Told> edges, Map<Long, SpanRows.Ends> ends) {
        List<JobLog.Doubt> doubts = new ArrayList<>();
        for (SpanRows.Told edge : edges) {
            SpanRows.Row row = edge.row();
            Known before = known.get(row.id());
            SpanRows.Ends words = ends.getOrDefault(row.id(), SpanRows.Ends.NONE);
            if (before == null || row.isDeclared()) {
                continue;
            }
            for (Span span : before.spans()) {
                NavigableSet<Instant> doubted = new TreeSet<>(span.within(words.all()));
                if (!isOtherwise(row)) {
                    doubted.retainAll(words.unheard());
                }
                if (!doubted.isEmpty()) {
                    doubts.add(new JobLog.Doubt(row.id(), span, doubted));
                }
            }
        }
        return doubts;
    }

    private Instant from(SpanRows.Told edge) {
        Known before = known.get(edge.row().id());
        return before == null ? edge.times().getFirst() : Span.from(before.learned(), before.isWord(), before.spans());
    }
}
