/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RerunOrderTest {
    private static List<String> order(List<String> preferred, Map<String, List<String>> makers) {
        return RerunOrder.of(preferred, id -> id, id -> makers.getOrDefault(id, List.of()));
    }

    @Test
    void aDiamondInTheWrongOrderIsPutRight() {
        Map<String, List<String>> makers = Map.of("d", List.of("b", "c", "b"), "b", List.of("a"), "c", List.of("a"));

        assertThat(order(List.of("d", "c", "b", "a"), makers)).containsExactly("a", "c", "b", "d");
        assertThat(order(List.of("a", "b", "x", "c", "d"), makers)).containsExactly("a", "b", "x", "c", "d");
    }

    @Test
    void everyThingComesAfterItsMakersWhateverIsPreferred() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(40);
            Map<String, List<String>> makers = new TreeMap<>();
            for (int thing = 0; thing < size; thing++) {
                List<String> before = new ArrayList<>(List.of("not among them"));
                for (int maker = 0; maker < thing; maker++) {
                    if (random.nextInt(5) == 0) {
                        before.add("run-" + maker);
                    }
                }
                makers.put("run-" + thing, before);
            }
            List<String> preferred = new ArrayList<>(makers.keySet());
            Collections.shuffle(preferred, random);

            List<String> order = order(preferred, makers);

            assertThat(order).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(preferred);
            makers.forEach((id, before) ->
                    assertThat(order.subList(order.indexOf(id), order.size())).doesNotContainAnyElementsOf(before));
        }
    }

    @Test
    void thingsThatWereMadeFromOneAnotherAreAllThere() {
        Map<String, List<String>> makers = Map.of("b", List.of("a", "c"), "c", List.of("b"), "d", List.of("c"));

        assertThat(order(List.of("a", "b", "c", "d"), makers)).containsExactly("a", "b", "c", "d");
        assertThat(order(List.of("a"), Map.of("a", List.of("a")))).containsExactly("a");
    }
}
