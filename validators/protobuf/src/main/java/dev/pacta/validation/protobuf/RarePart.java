/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.Conversion;
import java.util.Map;

/** What only the {@link Conversion} of its field can make plain: numbers of 64 bits without a sign, floating ones of 32 bits, and bytes. */
final class RarePart extends Part {
    private final FieldDescriptor.Type type;
    private final Conversion conversion;

    RarePart(FieldDescriptor field, Map<Descriptor, MessageShape> known) {
        super(field);
        this.type = field.getType();
        this.conversion = Conversions.single(field, known);
    }

    @Override
    Object value(Span message, int at) {
        byte[] bytes = message.bytes();
        return conversion.of(
                switch (type) {
                    case UINT64 -> Wire.number(bytes, at);
                    case FIXED64 -> Wire.fixed64(bytes, at);
                    case FLOAT -> Float.intBitsToFloat(Wire.fixed32(bytes, at));
                    default -> block(Wire.inside(bytes, at));
                });
    }

    private static ByteString block(Span block) {
        return ByteString.copyFrom(block.bytes(), block.start(), block.length());
    }
}
