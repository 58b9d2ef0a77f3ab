/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.Direction;
import dev.pacta.graph.Grade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What several starts reach, beside a plain walk from each of them. */
class SeveralStartsTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void severalStartsReachWhatEachOfThemReaches(Direction direction) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            SeededGraph seeded = new SeededGraph(random);
            int depth = random.nextInt(4);
            int time = 1 + random.nextInt(5);
            Set<Grade> grades = random.nextBoolean() ? EnumSet.allOf(Grade.class) : EnumSet.of(Grade.IMPLIED);
            int[] starts = starts(seeded, random);
            Set<Integer> plain = new HashSet<>();
            for (int start : starts) {
                int steps = seeded.jobs.contains(start) ? 2 * depth - 1 : 2 * depth;
                plain.addAll(plain(seeded.seen(time, grades), start, steps, direction));
            }

            Selection all = Selection.of(seeded.graph, question(direction, depth, grades, 1000, time), starts);
            Selection some = Selection.of(seeded.graph, question(direction, depth, grades, 4, time), starts);

            assertThat(all.nodes()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(plain);
            assertThat(all.leftOut()).isZero();
            assertThat(new ArrayList<>(all.nodes()))
                    .as("seed %d", seed)
                    .startsWith(some.nodes().toArray(Integer[]::new));
            assertThat(some.nodes()).hasSize(Math.min(4, plain.size()));
            assertThat(some.leftOut() > 0).isEqualTo(plain.size() > 4);
        }
    }

    private static GraphQuestion question(Direction direction, int depth, Set<Grade> grades, int limit, int time) {
        return SeededGraph.question(direction, depth, GraphQuestion.Grain.DATASET, grades, limit, time);
    }

    private static int[] starts(SeededGraph seeded, Random random) {
        List<Integer> starts = new ArrayList<>();
        for (int at = random.nextInt(3); at >= 0; at--) {
            List<Integer> of = random.nextBoolean() ? seeded.jobs : seeded.datasets;
            starts.add(of.get(random.nextInt(of.size())));
        }
        return starts.stream().mapToInt(node -> node).toArray();
    }

    /** What lies so many edges upstream, and so many downstream, of a node. */
    private static Set<Integer> plain(List<SeededGraph.Edge> edges, int start, int steps, Direction direction) {
        Set<Integer> upstream = new HashSet<>(Set.of(start));
        Set<Integer> downstream = new HashSet<>(Set.of(start));
        for (int step = 0; step < steps; step++) {
            Set<Integer> before = Set.copyOf(upstream);
            Set<Integer> after = Set.copyOf(downstream);
            for (SeededGraph.Edge edge : edges) {
                if (direction != Direction.DOWNSTREAM && before.contains(edge.to())) {
                    upstream.add(edge.from());
                }
                if (direction != Direction.UPSTREAM && after.contains(edge.from())) {
                    downstream.add(edge.to());
                }
            }
        }
        upstream.addAll(downstream);
        return upstream;
    }
}
