/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import dev.pacta.contract.yaml.Position;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One document as changeable Java, as our tree and as the tree that networknt reads. */
final class Trees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Trees() {}

    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    static YamlNode yaml(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
            map.forEach(
                    (key, item) -> entries.put(String.valueOf(key), new YamlNode.Entry(Position.START, yaml(item))));
            return new YamlNode.Mapping(Position.START, entries);
        }
        if (value instanceof List<?> list) {
            return new YamlNode.Sequence(
                    Position.START, list.stream().map(Trees::yaml).toList());
        }
        return new Scalar(Position.START, type(value), String.valueOf(value));
    }

    private static Scalar.Type type(@Nullable Object value) {
        if (value == null) {
            return Scalar.Type.NULL;
        }
        if (value instanceof String) {
            return Scalar.Type.TEXT;
        }
        if (value instanceof Boolean) {
            return Scalar.Type.BOOLEAN;
        }
        return value instanceof BigDecimal ? Scalar.Type.NUMBER : Scalar.Type.INTEGER;
    }

    static JsonNode json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), json(item)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(@Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof BigDecimal decimal) {
            return JSON.numberNode(decimal);
        }
        return value instanceof Number number
                ? JSON.numberNode(new BigInteger(number.toString()))
                : JSON.stringNode(value.toString());
    }
}
