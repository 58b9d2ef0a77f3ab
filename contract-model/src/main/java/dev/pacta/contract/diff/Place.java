/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import org.jspecify.annotations.Nullable;

/**
 * Where a change is.
 *
 * @param path as a reader writes it: {@code orders.items.sku}
 * @param property the top-level or nested property, dotted, without the schema object
 */
record Place(
        String path,
        @Nullable String schemaObject,
        @Nullable String property) {
    static Place contract(String path) {
        return new Place(path, null, null);
    }

    static Place object(String name) {
        return new Place(name, name, null);
    }

    Place then(String name) {
        return new Place(path + "." + name, schemaObject, property == null ? name : property + "." + name);
    }
}
