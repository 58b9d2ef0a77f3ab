/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is written down: an object with fields, or an enum when there are none.
 *
 * @param property whose type it is; null for the schema object itself
 */
record Declaration(String name, @Nullable Property property, List<Field> fields) {
    Declaration {
        fields = List.copyOf(fields);
    }

    /** One field. */
    record Field(Property property, String name, String type) {}
}
