/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lies.
 *
 * @param settings every other key, as it was read
 */
public record Server(String server, String type, @Nullable String environment, Map<String, Object> settings) {
    public Server {
        settings = Map.copyOf(settings);
    }
}
