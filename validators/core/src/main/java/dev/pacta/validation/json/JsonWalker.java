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
import dev.pacta.contract.LogicalType;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.Value;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a plan over the bytes of one JSON record, token by token; nothing is built but what a rule needs. Thread-safe. */
public final class JsonWalker {
    private static final int SHORTEST_CARD = 13;

    private final Plan plan;
    private final JsonFactory factory;

    /** @param depth how deep a record may nest */
    public JsonWalker(Plan plan, int depth) {
        this.plan = plan;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Checks a record. The state says what was found. */
    public void walk(byte[] json, RecordState state) {
        state.count(plan.recordRule());
        try (JsonParser parser = factory.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                notARecord(state, "this is no JSON object");
                return;
            }
            object(parser, plan.root(), state);
            if (parser.nextToken() != null) {
                notARecord(state, "more follows after the object");
            }
        } catch (com.fasterxml.jackson.core.exc.StreamConstraintsException beyondLimits) {
            state.stop("the record is beyond the limits of nesting or number length");
        } catch (NumberFormatException beyondEveryNumber) {
            state.stop("a number has an exponent beyond the limits");
        } catch (JsonProcessingException malformed) {
            notARecord(state, "not JSON at column " + malformed.getLocation().getColumnNr());
        } catch (IOException unreadable) {
            notARecord(state, "not JSON in UTF-8");
        }
    }

    private void notARecord(RecordState state, String detail) {
        state.breach(plan.recordRule(), "", null, detail);
    }

    private void object(JsonParser parser, ObjectPlan object, RecordState state) throws IOException {
        long[] seen = new long[(object.size() >> 6) + 1];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            FieldPlan field = object.field(name);
            JsonToken token = parser.nextToken();
            if (field == null) {
                unknown(parser, token, name, state);
            } else if (token != JsonToken.VALUE_NULL) {
                if ((seen[field.position() >> 6] & 1L << field.position()) != 0) {
                    state.breach(plan.recordRule(), field.path(), null, "the key is there twice");
                }
                seen[field.position() >> 6] |= 1L << field.position();
                value(parser, token, field, state);
            }
        }
        state.requireAll(object, seen);
    }

    private void value(JsonParser parser, JsonToken token, FieldPlan field, RecordState state) throws IOException {
        switch (token) {
            case START_OBJECT -> nestedObject(parser, field, state);
            case START_ARRAY -> list(parser, field, state);
            default -> {
                read(parser, token, state.value);
                if (isComposite(field.type())) {
                    state.wrongKind(field, field.path(), state.value.show());
                } else {
                    state.checkSingle(field, field.path());
                }
            }
        }
    }

    private static boolean isComposite(LogicalType type) {
        return type == LogicalType.OBJECT
                || type == LogicalType.MAP
                || type == LogicalType.ARRAY
                || type == LogicalType.VECTOR;
    }

    private void nestedObject(JsonParser parser, FieldPlan field, RecordState state) throws IOException {
        boolean fits = field.type() == LogicalType.OBJECT
                || field.type() == LogicalType.MAP
                || field.type() == LogicalType.UNSPECIFIED;
        if (!fits) {
            state.wrongKind(field, field.path(), "an object");
            parser.skipChildren();
            return;
        }
        if (field.typeRule() != null) {
            state.count(field.typeRule());
        }
        ObjectPlan nested = field.nested();
        if (nested != null) {
            object(parser, nested, state);
            return;
        }
        long keys = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            keys++;
            unknown(parser, parser.nextToken(), field.path() + "." + name, state);
        }
        state.checkSize(field, keys, field.path());
    }

    private void list(JsonParser parser, FieldPlan field, RecordState state) throws IOException {
        boolean fits = field.type() == LogicalType.ARRAY
                || field.type() == LogicalType.VECTOR
                || field.type() == LogicalType.UNSPECIFIED;
        if (!fits) {
            state.wrongKind(field, field.path(), "a list");
            parser.skipChildren();
            return;
        }
        if (field.typeRule() != null) {
            state.count(field.typeRule());
        }
        FieldPlan items = field.items();
        Set<Object> different = field.uniqueItemsRule() == null ? null : new HashSet<>();
        if (field.uniqueItemsRule() != null) {
            state.count(field.uniqueItemsRule());
        }
        long size = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            size++;
            item(parser, token, field, items, different, state);
        }
        state.checkSize(field, size, field.path());
    }

    private void item(
            JsonParser parser,
            JsonToken token,
            FieldPlan field,
            @Nullable FieldPlan items,
            @Nullable Set<Object> different,
            RecordState state)
            throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            if (items != null && items.requiredRule() != null) {
                state.breach(items.requiredRule(), items.path(), null, null);
            }
            return;
        }
        boolean single = token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
        if (field.type() == LogicalType.VECTOR) {
            vectorItem(parser, token, field, state);
        } else if (items != null) {
            value(parser, token, items, state);
        } else {
            unknown(parser, token, field.path(), state);
        }
        if (different != null && single) {
            read(parser, token, state.value);
            if (!different.add(state.value.key()) && field.uniqueItemsRule() != null) {
                state.breach(field.uniqueItemsRule(), field.path(), state.value.show(), null);
            }
        }
    }

    private static void vectorItem(JsonParser parser, JsonToken token, FieldPlan field, RecordState state)
            throws IOException {
        if (!token.isNumeric()) {
            state.wrongKind(field, field.path(), "a list with something that is no number");
            parser.skipChildren();
        }
    }

    /** What the contract does not name is only searched for personal data. */
    private void unknown(JsonParser parser, JsonToken token, String name, RecordState state) throws IOException {
        if (plan.unknown().detectors().length == 0) {
            parser.skipChildren();
            return;
        }
        if (token == JsonToken.VALUE_STRING || isLongNumber(parser, token)) {
            state.checkSingle(withText(state, parser.getText()), name);
        } else if (token.isStructStart()) {
            int depth = 1;
            while (depth > 0) {
                JsonToken next = parser.nextToken();
                depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
                if (next == JsonToken.VALUE_STRING || isLongNumber(parser, next)) {
                    state.checkSingle(withText(state, parser.getText()), name);
                }
            }
        }
    }

    /** A card number may be written as a number. */
    private static boolean isLongNumber(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() >= SHORTEST_CARD;
    }

    private FieldPlan withText(RecordState state, String text) {
        state.value.text(text);
        return plan.unknown();
    }

    private static void read(JsonParser parser, JsonToken token, Value into) throws IOException {
        switch (token) {
            case VALUE_STRING -> into.text(parser.getText());
            case VALUE_TRUE -> into.bool(true);
            case VALUE_FALSE -> into.bool(false);
            case VALUE_NUMBER_INT -> {
                if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                    into.decimal(parser.getDecimalValue());
                } else {
                    into.integer(parser.getLongValue());
                }
            }
            default -> into.decimal(parser.getDecimalValue());
        }
    }
}
