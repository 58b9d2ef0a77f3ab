/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise about the service, such as latency or retention.
 *
 * @param valueExt the other end of a range
 * @param element what it is promised for, such as {@code orders.amount}; several with commas
 * @param driver regulatory, analytics or operational
 */
public record SlaProperty(
        @Nullable String id,
        String property,
        @Nullable Object value,
        @Nullable Object valueExt,
        @Nullable String unit,
        @Nullable String element,
        @Nullable String driver,
        @Nullable String description,
        @Nullable String scheduler,
        @Nullable String schedule,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<CustomProperty> customProperties) {
    public SlaProperty {
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        customProperties = List.copyOf(customProperties);
    }
}
