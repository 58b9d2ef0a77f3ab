/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ObjectPlan;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the values of a struct to the fields of a plan. One for each level of a record, because structs nest. Reused for speed; not thread-safe. */
final class StructFields implements FieldListener {
    private final RecordWalker walker;
    private final RecordState state;
    private final int level;
    private ObjectPlan object = ObjectPlan.WITHOUT_FIELDS;
    private List<String> names = List.of();
    private @Nullable FieldPlan[] fields = {};
    private long seen;

    /** Where the fields of a wide object are marked. */
    private int wide;

    StructFields(RecordWalker walker, RecordState state, int level) {
        this.walker = walker;
        this.state = state;
        this.level = level;
    }

    void check(Struct record, ObjectPlan plan) {
        List<String> shape = record.names();
        if (plan != object || shape != names) {
            object = plan;
            names = shape;
            fields = state.shapes.of(shape, plan);
        }
        seen = 0;
        if (plan.isNarrow()) {
            record.tell(this);
            state.requireAll(plan, seen);
        } else {
            wide = state.seen.open(plan.size());
            record.tell(this);
            state.requireAll(plan, wide);
            state.seen.close(wide);
        }
    }

    @Override
    public boolean takes(int position) {
        return fields[position] != null;
    }

    @Override
    public SingleValue single() {
        return state.read;
    }

    @Override
    public void read(int position) {
        FieldPlan field = fields[position];
        if (field != null) {
            mark(field.position());
            walker.read(field, state);
        }
    }

    @Override
    public void text(int position, byte[] utf8, int start, int length) {
        FieldPlan field = fields[position];
        if (field != null && state.keepsText(field, utf8, start, start + length)) {
            mark(field.position());
        } else {
            FieldListener.super.text(position, utf8, start, length);
        }
    }

    @Override
    public void integer(int position, long number) {
        FieldPlan field = fields[position];
        if (field != null && state.keepsInteger(field, number)) {
            mark(field.position());
        } else {
            FieldListener.super.integer(position, number);
        }
    }

    @Override
    public void real(int position, double number) {
        FieldPlan field = fields[position];
        if (field != null && state.keepsReal(field, number)) {
            mark(field.position());
        } else {
            FieldListener.super.real(position, number);
        }
    }

    @Override
    public void value(int position, @Nullable Object value) {
        FieldPlan field = fields[position];
        if (field == null) {
            walker.unknown(value, names.get(position), state, level);
        } else if (value != null) {
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
