/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

/**
 * Something that did not come through: what the other format cannot hold, or what the source did not say clearly enough.
 *
 * @param path where, such as {@code orders.email}; empty for the contract itself
 * @param message what is missing there, as a sentence for people
 */
public record Loss(String path, String message) {
    /** For people: {@code orders.email: …}. */
    public String text() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
