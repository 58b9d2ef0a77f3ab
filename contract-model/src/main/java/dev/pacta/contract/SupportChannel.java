/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where users of the data get help or news. */
public record SupportChannel(
        @Nullable String id,
        String channel,
        @Nullable String url,
        @Nullable String description,
        @Nullable String tool,
        @Nullable String scope,
        @Nullable String invitationUrl,
        List<CustomProperty> customProperties) {
    public SupportChannel {
        customProperties = List.copyOf(customProperties);
    }
}
