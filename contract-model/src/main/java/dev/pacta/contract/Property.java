/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column, field or element of a schema object.
 *
 * @param primaryKeyPosition 1-based, or -1
 * @param examples as written, may contain null
 * @param items of an array, what each element is
 */
public record Property(
        @Nullable String id,
        String name,
        @Nullable String physicalName,
        LogicalType logicalType,
        @Nullable String physicalType,
        @Nullable String description,
        boolean required,
        boolean unique,
        boolean primaryKey,
        int primaryKeyPosition,
        @Nullable String classification,
        boolean criticalDataElement,
        boolean deprecated,
        TypeOptions options,
        List<EnumValue> enumValues,
        List<Property> properties,
        @Nullable Property items,
        List<@Nullable Object> examples,
        List<String> transformSourceObjects,
        @Nullable String transformLogic,
        List<Relationship> relationships,
        List<QualityRule> quality,
        List<String> tags,
        PropertyPrivacy privacy,
        List<CustomProperty> customProperties) {
    public Property {
        enumValues = List.copyOf(enumValues);
        properties = List.copyOf(properties);
        examples = Collections.unmodifiableList(new ArrayList<>(examples));
        transformSourceObjects = List.copyOf(transformSourceObjects);
        relationships = List.copyOf(relationships);
        quality = List.copyOf(quality);
        tags = List.copyOf(tags);
        customProperties = List.copyOf(customProperties);
    }
}
