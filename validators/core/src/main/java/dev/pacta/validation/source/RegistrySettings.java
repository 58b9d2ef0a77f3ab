/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a registry is reached.
 *
 * @param server the address of Pacta, or nothing when only files and the class path are used
 * @param token sent as bearer token, when there is one
 * @param cache the folder in which contracts are kept for the time when the server is away, when there is one
 * @param timeout of each call
 */
public record RegistrySettings(
        @Nullable URI server,
        @Nullable String token,
        @Nullable Path cache,
        Duration timeout) {
    /** No registry. */
    public static final RegistrySettings NONE = new RegistrySettings(null, null, null, Duration.ofSeconds(10));

    /** The token is a secret. */
    @Override
    public String toString() {
        return "registry at %s, kept in %s".formatted(server, cache);
    }
}
