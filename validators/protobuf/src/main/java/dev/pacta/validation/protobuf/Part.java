/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import org.jspecify.annotations.Nullable;

/** How the values of one field stand in bytes. Immutable once made. */
abstract class Part {
    private final int wireType;

    Part(FieldDescriptor field) {
        this.wireType = field.getLiteType().getWireType();
    }

    /** @param known the types above, to which a type may lead back */
    static Part of(FieldDescriptor field, MessageForm.Known known) {
        if (field.isMapField()) {
            return new MapPart(field, single(field, known));
        }
        return field.isRepeated() ? new ListPart(field, single(field, known)) : single(field, known);
    }

    private static Part single(FieldDescriptor field, MessageForm.Known known) {
        return switch (field.getType()) {
            case STRING -> new TextPart(field);
            case INT64, SINT64, SFIXED64, INT32, SINT32, SFIXED32, UINT32, FIXED32 -> new IntegerPart(field);
            case DOUBLE -> new RealPart(field);
            case BOOL -> new TruthPart(field);
            case ENUM -> new EnumPart(field);
            case UINT64, FIXED64, FLOAT, BYTES -> new RarePart(field, known.shapes());
            case MESSAGE, GROUP -> MessagePart.of(field, MessageForm.of(field.getMessageType(), known));
        };
    }

    final int wireType() {
        return wireType;
    }

    /** Whether a value may begin with such a tag; of others Protobuf's own reader knows what to make. */
    boolean takes(int foundType) {
        return foundType == wireType;
    }

    /** Whether a field may come again right behind a value of that wire type; it is then found by its first tag. */
    boolean goesOn(int foundType) {
        return false;
    }

    /** Whether it is a list or a map, which is found by its first tag and not by what follows it. */
    boolean isRepeated() {
        return false;
    }

    /**
     * Whether what stands there can be read where it stands. What ends in time was looked at before.
     *
     * @param depth how many messages it stands in
     */
    boolean isSound(Span message, int at, int depth) {
        return true;
    }

    /** The value as the {@link Conversion} of its field would have it. */
    abstract @Nullable Object value(Span message, int at);

    /** Gives over a single value as the {@link Single} of its field would; false when only {@link #value} tells what it is. */
    boolean read(Span message, int at, SingleValue into) {
        return false;
    }

    /** Tells a value to a listener that takes single values of that field. */
    void tell(Span message, int at, int position, FieldListener listener) {
        if (read(message, at, listener.single())) {
            listener.read(position);
        } else {
            listener.value(position, value(message, at));
        }
    }
}
