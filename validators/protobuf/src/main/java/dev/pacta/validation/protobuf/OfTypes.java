/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is made once of each type, kept for the types that were used last. Thread-safe. */
final class OfTypes<T> {
    private static final int MOST = 64;

    private record Made<T>(Descriptor type, T thing) {}

    private final Function<Descriptor, T> make;
    private final Map<Descriptor, T> things = new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Descriptor, T> eldest) {
            return size() > MOST;
        }
    };

    /** Messages come in rows of one type. */
    private final AtomicReference<@Nullable Made<T>> last = new AtomicReference<>();

    OfTypes(Function<Descriptor, T> make) {
        this.make = make;
    }

    T get(Descriptor type) {
        Made<T> made = last.get();
        if (made == null || made.type() != type) {
            synchronized (things) {
                made = new Made<>(type, things.computeIfAbsent(type, make));
            }
            last.set(made);
        }
        return made.thing();
    }
}
