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
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values: map, list, text, truth value, null, and every number as a decimal without trailing zeros, so that values are equal
 * to JSON Schema when they are equal to Java.
 */
final class JsonTree {
    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_SCALE = 10_000;
    /** What that many digits take at most; counting the digits themselves takes longer the more there are. */
    private static final int MOST_BITS = (int) Math.ceil(MOST_DIGITS * Math.log(10) / Math.log(2));

    private JsonTree() {}

    /** The text is no JSON. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String problem) {
            super(problem, null, false, false);
        }
    }

    /** Makes parsers that allow that many levels, and texts of that many characters; a key that is there twice is malformed. */
    static JsonFactory factory(int depth, int length) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(MOST_DIGITS)
                        .maxStringLength(length)
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
            return read(parser, () -> value(parser, Room.ENDLESS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes something of the one value of a parser. */
    interface Reading<T extends @Nullable Object> {
        T read() throws IOException, Malformed;
    }

    /**
     * Reads all that a parser has, which is one value.
     *
     * @throws IOException when the input cannot be read
     * @throws Evaluation.Unfinished beyond the limits of depth, digits and characters
     */
    static <T extends @Nullable Object> T read(JsonParser parser, Reading<T> reading) throws IOException, Malformed {
        try {
            if (parser.nextToken() == null) {
                throw new Malformed("there is nothing");
            }
            T read = reading.read();
            if (parser.nextToken() != null) {
                throw new Malformed("more follows after the value");
            }
            return read;
        } catch (StreamConstraintsException beyond) {
            throw new Evaluation.Unfinished(
                    "the value is beyond the limits of nesting, or of the length of numbers and texts");
        } catch (JsonProcessingException malformed) {
            throw new Malformed("not JSON at line %d, column %d"
                    .formatted(
                            malformed.getLocation().getLineNr(),
                            malformed.getLocation().getColumnNr()));
        } catch (CharConversionException foreign) {
            throw new Malformed("not JSON in UTF-8");
        }
    }

    /**
     * How far a value may reach that is read into memory.
     *
     * @param end offset in bytes, from the beginning of the input
     */
    record Room(long end, Supplier<Evaluation.Unfinished> beyond) {
        static final Room ENDLESS = new Room(Long.MAX_VALUE, () -> new Evaluation.Unfinished("the value has no end"));

        void check(JsonParser parser) {
            if (end < Long.MAX_VALUE && parser.currentLocation().getByteOffset() > end) {
                throw beyond.get();
            }
        }
    }

    /** The value that begins with the present token. */
    static @Nullable Object value(JsonParser parser, Room room) throws IOException {
        JsonToken token = parser.currentToken();
        return token == JsonToken.START_OBJECT
                ? object(parser, room)
                : token == JsonToken.START_ARRAY ? list(parser, room) : scalar(parser);
    }

    /** The single value that is the present token. */
    static @Nullable Object scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no single value is " + token);
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, Room room) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            object.put(key, value(parser, room));
            room.check(parser);
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser, Room room) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, room));
            room.check(parser);
        }
        return list;
    }

    private static BigDecimal number(String text) {
        try {
            return number(new BigDecimal(text));
        } catch (NumberFormatException beyondEveryNumber) {
            throw new Evaluation.Unfinished("a number has an exponent beyond the limits");
        }
    }

    /**
     * A number without trailing zeros.
     *
     * @throws Evaluation.Unfinished with an enormous exponent, because it would take as many digits to divide, and with more digits than are read
     */
    static BigDecimal number(BigDecimal number) {
        if (number.unscaledValue().bitLength() > MOST_BITS) {
            throw new Evaluation.Unfinished("a number has more than %,d digits".formatted(MOST_DIGITS));
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (Math.abs((long) plain.scale()) > MOST_SCALE) {
            throw new Evaluation.Unfinished("a number has an exponent beyond the limits");
        }
        return plain;
    }
}
