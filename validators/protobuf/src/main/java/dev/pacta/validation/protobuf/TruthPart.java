/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.SingleValue;

/** A truth value: any number but 0 is true. */
final class TruthPart extends Part {
    TruthPart(FieldDescriptor field) {
        super(field);
    }

    @Override
    Object value(Span message, int at) {
        return truth(message, at);
    }

    @Override
    boolean read(Span message, int at, SingleValue into) {
        into.truth(truth(message, at));
        return true;
    }

    private static boolean truth(Span message, int at) {
        return Wire.number(message.bytes(), at) != 0;
    }
}
