/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stretches of time in which edges were so ({@link Span}), of those edges of a chunk that ever may have ended. The last stretch is in the row of the edge, the others lie
 * beside it, and are held to be so until something is learned that changes them. Looks before the chunk is written, and writes after that. Not thread-safe.
 */
final class EdgeSpans {
    private final Words words;
    private final Map<WrittenEdge, Times> told;
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

    private EdgeSpans(Words words, Map<WrittenEdge, Times> told) {
        this.words = words;
        this.told = told;
    }

    /**
     * Looks at the edges before the chunk is written.
     *
     * @param told all edges of the chunk
     */
    static EdgeSpans before(Connection connection, Words words, Map<WrittenEdge, Times> told) throws SQLException {
        Map<WrittenEdge, Times> ending = told.entrySet().stream()
                .filter(edge -> words.mayReplace(edge.getKey()) || words.mayEndByDataset(edge.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        EdgeSpans spans = new EdgeSpans(words, ending);
        spans.look(connection);
        return spans;
    }

    private void look(Connection connection) throws SQLException {
        Map<Long, Instant> late = LateWords.edges(connection, words);
        Map<Long, Instant> learned = new HashMap<>(late);
        List<SpanRows.Told> edges = SpanRows.of(connection, told);
        edges.addAll(SpanRows.numbered(connection, without(learned.keySet(), edges)));
        for (SpanRows.Told edge : edges) {
            edge.times().stream()
                    .findFirst()
                    .ifPresent(first -> learned.merge(edge.row().id(), first, EdgeSpans::earlier));
        }
        Map<Long, Map<Long, Span>> over = SpanRows.notOver(connection, learned);
        for (SpanRows.Told edge : edges) {
            long id = edge.row().id();
            Instant first = learned.getOrDefault(id, Instant.MAX);
            known.put(id, new Known(edge.row(), first, late.containsKey(id), over.getOrDefault(id, Map.of())));
        }
    }

    private static Set<Long> without(Set<Long> numbers, List<SpanRows.Told> edges) {
        Set<Long> rest = new HashSet<>(numbers);
        edges.forEach(edge -> rest.remove(edge.row().id()));
        return rest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** After the edges and the words of the chunk were written: writes the spans, and gives the numbers of the edges of which they are others. */
    List<Long> write(Connection connection, Instant now) throws SQLException {
        List<SpanRows.Told> edges = SpanRows.of(connection, told);
        edges.addAll(SpanRows.numbered(connection, without(known.keySet(), edges)));
        List<SpanRows.Asked> asked = edges.stream()
                .map(edge -> new SpanRows.Asked(edge.row(), from(edge)))
                .toList();
        Map<Long, NavigableSet<Instant>> ends = SpanRows.words(connection, asked);
        SpanChanges changes = new SpanChanges(now);
        for (SpanRows.Told edge : edges) {
            SpanRows.Row row = edge.row();
            Known before = known.get(row.id());
            List<Span> spans = Span.of(
                    before == null ? List.of() : before.spans(),
                    edge.times(),
                    ends.getOrDefault(row.id(), new TreeSet<>()),
                    words.unheardOf(row.owner(), row.isDeclared()));
            if (before == null) {
                changes.ofNew(row, spans);
            } else {
                changes.of(before.row(), row, before.over(), spans);
            }
        }
        return changes.write(connection);
    }

    private Instant from(SpanRows.Told edge) {
        Known before = known.get(edge.row().id());
        return before == null ? edge.times().getFirst() : Span.from(before.learned(), before.isWord(), before.spans());
    }
}
