/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.util.Set;

/**
 * Something that did not come through: what the other format cannot hold, or what the source did not say clearly enough.
 *
 * @param path where, such as {@code orders.email}, {@code orders.tags[]} for what the items are, {@code orders.labels[key]} for the
 *     keys of a map; empty for the contract itself
 * @param message what is missing there, as a sentence for people
 * @param facts which kinds of things at this place the other side does not have, or not as they were said; empty when the source
 *     said something that no contract can
 */
public record Loss(String path, String message, Set<Fact> facts) {
    public Loss {
        facts = Set.copyOf(facts);
    }

    /** Something that a contract has no word for. */
    public Loss(String path, String message) {
        this(path, message, Set.of());
    }

    /** One or more facts that the other format does not have, or not as they were said. */
    public static Loss of(String path, String message, Fact... facts) {
        return new Loss(path, message, Set.of(facts));
    }

    /** For people: {@code orders.email: …}. */
    public String text() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
