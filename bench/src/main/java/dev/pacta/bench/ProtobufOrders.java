/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TimestampProto;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records of a contract as Protobuf bytes, with instants as timestamps. Not thread-safe. */
final class ProtobufOrders {
    private static final String TIMESTAMP = "google.protobuf.Timestamp";

    private final Descriptor type;
    private final List<byte[]> bytes = new ArrayList<>();

    /** @param records parsed from JSON; none has a wrong type */
    ProtobufOrders(List<Property> properties, List<Map<String, Object>> records) throws DescriptorValidationException {
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("orders.proto")
                .setSyntax("proto3")
                .addDependency("google/protobuf/timestamp.proto")
                .addMessageType(message("orders", properties))
                .build();
        this.type = FileDescriptor.buildFrom(file, new FileDescriptor[] {TimestampProto.getDescriptor()})
                .findMessageTypeByName("orders");
        records.forEach(record ->
                bytes.add(fill(DynamicMessage.newBuilder(type), record).build().toByteArray()));
    }

    Descriptor type() {
        return type;
    }

    List<byte[]> bytes() {
        return bytes;
    }

    Message decode(byte[] record) {
        try {
            return DynamicMessage.parseFrom(type, record);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static DescriptorProto message(String name, List<Property> properties) {
        DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
        for (Property property : properties) {
            boolean list = property.logicalType() == LogicalType.ARRAY;
            Property single = list ? Objects.requireNonNull(property.items()) : property;
            FieldDescriptorProto.Builder field = FieldDescriptorProto.newBuilder()
                    .setName(property.name())
                    .setNumber(message.getFieldCount() + 1)
                    .setType(type(single.logicalType()))
                    .setLabel(list ? Label.LABEL_REPEATED : Label.LABEL_OPTIONAL);
            if (single.logicalType() == LogicalType.OBJECT) {
                message.addNestedType(message("Of_" + property.name(), single.properties()));
                field.setTypeName("Of_" + property.name());
            } else if (single.logicalType() == LogicalType.TIMESTAMP) {
                field.setTypeName("." + TIMESTAMP);
            } else if (!list) {
                // Keeps track of its presence.
                field.setProto3Optional(true).setOneofIndex(message.getOneofDeclCount());
                message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + property.name()));
            }
            message.addField(field);
        }
        return message.build();
    }

    private static Type type(LogicalType type) {
        return switch (type) {
            case STRING, DATE -> Type.TYPE_STRING;
            case INTEGER -> Type.TYPE_INT64;
            case NUMBER -> Type.TYPE_DOUBLE;
            case BOOLEAN -> Type.TYPE_BOOL;
            case TIMESTAMP, OBJECT -> Type.TYPE_MESSAGE;
            case TIME, ARRAY, MAP, VECTOR, UNSPECIFIED -> throw new IllegalArgumentException("no orders have " + type);
        };
    }

    private static Message.Builder fill(Message.Builder builder, Map<?, ?> json) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            Object value = json.get(field.getName());
            if (value instanceof List<?> items) {
                items.forEach(item -> builder.addRepeatedField(field, value(builder, field, item)));
            } else if (value != null) {
                builder.setField(field, value(builder, field, value));
            }
        }
        return builder;
    }

    private static Object value(Message.Builder parent, FieldDescriptor field, Object json) {
        return switch (field.getJavaType()) {
            case LONG -> ((Number) json).longValue();
            case DOUBLE -> ((Number) json).doubleValue();
            case MESSAGE ->
                fill(
                                parent.newBuilderForField(field),
                                json instanceof String time
                                        ? Map.of("seconds", Instant.parse(time).getEpochSecond())
                                        : (Map<?, ?>) json)
                        .build();
            default -> json;
        };
    }
}
