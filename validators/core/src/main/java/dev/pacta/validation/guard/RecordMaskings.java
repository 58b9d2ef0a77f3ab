/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Masks records of every library that is there: maps, and what the {@link RecordMasking}s of the class path take. Thread-safe. */
public final class RecordMaskings {
    private final List<RecordMasking> libraries;

    private RecordMaskings(List<RecordMasking> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    /** Those that the class loader finds. */
    public static RecordMaskings of(ClassLoader loader) {
        List<RecordMasking> found = new ArrayList<>();
        ServiceLoader.load(RecordMasking.class, loader).forEach(found::add);
        return new RecordMaskings(found);
    }

    /**
     * A record as it may be seen; nothing when it may not.
     *
     * @throws ObligationException when nothing masks such a record, or records of its shape cannot hold what the masks leave
     */
    public Optional<Object> apply(Object record, RecordGuard guard) {
        if (record instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put(String.valueOf(name), member));
            return guard.apply(plain).map(seen -> seen);
        }
        for (RecordMasking library : libraries) {
            if (library.takes(record)) {
                return library.apply(record, guard);
            }
        }
        throw new ObligationException(
                "nothing on the class path masks a %s; add the module for it, or read JSON or maps"
                        .formatted(record.getClass().getName()));
    }
}
