/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in bytes. */
final class RecordView implements Struct {
    private final RecordPart part;
    private final Input input;
    private final int[] starts;

    /** @param starts of the fields, and the end of the last */
    RecordView(RecordPart part, Input input, int[] starts) {
        this.part = part;
        this.input = input;
        this.starts = starts;
    }

    int end() {
        return starts[starts.length - 1];
    }

    @Override
    public List<String> names() {
        return part.names();
    }

    @Override
    public @Nullable Object value(int position) {
        return part.field(position).value(input, starts[position]);
    }

    @Override
    public boolean read(int position, SingleValue into) {
        return part.field(position).read(input, starts[position], into);
    }
}
