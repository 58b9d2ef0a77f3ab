/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the graph of this process follow what others commit on the same database, a quarter of a second after the last look, and up to a second where
 * looking takes long: under load it takes a tenth of a thread at most. One thread looks.
 */
@ApplicationScoped
class GraphFollowing {
    private static final Logger LOG = Logger.getLogger(GraphFollowing.class);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMillis(900);
    /** A pause is so many times as long as the look before it. */
    private static final int PAUSES = 9;

    private final GraphKeeper keeper;
    private @Nullable Thread worker;

    GraphFollowing(GraphKeeper keeper) {
        this.keeper = keeper;
    }

    void start(@Observes StartupEvent start) {
        worker = Thread.ofPlatform().daemon().name("lineage-follow").start(this::run);
    }

    @PreDestroy
    void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long started = System.nanoTime();
                look();
                Thread.sleep(pause(Duration.ofNanos(System.nanoTime() - started)));
            }
        } catch (InterruptedException stopped) {
            LOG.debug("following the lineage graph stopped");
        }
    }

    private static Duration pause(Duration look) {
        Duration pause = look.multipliedBy(PAUSES);
        if (pause.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void look() {
        try {
            keeper.follow();
        } catch (RuntimeException surprise) {
            LOG.error("the lineage graph was not followed, and is tried again", surprise);
        }
    }
}
