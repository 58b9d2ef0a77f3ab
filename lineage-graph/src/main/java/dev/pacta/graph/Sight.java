/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** Which edges are seen at the two times of a question; the times of few are looked up. Immutable; safe for many threads. */
final class Sight {
    private final Knowledge knowledge;
    private final Glance glance;
    private final AsOf asOf;
    private final boolean isNow;
    private final int begunStep;
    private final int learnedStep;

    /** @param knowledge a view, which nobody writes any more */
    Sight(Knowledge knowledge, AsOf asOf) {
        this.knowledge = knowledge;
        this.glance = knowledge.glance();
        this.asOf = asOf;
        isNow = asOf.equals(AsOf.NOW);
        begunStep = glance.begunStep(asOf.eventTime());
        learnedStep = asOf.knownAt() == Long.MAX_VALUE ? TimeSteps.BEYOND : glance.learnedStep(asOf.knownAt());
    }

    boolean isOf(Knowledge other) {
        return knowledge == other;
    }

    boolean sees(int edge) {
        return isNow ? knowledge.isOpen(edge) : isSeenThen(edge);
    }

    private boolean isSeenThen(int edge) {
        int glanced = knowledge.glance(edge);
        int begun = glance.begun(glanced);
        int learned = glance.learned(glanced);
        if (begun > begunStep || learned > learnedStep) {
            return false;
        }
        boolean isBefore = begun < begunStep && learned < learnedStep;
        return (isBefore && knowledge.isOpen(edge)) || knowledge.isSeen(edge, asOf);
    }
}
