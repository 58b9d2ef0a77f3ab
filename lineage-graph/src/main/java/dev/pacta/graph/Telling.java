/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * Who told an edge, when and how often; the times as in {@link Interval}. The edges that one event tells have it in common.
 *
 * @param apart 0, or what keeps the edge apart from another that is the same by all that names it
 */
record Telling(
        int job, int apart, long firstSeen, long lastSeen, long learnedAt, long closedAt, long heldUntil, long events) {
    static Telling of(EdgeFacts facts, int apart) {
        Interval interval = facts.interval();
        return new Telling(
                facts.job(),
                apart,
                interval.firstSeen(),
                interval.lastSeen(),
                interval.learnedAt(),
                interval.closedAt(),
                interval.heldUntil(),
                facts.events());
    }

    Interval interval() {
        return new Interval(firstSeen, lastSeen, learnedAt, closedAt, heldUntil);
    }

    /** It says of the same time that something was so, as it was held to be at one time; that time may have ended meanwhile. */
    boolean isOf(Telling other) {
        return firstSeen == other.firstSeen && closedAt == other.closedAt && learnedAt == other.learnedAt;
    }

    /** It is what is held now of the newest time of which something is known, be it that the edge has ended. */
    boolean isHeld() {
        return heldUntil == Interval.OPEN;
    }

    /** It is so now, as far as is known now. */
    boolean isOpen() {
        return heldUntil == Interval.OPEN && closedAt == Interval.OPEN;
    }
}
