/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Every line that any contract has, once, with a number. They lie in one text, so that a part of a line is found by reading that text from its
 * beginning to its end, which the virtual machine does with vectors; most lines are in many contracts, so the text is short.
 */
final class Dictionary {
    private static final char END = '\n';

    private final StringBuilder text = new StringBuilder();
    private final Numbers starts = new Numbers();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a line, which has no end of line in it. */
    int number(String line) {
        Integer known = numbers.get(line);
        if (known != null) {
            return known;
        }
        int number = starts.size();
        numbers.put(line, number);
        starts.add(text.length());
        text.append(line).append(END);
        return number;
    }

    /** Tells the number of each line that has this part, once each, ascending. */
    void containing(String part, IntConsumer line) {
        int at = text.indexOf(part);
        while (at >= 0) {
            int number = starts.floor(at);
            line.accept(number);
            int next = number + 1;
            at = next == starts.size() ? -1 : text.indexOf(part, starts.get(next));
        }
    }

    int size() {
        return starts.size();
    }
}
