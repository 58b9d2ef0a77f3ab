/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {
    /** Plain, accented, of other scripts, halves of a character beside one another or alone, empty, and longer than a page. */
    private static String name(Random random) {
        int[] alphabets = {0x7F, 0xFF, 0x4FF, 0xFFFF};
        int most = alphabets[random.nextInt(alphabets.length)];
        int length = random.nextInt(100) == 0 ? random.nextInt(100_000) : random.nextInt(12);
        StringBuilder name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            name.append((char) random.nextInt(most + 1));
        }
        return name.toString();
    }

    @Test
    void equalNamesHaveOneNumberAndComeBackAsTheyWere() {
        Random random = new Random(11);
        Names names = new Names();
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String name = name(random);
            int expected = known.computeIfAbsent(name, any -> known.size());
            assertThat(names.number(name)).isEqualTo(expected);
        }

        assertThat(names.size()).isEqualTo(known.size());
        known.forEach((name, number) -> {
            assertThat(names.get(number)).isEqualTo(name);
            assertThat(names.find(name)).isEqualTo(number);
        });
        assertThat(names.find("not among them, surely")).isEqualTo(Names.NONE);
    }

    @Test
    void aViewKnowsWhatWasThereAndNothingThatCameLater() {
        Random random = new Random(12);
        Names names = new Names();
        record Seen(Names view, int size) {}
        List<Seen> views = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String name = i + name(random);
            names.number(name);
            added.add(name);
            if (i % 100 == 0) {
                views.add(new Seen(names.view(), names.size()));
            }
        }

        for (Seen seen : views) {
            for (int number = 0; number < added.size(); number++) {
                boolean wasThere = number < seen.size();
                assertThat(seen.view().find(added.get(number))).isEqualTo(wasThere ? number : Names.NONE);
                if (wasThere) {
                    assertThat(seen.view().get(number)).isEqualTo(added.get(number));
                }
            }
        }
    }
}
