/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.LineageGraph.OtherName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that datasets had before they were renamed. Immutable. */
final class FormerNames {
    static final FormerNames NONE = new FormerNames(Map.of());

    /** Of each dataset in the order of their ends. */
    private final Map<Integer, List<FormerName>> names;

    private final long newest;

    private FormerNames(Map<Integer, List<FormerName>> names) {
        this.names = Map.copyOf(names);
        this.newest = names.values().stream()
                .flatMap(List::stream)
                .mapToLong(FormerName::until)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** These, or the names that a writer has collected since. */
    FormerNames or(Map<Integer, List<FormerName>> collected) {
        return collected.equals(names) ? this : new FormerNames(collected);
    }

    Map<Integer, List<FormerName>> all() {
        return names;
    }

    /** The names of datasets at a time that are not those of today. */
    Map<Integer, OtherName> at(long time) {
        if (time >= newest) {
            return Map.of();
        }
        Map<Integer, OtherName> then = new HashMap<>();
        names.forEach((dataset, former) -> {
            OtherName name = first(former, time);
            if (name != null) {
                then.put(dataset, name);
            }
        });
        return then;
    }

    private static @Nullable OtherName first(List<FormerName> former, long time) {
        for (FormerName one : former) {
            if (one.until() > time) {
                return one.name();
            }
        }
        return null;
    }
}
