/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is to be kept as evidence.
 *
 * @param subject what it happened to, such as {@code contract/orders@1.2.0}
 * @param digest of the document that it is about
 * @param data what else there is to say; texts, whole numbers, truth values, lists and maps of these
 */
public record Told(
        EvidenceKind kind, String subject, @Nullable String digest, Map<String, @Nullable Object> data) {
    public Told {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }
}
