/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import org.jspecify.annotations.Nullable;

/**
 * A deterministic automaton over ASCII: one table look-up for each byte, whatever the pattern. Built by {@link SubsetConstruction} from
 * the positions of a {@link PositionGraph} (Thompson 1968; Rabin and Scott 1959). Immutable; safe for many threads.
 */
final class Automaton {
    /** The state from which nothing can be found any more. */
    static final int DEAD = 0;

    private static final int ALPHABET = 128;

    private final int start;
    private final short[] next;
    private final int firstLive;
    private final boolean[] foundAtEnd;

    /**
     * @param next the state after each state and byte, 128 entries a state
     * @param firstLive the states before it need no more text: {@link #DEAD}, then those in which the pattern has been found
     * @param foundAtEnd the states in which it has been found if the text ends here
     */
    Automaton(int start, short[] next, int firstLive, boolean[] foundAtEnd) {
        this.start = start;
        this.next = next;
        this.firstLive = firstLive;
        this.foundAtEnd = foundAtEnd;
    }

    /** Compiles a pattern; nothing when it has parts that the parser does not know, or would take too large a table. */
    static @Nullable Automaton compile(String pattern) {
        PositionGraph graph = PatternParser.parse(pattern);
        return graph == null ? null : SubsetConstruction.of(graph);
    }

    /** Whether the pattern is found in ASCII text. */
    boolean found(byte[] ascii, int from, int to) {
        int state = start;
        for (int at = from; at < to && state >= firstLive; at++) {
            state = next[state * ALPHABET + ascii[at]];
        }
        return foundAtEnd[state];
    }

    /** Whether the pattern is found in text that is all ASCII. */
    boolean found(String ascii) {
        int state = start;
        for (int at = 0; at < ascii.length() && state >= firstLive; at++) {
            state = next[state * ALPHABET + ascii.charAt(at)];
        }
        return foundAtEnd[state];
    }
}
