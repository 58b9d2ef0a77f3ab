/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.event.LineageEvent;
import java.time.Instant;

/**
 * Which events told something: the earliest, the newest, how many, and when each of them did. Putting two together gives the same whatever their order.
 */
record Sightings(Teller first, Teller last, long events, Times times) {
    /** An event that told it, with its number in the log. */
    record Teller(Instant time, Mark mark, long event) {}

    static Sightings once(LineageEvent event, long eventId) {
        Teller teller = new Teller(event.eventTime(), Mark.of(event), eventId);
        return new Sightings(teller, teller, 1, new Times.One(event.eventTime()));
    }

    Sightings and(Sightings other) {
        return new Sightings(
                other.first.mark.isBefore(first.mark) ? other.first : first,
                isOlderThan(other) ? other.last : last,
                events + other.events,
                new Times.Both(times, other.times));
    }

    boolean isOlderThan(Sightings other) {
        return last.mark.isBefore(other.last.mark);
    }
}
