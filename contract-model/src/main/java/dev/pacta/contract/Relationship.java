/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param from empty when it stands at a property, which is then the one that refers
 */
public record Relationship(
        @Nullable String id, String type, List<String> from, List<String> to, List<CustomProperty> customProperties) {
    public Relationship {
        from = List.copyOf(from);
        to = List.copyOf(to);
        customProperties = List.copyOf(customProperties);
    }
}
