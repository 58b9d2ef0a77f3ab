/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.Location;
import dev.pacta.exchange.compatibility.SchemaChange;
import dev.pacta.exchange.compatibility.SchemaPosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the differences of two files. Used by one thread. */
final class ProtobufFindings {
    private final @Nullable ProtobufCategory watched;
    private final List<SchemaChange> all = new ArrayList<>();

    /** @param watched what counts as a break; null for the judgement of the schema registry */
    ProtobufFindings(@Nullable ProtobufCategory watched) {
        this.watched = watched;
    }

    void add(ProtobufRule rule, String path, @Nullable Location location, String detail) {
        boolean backward = watched == null ? rule.backward() : watched.watches(rule.category());
        boolean forward = watched == null ? rule.forward() : watched.watches(rule.category());
        SchemaPosition position = location == null || location.getLine() < 1 || location.getColumn() < 1
                ? null
                : new SchemaPosition(location.getLine(), location.getColumn());
        all.add(new SchemaChange(rule.id(), path, backward, forward, path + ": " + detail, null, position));
    }

    List<SchemaChange> all() {
        return all;
    }
}
