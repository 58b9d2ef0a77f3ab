/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import org.jspecify.annotations.Nullable;

/** The way to a value. */
public record Path(@Nullable Path parent, String step) {
    /** The document itself. */
    public static final Path ROOT = new Path(null, "");

    /** The value of a key, or an item by its number from 0. */
    public Path then(Object next) {
        return new Path(this, next.toString());
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
