/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.List;
import java.util.function.IntConsumer;

/** Some words in one text, which the virtual machine reads with vectors. */
final class Block {
    private static final char END = '\n';

    private final String text;
    private final int[] ends;

    private Block(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    static Block of(List<String> words) {
        StringBuilder text = new StringBuilder();
        int[] ends = new int[words.size()];
        for (int i = 0; i < ends.length; i++) {
            text.append(words.get(i)).append(END);
            ends[i] = text.length();
        }
        return new Block(text.toString(), ends);
    }

    /** Tells the number of each word that has this part, once each, ascending, the first word of the block having this number. */
    void containing(String part, int first, IntConsumer word) {
        int number = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, ends[number++])) {
            while (ends[number] <= at) {
                number++;
            }
            word.accept(first + number);
        }
    }
}
