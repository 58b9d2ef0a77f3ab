/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import java.time.Duration;

/**
 * How long a client waits before it asks again.
 *
 * @param attempts how often a call is made at most
 * @param first the wait before the second attempt; each further one is twice as long
 * @param longest what a host may ask for; a longer wait is a failure instead
 * @param waiting carries out a wait
 */
public record Patience(int attempts, Duration first, Duration longest, Waiting waiting) {
    /** Four attempts over seven seconds; a minute where the host asks for it. */
    public static final Patience USUAL = new Patience(4, Duration.ofSeconds(1), Duration.ofMinutes(1), Patience::sleep);

    /** Carries out a wait. */
    @FunctionalInterface
    public interface Waiting {
        /** @throws InterruptedException when the thread is told to stop */
        void wait(Duration time) throws InterruptedException;
    }

    public Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt is made");
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    Duration before(int attempt) {
        return first.multipliedBy(1L << Math.min(attempt - 1, 20));
    }
}
