/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.UnsafeByteOperations;
import dev.pacta.validation.bytes.Words;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import java.nio.charset.StandardCharsets;

/** Text. Whether bytes that are no UTF-8 are refused depends on the schema; they are left to Protobuf's own reader. */
final class TextPart extends Part {
    TextPart(FieldDescriptor field) {
        super(field);
    }

    @Override
    boolean isSound(Span message, int at, int depth) {
        Span text = Wire.inside(message.bytes(), at);
        return Words.isAscii(text.bytes(), text.start(), text.end())
                || UnsafeByteOperations.unsafeWrap(text.bytes(), text.start(), text.length())
                        .isValidUtf8();
    }

    @Override
    Object value(Span message, int at) {
        Span text = Wire.inside(message.bytes(), at);
        return new String(text.bytes(), text.start(), text.length(), StandardCharsets.UTF_8);
    }

    @Override
    boolean read(Span message, int at, SingleValue into) {
        Span text = Wire.inside(message.bytes(), at);
        into.text(text.bytes(), text.start(), text.length());
        return true;
    }

    @Override
    void tell(Span message, int at, int position, FieldListener listener) {
        Span text = Wire.inside(message.bytes(), at);
        listener.text(position, text.bytes(), text.start(), text.length());
    }
}
