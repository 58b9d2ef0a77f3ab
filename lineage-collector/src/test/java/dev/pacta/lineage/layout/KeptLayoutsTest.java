/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.layout.LayeredLayout.Card;
import dev.pacta.lineage.layout.LayeredLayout.Line;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptLayoutsTest {
    private static final List<Line> LINES = List.of(new Line("a", "b"), new Line("a", "c"));

    private final KeptLayouts layouts = new KeptLayouts();

    @Test
    void theSamePictureIsRememberedAndAnotherIsNot() {
        var first = layouts.place(cards(56), LINES);

        assertThat(layouts.place(cards(56), List.copyOf(LINES))).isSameAs(first);
        assertThat(first).isEqualTo(LayeredLayout.place(cards(56), LINES));
        assertThat(layouts.place(cards(80), LINES))
                .isEqualTo(LayeredLayout.place(cards(80), LINES))
                .isNotEqualTo(first);
        assertThat(layouts.place(cards(56), LINES.subList(0, 1)))
                .isEqualTo(LayeredLayout.place(cards(56), LINES.subList(0, 1)))
                .isNotEqualTo(first);
        assertThat(layouts.size()).isEqualTo(5 + 5 + 4);
    }

    @Test
    void thePictureThatWasNotAskedForTheLongestIsForgotten() {
        List<Line> nowhere = IntStream.range(0, 24_990)
                .mapToObj(at -> new Line("a", "not there " + at))
                .toList();
        var first = layouts.place(cards(56), LINES);
        var large = layouts.place(cards(56), nowhere);
        assertThat(layouts.place(cards(56), LINES)).isSameAs(first);

        layouts.place(cards(80), nowhere);
        assertThat(layouts.size()).isEqualTo(49_986 + 5);
        layouts.place(cards(90), LINES);
        layouts.place(cards(100), LINES);

        assertThat(layouts.place(cards(56), LINES)).isSameAs(first);
        assertThat(layouts.place(cards(56), nowhere)).isEqualTo(large).isNotSameAs(large);
    }

    private static List<Card> cards(double height) {
        return List.of(new Card("a", 260, height), new Card("b", 260, height), new Card("c", 260, height));
    }
}
