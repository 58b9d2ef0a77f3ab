/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.validation.PersonalFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the data categories that the detectors found at the properties where they found them. */
final class Categories {
    private static final String ELSEWHERE = "*";

    private final Map<String, List<PersonalFinding>> byField;

    private Categories(List<PersonalFinding> findings) {
        this.byField = findings.stream().collect(Collectors.groupingBy(PersonalFinding::field));
    }

    /** The same properties, those with personal data marked. */
    static List<Property> mark(List<Property> properties, List<PersonalFinding> findings) {
        Categories categories = new Categories(findings);
        return properties.stream()
                .map(property -> categories.mark(property, ""))
                .toList();
    }

    /** What the one who takes the draft over must do about them. */
    static List<Loss> losses(List<PersonalFinding> findings) {
        List<Loss> losses = new ArrayList<>();
        if (!findings.isEmpty()) {
            losses.add(new Loss("", "values look like personal data; state purposes, legal basis and retention"));
        }
        String elsewhere = findings.stream()
                .filter(finding -> finding.field().equals(ELSEWHERE))
                .map(PersonalFinding::detector)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            losses.add(new Loss(
                    "",
                    "personal data (%s) lies where the draft has no property; describe what is there"
                            .formatted(elsewhere)));
        }
        return losses;
    }

    private Property mark(Property property, String parent) {
        String path = parent.isEmpty() ? property.name() : parent + "." + property.name();
        return markAt(property, path);
    }

    private Property markAt(Property property, String path) {
        Property inside = property.nesting().equals(Property.Nesting.NONE) ? property : nested(property, path);
        List<PersonalFinding> findings = byField.get(path);
        boolean holdsText =
                inside.logicalType() == LogicalType.STRING || inside.logicalType() == LogicalType.UNSPECIFIED;
        String category = findings == null || !holdsText
                ? null
                : Suggestions.covering(
                        findings.stream().map(PersonalFinding::category).toList());
        if (findings == null || category == null) {
            return inside;
        }
        String evidence = findings.stream()
                .map(finding -> "%,d of %,d values of that form pass as %s"
                        .formatted(finding.hits(), finding.values(), finding.detector()))
                .collect(Collectors.joining("; "));
        return Suggestions.category(inside, category, evidence);
    }

    private Property nested(Property property, String path) {
        Property.Nesting nesting = property.nesting();
        List<Property> members = new ArrayList<>();
        nesting.properties().forEach(member -> members.add(mark(member, path)));
        @Nullable
        Property items = nesting.items() == null ? null : markAt(Objects.requireNonNull(nesting.items()), path);
        return property.withNesting(new Property.Nesting(members, items, nesting.mapKey(), nesting.mapValue()));
    }
}
