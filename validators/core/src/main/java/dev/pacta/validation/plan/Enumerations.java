/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values that a contract lists for a property. They are single ones: the standard has no lists and objects there (ODCS 3.2, EnumValue). */
final class Enumerations {
    private Enumerations() {}

    /** The check of single values. */
    static Constraints.OneOf of(Property property) {
        Set<@Nullable Object> allowed = new HashSet<>();
        property.enumValues().forEach(value -> allowed.add(Value.keyOf(value.value())));
        List<String> strings = property.enumValues().stream()
                .map(EnumValue::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return new Constraints.OneOf(allowed, strings, AllowedTexts.of(allowed));
    }

    /** What is expected, for people. */
    static String words(Property property) {
        return property.enumValues().stream()
                .map(EnumValue::value)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    /**
     * The rule that a list or object breaks where a property of no type may hold one; nothing elsewhere. Where a property holds nothing else, the
     * contract cannot mean what it says, and the rule is listed.
     *
     * @param checks of single values
     */
    static @Nullable PlannedRule ofListsAndObjects(Property property, String path, Check[] checks, Rules rules) {
        if (!property.enumValues().isEmpty() && Types.isComposite(property.logicalType())) {
            rules.notExecutable(
                    path,
                    "enum",
                    words(property),
                    "error",
                    "the values listed are single ones, and this property holds lists or objects; list them where its single values are");
        }
        return property.logicalType() != LogicalType.UNSPECIFIED
                ? null
                : Arrays.stream(checks)
                        .filter(check -> check.constraint() instanceof Constraints.OneOf)
                        .map(Check::rule)
                        .findFirst()
                        .orElse(null);
    }
}
