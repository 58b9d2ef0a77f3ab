/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.bytes.TextTable;
import dev.pacta.validation.json.JsonTokens.BeyondLimits;
import dev.pacta.validation.json.JsonTokens.MalformedJson;
import dev.pacta.validation.json.JsonTokens.Token;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import java.util.Objects;

/**
 * Runs a plan over UTF-8 bytes: a glance at each value, and whatever a glance cannot be certain of by {@link JsonWalker}, token by token from
 * the same byte on. The place in the bytes goes from call to call and never through a field. Thread-safe.
 */
final class ByteWalker {
    /** In place of a place on the stack of seen keys: those of a narrow object fit into a long. */
    private static final int NARROW = -1;

    /** After so many keys out of the contract's order none is expected any more in an object. */
    private static final int MOST_SURPRISES = 2;

    private final JsonWalker tokenByToken;

    ByteWalker(JsonWalker tokenByToken) {
        this.tokenByToken = tokenByToken;
    }

    /** Where a list has to say more of its items than each by itself. */
    private static boolean isPlainList(FieldPlan field) {
        return field.takesList()
                && field.items() != null
                && field.uniqueItemsRule() == null
                && field.type() != LogicalType.VECTOR;
    }

    /**
     * An object, from after its brace.
     *
     * @return after its end
     */
    int object(byte[] json, int start, ObjectPlan object, RecordState state) throws MalformedJson, BeyondLimits {
        state.tokens.down();
        TextTable keys = object.keys();
        int wide = object.isNarrow() ? NARROW : state.seen.open(object.size());
        long seen = 0;
        int expected = 0;
        int surprises = 0;
        int at = afterBlanks(json, start);
        boolean more = json[at] != '}';
        while (more) {
            int position = expected;
            int value = json[at] == '"' && surprises <= MOST_SURPRISES ? keys.after(expected, json, at + 1) : -1;
            if (value < 0) {
                surprises++;
                position = position(json, at, object, state);
                value = state.tokens.place();
            }
            value = afterBlanks(json, value);
            if (position < 0) {
                at = unknown(value, state);
            } else {
                FieldPlan field = object.at(position);
                expected = position + 1;
                at = glance(json, value, field, state);
                boolean there = at >= 0 || json[value] != 'n';
                long bit = there && wide == NARROW ? 1L << position : 0;
                if ((seen & bit) != 0 || there && wide != NARROW && state.seen.mark(wide, position)) {
                    tokenByToken.twice(field, state);
                }
                seen |= bit;
                at = at < 0 ? closer(json, value, field, state) : at;
            }
            at = afterBlanks(json, at);
            more = json[at] == ',';
            if (more) {
                at = afterBlanks(json, at + 1);
            } else if (json[at] != '}') {
                throw MalformedJson.at(json, at);
            }
        }
        state.tokens.up();
        if (wide == NARROW) {
            state.requireAll(object, seen);
        } else {
            state.requireAll(object, wide);
            state.seen.close(wide);
        }
        return at + 1;
    }

    /** The field of a key that is not the one expected, or -1; the tokens stand after its colon. */
    private static int position(byte[] json, int at, ObjectPlan object, RecordState state) throws MalformedJson {
        if (json[at] != '"') {
            throw MalformedJson.at(json, at);
        }
        int position = object.keys().find(json, at + 1);
        if (position >= 0) {
            state.tokens.goTo(at + 1 + object.keys().length(position));
            return position;
        }
        FieldPlan field = state.tokens.goTo(at + 1).field(object, object.size());
        return field == null ? -1 : field.position();
    }

    /** After the value when it keeps all rules of its field for certain; else negative. */
    private static int glance(byte[] json, int value, FieldPlan field, RecordState state) {
        int end = field.glance().after(json, value);
        if (end < 0 || state.isKept(field) || !state.needsNoSearch(field, json, value + 1, end - 1)) {
            return -1;
        }
        state.keeps(field.group());
        return end;
    }

    /** A value that a glance is not enough for. */
    private int closer(byte[] json, int value, FieldPlan field, RecordState state) throws MalformedJson, BeyondLimits {
        ObjectPlan nested = field.nested();
        if (json[value] == '{' && nested != null && field.takesObject()) {
            state.countType(field);
            return object(json, value + 1, nested, state);
        }
        if (json[value] == '[' && isPlainList(field)) {
            state.countType(field);
            return list(json, value + 1, field, state);
        }
        FastTokens tokens = state.tokens.goTo(value);
        Token token = tokens.value();
        if (token != Token.NULL) {
            tokenByToken.value(tokens, token, field, state);
        }
        return tokens.place();
    }

    /** A list of which each item is judged by itself, from after its bracket to after its end. */
    private int list(byte[] json, int start, FieldPlan field, RecordState state) throws MalformedJson, BeyondLimits {
        state.tokens.down();
        FieldPlan items = Objects.requireNonNull(field.items());
        long size = 0;
        int at = afterBlanks(json, start);
        boolean more = json[at] != ']';
        while (more) {
            size++;
            at = item(json, at, field, items, state);
            at = afterBlanks(json, at);
            more = json[at] == ',';
            if (more) {
                at = afterBlanks(json, at + 1);
            } else if (json[at] != ']') {
                throw MalformedJson.at(json, at);
            }
        }
        state.tokens.up();
        state.checkSize(field, size, field.path());
        return at + 1;
    }

    private int item(byte[] json, int value, FieldPlan list, FieldPlan items, RecordState state)
            throws MalformedJson, BeyondLimits {
        if (json[value] != 'n') {
            int end = glance(json, value, items, state);
            return end < 0 ? closer(json, value, items, state) : end;
        }
        FastTokens tokens = state.tokens.goTo(value);
        tokenByToken.item(tokens, tokens.value(), list, null, state);
        return tokens.place();
    }

    private int unknown(int value, RecordState state) throws MalformedJson, BeyondLimits {
        FastTokens tokens = state.tokens;
        String name = tokens.key();
        tokenByToken.unknown(tokens, tokens.goTo(value).value(), name, state);
        return tokens.place();
    }

    /** The next byte that is no blank; there has to be one. */
    private static int afterBlanks(byte[] json, int start) throws MalformedJson {
        int at = start;
        while (at < json.length && json[at] <= ' ' && FastTokens.isBlank(json[at])) {
            at++;
        }
        if (at >= json.length) {
            throw MalformedJson.at(json, at);
        }
        return at;
    }
}
