/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.MessageView;
import java.time.Instant;
import java.util.List;

/** A published version as clients see it. */
public record VersionView(
        String id,
        String version,
        String digest,
        Instant publishedAt,
        String publishedBy,
        long bytes,
        List<MessageView> warnings) {}
