/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which an edge was so: from a sighting to the first word after its last sighting that ends it.
 *
 * @param first the first sighting
 * @param last the last sighting
 * @param closed when a word ended it; null while none has
 * @param events how many sightings there are in it
 */
record Span(Instant first, Instant last, @Nullable Instant closed, long events) {

    /**
     * From when on words matter when something is learned of a time.
     *
     * @param isWord whether a word is among what is learned, which may part a span
     */
    static Instant from(Instant learned, boolean isWord, List<Span> before) {
        Instant from = learned;
        for (Span span : before) {
            Instant end = isWord && span.first.isBefore(learned) ? span.first : span.last;
            from = end.isBefore(from) ? end : from;
        }
        return from;
    }

    /** Those of the words that are after its first sighting and not after its last. */
    NavigableSet<Instant> within(NavigableSet<Instant> words) {
        return first.isBefore(last) ? words.subSet(first, false, last, true) : Collections.emptyNavigableSet();
    }

    /**
     * The spans of an edge by all that is known, in the order of time; the last one is that of today.
     *
     * @param before those that were known, at least the last one and all that were not over when something new is told
     * @param told when the edge was told beside them
     * @param seen times at which it was told within the spans that were known, and how many of the events of these each is
     * @param words when it would have ended unless it was told then or later, from {@link #from} on
     * @param unheard those of the words that nobody had heard before: at each other one within a span that was known the edge was told, or the span would have ended
     */
    static List<Span> of(
            List<Span> before,
            List<Instant> told,
            NavigableMap<Instant, Long> seen,
            NavigableSet<Instant> words,
            Set<Instant> unheard) {
        TreeMap<Instant, Long> sightings = new TreeMap<>();
        for (Span span : before) {
            long apart = seen.subMap(span.first, true, span.last, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            sightings.merge(span.first, span.events - apart, Long::sum);
            sightings.merge(span.last, 0L, Long::sum);
            span.within(words).stream()
                    .filter(word -> !unheard.contains(word))
                    .forEach(word -> sightings.merge(word, 0L, Long::sum));
        }
        told.forEach(time -> sightings.merge(time, 1L, Long::sum));
        seen.forEach((time, events) -> sightings.merge(time, events, Long::sum));
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<Instant, Long> sighting : sightings.entrySet()) {
            Instant time = sighting.getKey();
            Span open = spans.isEmpty() ? null : spans.getLast();
            if (open == null || (open.closed != null && open.closed.isBefore(time))) {
                spans.add(new Span(time, time, words.higher(time), sighting.getValue()));
            } else {
                spans.set(
                        spans.size() - 1,
                        new Span(open.first, time, words.higher(time), open.events + sighting.getValue()));
            }
        }
        return spans;
    }
}
