/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Nodes that are known only when all documents have been read; {@link JsonSchema} asks for them before it is handed out. */
final class LateNodes {
    private final Supplier<Map<Resource, SchemaNode>> source;
    private @Nullable Map<Resource, SchemaNode> found;

    LateNodes(Supplier<Map<Resource, SchemaNode>> source) {
        this.source = source;
    }

    void find() {
        found = source.get();
    }

    Map<Resource, SchemaNode> nodes() {
        return Objects.requireNonNull(found, "asked before the schema was compiled");
    }
}
