/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in bytes that were found to be one. Its fields are told one behind the other; where each begins is looked for only when one is asked for. */
final class RecordView implements Struct {
    private final RecordPart part;
    private final Input input;
    private final int start;
    private int @Nullable [] starts;
    private int end = -1;

    RecordView(RecordPart part, Input input, int start) {
        this.part = part;
        this.input = input;
        this.start = start;
    }

    int end() {
        if (end < 0) {
            end = part.behind(input, start, 0);
        }
        return end;
    }

    @Override
    public List<String> names() {
        return part.names();
    }

    @Override
    public @Nullable Object value(int position) {
        return part.field(position).value(input, start(position));
    }

    @Override
    public boolean read(int position, SingleValue into) {
        return part.field(position).read(input, start(position), into);
    }

    @Override
    public void tell(FieldListener listener) {
        end = part.tellFields(input, start, listener);
    }

    private int start(int position) {
        if (starts == null) {
            starts = part.starts(input, start);
        }
        return starts[position];
    }
}
