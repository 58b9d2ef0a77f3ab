/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import com.fasterxml.jackson.core.JsonFactory;
import dev.pacta.contract.LogicalType;
import dev.pacta.validation.json.JsonTokens.BeyondLimits;
import dev.pacta.validation.json.JsonTokens.MalformedJson;
import dev.pacta.validation.json.JsonTokens.Token;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Runs a plan over the bytes of one JSON record, token by token; nothing is built but what a rule needs. Thread-safe. */
public final class JsonWalker {
    private static final int SHORTEST_CARD = 13;

    private final Plan plan;
    private final JsonFactory factory;
    private final boolean jacksonOnly;
    private final ByteWalker bytes = new ByteWalker(this);

    /**
     * @param depth how deep a record may nest
     * @param jacksonOnly whether Jackson reads every record; otherwise it reads what is not plain UTF-8
     */
    public JsonWalker(Plan plan, int depth, boolean jacksonOnly) {
        this.plan = plan;
        this.factory = JacksonTokens.factory(depth);
        this.jacksonOnly = jacksonOnly;
    }

    /** Checks a record. The state says what was found. */
    public void walk(byte[] json, RecordState state) {
        state.count(plan.recordRule());
        try {
            if (isRead(json)) {
                record(json, state);
            } else {
                record(JacksonTokens.of(factory, json), state);
            }
        } catch (BeyondLimits beyond) {
            state.stop(beyond.reason());
        } catch (MalformedJson malformed) {
            notARecord(state, malformed.reason());
        }
    }

    /** Whether the bytes are read here. */
    private boolean isRead(byte[] json) {
        return !jacksonOnly && FastTokens.canRead(json);
    }

    private void record(byte[] json, RecordState state) throws MalformedJson, BeyondLimits {
        FastTokens tokens = state.tokens.open(json);
        if (!tokens.standsAt('{')) {
            notARecord(state, "this is no JSON object");
        } else {
            tokens.goTo(bytes.object(json, tokens.place() + 1, plan.root(), state));
            if (tokens.hasMore()) {
                notARecord(state, "more follows after the object");
            }
        }
    }

    private void record(JsonTokens tokens, RecordState state) throws MalformedJson, BeyondLimits {
        if (!tokens.beginObject()) {
            notARecord(state, "this is no JSON object");
            return;
        }
        object(tokens, plan.root(), state);
        if (tokens.hasMore()) {
            notARecord(state, "more follows after the object");
        }
    }

    private void notARecord(RecordState state, String detail) {
        state.breach(plan.recordRule(), "", null, detail);
    }

    private void object(JsonTokens tokens, ObjectPlan object, RecordState state) throws MalformedJson, BeyondLimits {
        int seen = state.seen.open(object.size());
        int expected = 0;
        while (tokens.nextKey()) {
            FieldPlan field = tokens.field(object, expected);
            if (field == null) {
                String name = tokens.key();
                unknown(tokens, tokens.value(), name, state);
                continue;
            }
            expected = field.position() + 1;
            Token token = tokens.value();
            if (token != Token.NULL) {
                if (state.seen.mark(seen, field.position())) {
                    twice(field, state);
                }
                value(tokens, token, field, state);
            }
        }
        state.requireAll(object, seen);
        state.seen.close(seen);
    }

    void twice(FieldPlan field, RecordState state) {
        state.breach(plan.recordRule(), field.path(), null, "the key is there twice");
    }

    void value(JsonTokens tokens, Token token, FieldPlan field, RecordState state) throws MalformedJson, BeyondLimits {
        switch (token) {
            case OBJECT -> nestedObject(tokens, field, state);
            case ARRAY -> list(tokens, field, state);
            case STRING, NUMBER, TRUE, FALSE, NULL, END_ARRAY -> {
                tokens.read(token, state.value);
                if (isComposite(field.type())) {
                    state.wrongKind(field, field.path(), state.value.show());
                } else {
                    state.checkSingle(field, field.path());
                }
            }
        }
    }

    private static boolean isComposite(LogicalType type) {
        return switch (type) {
            case OBJECT, MAP, ARRAY, VECTOR -> true;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> false;
        };
    }

    private void nestedObject(JsonTokens tokens, FieldPlan field, RecordState state)
            throws MalformedJson, BeyondLimits {
        if (!field.takesObject()) {
            state.wrongKind(field, field.path(), "an object");
            tokens.skip(Token.OBJECT);
            return;
        }
        state.countType(field);
        ObjectPlan nested = field.nested();
        if (nested != null) {
            object(tokens, nested, state);
            return;
        }
        long keys = 0;
        while (tokens.nextKey()) {
            keys++;
            tokens.field(ObjectPlan.WITHOUT_FIELDS, 0);
            member(tokens, field, state);
        }
        state.checkSize(field, keys, field.path());
    }

    /** A key of an object without named fields, and its value. */
    private void member(JsonTokens tokens, FieldPlan field, RecordState state) throws MalformedJson, BeyondLimits {
        FieldPlan key = field.mapKey();
        FieldPlan values = field.items();
        if (key != null) {
            MapKeys.put(state.value, key.type(), tokens.key());
            state.checkSingle(key, key.path());
        }
        if (values == null) {
            String name = field.path() + "." + tokens.key();
            unknown(tokens, tokens.value(), name, state);
            return;
        }
        Token token = tokens.value();
        if (token != Token.NULL) {
            value(tokens, token, values, state);
        } else if (values.requiredRule() != null) {
            state.breach(values.requiredRule(), values.path(), null, null);
        }
    }

    private void list(JsonTokens tokens, FieldPlan field, RecordState state) throws MalformedJson, BeyondLimits {
        if (!field.takesList()) {
            state.wrongKind(field, field.path(), "a list");
            tokens.skip(Token.ARRAY);
            return;
        }
        state.countType(field);
        DistinctItems different = null;
        if (field.uniqueItemsRule() != null) {
            different = state.openList();
            state.count(field.uniqueItemsRule());
        }
        long size = 0;
        for (Token token = tokens.nextItem(); token != Token.END_ARRAY; token = tokens.nextItem()) {
            size++;
            item(tokens, token, field, different, state);
        }
        if (different != null) {
            state.closeList();
        }
        state.checkSize(field, size, field.path());
    }

    void item(JsonTokens tokens, Token token, FieldPlan field, @Nullable DistinctItems different, RecordState state)
            throws MalformedJson, BeyondLimits {
        FieldPlan items = field.items();
        if (token == Token.NULL) {
            if (items != null && items.requiredRule() != null) {
                state.breach(items.requiredRule(), items.path(), null, null);
            }
            return;
        }
        if (field.type() == LogicalType.VECTOR) {
            if (token != Token.NUMBER) {
                state.wrongKind(field, field.path(), "a list with something that is no number");
                tokens.skip(token);
            }
        } else if (items != null) {
            value(tokens, token, items, state);
        } else {
            unknown(tokens, token, field.path(), state);
        }
        boolean single = token != Token.OBJECT && token != Token.ARRAY;
        if (different != null && single) {
            tokens.read(token, state.value);
            if (!different.add(state.value) && field.uniqueItemsRule() != null) {
                state.breach(field.uniqueItemsRule(), field.path(), state.value.show(), null);
            }
        }
    }

    /** What the contract does not name is only searched for personal data. */
    void unknown(JsonTokens tokens, Token token, String name, RecordState state) throws MalformedJson, BeyondLimits {
        if (plan.unknown().detectors().length == 0) {
            tokens.skip(token);
            return;
        }
        switch (token) {
            // A card number may be written as a number.
            case STRING, NUMBER -> {
                if (token == Token.STRING || tokens.digits() >= SHORTEST_CARD) {
                    tokens.readText(token, state.value);
                    state.checkSingle(plan.unknown(), name);
                }
            }
            case OBJECT -> {
                while (tokens.nextKey()) {
                    tokens.field(ObjectPlan.WITHOUT_FIELDS, 0);
                    unknown(tokens, tokens.value(), name, state);
                }
            }
            case ARRAY -> {
                for (Token item = tokens.nextItem(); item != Token.END_ARRAY; item = tokens.nextItem()) {
                    unknown(tokens, item, name, state);
                }
            }
            case TRUE, FALSE, NULL, END_ARRAY -> {}
        }
    }
}
