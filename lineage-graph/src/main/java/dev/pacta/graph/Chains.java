/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * Who owns which items, as one chain for each owner in the order in which the items came. Later items have larger numbers, so that a
 * view's reader ends at the first that is beyond its own. One thread writes; views are read by any number of threads meanwhile.
 */
final class Chains {
    static final int END = -1;
    /** The end of a longer chain is remembered. */
    private static final int WALKED = 16;

    private final Firsts first;
    private final Lane next;
    private final Map<Integer, Integer> ends = new HashMap<>();

    /**
     * Chains in columns of which others hold the rest.
     *
     * @param first of each owner, {@link #END} while it has none
     * @param next of each item, {@link #END} at the end
     */
    Chains(Firsts first, Lane next) {
        this.first = first;
        this.next = next;
    }

    /** The first item of an owner, which may be beyond this view, or {@link #END}. */
    int first(int owner) {
        return first.get(owner);
    }

    int next(int item) {
        return next.get(item);
    }

    void append(int owner, int item) {
        int head = first.get(owner);
        if (head == END) {
            first.write(owner, item);
            return;
        }
        next.write(end(owner, head), item);
        if (ends.containsKey(owner)) {
            ends.put(owner, item);
        }
    }

    private int end(int owner, int head) {
        Integer remembered = ends.get(owner);
        if (remembered != null) {
            return remembered;
        }
        int walked = 0;
        int end = head;
        for (int item = next.get(end); item != END; item = next.get(end)) {
            end = item;
            walked++;
        }
        if (walked >= WALKED) {
            ends.put(owner, end);
        }
        return end;
    }
}
