/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.validation.rows.Struct;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way to one value of a row. Immutable but for the last place seen; safe for many threads. */
final class FieldPath {
    private record Place(List<String> of, int position) {}

    private final String name;
    private final @Nullable FieldPath next;
    private volatile @Nullable Place last;

    private FieldPath(String name, @Nullable FieldPath next) {
        this.name = name;
        this.next = next;
    }

    static FieldPath of(List<String> names) {
        FieldPath path = null;
        for (int at = names.size() - 1; at >= 0; at--) {
            path = new FieldPath(names.get(at), path);
        }
        if (path == null) {
            throw new IllegalArgumentException("a path needs a name");
        }
        return path;
    }

    @Nullable
    Object value(Object row) {
        Object value = null;
        if (row instanceof Map<?, ?> map) {
            value = map.get(name);
        } else if (row instanceof Struct struct) {
            int position = position(struct.names());
            value = position < 0 ? null : struct.value(position);
        }
        return next == null || value == null ? value : next.value(value);
    }

    private int position(List<String> names) {
        Place known = last;
        if (known == null || known.of() != names) {
            known = new Place(names, names.indexOf(name));
            last = known;
        }
        return known.position();
    }
}
