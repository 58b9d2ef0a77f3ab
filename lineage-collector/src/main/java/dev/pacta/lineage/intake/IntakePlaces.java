/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.LineageSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** How many requests with events are worked on at once, whichever way they take, so that memory is bounded. Safe for many threads. */
@ApplicationScoped
class IntakePlaces {
    private final EventIntake intake;
    private final Semaphore places;

    IntakePlaces(EventIntake intake, LineageSettings settings) {
        this.intake = intake;
        this.places = new Semaphore(settings.maxConcurrentRequests());
    }

    /** More events wait for being folded than the settings allow. */
    boolean isFull() {
        return intake.isFull();
    }

    /** Takes a place if there is one; whoever took it gives it back. */
    boolean take() {
        return places.tryAcquire();
    }

    void giveBack() {
        places.release();
    }
}
