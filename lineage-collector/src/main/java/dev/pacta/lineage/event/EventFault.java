/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

/**
 * One thing that is wrong in an event. Says of the value only what kind it is, as it may be personal.
 *
 * @param path where, such as {@code inputs[2].name}
 * @param found such as "missing" or "a number"
 */
public record EventFault(String path, String found, String expected) {
    /** The fault as a sentence. */
    public String message() {
        return "%s is %s, expected %s".formatted(path, found, expected);
    }
}
