/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStepsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 60, 1_000, 40_000})
    void anEarlierStepIsAnEarlierTime(int count) {
        Random random = new Random(count);
        long[] times = random.longs(count, 0, 2L * count).toArray();
        times[random.nextInt(count)] = Long.MIN_VALUE;
        times[random.nextInt(count)] = Long.MAX_VALUE;
        TimeSteps steps = TimeSteps.of(count, at -> times[at]);

        long[] asked = Arrays.copyOf(times, count + 1_000);
        for (int at = count; at < asked.length; at++) {
            asked[at] = random.nextLong(-count, 3L * count);
        }
        Arrays.sort(asked);

        assertThat(steps.step(asked[0])).isNotNegative();
        assertThat(steps.step(asked[asked.length - 1])).isLessThan(TimeSteps.BEYOND);
        for (int at = 1; at < asked.length; at++) {
            int step = steps.step(asked[at]);
            int before = steps.step(asked[at - 1]);
            assertThat(step).isGreaterThanOrEqualTo(before);
            assertThat(asked[at] == asked[at - 1]).isIn(step == before, false);
        }
    }

    @Test
    void fewTimesAreOnTheStepOfAnother() {
        long[] times = new Random(1).longs(50_000, 0, Long.MAX_VALUE).toArray();
        TimeSteps steps = TimeSteps.of(times.length, at -> times[at]);
        int[] counts = new int[TimeSteps.BEYOND];
        for (long time : times) {
            counts[steps.step(time)]++;
        }
        assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(times.length / 32);
    }

    @Test
    void aTimeThatAllHaveIsToldFromThoseBeforeAndBehindIt() {
        TimeSteps steps = TimeSteps.of(1_000, at -> 77);

        assertThat(steps.step(76)).isLessThan(steps.step(77));
        assertThat(steps.step(77)).isLessThan(steps.step(78));
    }

    @Test
    void noTimesAreOneStep() {
        assertThat(TimeSteps.of(0, at -> 1).step(Long.MAX_VALUE)).isEqualTo(TimeSteps.NONE.step(0));
    }
}
