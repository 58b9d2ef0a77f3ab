/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.SingleValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number of a name. One that the schema does not have is a name of its own or nothing, by the schema; it is left to Protobuf's own reader. */
final class EnumPart extends Part {
    private final EnumDescriptor type;

    EnumPart(FieldDescriptor field) {
        super(field);
        this.type = field.getEnumType();
    }

    @Override
    boolean isSound(Span message, int at, int depth) {
        return constant(message, at) != null;
    }

    @Override
    Object value(Span message, int at) {
        return Objects.requireNonNull(constant(message, at)).getName();
    }

    @Override
    boolean read(Span message, int at, SingleValue into) {
        into.text(Objects.requireNonNull(constant(message, at)).getName());
        return true;
    }

    private @Nullable EnumValueDescriptor constant(Span message, int at) {
        return type.findValueByNumber((int) Wire.number(message.bytes(), at));
    }
}
