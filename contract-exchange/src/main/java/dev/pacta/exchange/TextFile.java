/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

/**
 * A file that an export gives.
 *
 * @param name relative, with {@code /} between folders, such as {@code models/orders.yml}
 */
public record TextFile(String name, String text) {
    public TextFile {
        if (name.isBlank() || name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0) {
            throw new IllegalArgumentException(
                    "the name of an exported file is relative and stays in its folder: " + name);
        }
    }
}
