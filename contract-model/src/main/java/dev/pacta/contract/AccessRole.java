/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role that gives access to the data. */
public record AccessRole(
        @Nullable String id,
        String role,
        @Nullable String access,
        @Nullable String description,
        @Nullable String firstLevelApprovers,
        @Nullable String secondLevelApprovers,
        List<CustomProperty> customProperties) {
    public AccessRole {
        customProperties = List.copyOf(customProperties);
    }
}
