/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.exchange.Fact;

/**
 * Where a contract says something.
 *
 * @param path as in {@link dev.pacta.exchange.Loss}
 * @param key which custom property; otherwise empty
 */
public record Statement(String path, Fact fact, String key) {
    static Statement of(String path, Fact fact) {
        return new Statement(path, fact, "");
    }

    @Override
    public String toString() {
        String where = path.isEmpty() ? "the contract" : path;
        return where + " " + fact + (key.isEmpty() ? "" : " " + key);
    }
}
