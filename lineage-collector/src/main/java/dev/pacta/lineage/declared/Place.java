/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import org.jspecify.annotations.Nullable;

/**
 * An end of a declared edge: a dataset, or a field of one.
 *
 * @param field null for the whole dataset
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(String namespace, String name, @Nullable String field) {
    /** The place that a node is. */
    public static Place of(NodeKey node) {
        return new Place(node.namespace(), node.name(), node.field().isEmpty() ? null : node.field());
    }

    @JsonIgnore
    public DatasetKey dataset() {
        return new DatasetKey(namespace, name);
    }

    @JsonIgnore
    public NodeKey node() {
        return field == null ? dataset() : dataset().withField(field);
    }
}
