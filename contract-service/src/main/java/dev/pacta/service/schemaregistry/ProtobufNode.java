/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A part of a Protobuf descriptor by the names of its fields; what is not set is empty, false or 0. */
record ProtobufNode(Map<?, ?> fields) {
    static ProtobufNode of(Object decoded) {
        if (decoded instanceof Map<?, ?> fields) {
            return new ProtobufNode(fields);
        }
        throw new IllegalArgumentException("no message");
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    String text(String name) {
        return Objects.toString(fields.get(name), "");
    }

    int number(String name) {
        return fields.get(name) instanceof Number number ? number.intValue() : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    ProtobufNode node(String name) {
        return fields.get(name) instanceof Map<?, ?> found ? new ProtobufNode(found) : new ProtobufNode(Map.of());
    }

    List<ProtobufNode> nodes(String name) {
        return list(name).stream().map(ProtobufNode::of).toList();
    }

    List<String> values(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** The single values as they are written in a file, by name: those of the options that come with Protobuf. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Boolean || value instanceof Number) {
                texts.put(String.valueOf(name), String.valueOf(value));
            } else if (value instanceof String text) {
                texts.put(String.valueOf(name), isConstant(String.valueOf(name)) ? text : quoted(text));
            }
        });
        return texts;
    }

    /** Options whose value is a constant of an enumeration. */
    private static boolean isConstant(String name) {
        return switch (name) {
            case "optimize_for", "ctype", "jstype", "retention", "idempotency_level" -> true;
            default -> false;
        };
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private List<?> list(String name) {
        return fields.get(name) instanceof List<?> found ? found : List.of();
    }
}
