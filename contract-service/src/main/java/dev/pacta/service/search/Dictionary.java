/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Every word that any contract has, once, with a number. A part of a word is found by reading the words from the first to the last, block by
 * block, without the blocks that cannot have it.
 */
final class Dictionary {
    private static final int BLOCK = 64;

    private final Trigrams trigrams = new Trigrams();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> newest = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a word, which has no white space in it; the next number when it is new. */
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(word, number);
        newest.add(word);
        trigrams.add(word, blocks.size());
        if (newest.size() == BLOCK) {
            blocks.add(Block.of(newest));
            newest.clear();
        }
        return number;
    }

    /** Tells the number of each word that has this part, once each, ascending. */
    void containing(String part, IntConsumer word) {
        BitSet mayHave = trigrams.mayHave(part, blocks.size());
        for (int block = mayHave.nextSetBit(0); block >= 0; block = mayHave.nextSetBit(block + 1)) {
            blocks.get(block).containing(part, block * BLOCK, word);
        }
        int first = blocks.size() * BLOCK;
        for (int i = 0; i < newest.size(); i++) {
            if (newest.get(i).contains(part)) {
                word.accept(first + i);
            }
        }
    }
}
