/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** When something that failed is tried again: after a second, and twice as long each time that it fails again, up to ten minutes. Of one thread. */
final class Pauses {
    private static final System.Logger LOG = System.getLogger(Pauses.class.getName());
    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

    private final String what;
    private final LongSupplier nanoTime;
    private long pause;
    private long began;

    /**
     * @param what fails, as the log says it
     * @param nanoTime as {@link System#nanoTime()}
     */
    Pauses(String what, LongSupplier nanoTime) {
        this.what = what;
        this.nanoTime = nanoTime;
    }

    boolean isOver() {
        return pause == 0 || nanoTime.getAsLong() - began >= pause;
    }

    /** Told in the log the first time since it last went well. */
    void failed(Throwable why) {
        if (pause == 0) {
            LOG.log(WARNING, what + " failed, and is tried again after a pause that doubles, up to ten minutes", why);
        }
        pause = pause == 0 ? FIRST : Math.min(2 * pause, LONGEST);
        began = nanoTime.getAsLong();
    }

    void wentWell() {
        pause = 0;
    }
}
