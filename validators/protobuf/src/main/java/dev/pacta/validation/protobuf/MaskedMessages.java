/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.rows.Struct;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Masked messages of the type that they were. A type that cannot hold what a mask leaves is refused; a value that does not fit is left out. */
final class MaskedMessages {
    private MaskedMessages() {}

    /** @throws ObligationException when a field has to be a text to hold its masked values, or cannot be left out */
    static void check(Descriptor type, ObjectGuard guard) {
        for (FieldDescriptor field : type.getFields()) {
            FieldGuard fate = guard.field(field.getName()).orElse(null);
            boolean masked = fate != null && fate.mask().isPresent();
            if (field.isRequired() && (fate == null || masked)) {
                throw new ObligationException(
                        "%s is required in the schema and may not be seen as it is; make it optional"
                                .formatted(field.getFullName()));
            }
            if (fate != null) {
                check(field, fate);
            }
        }
    }

    private static void check(FieldDescriptor field, FieldGuard fate) {
        FieldDescriptor value = field.isMapField() ? field.getMessageType().findFieldByName("value") : field;
        FieldGuard inner = field.isMapField() ? fate.members().orElse(fate) : fate;
        boolean message = value.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        boolean text = value.getType() == FieldDescriptor.Type.STRING
                || message && value.getMessageType().getFullName().equals("google.protobuf.StringValue");
        if (inner.givesText() && !text) {
            throw new ObligationException(
                    "the mask %s of %s leaves texts, which the schema's type does not hold; make it a string, or mask it with null"
                            .formatted(inner.mask().orElseThrow().text(), field.getFullName()));
        }
        if (message && inner.nested().isPresent()) {
            check(value.getMessageType(), inner.nested().get());
        }
    }

    static Message build(Struct seen, Message.Builder builder) {
        for (int at = 0; at < seen.names().size(); at++) {
            Object plain = seen.value(at);
            FieldDescriptor field =
                    builder.getDescriptorForType().findFieldByName(seen.names().get(at));
            if (plain != null) {
                set(builder, field, plain);
            }
        }
        return builder.build();
    }

    private static void set(Message.Builder builder, FieldDescriptor field, Object plain) {
        if (field.isMapField() && plain instanceof Map<?, ?> map) {
            map.forEach((name, member) -> entry(builder, field, String.valueOf(name), member));
        } else if (field.isRepeated() && plain instanceof Collection<?> items) {
            for (Object item : items) {
                Object value = value(builder, field, item);
                if (value != null) {
                    builder.addRepeatedField(field, value);
                }
            }
        } else if (!field.isRepeated()) {
            Object value = value(builder, field, plain);
            if (value != null) {
                builder.setField(field, value);
            }
        }
    }

    private static void entry(Message.Builder builder, FieldDescriptor field, String name, @Nullable Object member) {
        Message.Builder entry = builder.newBuilderForField(field);
        FieldDescriptor keys = entry.getDescriptorForType().findFieldByName("key");
        FieldDescriptor values = entry.getDescriptorForType().findFieldByName("value");
        Object key = keys.getJavaType() == FieldDescriptor.JavaType.STRING ? name : key(keys, name);
        Object value = value(entry, values, member);
        if (value != null) {
            builder.addRepeatedField(
                    field, entry.setField(keys, key).setField(values, value).build());
        }
    }

    private static Object key(FieldDescriptor field, String name) {
        return switch (field.getJavaType()) {
            case INT -> Integer.parseUnsignedInt(name.replace("-", "")) * (name.startsWith("-") ? -1 : 1);
            case LONG -> name.startsWith("-") ? Long.parseLong(name) : Long.parseUnsignedLong(name);
            case BOOLEAN -> Boolean.valueOf(name);
            case STRING, FLOAT, DOUBLE, BYTE_STRING, ENUM, MESSAGE -> name;
        };
    }

    private static @Nullable Object value(Message.Builder around, FieldDescriptor field, @Nullable Object plain) {
        if (plain instanceof Number number) {
            Object written = number(field, number);
            if (written != null) {
                return written;
            }
        }
        return switch (field.getJavaType()) {
            case STRING -> plain instanceof CharSequence ? plain.toString() : null;
            case BOOLEAN -> plain instanceof Boolean ? plain : null;
            case BYTE_STRING ->
                plain instanceof String text
                        ? ByteString.copyFrom(Base64.getDecoder().decode(text))
                        : null;
            case ENUM -> plain instanceof String name ? named(field, name) : null;
            case MESSAGE -> plain == null ? null : message(around.newBuilderForField(field), plain);
            case INT, LONG, FLOAT, DOUBLE -> null;
        };
    }

    private static @Nullable EnumValueDescriptor named(FieldDescriptor field, String name) {
        return field.getEnumType().findValueByName(name);
    }

    private static @Nullable Object number(FieldDescriptor field, Number number) {
        return switch (field.getJavaType()) {
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BOOLEAN, STRING, BYTE_STRING, ENUM, MESSAGE -> null;
        };
    }

    private static @Nullable Message message(Message.Builder builder, Object plain) {
        Descriptor type = builder.getDescriptorForType();
        if (plain instanceof Struct struct) {
            return build(struct, builder);
        }
        if (Conversions.isTimestamp(type) && plain instanceof Instant instant) {
            return builder.setField(type.findFieldByName("seconds"), instant.getEpochSecond())
                    .setField(type.findFieldByName("nanos"), instant.getNano())
                    .build();
        }
        if (!Conversions.isWrapper(type)) {
            return null;
        }
        FieldDescriptor wrapped = type.findFieldByName("value");
        Object value = value(builder, wrapped, plain);
        return value == null ? null : builder.setField(wrapped, value).build();
    }
}
