/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {
    @Test
    void anEdgeThatIsSeenAgainAndAgainHoldsNoMoreThanItsLastSighting() {
        Edges edges = new Edges();
        int kept = edges.add(0, 1, seen(7));
        int renewed = edges.add(1, 0, seen(0));

        for (int time = 1; time <= 100_000; time++) {
            edges.replace(renewed, seen(time));
        }

        assertThat(edges.heldSightings()).isLessThan(2_000);
        CompressedEdges compressed = edges.compressed(2);
        assertThat(compressed.interval(kept).lastSeen()).isEqualTo(7);
        assertThat(compressed.interval(renewed).lastSeen()).isEqualTo(100_000);
    }

    private static EdgeFacts seen(long time) {
        Interval interval = new Interval(0, time, 0, Interval.OPEN);
        return new EdgeFacts(EdgeKind.DIRECT, Grade.IMPLIED, GraphBuilder.NO_JOB, List.of(), interval, 1);
    }
}
