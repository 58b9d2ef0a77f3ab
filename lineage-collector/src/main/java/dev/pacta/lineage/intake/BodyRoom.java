/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.HeapShare;
import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.event.EventProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are worked on at once, however many requests they are of. Safe for many threads. */
@ApplicationScoped
class BodyRoom {
    private static final long MOST_WHERE_NOTHING_IS_SAID = 256L << 20;

    private final AtomicLong taken = new AtomicLong();
    private final long most;

    BodyRoom(LineageSettings settings) {
        this.most = settings.maxBytesUnderWay()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> HeapShare.ofBytes(MOST_WHERE_NOTHING_IS_SAID));
    }

    /** The part of one request, that has none yet. */
    Part part() {
        return new Part();
    }

    /** What one request has taken; it is given back by closing. Used by one thread. */
    final class Part implements AutoCloseable {
        private long mine;

        /**
         * Takes room for so many bytes more. Whoever is alone gets them however many there are, lest a large body be never taken.
         *
         * @throws ProblemException when others have the room
         */
        void take(long bytes) {
            long before = taken.getAndAdd(bytes);
            mine += bytes;
            if (before + bytes > most && before > mine - bytes) {
                throw new ProblemException(
                        EventProblem.TOO_BUSY,
                        "Bodies of %d bytes are being worked on, send this one again in a second.".formatted(most));
            }
        }

        @Override
        public void close() {
            taken.addAndGet(-mine);
            mine = 0;
        }
    }
}
