/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.SingleValue;
import java.time.Instant;
import java.util.Objects;

/** Gives over a value, or an item, of one field in the form that the message has it in. */
@FunctionalInterface
interface Single {
    /** Of what is nested or rare. */
    Single NEVER = (value, into) -> false;

    /** The last nanosecond of a second. */
    int LAST_NANO = 999_999_999;

    /** Gives over a value; false when only its {@link Conversion} tells what it is. */
    boolean read(Object value, SingleValue into);

    /** What reads the values of that field, or the items if it is repeated. */
    static Single of(FieldDescriptor field) {
        return switch (field.getType()) {
            case STRING ->
                (value, into) -> {
                    into.text((String) value);
                    return true;
                };
            // An enumeration of a later schema has a number and no name.
            case ENUM ->
                (value, into) -> {
                    into.text(((EnumValueDescriptor) value).getName());
                    return true;
                };
            case BOOL ->
                (value, into) -> {
                    into.truth((Boolean) value);
                    return true;
                };
            case DOUBLE ->
                (value, into) -> {
                    into.real((Double) value);
                    return true;
                };
            case INT64, SINT64, SFIXED64, INT32, SINT32, SFIXED32 ->
                (value, into) -> {
                    into.integer(((Number) value).longValue());
                    return true;
                };
            case UINT32, FIXED32 ->
                (value, into) -> {
                    into.integer(Integer.toUnsignedLong((Integer) value));
                    return true;
                };
            case MESSAGE -> message(field.getMessageType());
            case UINT64, FIXED64, FLOAT, BYTES, GROUP -> NEVER;
        };
    }

    private static Single message(Descriptor type) {
        if (Conversions.isTimestamp(type)) {
            FieldDescriptor seconds = Objects.requireNonNull(type.findFieldByName("seconds"));
            FieldDescriptor nanos = Objects.requireNonNull(type.findFieldByName("nanos"));
            return (value, into) -> {
                Message timestamp = (Message) value;
                return instant((Long) timestamp.getField(seconds), (Integer) timestamp.getField(nanos), into);
            };
        }
        if (Conversions.isWrapper(type)) {
            FieldDescriptor wrapped = Objects.requireNonNull(type.findFieldByName("value"));
            Single inner = of(wrapped);
            return (value, into) -> inner.read(((Message) value).getField(wrapped), into);
        }
        return NEVER;
    }

    /** Gives over a moment; false when there is none. */
    static boolean instant(long second, int nanos, SingleValue into) {
        boolean exists = second >= Instant.MIN.getEpochSecond()
                && second <= Instant.MAX.getEpochSecond()
                && nanos >= 0
                && nanos <= LAST_NANO;
        if (exists) {
            into.instant(second, nanos);
        }
        return exists;
    }
}
