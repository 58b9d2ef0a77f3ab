/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Value;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tokens as Jackson reads them. */
final class JacksonTokens implements JsonTokens {
    private final JsonParser parser;
    private @Nullable String key;

    private JacksonTokens(JsonParser parser) {
        this.parser = parser;
    }

    /** Makes parsers that allow that many levels. */
    static JsonFactory factory(int depth) {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Begins to read; the array belongs to the reader until the record is checked. */
    static JacksonTokens of(JsonFactory factory, byte[] json) throws MalformedJson {
        // Jackson takes over-long forms and surrogates in UTF-8, which RFC 3629 forbids.
        if (isUtf8(json) && !Utf8.isWellFormed(json)) {
            throw new MalformedJson("not JSON in UTF-8");
        }
        try {
            return new JacksonTokens(factory.createParser(json));
        } catch (IOException unreadable) {
            throw new MalformedJson("not JSON in UTF-8");
        }
    }

    /** Whether it is not one of the other encodings, which have a zero or a mark among the first two bytes. */
    private static boolean isUtf8(byte[] json) {
        boolean wide =
                json.length >= 2 && (json[0] == 0 || json[1] == 0 || json[0] == (byte) 0xFE || json[0] == (byte) 0xFF);
        return !wide;
    }

    /** A call into Jackson. */
    private interface Call<T> {
        T run() throws IOException;
    }

    private static <T> T ask(Call<T> call) throws MalformedJson, BeyondLimits {
        try {
            return call.run();
        } catch (StreamConstraintsException beyond) {
            throw new BeyondLimits(BEYOND_DEPTH_OR_LENGTH);
        } catch (NumberFormatException beyondEveryNumber) {
            throw new BeyondLimits("a number has an exponent beyond the limits");
        } catch (JsonProcessingException malformed) {
            throw new MalformedJson(
                    "not JSON at column " + malformed.getLocation().getColumnNr());
        } catch (IOException unreadable) {
            throw new MalformedJson("not JSON in UTF-8");
        }
    }

    @Override
    public boolean beginObject() throws MalformedJson, BeyondLimits {
        return ask(parser::nextToken) == JsonToken.START_OBJECT;
    }

    @Override
    public boolean hasMore() throws MalformedJson, BeyondLimits {
        return ask(parser::nextToken) != null;
    }

    @Override
    public boolean nextKey() throws MalformedJson, BeyondLimits {
        key = ask(parser::nextFieldName);
        return key != null;
    }

    @Override
    public @Nullable FieldPlan field(ObjectPlan object, int expected) {
        return object.field(key());
    }

    @Override
    public String key() {
        return Objects.requireNonNull(key);
    }

    @Override
    public Token value() throws MalformedJson, BeyondLimits {
        return token(ask(parser::nextToken));
    }

    @Override
    public Token nextItem() throws MalformedJson, BeyondLimits {
        return token(ask(parser::nextToken));
    }

    private static Token token(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Token.OBJECT;
            case START_ARRAY -> Token.ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case VALUE_STRING -> Token.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case FIELD_NAME, END_OBJECT, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    @Override
    public void read(Token token, Value into) throws MalformedJson, BeyondLimits {
        switch (token) {
            case STRING -> into.text(ask(parser::getText));
            case TRUE -> into.bool(true);
            case FALSE -> into.bool(false);
            case NUMBER -> ask(() -> number(into));
            case OBJECT, ARRAY, END_ARRAY, NULL -> throw new IllegalStateException(token + " is no single value");
        }
    }

    private Value number(Value into) throws IOException {
        boolean fitsLong = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return fitsLong ? into.integer(parser.getLongValue()) : into.decimal(parser.getDecimalValue());
    }

    @Override
    public int digits() throws MalformedJson, BeyondLimits {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? ask(parser::getTextLength) : 0;
    }

    @Override
    public void readText(Token token, Value into) throws MalformedJson, BeyondLimits {
        into.text(ask(parser::getText));
    }

    @Override
    public void skip(Token token) throws MalformedJson, BeyondLimits {
        if (token == Token.OBJECT || token == Token.ARRAY) {
            ask(parser::skipChildren);
        }
    }
}
