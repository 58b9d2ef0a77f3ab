/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

/** The blocks of which arrays and maps are made: how many items, when negative also how many bytes, and the items; the last is empty. */
final class Blocks {
    /** Items that take no bytes could be any number. */
    private static final int MOST_EMPTY = 1 << 16;

    private Blocks() {}

    /** What is done with each item: gives back where it ends. */
    @FunctionalInterface
    interface Each {
        int behind(int at);
    }

    /** Where the blocks end. */
    static int walk(Input input, int from, Each each) {
        int at = from;
        while (true) {
            int items = input.behindNumber(at);
            long count = input.number(at);
            at = items;
            if (count == 0) {
                return at;
            }
            if (count < 0) {
                at = input.behindNumber(at);
                count = -count;
            }
            at = block(input, at, count, each);
        }
    }

    private static int block(Input input, int from, long count, Each each) {
        if (count < 0 || count > (long) input.end() - from + MOST_EMPTY) {
            throw new UnreadableAvroException("an array or map of more items than there are bytes");
        }
        int at = from;
        for (long item = 0; item < count; item++) {
            at = each.behind(at);
        }
        return at;
    }
}
