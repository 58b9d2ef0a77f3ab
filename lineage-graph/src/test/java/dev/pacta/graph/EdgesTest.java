/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
            if (time % 500 == 0) {
                growing.view(2);
                renewed = growing.find(1, 0, NATURE, seen(0));
            }
        }
        kept = growing.find(0, 1, NATURE, seen(7));

        Edges edges = growing.edges();
        assertThat(edges.knowledge().heldTellings()).isLessThan(2_000);
        assertThat(edges.telling(kept).interval().lastSeen()).isEqualTo(7);
        assertThat(edges.telling(renewed).interval().lastSeen()).isEqualTo(100_000);
        assertThat(before.telling(renewed).interval().lastSeen()).isZero();
    }

    @Test
    void tellingsAreForgottenBesideAndWhatIsToldMeanwhileIsCarriedOver() {
        Deque<Runnable> beside = new ArrayDeque<>();
        GrowingEdges growing = new GrowingEdges(new GrowingEdges.Pace(0, 3, 0, beside::add));
        for (int node = 0; node < 50; node++) {
            growing.add(node, 0, NATURE, seen(0));
        }
        growing.view(50);
        replaceAll(growing, 0, 1_200);
        Edges before = growing.view(50);
        assertThat(beside).hasSize(1);
        replaceAll(growing, 1_200, 1_300);
        growing.add(1, 1, NATURE, seen(5));
        assertThat(growing.view(50).knowledge().heldTellings()).isEqualTo(1_300);

        beside.remove().run();
        Edges after = growing.view(50);

        assertThat(after.knowledge().heldTellings()).isEqualTo(50 + 50 + 1);
        assertThat(before.telling(7).lastSeen()).isEqualTo(1_157);
        assertThat(after.telling(growing.find(7, 0, NATURE, seen(0))).lastSeen())
                .isEqualTo(1_257);
        assertThat(after.telling(growing.find(1, 1, NATURE, seen(0))).lastSeen())
                .isEqualTo(5);
    }

    private static void replaceAll(GrowingEdges growing, int from, int to) {
        for (int time = from; time < to; time++) {
            growing.replace(growing.find(time % 50, 0, NATURE, seen(0)), NATURE, seen(time));
        }
    }

    @Test
    void whatFailsBesideIsTriedAgainAfterAPauseThatDoubles() {
        Deque<Runnable> beside = new ArrayDeque<>();
        AtomicLong time = new AtomicLong(-5);
        GrowingEdges growing = new GrowingEdges(new GrowingEdges.Pace(0, 4, 0, beside::add), time::get);
        for (int node = 0; node < 30; node++) {
            growing.add(node, 0, NATURE, seen(node));
        }
        growing.view(30);
        for (int node = 0; node < 29; node++) {
            growing.add(node, 1, NATURE, seen(node));
        }
        for (long pause : new long[] {1, 2, 4}) {
            // Fewer nodes than the edges have cannot be laid in order.
            growing.view(5);
            beside.remove().run();
            assertThat(growing.view(5).size()).isEqualTo(59);
            time.addAndGet(TimeUnit.SECONDS.toNanos(pause) - 1);
            growing.view(5);
            assertThat(beside).isEmpty();
            time.incrementAndGet();
        }
        growing.view(30);
        beside.remove().run();
        Edges edges = growing.view(30);

        assertThat(edges.tail().size()).isZero();
        assertThat(edges.size()).isEqualTo(59);
    }

    @Test
    void moreNaturesThanHaveRoomBesideTheTimesAreToldApartAndSoAreTheTimes() {
        GrowingEdges growing = new GrowingEdges(new GrowingEdges.Pace(0, 2, Integer.MAX_VALUE, Runnable::run));
        growing.add(0, 1, NATURE, seen(5));
        growing.add(0, 1, NATURE, begun(9));
        Edges narrow = growing.view(2);
        for (int number = 1; number < Glance.ROOM; number++) {
            growing.replace(0, nature(number), seen(5));
        }
        growing.add(1, 0, nature(Glance.ROOM), begun(7));

        for (Edges edges : List.of(growing.view(2), growing.edges())) {
            assertThat(edges.nature(0)).isEqualTo(nature(Glance.ROOM - 1));
            assertThat(edges.nature(1)).isEqualTo(NATURE);
            assertThat(edges.nature(2)).isEqualTo(nature(Glance.ROOM));
            Sight sight = new Sight(edges.knowledge(), new AsOf(8, Long.MAX_VALUE));
            assertThat(sight.sees(0)).isTrue();
            assertThat(sight.sees(1)).isFalse();
            assertThat(sight.sees(2)).isTrue();
        }
        assertThat(narrow.nature(0)).isEqualTo(NATURE);
        assertThat(new Sight(narrow.knowledge(), new AsOf(8, Long.MAX_VALUE)).sees(1))
                .isFalse();
    }

    private static Nature nature(int number) {
        Transformation transformation = new Transformation("DIRECT", "S" + number, false);
        return new Nature(EdgeKind.DIRECT, Grade.IMPLIED, List.of(transformation), NodeKind.JOB, NodeKind.DATASET);
    }

    private static Telling begun(long time) {
        return new Telling(GraphBuilder.NO_JOB, 1, time, time, 0, Interval.OPEN, Interval.OPEN, 1);
    }

    private static Telling seen(long time) {
        return new Telling(GraphBuilder.NO_JOB, 0, 0, time, 0, Interval.OPEN, Interval.OPEN, 1);
    }
}
