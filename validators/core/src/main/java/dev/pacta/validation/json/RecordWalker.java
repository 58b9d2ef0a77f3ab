/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan over a parsed record: maps, lists, arrays, text, numbers, truth values, null; dates and times of {@code java.time}
 * count as their ISO text. Thread-safe.
 */
public final class RecordWalker {
    private final Plan plan;
    private final int depth;

    public RecordWalker(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
    }

    /** Checks a record. The state says what was found. */
    public void walk(Map<String, ? extends @Nullable Object> record, RecordState state) {
        state.count(plan.recordRule());
        object(record, plan.root(), state, 1);
    }

    private void object(Map<?, ?> record, ObjectPlan object, RecordState state, int level) {
        if (level > depth) {
            state.stop("the record nests deeper than %d levels".formatted(depth));
            return;
        }
        int seen = state.seen.open(object.size());
        record.forEach((key, value) -> {
            FieldPlan field = object.field(String.valueOf(key));
            if (field == null) {
                unknown(value, String.valueOf(key), state, level);
            } else if (value != null) {
                state.seen.mark(seen, field.position());
                value(value, field, state, level);
            }
        });
        state.requireAll(object, seen);
        state.seen.close(seen);
    }

    private void value(Object value, FieldPlan field, RecordState state, int level) {
        if (value instanceof Map<?, ?> map) {
            nestedObject(map, field, state, level);
        } else if (value instanceof Collection<?> items) {
            list(items, field, state, level);
        } else if (value instanceof Object[] items) {
            list(Arrays.asList(items), field, state, level);
        } else {
            read(value, state.value);
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
    }

    private void nestedObject(Map<?, ?> map, FieldPlan field, RecordState state, int level) {
        boolean fits = field.type() == LogicalType.OBJECT
                || field.type() == LogicalType.MAP
                || field.type() == LogicalType.UNSPECIFIED;
        if (!fits) {
            state.wrongKind(field, field.path(), "an object");
            return;
        }
        if (field.typeRule() != null) {
            state.count(field.typeRule());
        }
        ObjectPlan nested = field.nested();
        if (nested != null) {
            object(map, nested, state, level + 1);
        } else {
            map.forEach((key, value) -> member(String.valueOf(key), value, field, state, level));
            state.checkSize(field, map.size(), field.path());
        }
    }

    private void member(String name, @Nullable Object value, FieldPlan field, RecordState state, int level) {
        FieldPlan key = field.mapKey();
        FieldPlan values = field.items();
        if (key != null) {
            state.value.text(name);
            state.checkSingle(key, key.path());
        }
        if (values == null) {
            unknown(value, field.path() + "." + name, state, level + 1);
        } else if (value != null) {
            value(value, values, state, level + 1);
        } else if (values.requiredRule() != null) {
            state.breach(values.requiredRule(), values.path(), null, null);
        }
    }

    private void list(Collection<?> list, FieldPlan field, RecordState state, int level) {
        boolean fits = field.type() == LogicalType.ARRAY
                || field.type() == LogicalType.VECTOR
                || field.type() == LogicalType.UNSPECIFIED;
        if (!fits || level > depth) {
            state.wrongKind(field, field.path(), "a list");
            return;
        }
        if (field.typeRule() != null) {
            state.count(field.typeRule());
        }
        if (field.uniqueItemsRule() != null) {
            state.count(field.uniqueItemsRule());
        }
        Set<Object> different = new HashSet<>();
        for (Object item : list) {
            item(item, field, state, different, level);
        }
        state.checkSize(field, list.size(), field.path());
    }

    private void item(@Nullable Object item, FieldPlan field, RecordState state, Set<Object> different, int level) {
        FieldPlan items = field.items();
        if (item == null) {
            if (items != null && items.requiredRule() != null) {
                state.breach(items.requiredRule(), items.path(), null, null);
            }
            return;
        }
        if (field.type() == LogicalType.VECTOR) {
            if (!(item instanceof Number)) {
                state.wrongKind(field, field.path(), "a list with something that is no number");
            }
        } else if (items != null) {
            value(item, items, state, level + 1);
        } else {
            unknown(item, field.path(), state, level + 1);
        }
        boolean single = !(item instanceof Map) && !(item instanceof Collection) && !(item instanceof Object[]);
        if (field.uniqueItemsRule() != null && single) {
            read(item, state.value);
            if (!different.add(state.value.key())) {
                state.breach(field.uniqueItemsRule(), field.path(), state.value.show(), null);
            }
        }
    }

    private void unknown(@Nullable Object value, String name, RecordState state, int level) {
        if (plan.unknown().detectors().length == 0 || level > depth) {
            return;
        }
        if (value instanceof CharSequence text) {
            state.value.text(text.toString());
            state.checkSingle(plan.unknown(), name);
        } else if (value instanceof Long || value instanceof java.math.BigInteger) {
            state.value.text(value.toString());
            state.checkSingle(plan.unknown(), name);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> unknown(inner, name, state, level + 1));
        } else if (value instanceof List<?> items) {
            items.forEach(inner -> unknown(inner, name, state, level + 1));
        }
    }

    private static void read(Object java, Value into) {
        if (java instanceof Boolean truth) {
            into.bool(truth);
        } else if (java instanceof Integer || java instanceof Long || java instanceof Short || java instanceof Byte) {
            into.integer(((Number) java).longValue());
        } else if (java instanceof Number number) {
            number(number, into);
        } else {
            into.text(java.toString());
        }
    }

    /** Infinity and not-a-number are no numbers of JSON; they count as text. */
    private static void number(Number number, Value into) {
        try {
            into.decimal(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            into.text(number.toString());
        }
    }
}
