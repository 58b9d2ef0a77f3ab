/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesTest {
    private static final Nature NATURE =
            new Nature(EdgeKind.DIRECT, Grade.IMPLIED, List.of(), NodeKind.JOB, NodeKind.DATASET);

    @Test
    void anEdgeThatIsSeenAgainAndAgainHoldsNoMoreThanItsLastSighting() {
        GrowingEdges growing = new GrowingEdges(GrowingEdges.Pace.USUAL);
        growing.add(0, 1, NATURE, seen(7));
        growing.add(1, 0, NATURE, seen(0));
        Edges before = growing.view(2);
        int kept = growing.find(0, 1, NATURE, seen(7));
        int renewed = growing.find(1, 0, NATURE, seen(0));

        for (int time = 1; time <= 100_000; time++) {
            growing.replace(renewed, NATURE, seen(time));
        }

        Edges edges = growing.edges();
        assertThat(edges.knowledge().heldTellings()).isLessThan(2_000);
        assertThat(edges.telling(kept).interval().lastSeen()).isEqualTo(7);
        assertThat(edges.telling(renewed).interval().lastSeen()).isEqualTo(100_000);
        assertThat(before.telling(renewed).interval().lastSeen()).isZero();
    }

    private static Telling seen(long time) {
        return new Telling(GraphBuilder.NO_JOB, 0, 0, time, 0, Interval.OPEN, Interval.OPEN, 1);
    }
}
