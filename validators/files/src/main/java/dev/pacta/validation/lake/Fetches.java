/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fetches several things at a time, because storage answers late rather than slowly. */
final class Fetches {
    private static final int AT_A_TIME = 8;

    private Fetches() {}

    interface Fetch<T> {
        void of(T thing) throws IOException;
    }

    /** Ends when all are fetched, or with the first trouble. */
    static <T> void run(Collection<T> things, Fetch<T> fetch) throws IOException {
        if (things.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_A_TIME, things.size()));
        try {
            List<Callable<Boolean>> calls = things.stream()
                    .<Callable<Boolean>>map(thing -> () -> {
                        fetch.of(thing);
                        return true;
                    })
                    .toList();
            List<Future<Boolean>> begun = calls.stream().map(threads::submit).toList();
            for (Future<Boolean> each : begun) {
                each.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("fetching was stopped");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("fetching failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
