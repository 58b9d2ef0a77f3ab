/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array. */
final class ListPart extends Part {
    private static final int USUAL = 8;

    private final Part item;

    ListPart(Part item) {
        this.item = item;
    }

    @Override
    int behind(Input input, int at, int depth) {
        return Blocks.walk(input, at, here -> item.behind(input, here, depth + 1));
    }

    @Override
    Object value(Input input, int at) {
        Starts starts = new Starts();
        Blocks.walk(input, at, here -> {
            starts.add(here);
            return item.behind(input, here, 0);
        });
        return new View(item, input, starts);
    }

    /** Where the items begin. */
    private static final class Starts {
        private int[] places = new int[USUAL];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }
    }

    private static final class View extends Items {
        private final Part item;
        private final Input input;
        private final Starts starts;

        View(Part item, Input input, Starts starts) {
            this.item = item;
            this.input = input;
            this.starts = starts;
        }

        @Override
        public @Nullable Object get(int position) {
            return item.value(input, starts.places[position]);
        }

        @Override
        public boolean read(int position, SingleValue into) {
            return item.read(input, starts.places[position], into);
        }

        @Override
        public int size() {
            return starts.size;
        }
    }
}
