/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.pacta.validation.rows.Conversion;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What values of each field mean: unsigned numbers are what they count, enumerations their names, bytes Base64, timestamps instants, wrappers what they wrap. */
final class Conversions {
    private static final String TIMESTAMP = "google.protobuf.Timestamp";
    private static final Set<String> WRAPPERS = Set.of(
            "google.protobuf.StringValue",
            "google.protobuf.BytesValue",
            "google.protobuf.BoolValue",
            "google.protobuf.DoubleValue",
            "google.protobuf.FloatValue",
            "google.protobuf.Int32Value",
            "google.protobuf.Int64Value",
            "google.protobuf.UInt32Value",
            "google.protobuf.UInt64Value");

    private Conversions() {}

    static Conversion of(FieldDescriptor field, Map<Descriptor, MessageShape> known) {
        if (field.isMapField()) {
            FieldDescriptor key = field.getMessageType().findFieldByName("key");
            FieldDescriptor value = field.getMessageType().findFieldByName("value");
            Conversion ofKey = single(key, known);
            Conversion ofValue = single(value, known);
            return entries -> map((Collection<?>) entries, key, ofKey, value, ofValue);
        }
        Conversion item = single(field, known);
        if (!field.isRepeated()) {
            return item;
        }
        Single single = Single.of(field);
        return items -> new MessageItems((List<?>) items, item, single);
    }

    /** Of the values, or the items, of a field. */
    static Conversion single(FieldDescriptor field, Map<Descriptor, MessageShape> known) {
        return switch (field.getType()) {
            case UINT32, FIXED32 -> value -> Integer.toUnsignedLong((Integer) value);
            case UINT64, FIXED64 -> value -> new BigInteger(Long.toUnsignedString((Long) value));
            case BYTES -> value -> Base64.getEncoder().encodeToString(((ByteString) value).toByteArray());
            // An enumeration of a later schema has a number and no name.
            case ENUM -> value -> ((com.google.protobuf.Descriptors.EnumValueDescriptor) value).getName();
            case MESSAGE, GROUP -> message(field.getMessageType(), known);
            case DOUBLE, FLOAT, INT64, INT32, BOOL, STRING, SFIXED32, SFIXED64, SINT32, SINT64 -> value -> value;
        };
    }

    private static Conversion message(Descriptor type, Map<Descriptor, MessageShape> known) {
        if (isTimestamp(type)) {
            return value -> instant((Message) value, type);
        }
        if (isWrapper(type)) {
            FieldDescriptor wrapped = type.findFieldByName("value");
            Conversion inner = single(wrapped, known);
            return value -> inner.of(((Message) value).getField(wrapped));
        }
        MessageShape shape = MessageShape.of(type, known);
        return value -> shape.view((Message) value);
    }

    static boolean isWrapper(Descriptor type) {
        return WRAPPERS.contains(type.getFullName());
    }

    static boolean isTimestamp(Descriptor type) {
        return type.getFullName().equals(TIMESTAMP);
    }

    private static Object instant(Message timestamp, Descriptor type) {
        long seconds = (Long) timestamp.getField(type.findFieldByName("seconds"));
        int nanos = (Integer) timestamp.getField(type.findFieldByName("nanos"));
        return instant(seconds, nanos);
    }

    /** One that is beyond all times stays a number, which is then no time to the contract. */
    static Object instant(long seconds, int nanos) {
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException beyond) {
            return seconds;
        }
    }

    private static Map<String, @Nullable Object> map(
            Collection<?> entries, FieldDescriptor key, Conversion ofKey, FieldDescriptor value, Conversion ofValue) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            Message message = (Message) entry;
            map.put(String.valueOf(ofKey.of(message.getField(key))), ofValue.of(message.getField(value)));
        }
        return map;
    }
}
