/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Bytes of an answer that are given up when none come for a while, which Java's client never does. For one thread. */
final class WatchedBytes extends FilterInputStream {
    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "pacta-watch");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final Duration stall;
    private volatile boolean stalled;

    WatchedBytes(InputStream bytes, Duration stall) {
        super(bytes);
        this.stall = stall;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        ScheduledFuture<?> giveUp = CLOCK.schedule(this::giveUp, stall.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int read = super.read(bytes, offset, length);
            if (stalled) {
                throw new SocketTimeoutException("no bytes came for %d s".formatted(stall.toSeconds()));
            }
            return read;
        } finally {
            giveUp.cancel(false);
        }
    }

    /** Ends the reading that waits. */
    private void giveUp() {
        stalled = true;
        try {
            in.close();
        } catch (IOException closing) {
            // Who reads is told that the bytes stalled.
        }
    }
}
