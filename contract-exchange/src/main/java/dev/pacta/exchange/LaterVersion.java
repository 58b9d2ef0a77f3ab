/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.Objects;
import java.util.stream.Stream;

/** What only version 3.2 of the standard can hold. */
final class LaterVersion {
    private LaterVersion() {}

    static boolean isNeeded(SchemaObject object) {
        return object.deprecated()
                || object.context() != null
                || !object.annotations().synonyms().isEmpty()
                || object.properties().stream().anyMatch(LaterVersion::isNeeded);
    }

    private static boolean isNeeded(Property property) {
        return property.deprecated()
                || !property.enumValues().isEmpty()
                || property.governance().semanticType() != null
                || !property.annotations().synonyms().isEmpty()
                || property.logicalType() == LogicalType.MAP
                || property.logicalType() == LogicalType.VECTOR
                || inner(property).anyMatch(LaterVersion::isNeeded);
    }

    private static Stream<Property> inner(Property property) {
        Property.Nesting nesting = property.nesting();
        return Stream.concat(
                nesting.properties().stream(),
                Stream.of(nesting.items(), nesting.mapKey(), nesting.mapValue()).filter(Objects::nonNull));
    }
}
