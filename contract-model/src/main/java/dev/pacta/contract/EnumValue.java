/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the values that a property may have. */
public record EnumValue(
        @Nullable String id,
        Object value,
        @Nullable String label,
        @Nullable String description,
        List<String> tags,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<CustomProperty> customProperties) {
    public EnumValue {
        tags = List.copyOf(tags);
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        customProperties = List.copyOf(customProperties);
    }
}
