/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The contracts that have each word. Most words name something and are in one contract alone, which needs no list. */
final class Postings {
    /** For each word the contract that alone has it, or, as its complement, the place of the list of those that have it. */
    private final Numbers only = new Numbers();

    private final List<Numbers> lists = new ArrayList<>();

    /** Adds a contract to a word, which is a known one or the next. */
    void add(int word, int contract) {
        if (word == only.size()) {
            only.add(contract);
            return;
        }
        int known = only.get(word);
        if (known >= 0) {
            Numbers list = new Numbers();
            list.add(known);
            only.set(word, ~lists.size());
            lists.add(list);
        }
        lists.get(~only.get(word)).add(contract);
    }

    /** Sets the bits of all contracts that have the word. */
    void setAll(int word, BitSet bits) {
        int known = only.get(word);
        if (known >= 0) {
            bits.set(known);
        } else {
            lists.get(~known).setAll(bits);
        }
    }
}
