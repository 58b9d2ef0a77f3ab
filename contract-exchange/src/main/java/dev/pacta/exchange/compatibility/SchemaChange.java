/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two schemas.
 *
 * @param rule stable id from the catalogue, such as {@code jsonschema.maximum.decreased}
 * @param path where: a JSON pointer into the schema, or a Protobuf name
 * @param breaksBackward whether a reader with the later schema may fail on data of the earlier one
 * @param breaksForward whether a reader with the earlier schema may fail on data of the later one
 * @param counterexample a value that one of the two takes and the other does not, or null
 * @param position line and column in the later document (in the earlier one when the thing is gone), or null
 */
public record SchemaChange(
        String rule,
        String path,
        boolean breaksBackward,
        boolean breaksForward,
        String message,
        @Nullable String counterexample,
        @Nullable SchemaPosition position) {
    public SchemaChange {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(path);
        Objects.requireNonNull(message);
    }

    /** Whether it breaks any direction that is asked for. */
    public boolean breaks(SchemaDirection direction) {
        return (direction.backward() && breaksBackward) || (direction.forward() && breaksForward);
    }

    /** The same change as seen when the two schemas change places. */
    public SchemaChange reversed() {
        return new SchemaChange(rule, path, breaksForward, breaksBackward, message, counterexample, position);
    }
}
