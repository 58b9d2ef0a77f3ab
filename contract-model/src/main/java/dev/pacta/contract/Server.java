/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lies.
 *
 * @param settings the keys of the server's own type, as they were read
 */
public record Server(
        @Nullable String id,
        String server,
        String type,
        @Nullable String environment,
        @Nullable String description,
        Map<String, Object> settings,
        List<AccessRole> roles,
        List<CustomProperty> customProperties) {
    public Server {
        settings = Map.copyOf(settings);
        roles = List.copyOf(roles);
        customProperties = List.copyOf(customProperties);
    }
}
