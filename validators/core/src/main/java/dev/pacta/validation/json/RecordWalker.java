/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.rows.Struct;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan over a parsed record: maps, structs, lists, arrays, text, numbers, truth values, null; dates and times of
 * {@code java.time} count as their ISO text. Thread-safe.
 */
public final class RecordWalker {
    private final Plan plan;
    private final int depth;
    private final UnknownFields unknown;
    private final ListFields lists;

    public RecordWalker(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
        this.unknown = new UnknownFields(plan, depth);
        this.lists = new ListFields(this, depth);
    }

    /** Checks a record. The state says what was found. */
    public void walk(Map<String, ? extends @Nullable Object> record, RecordState state) {
        state.count(plan.recordRule());
        object(record, plan.root(), state, 1);
    }

    /** Checks a record of an engine. The state says what was found. */
    public void walk(Struct record, RecordState state) {
        state.count(plan.recordRule());
        object(record, plan.root(), state, 1);
    }

    private void object(Struct record, ObjectPlan object, RecordState state, int level) {
        if (level > depth) {
            state.stop("the record nests deeper than %d levels".formatted(depth));
            return;
        }
        state.structs(this, level).check(record, object);
    }

    private void object(Map<?, ?> record, ObjectPlan object, RecordState state, int level) {
        if (level > depth) {
            state.stop("the record nests deeper than %d levels".formatted(depth));
            return;
        }
        state.maps(this, level).check(record, object);
    }

    void unknown(@Nullable Object value, String name, RecordState state, int level) {
        unknown.search(value, name, state, level);
    }

    void value(Object value, FieldPlan field, RecordState state, int level) {
        // What most values are comes first, and classes before interfaces: to ask a class whether it is a map takes
        // longer.
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            single(value, field, state);
        } else if (value instanceof AbstractMap<?, ?> || value instanceof Struct || value instanceof Map<?, ?>) {
            nestedObject(value, field, state, level);
        } else if (value instanceof Collection<?> items) {
            lists.check(items, field, state, level);
        } else if (value instanceof Object[] items) {
            lists.check(Arrays.asList(items), field, state, level);
        } else if (!state.keepsTime(value, field)) {
            single(value, field, state);
        }
    }

    private void single(Object value, FieldPlan field, RecordState state) {
        if (value instanceof Double number) {
            state.read.real(number);
            read(field, state);
            return;
        }
        PlainValues.read(value, state.value);
        check(field, state);
    }

    /** Checks the value that an engine has given over. */
    void read(FieldPlan field, RecordState state) {
        if (!state.keepsApart(field)) {
            check(field, state);
        }
    }

    /** Checks the value that was read. */
    static void check(FieldPlan field, RecordState state) {
        if (state.keepsAll(field)) {
            return;
        }
        boolean composite = switch (field.type()) {
            case OBJECT, MAP, ARRAY, VECTOR -> true;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> false;
        };
        if (composite) {
            state.wrongKind(field, field.path(), state.value.show());
        } else {
            state.checkSingle(field, field.path());
        }
    }

    private void nestedObject(Object value, FieldPlan field, RecordState state, int level) {
        if (!field.takesObject()) {
            state.wrongKind(field, field.path(), "an object");
            return;
        }
        state.countType(field);
        ObjectPlan nested = field.nested();
        if (nested == null) {
            members(value, field, state, level);
        } else if (value instanceof AbstractMap<?, ?> map) {
            object(map, nested, state, level + 1);
        } else if (value instanceof Struct struct) {
            object(struct, nested, state, level + 1);
        } else if (value instanceof Map<?, ?> map) {
            object(map, nested, state, level + 1);
        }
    }

    private void members(Object value, FieldPlan field, RecordState state, int level) {
        if (value instanceof Struct struct) {
            List<String> names = struct.names();
            for (int at = 0; at < names.size(); at++) {
                member(names.get(at), struct.value(at), field, state, level);
            }
            state.checkSize(field, names.size(), field.path());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> member(String.valueOf(key), each, field, state, level));
            state.checkSize(field, map.size(), field.path());
        }
    }

    private void member(String name, @Nullable Object value, FieldPlan field, RecordState state, int level) {
        FieldPlan key = field.mapKey();
        FieldPlan values = field.items();
        if (key != null) {
            MapKeys.put(state.value, key.type(), name);
            state.checkSingle(key, key.path());
        }
        if (values == null) {
            unknown.search(value, field.path() + "." + name, state, level + 1);
        } else if (value != null) {
            value(value, values, state, level + 1);
        } else if (values.requiredRule() != null) {
            state.breach(values.requiredRule(), values.path(), null, null);
        }
    }
}
