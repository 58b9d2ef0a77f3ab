/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import java.time.Instant;

/** The one time of a question of two times, for what has but one: nobody knew of an event before it was. */
public final class Then {
    private Then() {}

    /** Microseconds since 1970 in UTC. */
    public static long of(AsOf asOf) {
        return Math.min(asOf.eventTime(), asOf.knownAt());
    }

    public static Instant time(AsOf asOf) {
        return Interval.instant(of(asOf));
    }
}
