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
        @Nullable String description,
        boolean deprecated,
        List<Property> properties,
        List<Relationship> relationships,
        List<QualityRule> quality,
        List<String> tags,
        PrivacyBlock privacy,
        List<CustomProperty> customProperties) {
    public SchemaObject {
        properties = List.copyOf(properties);
        relationships = List.copyOf(relationships);
        quality = List.copyOf(quality);
        tags = List.copyOf(tags);
        customProperties = List.copyOf(customProperties);
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
