/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A set of the kinds of JSON values; numbers are whole ones and fractions, so that integer lies within number. */
record TypeSet(int bits) {
    static final TypeSet NULL = new TypeSet(1);
    static final TypeSet BOOLEAN = new TypeSet(2);
    static final TypeSet STRING = new TypeSet(4);
    static final TypeSet INTEGER = new TypeSet(8);
    static final TypeSet NUMBER = new TypeSet(8 | 16);
    static final TypeSet ARRAY = new TypeSet(32);
    static final TypeSet OBJECT = new TypeSet(64);
    static final TypeSet ALL = new TypeSet(127);
    static final TypeSet NONE = new TypeSet(0);

    private static final TypeSet FRACTION = new TypeSet(16);

    /** What the keyword {@code type} of a schema allows. */
    static TypeSet ofKeyword(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return named(type.textValue());
        }
        if (!type.isArray()) {
            return ALL;
        }
        TypeSet all = NONE;
        for (JsonNode each : type) {
            all = all.or(named(each.asText()));
        }
        return all;
    }

    /** The kind of one value. */
    static TypeSet of(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0 ? INTEGER : FRACTION;
        }
        return switch (value.getNodeType()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            case NUMBER, BINARY, POJO, MISSING -> NONE;
        };
    }

    private static TypeSet named(String name) {
        return switch (name) {
            case "null" -> NULL;
            case "boolean" -> BOOLEAN;
            case "string" -> STRING;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "array" -> ARRAY;
            case "object" -> OBJECT;
            default -> NONE;
        };
    }

    TypeSet or(TypeSet other) {
        return new TypeSet(bits | other.bits);
    }

    TypeSet and(TypeSet other) {
        return new TypeSet(bits & other.bits);
    }

    TypeSet without(TypeSet other) {
        return new TypeSet(bits & ~other.bits);
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean meets(TypeSet other) {
        return (bits & other.bits) != 0;
    }

    boolean contains(TypeSet other) {
        return (other.bits & ~bits) == 0;
    }

    /** The names as a schema writes them. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : List.of("null", "boolean", "string", "number", "integer", "array", "object")) {
            boolean within = contains(named(name)) && !(name.equals("integer") && contains(NUMBER));
            if (within) {
                names.add(name);
            }
        }
        return names;
    }

    /** A value of one of the kinds. */
    String example() {
        if (meets(NULL)) {
            return "null";
        }
        if (meets(BOOLEAN)) {
            return "true";
        }
        if (meets(STRING)) {
            return "\"a\"";
        }
        if (meets(NUMBER)) {
            return meets(INTEGER) ? "1" : "0.5";
        }
        return meets(ARRAY) ? "[]" : "{}";
    }
}
