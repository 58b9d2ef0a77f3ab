/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the entries of a map to the fields of a plan; each is first looked for where the contract has it. One for each level of a record,
 * because objects nest. Reused for speed; not thread-safe.
 */
final class MapFields implements BiConsumer<Object, @Nullable Object> {
    private final RecordWalker walker;
    private final RecordState state;
    private final int level;
    private ObjectPlan object = ObjectPlan.WITHOUT_FIELDS;
    private int expected;
    private long seen;

    /** Where the fields of a wide object are marked. */
    private int wide;

    MapFields(RecordWalker walker, RecordState state, int level) {
        this.walker = walker;
        this.state = state;
        this.level = level;
    }

    void check(Map<?, ?> record, ObjectPlan plan) {
        object = plan;
        expected = 0;
        seen = 0;
        if (plan.isNarrow()) {
            record.forEach(this);
            state.requireAll(plan, seen);
        } else {
            wide = state.seen.open(plan.size());
            record.forEach(this);
            state.requireAll(plan, wide);
            state.seen.close(wide);
        }
    }

    @Override
    public void accept(Object key, @Nullable Object value) {
        String name = String.valueOf(key);
        FieldPlan field = object.field(name, expected);
        if (field == null) {
            walker.unknown(value, name, state, level);
            return;
        }
        expected = field.position() + 1;
        if (value != null) {
            mark(field.position());
            walker.value(value, field, state, level);
        }
    }

    private void mark(int position) {
        if (object.isNarrow()) {
            seen |= 1L << position;
        } else {
            state.seen.mark(wide, position);
        }
    }
}
