/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Events that say nothing new but that they were: their runs are written, and the queue keeps them until the sightings of many are
 * written together. Whoever takes them from the queue folds them; here they are only known without being read again. Not
 * thread-safe: the one folding thread has it.
 */
final class Repeats {
    private final Map<Long, Map<UUID, Sightings>> rows = new LinkedHashMap<>();
    private final Map<UUID, byte[]> examples = new HashMap<>();
    private long events;
    private long bytes;

    /** Those of one transaction. */
    static final class Batch {
        private final Map<UUID, Sightings> seen = new HashMap<>();
        private final Map<UUID, byte[]> examples = new HashMap<>();

        void add(UUID shape, Appended.Event one) {
            seen.merge(shape, Sightings.once(one.event(), one.id()), Sightings::and);
            examples.putIfAbsent(shape, one.event().raw().bytes());
        }
    }

    /** Keeps what the queue has under this number; after the commit. */
    void add(long number, Batch batch) {
        rows.put(number, batch.seen);
        batch.examples.forEach((shape, example) -> {
            if (examples.putIfAbsent(shape, example) == null) {
                bytes += example.length;
            }
        });
        events += batch.seen.values().stream().mapToLong(Sightings::events).sum();
    }

    /** The numbers of the rows of the queue. */
    Set<Long> numbers() {
        return Set.copyOf(rows.keySet());
    }

    long events() {
        return events;
    }

    /** How many bytes the events have that are kept as examples. */
    long bytes() {
        return bytes;
    }

    /** Gives the bytes of an event of each shape that is in these rows, and the sightings of all that are like it. */
    void forEach(Set<Long> numbers, BiConsumer<byte[], Sightings> taker) {
        Map<UUID, Sightings> merged = new HashMap<>();
        for (long number : numbers) {
            rows.getOrDefault(number, Map.of()).forEach((shape, seen) -> merged.merge(shape, seen, Sightings::and));
        }
        merged.forEach((shape, seen) -> {
            byte[] example = examples.get(shape);
            if (example == null) {
                throw new IllegalStateException("no event was kept of a shape that repeats");
            }
            taker.accept(example, seen);
        });
    }

    void clear() {
        rows.clear();
        examples.clear();
        events = 0;
        bytes = 0;
    }
}
