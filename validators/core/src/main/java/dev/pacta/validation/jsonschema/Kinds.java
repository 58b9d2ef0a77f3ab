/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonToken;
import java.util.Collection;

/** Sets of the kinds of JSON values, a bit each. */
final class Kinds {
    static final int NULL = 1;
    static final int BOOLEAN = 2;
    static final int OBJECT = 4;
    static final int ARRAY = 8;
    static final int STRING = 16;
    /** A number written without a fraction and exponent. */
    static final int INTEGER = 32;
    /** A number written with one; it may be whole none the less. */
    static final int DECIMAL = 64;

    static final int NUMBERS = INTEGER | DECIMAL;
    static final int ALL = NULL | BOOLEAN | OBJECT | ARRAY | STRING | NUMBERS;

    private Kinds() {}

    /** The kinds that surely have one of the types; whether a decimal is an integer only its value says. */
    static int ofTypes(Collection<String> types) {
        int kinds = 0;
        for (String type : types) {
            kinds |= switch (type) {
                case "null" -> NULL;
                case "boolean" -> BOOLEAN;
                case "object" -> OBJECT;
                case "array" -> ARRAY;
                case "string" -> STRING;
                case "integer" -> INTEGER;
                default -> NUMBERS;
            };
        }
        return kinds;
    }

    /** The kind of the value that begins with a token. */
    static int of(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> OBJECT;
            case START_ARRAY -> ARRAY;
            case VALUE_STRING -> STRING;
            case VALUE_NUMBER_INT -> INTEGER;
            case VALUE_NUMBER_FLOAT -> DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
            default -> NULL;
        };
    }
}
