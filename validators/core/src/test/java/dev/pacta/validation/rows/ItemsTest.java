/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ItemsTest {
    /** A list in bytes goes through all of them to count its items; to do so at each step would take the square of their number. */
    @Test
    void areGoneThroughWithoutBeingCounted() {
        Items items = new Items() {
            @Override
            public Object get(int position) {
                return "item " + position;
            }

            @Override
            public boolean has(int position) {
                return position < 3;
            }

            @Override
            public int size() {
                throw new AssertionError("counted");
            }
        };

        List<Object> seen = new ArrayList<>();
        Iterator<Object> iterator = items.iterator();
        iterator.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("item 0", "item 1", "item 2");
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }
}
