/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.Struct;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the lists of parsed records. Thread-safe. */
final class ListFields {
    private final RecordWalker walker;
    private final int depth;

    /** @param depth how deep a record may nest */
    ListFields(RecordWalker walker, int depth) {
        this.walker = walker;
        this.depth = depth;
    }

    void check(Collection<?> list, FieldPlan field, RecordState state, int level) {
        if (!field.takesList() || level > depth) {
            state.wrongKind(field, field.path(), "a list");
            return;
        }
        state.countType(field);
        SeenItems different = null;
        if (field.uniqueItemsRule() != null) {
            state.count(field.uniqueItemsRule());
            different = list instanceof Items || list.size() > 1 ? new SeenItems() : null;
        }
        if (list instanceof Items items) {
            items(items, field, state, different, level);
        } else {
            for (Object item : list) {
                item(item, field, state, different, level);
            }
        }
        state.checkSize(field, list.size(), field.path());
    }

    private void items(Items list, FieldPlan field, RecordState state, @Nullable SeenItems different, int level) {
        FieldPlan items = field.items();
        boolean readable = items != null && field.type() != LogicalType.VECTOR;
        for (int at = 0; list.has(at); at++) {
            if (!readable || items == null || !list.read(at, state.read)) {
                item(list.get(at), field, state, different, level);
            } else if (different == null) {
                walker.read(items, state);
            } else {
                state.read.write();
                RecordWalker.check(items, state);
                differs(field, state, different);
            }
        }
    }

    private void item(
            @Nullable Object item, FieldPlan field, RecordState state, @Nullable SeenItems different, int level) {
        FieldPlan items = field.items();
        if (item == null) {
            if (items != null && items.requiredRule() != null) {
                state.breach(items.requiredRule(), items.path(), null, null);
            }
            return;
        }
        if (field.type() == LogicalType.VECTOR) {
            if (!isNumber(item)) {
                state.wrongKind(field, field.path(), "a list with something that is no number");
            }
        } else if (items != null) {
            walker.value(item, items, state, level + 1);
        } else {
            walker.unknown(item, field.path(), state, level + 1);
        }
        if (different != null && isSingle(item)) {
            PlainValues.read(item, state.value);
            differs(field, state, different);
        }
    }

    /** Whether the value that was read is not in the list before. */
    private static void differs(FieldPlan field, RecordState state, SeenItems different) {
        if (!different.add(state.value.key()) && field.uniqueItemsRule() != null) {
            state.breach(field.uniqueItemsRule(), field.path(), state.value.show(), null);
        }
    }

    /** Infinity and not-a-number are numbers of engines, and none of JSON. */
    private static boolean isNumber(Object item) {
        if (item instanceof Double number) {
            return Double.isFinite(number);
        }
        return item instanceof Float number ? Float.isFinite(number) : item instanceof Number;
    }

    private static boolean isSingle(Object item) {
        return !(item instanceof Map)
                && !(item instanceof Struct)
                && !(item instanceof Collection)
                && !(item instanceof Object[]);
    }
}
