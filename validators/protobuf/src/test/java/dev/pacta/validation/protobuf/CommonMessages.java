/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.TimestampProto;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of the common corpus as Protobuf holds them: days and times of day as texts, moments as its timestamps. */
final class CommonMessages {
    private static final String ENTRY = "Entry";

    private CommonMessages() {}

    /** @throws IllegalArgumentException when Protobuf has no such type */
    static Descriptor type(List<Column> columns) throws DescriptorValidationException {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("corpus.proto")
                .addDependency("google/protobuf/timestamp.proto")
                .addMessageType(message("Data", "", columns))
                .build();
        return FileDescriptor.buildFrom(file, new FileDescriptor[] {TimestampProto.getDescriptor()})
                .findMessageTypeByName("Data");
    }

    private static DescriptorProto message(String name, String around, List<Column> columns) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
        for (int at = 0; at < columns.size(); at++) {
            add(
                    message,
                    around + "." + name,
                    columns.get(at).name(),
                    at + 1,
                    columns.get(at).type());
        }
        return message.build();
    }

    private static void add(DescriptorProto.Builder message, String path, String name, int number, ColumnType type) {
        FieldDescriptorProto.Builder field = FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(Label.LABEL_OPTIONAL);
        if (type instanceof ListOf list) {
            if (list.items() instanceof ListOf || list.items() instanceof MapOf) {
                throw new IllegalArgumentException("a list has no lists or maps");
            }
            typed(message, field, path, name, list.items());
            field.setLabel(Label.LABEL_REPEATED);
        } else if (type instanceof MapOf map) {
            String entry = Character.toUpperCase(name.charAt(0)) + name.substring(1) + ENTRY;
            message.addNestedType(
                    message(entry, path, List.of(new Column("key", Single.TEXT), new Column("value", map.values())))
                            .toBuilder()
                            .setOptions(MessageOptions.newBuilder().setMapEntry(true)));
            field.setType(Type.TYPE_MESSAGE).setTypeName(path + "." + entry).setLabel(Label.LABEL_REPEATED);
        } else {
            typed(message, field, path, name, type);
        }
        message.addField(field);
    }

    private static void typed(
            DescriptorProto.Builder message,
            FieldDescriptorProto.Builder field,
            String path,
            String name,
            ColumnType type) {
        if (type instanceof StructOf struct) {
            message.addNestedType(message("Of_" + name, path, struct.columns()));
            field.setType(Type.TYPE_MESSAGE).setTypeName(path + ".Of_" + name);
        } else if (type == Single.MOMENT) {
            field.setType(Type.TYPE_MESSAGE).setTypeName(".google.protobuf.Timestamp");
        } else {
            field.setType(single((Single) type));
        }
    }

    private static Type single(Single type) {
        return switch (type) {
            case TEXT, DATE, LOCAL, CLOCK -> Type.TYPE_STRING;
            case WHOLE -> Type.TYPE_INT64;
            case REAL -> Type.TYPE_DOUBLE;
            case TRUTH -> Type.TYPE_BOOL;
            case MOMENT -> Type.TYPE_MESSAGE;
            case EXACT -> throw new IllegalArgumentException("there are no decimals");
            case MIXED -> throw new IllegalArgumentException("a field has one type");
        };
    }

    /** @throws IllegalArgumentException when a list or map has a null, which none of Protobuf's has */
    static Message message(Descriptor type, Map<?, ?> record) {
        return fill(DynamicMessage.newBuilder(type), record).build();
    }

    private static Message.Builder fill(Message.Builder message, Map<?, ?> record) {
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            Object value = record.get(field.getName());
            if (value instanceof List<?> items && field.isRepeated()) {
                items.forEach(item -> message.addRepeatedField(field, present(message, field, item)));
            } else if (value instanceof Map<?, ?> map && field.isMapField()) {
                map.forEach((name, member) -> message.addRepeatedField(field, entry(message, field, name, member)));
            } else if (value != null) {
                message.setField(field, present(message, field, value));
            }
        }
        return message;
    }

    private static Message entry(Message.Builder message, FieldDescriptor field, Object name, @Nullable Object member) {
        Message.Builder entry = message.newBuilderForField(field);
        FieldDescriptor value = entry.getDescriptorForType().findFieldByName("value");
        return entry.setField(entry.getDescriptorForType().findFieldByName("key"), String.valueOf(name))
                .setField(value, present(entry, value, member))
                .build();
    }

    private static Object present(Message.Builder around, FieldDescriptor field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a list or map has no nulls");
        }
        if (value instanceof Instant moment) {
            return Timestamp.newBuilder()
                    .setSeconds(moment.getEpochSecond())
                    .setNanos(moment.getNano())
                    .build();
        }
        if (value instanceof Map<?, ?> members) {
            return fill(around.newBuilderForField(field), members).build();
        }
        return field.getType() == FieldDescriptor.Type.STRING ? value.toString() : value;
    }
}
