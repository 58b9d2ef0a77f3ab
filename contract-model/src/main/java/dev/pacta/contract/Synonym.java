/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another word for a schema object or property.
 *
 * @param locale a language tag (BCP 47)
 */
public record Synonym(
        @Nullable String id,
        String synonym,
        @Nullable String description,
        @Nullable String locale,
        @Nullable String source,
        @Nullable String status,
        List<CustomProperty> customProperties) {
    public Synonym {
        customProperties = List.copyOf(customProperties);
    }
}
