/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in bytes that can be read where it stands. */
final class MessageView implements Struct {
    private final MessageForm form;
    private final Span message;
    private final int[] starts;

    /** @param starts where each field begins, by position, or {@link Wire#NONE} */
    MessageView(MessageForm form, Span message, int[] starts) {
        this.form = form;
        this.message = message;
        this.starts = starts;
    }

    @Override
    public List<String> names() {
        return form.nothing().names();
    }

    @Override
    public @Nullable Object value(int position) {
        int start = starts[position];
        return start == Wire.NONE
                ? form.nothing().value(position)
                : form.part(position).value(message, start);
    }

    @Override
    public boolean read(int position, SingleValue into) {
        int start = starts[position];
        return start == Wire.NONE
                ? form.nothing().read(position, into)
                : form.part(position).read(message, start, into);
    }

    @Override
    public void tell(FieldListener listener) {
        for (int position = 0; position < starts.length; position++) {
            if (!listener.takes(position)) {
                listener.value(position, value(position));
            } else if (starts[position] != Wire.NONE) {
                form.part(position).tell(message, starts[position], position, listener);
            } else if (form.nothing().read(position, listener.single())) {
                listener.read(position);
            } else {
                listener.value(position, form.nothing().value(position));
            }
        }
    }

    /** A whole number; 0 when it is not there. */
    long integer(int position) {
        int start = starts[position];
        return start == Wire.NONE ? 0 : ((IntegerPart) form.part(position)).number(message, start);
    }
}
