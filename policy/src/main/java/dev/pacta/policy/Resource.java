/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data that is asked for, with what its contract says of it.
 *
 * @param fields the fields asked for
 * @param purposes what the contract declares that the data may be used for
 * @param classification of fields that have none of their own
 */
public record Resource(
        String contract,
        @Nullable String version,
        @Nullable String schemaObject,
        List<FieldLabel> fields,
        List<String> purposes,
        @Nullable String classification) {
    public Resource {
        fields = List.copyOf(fields);
        purposes = List.copyOf(purposes);
    }
}
