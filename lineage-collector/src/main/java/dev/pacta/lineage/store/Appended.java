/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.LineageEvent;
import java.util.List;

/**
 * Events that are committed in the log and not folded yet.
 *
 * @param number of the commit among those that wait for folding
 * @param events empty when memory has no room for them: they are read from the log again
 * @param count of the events
 * @param bytes of the bodies, whether they are in memory or not; 0 where that is not known
 */
record Appended(long number, List<Event> events, int count, long bytes) {
    Appended {
        events = List.copyOf(events);
    }

    /** An event of the log with its number there. */
    record Event(long id, LineageEvent event) {}

    /** A commit of which nothing is known but its number. */
    static Appended unread(long number) {
        return new Appended(number, List.of(), 0, 0);
    }

    /** The same without its events. */
    Appended withoutEvents() {
        return new Appended(number, List.of(), count, bytes);
    }

    /** The bytes of the bodies that are in memory. */
    long bytesInMemory() {
        return events.isEmpty() ? 0 : bytes;
    }

    static Appended of(long number, List<Event> events) {
        return new Appended(
                number,
                events,
                events.size(),
                events.stream()
                        .mapToLong(one -> one.event().raw().bytes().length)
                        .sum());
    }
}
