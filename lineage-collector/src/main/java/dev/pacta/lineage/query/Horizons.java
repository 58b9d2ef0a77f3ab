/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.store.RetentionRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of questions of other times whether the retention has dropped what may belong to their answer. Safe for many threads. */
@ApplicationScoped
public class Horizons {
    private final RetentionRows rows;

    Horizons(RetentionRows rows) {
        this.rows = rows;
    }

    /**
     * The time until which edges of the namespaces of these nodes have been dropped; null when none have that the question could have
     * been answered with.
     */
    @Nullable
    Instant of(LineageGraph graph, Collection<Integer> nodes, AsOf asOf) {
        if (isOfNow(asOf)) {
            return null;
        }
        Set<String> namespaces = new HashSet<>();
        nodes.forEach(node -> namespaces.add(graph.namespace(node)));
        return rows.horizon(List.copyOf(namespaces))
                .filter(horizon -> isBefore(asOf, horizon))
                .orElse(null);
    }

    /** The same of the whole graph. */
    @Nullable
    public Instant ofAll(AsOf asOf) {
        return isOfNow(asOf)
                ? null
                : rows.horizon().filter(horizon -> isBefore(asOf, horizon)).orElse(null);
    }

    private static boolean isBefore(AsOf asOf, Instant horizon) {
        return Math.min(asOf.eventTime(), asOf.knownAt()) < Interval.micros(horizon);
    }

    private static boolean isOfNow(AsOf asOf) {
        return asOf.equals(AsOf.NOW);
    }
}
