/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.StringValue;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import java.time.Instant;
import java.util.List;

/** The people of the example as messages, of a type that is made here as protoc would make it. */
final class PersonMessages {
    private PersonMessages() {}

    /** @param id the type of the field {@code id} */
    static Descriptor type(Type id) throws DescriptorValidationException {
        DescriptorProto.Builder person = DescriptorProto.newBuilder().setName("Person");
        optional(person, "id", 1, id);
        List<String> texts = List.of("name", "phone", "country", "born", "secret");
        for (int at = 0; at < texts.size(); at++) {
            optional(person, texts.get(at), 2 + at, Type.TYPE_STRING);
        }
        optional(person, "income", 7, Type.TYPE_DOUBLE);
        optional(person, "adult", 8, Type.TYPE_BOOL);
        person.addField(message("email", 9, ".google.protobuf.StringValue", Label.LABEL_OPTIONAL))
                .addField(message("seen", 10, ".google.protobuf.Timestamp", Label.LABEL_OPTIONAL))
                .addField(message("address", 11, ".people.Address", Label.LABEL_OPTIONAL))
                .addField(message("orders", 12, ".people.Order", Label.LABEL_REPEATED))
                .addField(field("tags", 13, Type.TYPE_STRING).setLabel(Label.LABEL_REPEATED))
                .addField(message("contacts", 14, ".people.Person.ContactsEntry", Label.LABEL_REPEATED))
                .addNestedType(DescriptorProto.newBuilder()
                        .setName("ContactsEntry")
                        .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                        .addField(field("key", 1, Type.TYPE_STRING))
                        .addField(message("value", 2, ".people.Contact", Label.LABEL_OPTIONAL)));
        DescriptorProto.Builder address = DescriptorProto.newBuilder().setName("Address");
        optional(address, "city", 1, Type.TYPE_STRING);
        optional(address, "zip", 2, Type.TYPE_STRING);
        DescriptorProto.Builder order = DescriptorProto.newBuilder().setName("Order");
        optional(order, "sku", 1, Type.TYPE_STRING);
        optional(order, "total", 2, Type.TYPE_DOUBLE);
        optional(order, "note", 3, Type.TYPE_STRING);
        DescriptorProto.Builder contact = DescriptorProto.newBuilder().setName("Contact");
        optional(contact, "email", 1, Type.TYPE_STRING);
        optional(contact, "since", 2, Type.TYPE_STRING);
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("people.proto")
                .setPackage("people")
                .setSyntax("proto3")
                .addDependency("google/protobuf/timestamp.proto")
                .addDependency("google/protobuf/wrappers.proto")
                .addMessageType(person)
                .addMessageType(address)
                .addMessageType(order)
                .addMessageType(contact)
                .build();
        return FileDescriptor.buildFrom(
                        file, new FileDescriptor[] {TimestampProto.getDescriptor(), WrappersProto.getDescriptor()})
                .findMessageTypeByName("Person");
    }

    private static FieldDescriptorProto.Builder field(String name, int number, Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setType(type)
                .setLabel(Label.LABEL_OPTIONAL);
    }

    private static FieldDescriptorProto.Builder message(String name, int number, String type, Label label) {
        return field(name, number, Type.TYPE_MESSAGE).setTypeName(type).setLabel(label);
    }

    /** One that keeps track of its presence, as {@code optional} does in proto3. */
    private static void optional(DescriptorProto.Builder message, String name, int number, Type type) {
        message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + name));
        message.addField(
                field(name, number, type).setProto3Optional(true).setOneofIndex(message.getOneofDeclCount() - 1));
    }

    static Message message(Descriptor type, JsonNode json) {
        return (Message) fill(DynamicMessage.newBuilder(type), json).build();
    }

    private static Message.Builder fill(Message.Builder builder, JsonNode json) {
        for (FieldDescriptor field : builder.getDescriptorForType().getFields()) {
            JsonNode value = json.path(field.getName());
            if (field.isMapField()) {
                value.properties().stream()
                        .filter(entry -> !entry.getValue().isNull())
                        .forEach(entry -> {
                            Message.Builder pair = builder.newBuilderForField(field);
                            FieldDescriptor values = pair.getDescriptorForType().findFieldByName("value");
                            pair.setField(pair.getDescriptorForType().findFieldByName("key"), entry.getKey());
                            pair.setField(
                                    values,
                                    fill(pair.newBuilderForField(values), entry.getValue())
                                            .build());
                            builder.addRepeatedField(field, pair.build());
                        });
            } else if (field.isRepeated()) {
                value.forEach(item -> {
                    if (!item.isNull()) {
                        builder.addRepeatedField(field, value(builder, field, item));
                    }
                });
            } else if (!value.isNull() && !value.isMissingNode()) {
                builder.setField(field, value(builder, field, value));
            }
        }
        return builder;
    }

    private static Object value(Message.Builder around, FieldDescriptor field, JsonNode json) {
        return switch (field.getType()) {
            case STRING -> json.asText();
            case DOUBLE -> json.doubleValue();
            case BOOL -> json.booleanValue();
            case INT64 -> json.longValue();
            case MESSAGE ->
                switch (field.getMessageType().getFullName()) {
                    case "google.protobuf.StringValue" -> StringValue.of(json.textValue());
                    case "google.protobuf.Timestamp" -> {
                        Instant instant = Instant.parse(json.textValue());
                        yield com.google.protobuf.Timestamp.newBuilder()
                                .setSeconds(instant.getEpochSecond())
                                .setNanos(instant.getNano())
                                .build();
                    }
                    default -> fill(around.newBuilderForField(field), json).build();
                };
            default -> throw new AssertionError(field);
        };
    }
}
