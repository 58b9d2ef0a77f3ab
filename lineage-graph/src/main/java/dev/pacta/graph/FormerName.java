/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.LineageGraph.OtherName;
import java.util.Comparator;

/**
 * A name that a dataset had until it was renamed.
 *
 * @param until when that was, in microseconds since 1970 in UTC
 */
public record FormerName(long until, OtherName name) implements Comparable<FormerName> {
    private static final Comparator<FormerName> ORDER = Comparator.comparingLong(FormerName::until)
            .thenComparing(former -> former.name().namespace())
            .thenComparing(former -> former.name().name());

    /** The oldest first. */
    @Override
    public int compareTo(FormerName other) {
        return ORDER.compare(this, other);
    }
}
