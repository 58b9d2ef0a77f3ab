/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An object of a Jackson tree as a parsed record: a view, of which nothing is copied. Not thread-safe where the tree changes. */
public final class TreeRecord extends AbstractMap<String, @Nullable Object> {
    private final ObjectNode node;

    public TreeRecord(ObjectNode node) {
        this.node = node;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super @Nullable Object> taker) {
        Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            taker.accept(field.getKey(), plain(field.getValue()));
        }
    }

    @Override
    public int size() {
        return node.size();
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String field && node.has(field);
    }

    @Override
    public @Nullable Object get(Object name) {
        JsonNode value = name instanceof String field ? node.get(field) : null;
        return value == null ? null : plain(value);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        forEach(copy::put);
        return copy.entrySet();
    }

    /** Asks for the class of what is most frequent, which is faster than a call that each class answers otherwise. */
    private static @Nullable Object plain(JsonNode value) {
        if (value instanceof TextNode text) {
            return text.textValue();
        }
        if (value instanceof NumericNode number) {
            return number.numberValue();
        }
        return switch (value.getNodeType()) {
            case OBJECT -> new TreeRecord((ObjectNode) value);
            case ARRAY -> new Items((ArrayNode) value);
            case BOOLEAN -> value.booleanValue();
            case NULL, MISSING -> null;
            case STRING, NUMBER, BINARY, POJO -> value.asText();
        };
    }

    private static final class Items extends AbstractList<@Nullable Object> {
        private final ArrayNode node;

        Items(ArrayNode node) {
            this.node = node;
        }

        @Override
        public @Nullable Object get(int index) {
            return plain(node.get(index));
        }

        @Override
        public int size() {
            return node.size();
        }
    }
}
