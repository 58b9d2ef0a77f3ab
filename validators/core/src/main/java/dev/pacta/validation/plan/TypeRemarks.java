/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;

/** What a property says of its type that the values of a record cannot show. It is listed all the same. */
final class TypeRemarks {
    private TypeRemarks() {}

    static void add(Property property, String path, Rules rules) {
        String physical = property.physicalType();
        if (physical != null) {
            rules.skipped(
                    path, "physicalType", "stored as " + physical, "error", "values do not show how they are stored");
        }
        TypeOptions.Vector vector = property.options().vector();
        if (vector.elementType() != null) {
            rules.skipped(
                    path,
                    "elementType",
                    "numbers of the type " + vector.elementType(),
                    "error",
                    "values do not show how they are stored");
        }
        if (Boolean.TRUE.equals(vector.normalized())) {
            rules.notExecutable(path, "normalized", "a vector of length 1", "error", "the tolerance is not said");
        }
    }
}
