/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.message.Fix;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds. */
public interface Report {
    /**
     * Something is wrong with a value.
     *
     * @param path JSON pointer of the value at fault
     * @param message what is wrong, what was expected, what to do
     * @param fix what mends it, when a machine can
     */
    void add(String path, String message, @Nullable Fix fix);

    /** Something is wrong with a key; the place is where the key stands, not its value. */
    void addAtKey(String path, String message, @Nullable Fix fix);

    /** Something is wrong that only a person can mend. */
    default void add(String path, String message) {
        add(path, message, null);
    }

    /** A key is wrong, and only a person can mend it. */
    default void addAtKey(String path, String message) {
        addAtKey(path, message, null);
    }
}
