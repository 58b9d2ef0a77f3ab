/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.service.shared.MessageView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published version as clients see it.
 *
 * @param source where it came from; absent when its publisher did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        String id,
        String version,
        String digest,
        Instant publishedAt,
        String publishedBy,
        long bytes,
        List<MessageView> warnings,
        @Nullable PublicationSource source) {}
