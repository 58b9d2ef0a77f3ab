/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Value;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one JSON text (RFC 8259), in the order in which a record is checked. {@link FastTokens} reads the bytes itself,
 * {@link JacksonTokens} leaves that to Jackson; both give the same answers. Not thread-safe.
 */
interface JsonTokens {
    /** What is said of a record that nests too deep or has a number of too many digits. */
    String BEYOND_DEPTH_OR_LENGTH = "the record is beyond the limits of nesting or number length";

    /** What a value begins with. */
    enum Token {
        OBJECT,
        ARRAY,
        END_ARRAY,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /** The text is no JSON. */
    final class MalformedJson extends Exception {
        /** @param message what is wrong, and where; without any value of the data */
        MalformedJson(String message) {
            super(message, null, false, false);
        }

        /** Of UTF-8 at that byte; columns count bytes of the line. */
        static MalformedJson at(byte[] json, int offset) {
            int lineStart = Math.min(offset, json.length);
            while (lineStart > 0 && json[lineStart - 1] != '\n') {
                lineStart--;
            }
            return new MalformedJson("not JSON at column " + (offset - lineStart + 1));
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** The text may be JSON, but is beyond a limit. */
    final class BeyondLimits extends Exception {
        BeyondLimits(String message) {
            super(message, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Takes the beginning of the text; false when it is something else than an object. */
    boolean beginObject() throws MalformedJson, BeyondLimits;

    /** Whether something follows after the value. */
    boolean hasMore() throws MalformedJson, BeyondLimits;

    /** Goes to the next key of the object; false at its end, which is taken. */
    boolean nextKey() throws MalformedJson, BeyondLimits;

    /**
     * The field that the present key names.
     *
     * @param expected the position of the field that comes next when keys stand in the order of the contract
     */
    @Nullable
    FieldPlan field(ObjectPlan object, int expected) throws MalformedJson;

    /** The present key; asked before its value is taken. */
    String key();

    /** Takes the beginning of the value of the present key. */
    Token value() throws MalformedJson, BeyondLimits;

    /** Takes the beginning of the next element of the array, or its end. */
    Token nextItem() throws MalformedJson, BeyondLimits;

    /** The present single value. */
    void read(Token token, Value into) throws MalformedJson, BeyondLimits;

    /** How many digits the present number has when it is an integer, else 0. */
    int digits() throws MalformedJson, BeyondLimits;

    /** The present string or number as text. */
    void readText(Token token, Value into) throws MalformedJson, BeyondLimits;

    /** Goes to the end of the present value. */
    void skip(Token token) throws MalformedJson, BeyondLimits;
}
