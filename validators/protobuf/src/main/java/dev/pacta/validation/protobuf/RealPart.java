/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;

/** A floating number of 64 bits. */
final class RealPart extends Part {
    RealPart(FieldDescriptor field) {
        super(field);
    }

    @Override
    Object value(Span message, int at) {
        return real(message, at);
    }

    @Override
    boolean read(Span message, int at, SingleValue into) {
        into.real(real(message, at));
        return true;
    }

    @Override
    void tell(Span message, int at, int position, FieldListener listener) {
        listener.real(position, real(message, at));
    }

    private static double real(Span message, int at) {
        return Double.longBitsToDouble(Wire.fixed64(message.bytes(), at));
    }
}
