/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.spark;

import dev.pacta.exchange.nested.Shape;
import dev.pacta.exchange.types.DataType;
import java.util.Optional;

/**
 * The lengths of texts. Spark reads {@code char} and {@code varchar} as strings, wherever they stand in a type, and the metadata of the
 * column, not of its members, remembers the whole type as it was.
 */
final class RememberedTexts {
    private RememberedTexts() {}

    /** The shape with the lengths that the remembered type has at the same places; what is not at the same place stays. */
    static Shape in(Shape shape, DataType remembered) {
        if (shape instanceof Shape.Single && remembered instanceof DataType.Text text && text.length() != null) {
            return new Shape.Single(text, (text.fixed() ? "char(" : "varchar(") + text.length() + ")");
        }
        if (shape instanceof Shape.Items items && remembered instanceof DataType.Array array) {
            return new Shape.Items(in(items.item(), array.items()), items.required());
        }
        if (shape instanceof Shape.Mapping map && remembered instanceof DataType.Mapping mapping) {
            return new Shape.Mapping(in(map.key(), mapping.key()), in(map.value(), mapping.value()), map.required());
        }
        if (shape instanceof Shape.Structure structure && remembered instanceof DataType.Structure members) {
            return new Shape.Structure(structure.members().stream()
                    .map(field -> member(members, field.name())
                            .map(type -> field.holding(in(field.shape(), type)))
                            .orElse(field))
                    .toList());
        }
        return shape;
    }

    private static Optional<DataType> member(DataType.Structure structure, String name) {
        return structure.members().stream()
                .filter(member -> member.name().equals(name))
                .map(DataType.Member::type)
                .findFirst();
    }
}
