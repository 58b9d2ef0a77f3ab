/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;

/** A whole number that fits into a long. */
final class IntegerPart extends Part {
    private final FieldDescriptor.Type type;
    private final boolean small;

    IntegerPart(FieldDescriptor field) {
        super(field);
        this.type = field.getType();
        this.small = switch (type) {
            case INT32, SINT32, SFIXED32 -> true;
            default -> false;
        };
    }

    /** More bits than the type has are cut off, as by Protobuf's own reader. */
    long number(Span message, int at) {
        byte[] bytes = message.bytes();
        return switch (type) {
            case INT32 -> (int) Wire.number(bytes, at);
            case UINT32 -> Integer.toUnsignedLong((int) Wire.number(bytes, at));
            case SINT32 -> CodedInputStream.decodeZigZag32((int) Wire.number(bytes, at));
            case SINT64 -> CodedInputStream.decodeZigZag64(Wire.number(bytes, at));
            case SFIXED32 -> Wire.fixed32(bytes, at);
            case FIXED32 -> Integer.toUnsignedLong(Wire.fixed32(bytes, at));
            case SFIXED64 -> Wire.fixed64(bytes, at);
            default -> Wire.number(bytes, at);
        };
    }

    @Override
    Object value(Span message, int at) {
        long number = number(message, at);
        return small ? (Object) (int) number : (Object) number;
    }

    @Override
    boolean read(Span message, int at, SingleValue into) {
        into.integer(number(message, at));
        return true;
    }

    @Override
    void tell(Span message, int at, int position, FieldListener listener) {
        listener.integer(position, number(message, at));
    }
}
