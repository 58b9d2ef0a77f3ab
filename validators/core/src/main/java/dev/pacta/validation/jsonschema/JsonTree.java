/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values: map, list, text, truth value, null, and every number as a decimal without trailing zeros, so that values are equal
 * to JSON Schema when they are equal to Java.
 */
final class JsonTree {
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_SCALE = 10_000;

    private JsonTree() {}

    /** The text is no JSON. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String problem) {
            super(problem, null, false, false);
        }
    }

    /** Makes parsers that allow that many levels; a key that is there twice is malformed. */
    static JsonFactory factory(int depth) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(MOST_DIGITS)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads a value.
     *
     * @throws Evaluation.Unfinished beyond the limits of depth and digits
     */
    static @Nullable Object read(JsonFactory factory, byte[] json) throws Malformed {
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("more follows after the value");
            }
            return value;
        } catch (StreamConstraintsException beyond) {
            throw new Evaluation.Unfinished("the value is beyond the limits of nesting or number length");
        } catch (JsonProcessingException malformed) {
            throw new Malformed("not JSON at line %d, column %d"
                    .formatted(
                            malformed.getLocation().getLineNr(),
                            malformed.getLocation().getColumnNr()));
        } catch (IOException unreadable) {
            throw new Malformed("not JSON in UTF-8");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException, Malformed {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Malformed("there is nothing");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException, Malformed {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            object.put(key, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException, Malformed {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    /** A number with an enormous exponent would take as many digits to divide. */
    static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            if (Math.abs((long) plain.scale()) > MOST_SCALE) {
                throw new Evaluation.Unfinished("a number has an exponent beyond the limits");
            }
            return plain;
        } catch (NumberFormatException beyondEveryNumber) {
            throw new Evaluation.Unfinished("a number has an exponent beyond the limits");
        }
    }

    /**
     * Plain Java values in the same form.
     *
     * @throws Evaluation.Unfinished when they nest deeper, as those do that hold themselves
     */
    static @Nullable Object of(@Nullable Object java, int depth) {
        if (depth == 0 && (java instanceof Map || java instanceof Iterable)) {
            throw new Evaluation.Unfinished("the value is beyond the limits of nesting or number length");
        }
        if (java instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            map.forEach((key, value) -> object.put(String.valueOf(key), of(value, depth - 1)));
            return object;
        }
        if (java instanceof Iterable<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item, depth - 1)));
            return list;
        }
        return java instanceof Number number ? number(number.toString()) : java;
    }
}
