/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table, topic, file or document that a contract describes. */
public record SchemaObject(
        @Nullable String id,
        String name,
        @Nullable String physicalName,
        @Nullable String physicalType,
        @Nullable String dataGranularityDescription,
        boolean deprecated,
        List<Property> properties,
        List<Relationship> relationships,
        List<QualityRule> quality,
        PrivacyBlock privacy,
        Annotations annotations,
        @Nullable Context context) {
    public SchemaObject {
        properties = List.copyOf(properties);
        relationships = List.copyOf(relationships);
        quality = List.copyOf(quality);
    }

    public @Nullable String description() {
        return annotations.description();
    }

    public List<String> tags() {
        return annotations.tags();
    }

    public List<CustomProperty> customProperties() {
        return annotations.customProperties();
    }

    /** The name that the data has where it lies. */
    public String datasetName() {
        return physicalName != null ? physicalName : name;
    }

    /** The property with that name. */
    public Optional<Property> property(String wanted) {
        return properties.stream()
                .filter(property -> property.name().equals(wanted))
                .findFirst();
    }
}
