/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
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
        if (property.logicalType() == LogicalType.TIMESTAMP || property.logicalType() == LogicalType.TIME) {
            zone(property, path, rules);
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

    /** Whether values carry a zone is how they are kept; what those without one mean is how they are read. */
    private static void zone(Property property, String path, Rules rules) {
        TypeOptions.Zone zone = property.options().zone();
        Boolean carried = zone.timezone();
        if (carried != null) {
            String words = carried ? "values with a time zone" : "values without a time zone";
            rules.notExecutable(
                    path, "timezone", words, "error", "values are taken with a time zone and without one alike");
        }
        String name = zone.defaultTimezone();
        if (name == null) {
            return;
        }
        String words = "values without a time zone are of " + name;
        if (DefaultZone.of(property).isKnown()) {
            rules.skipped(
                    path, "defaultTimezone", words, "error", "values are read so; it asks nothing of them by itself");
        } else {
            rules.notExecutable(
                    path, "defaultTimezone", words, "error", "'%s' is no time zone that Java knows".formatted(name));
        }
    }
}
