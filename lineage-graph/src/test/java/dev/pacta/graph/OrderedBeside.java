/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Lays edges in order when a test says so, in place of another thread. */
final class OrderedBeside {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int ran;

    /** One at which small graphs are laid in order now and then, while the builder waits or beside it. */
    GrowingEdges.Pace pace(Random random) {
        return new GrowingEdges.Pace(random.nextInt(10), 12 + random.nextInt(20), random.nextInt(60), waiting::add);
    }

    void runSome(Random random) {
        if (random.nextBoolean()) {
            runAll();
        }
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
            ran++;
        }
    }

    int ran() {
        return ran;
    }
}
