/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.catalog;

import dev.pacta.exchange.nested.Field;
import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.types.DataType;
import java.util.List;

/** Types that catalogs write as one text, taken apart. What is inside another type has no text of its own. */
final class ShapeOfType {
    private ShapeOfType() {}

    static Shape of(DataType type, String written) {
        if (type instanceof DataType.Structure structure) {
            List<Field> members = structure.members().stream()
                    .map(each -> Field.of(each.name(), of(each.type(), ""), each.required(), each.comment()))
                    .toList();
            return new Shape.Structure(members);
        }
        if (type instanceof DataType.Array array) {
            return new Shape.Items(of(array.items(), ""), false);
        }
        if (type instanceof DataType.Mapping map) {
            return new Shape.Mapping(of(map.key(), ""), of(map.value(), ""), false);
        }
        return new Shape.Single(type, written);
    }
}
