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
            int[] starts = seeded.starts(random);
            Set<Integer> plain = seeded.around(seeded.seen(time, grades), starts, depth, direction)
                    .keySet();

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
}
