/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of an {@link EditableYaml}, to be put elsewhere with its comments. */
public record MutableValue(Node node) {
    /** The text as it was written, without quotes; null for nothing, lists and objects. */
    public @Nullable String text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) ? scalar.getValue() : null;
    }

    /** Whether it is null. */
    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node instanceof MappingNode;
    }

    /** As plain Java. */
    public @Nullable Object toJava() {
        try {
            return new TreeBuilder(YamlLimits.DEFAULT).build(node).toJava();
        } catch (YamlException grown) {
            throw new IllegalStateException("a part of a document within the limits is within them", grown);
        }
    }
}
