/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as clients see it.
 *
 * @param leafHash SHA-256 of a zero byte and the canonical JSON (RFC 8785) of actor, at, data, digest, kind and subject
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        long sequence,
        Instant at,
        String actor,
        String kind,
        String subject,
        @Nullable String digest,
        JsonNode data,
        String leafHash) {}
