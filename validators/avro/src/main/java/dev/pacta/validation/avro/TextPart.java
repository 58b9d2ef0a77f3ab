/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import java.nio.charset.StandardCharsets;

/** A text in UTF-8, behind its length in bytes. */
final class TextPart extends Part {
    @Override
    int behind(Input input, int at, int depth) {
        return input.behindText(at);
    }

    @Override
    Object value(Input input, int at) {
        return new String(input.bytes(), input.behindNumber(at), (int) input.number(at), StandardCharsets.UTF_8);
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        into.text(input.bytes(), input.behindNumber(at), (int) input.number(at));
        return true;
    }

    @Override
    int tell(Input input, int at, int position, FieldListener listener) {
        int start = input.behindNumber(at);
        int length = (int) input.number(at);
        listener.text(position, input.bytes(), start, length);
        return start + length;
    }
}
