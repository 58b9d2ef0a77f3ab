/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What was read of published versions, for as long as there is room; the one that was not asked for the longest makes place. What is
 * published never changes, so that nothing here ever becomes wrong. Safe for many threads.
 */
@ApplicationScoped
class PublishedContent {
    private final long room;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    PublishedContent(@ConfigProperty(name = "pacta.registry.memory") MemorySize room) {
        this.room = room.asLongValue();
    }

    /** A version, as it came or as JSON. */
    record Key(String contract, String version, boolean parsed) {}

    /** The content, read when it is not kept. What is not there is not remembered: it may be published at any moment. */
    Optional<byte[]> get(Key key, Supplier<Optional<byte[]>> read) {
        byte[] known = known(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> found = read.get();
        found.ifPresent(bytes -> keep(key, bytes));
        return found;
    }

    private synchronized byte @Nullable [] known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, byte[] bytes) {
        byte[] before = kept.put(key, bytes);
        size += bytes.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = kept.values().iterator();
        while (size > room && oldest.hasNext()) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }
}
