/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is seen reading what changes.
 *
 * @param tier {@code breaking}, {@code possibly-breaking}, {@code revalidate} or {@code unused}, as the server names it
 * @param job who reads; null when nobody does
 * @param lastSeen when it was last seen, as the server writes it
 */
public record Reach(
        String tier,
        String path,
        @Nullable String job,
        @Nullable String dataset,
        List<String> fields,
        @Nullable String owner,
        @Nullable String lastSeen) {
    public Reach {
        fields = List.copyOf(fields);
    }
}
