/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import dev.pacta.service.search.KnownParts.Known;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Every word that any contract has, once, with a number. A part of a word is found by reading the words from the first to the last, block by
 * block, without the blocks that cannot have it; what was looked for of late is known.
 */
final class Dictionary {
    private static final int BLOCK = 64;

    private final Trigrams trigrams = new Trigrams();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> newest = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final KnownParts known = new KnownParts();

    /** The number of a word, which has no white space in it; the next number when it is new. */
    int number(String word) {
        Integer before = numbers.get(word);
        if (before != null) {
            return before;
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
        Known before = known.of(part);
        if (before != null && before.read() == numbers.size()) {
            before.words().forEach(word);
            return;
        }
        Numbers having = before == null ? new Numbers() : before.words().copy();
        read(part, before == null ? 0 : before.read(), having::add);
        having.forEach(word);
        known.keep(part, new Known(having, numbers.size()));
    }

    /** Reads the words from a number on. */
    private void read(String part, int from, IntConsumer word) {
        BitSet mayHave = trigrams.mayHave(part, blocks.size());
        for (int block = mayHave.nextSetBit(from / BLOCK); block >= 0; block = mayHave.nextSetBit(block + 1)) {
            blocks.get(block).containing(part, block * BLOCK, number -> {
                if (number >= from) {
                    word.accept(number);
                }
            });
        }
        int first = blocks.size() * BLOCK;
        for (int i = Math.max(0, from - first); i < newest.size(); i++) {
            if (newest.get(i).contains(part)) {
                word.accept(first + i);
            }
        }
    }
}
