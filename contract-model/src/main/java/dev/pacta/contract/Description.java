/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a contract is for. */
public record Description(
        @Nullable String purpose,
        @Nullable String usage,
        @Nullable String limitations,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<CustomProperty> customProperties) {
    /** Nothing was said. */
    public static final Description NONE = new Description(null, null, null, List.of(), List.of());

    /** Whether nothing was said. */
    public boolean saysNothing() {
        return purpose == null
                && usage == null
                && limitations == null
                && authoritativeDefinitions.isEmpty()
                && customProperties.isEmpty();
    }

    public Description {
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        customProperties = List.copyOf(customProperties);
    }
}
