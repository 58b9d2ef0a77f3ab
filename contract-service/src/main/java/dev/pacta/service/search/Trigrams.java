/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.BitSet;

/** In which blocks a sequence of three letters may be: a Bloom filter with one function for each block, kept by functions' values. */
final class Trigrams {
    private static final int LETTERS = 3;
    private static final int VALUES = 4_096;

    private final BitSet[] blocks = new BitSet[VALUES];

    Trigrams() {
        for (int value = 0; value < VALUES; value++) {
            blocks[value] = new BitSet();
        }
    }

    /** Notes the sequences of a word that is in this block. */
    void add(String word, int block) {
        for (int i = 0; i + LETTERS <= word.length(); i++) {
            blocks[value(word, i)].set(block);
        }
    }

    /** The blocks, of so many, that may have a part of a word; no other block has it. */
    BitSet mayHave(String part, int count) {
        BitSet found = new BitSet(count);
        found.set(0, count);
        for (int i = 0; i + LETTERS <= part.length(); i++) {
            found.and(blocks[value(part, i)]);
        }
        return found;
    }

    private static int value(String text, int at) {
        int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
        // The high bits of a product with the golden ratio are well mixed (Knuth, The Art of Computer Programming,
        // volume 3, section 6.4).
        return hash * 0x9E3779B9 >>> Integer.SIZE - Integer.numberOfTrailingZeros(VALUES);
    }
}
