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
        zone(property.options().zone(), path, rules);
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

    /** Values are read with an offset and without one; those without count as UTC. */
    private static void zone(TypeOptions.Zone zone, String path, Rules rules) {
        Boolean carried = zone.timezone();
        if (carried != null) {
            String words = carried ? "values with a time zone" : "values without a time zone";
            rules.notExecutable(
                    path, "timezone", words, "error", "values are taken with a time zone and without one alike");
        }
        String zoneOfOthers = zone.defaultTimezone();
        if (zoneOfOthers != null) {
            rules.notExecutable(
                    path,
                    "defaultTimezone",
                    "values without a time zone are of " + zoneOfOthers,
                    "error",
                    "values without a time zone count as UTC, whatever the contract says");
        }
    }
}
