/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The differences of Protobuf files. The flags follow the Confluent Schema Registry: readers keep unknown fields, and what was not
 * written has its default. The categories follow Buf, which judges by whether bytes, JSON or generated code stay as they were.
 */
enum ProtobufRule {
    PACKAGE_CHANGED(
            "The package changed: every full name is another one",
            true,
            true,
            ProtobufCategory.WIRE,
            "FILE_SAME_PACKAGE",
            "PACKAGE_CHANGED"),
    SYNTAX_CHANGED(
            "The syntax (proto2, proto3) changed", false, false, ProtobufCategory.FILE, "FILE_SAME_SYNTAX", null),
    FILE_OPTION_CHANGED(
            "An option of the file that steers generated code changed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "FILE_SAME_*",
            null),
    IMPORT_REMOVED("An import was removed", false, false, ProtobufCategory.NONE, null, null),
    IMPORT_ADDED("An import was added", false, false, ProtobufCategory.NONE, null, null),
    MESSAGE_ADDED("A message was added", false, false, ProtobufCategory.NONE, null, "MESSAGE_ADDED"),
    MESSAGE_REMOVED(
            "A message was removed",
            true,
            true,
            ProtobufCategory.PACKAGE,
            "MESSAGE_NO_DELETE, PACKAGE_MESSAGE_NO_DELETE",
            "MESSAGE_REMOVED"),
    MESSAGE_OPTION_CHANGED(
            "The wire format of a message set changed",
            true,
            true,
            ProtobufCategory.WIRE,
            "MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT",
            null),
    DESCRIPTOR_ACCESSOR_REMOVED(
            "The option that switches off the standard descriptor accessor was set",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR",
            null),
    ENUM_ADDED("An enum was added", false, false, ProtobufCategory.NONE, null, "ENUM_ADDED"),
    ENUM_REMOVED(
            "An enum was removed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "ENUM_NO_DELETE, PACKAGE_ENUM_NO_DELETE",
            "ENUM_REMOVED"),
    ENUM_ALIASES_CHANGED("Whether an enum allows aliases changed", false, false, ProtobufCategory.NONE, null, null),
    ENUM_OPENNESS_CHANGED(
            "An enum became open or closed because the syntax changed",
            false,
            false,
            ProtobufCategory.WIRE,
            "ENUM_SAME_TYPE",
            null),
    ENUM_VALUE_ADDED("An enum value was added", false, false, ProtobufCategory.NONE, null, "ENUM_CONST_ADDED"),
    ENUM_VALUE_ADDED_TO_CLOSED(
            "A value was added to a closed (proto2) enum: earlier readers put it with the unknown fields",
            false,
            false,
            ProtobufCategory.NONE,
            null,
            "ENUM_CONST_ADDED"),
    ENUM_VALUE_REMOVED(
            "An enum value was removed and neither its name nor its number is reserved",
            false,
            false,
            ProtobufCategory.WIRE,
            "ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED",
            "ENUM_CONST_REMOVED"),
    ENUM_VALUE_REMOVED_NAME_NOT_RESERVED(
            "An enum value was removed, its number is reserved and its name is not",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED",
            "ENUM_CONST_REMOVED"),
    ENUM_VALUE_REMOVED_RESERVED(
            "An enum value was removed, its name and number are reserved",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "ENUM_VALUE_NO_DELETE",
            "ENUM_CONST_REMOVED"),
    ENUM_VALUE_RENAMED(
            "An enum value has another name",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "ENUM_VALUE_SAME_NAME",
            "ENUM_CONST_CHANGED"),
    ENUM_FIRST_VALUE_CHANGED(
            "The first value of an enum, which is its default, has another number",
            true,
            true,
            ProtobufCategory.WIRE,
            null,
            null),
    FIELD_ADDED("A field was added", false, false, ProtobufCategory.NONE, null, "FIELD_ADDED"),
    REQUIRED_FIELD_ADDED(
            "A required field was added: data without it cannot be read",
            true,
            false,
            ProtobufCategory.WIRE,
            "MESSAGE_SAME_REQUIRED_FIELDS",
            "REQUIRED_FIELD_ADDED"),
    FIELD_REMOVED(
            "A field was removed and neither its name nor its number is reserved",
            false,
            false,
            ProtobufCategory.WIRE,
            "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED",
            "FIELD_REMOVED"),
    FIELD_REMOVED_NAME_NOT_RESERVED(
            "A field was removed, its number is reserved and its name is not",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "FIELD_NO_DELETE_UNLESS_NAME_RESERVED",
            "FIELD_REMOVED"),
    FIELD_REMOVED_RESERVED(
            "A field was removed, its name and number are reserved",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "FIELD_NO_DELETE",
            "FIELD_REMOVED"),
    REQUIRED_FIELD_REMOVED(
            "A required field was removed: earlier readers cannot read data without it",
            false,
            true,
            ProtobufCategory.WIRE,
            "MESSAGE_SAME_REQUIRED_FIELDS",
            "REQUIRED_FIELD_REMOVED"),
    FIELD_RENAMED(
            "A field has another name",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "FIELD_SAME_NAME",
            "FIELD_NAME_CHANGED"),
    FIELD_JSON_NAME_CHANGED(
            "A field has another name in JSON", false, false, ProtobufCategory.WIRE_JSON, "FIELD_SAME_JSON_NAME", null),
    FIELD_NUMBER_CHANGED("A field has another number", true, true, ProtobufCategory.WIRE, "FIELD_SAME_NAME", null),
    FIELD_KIND_CHANGED(
            "A field was a scalar, a message, an enum or a map and now is another of these",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_SAME_TYPE",
            "FIELD_KIND_CHANGED"),
    FIELD_SCALAR_CHANGED(
            "A field has another scalar type that reads the bytes in another way",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_WIRE_COMPATIBLE_TYPE",
            "FIELD_SCALAR_KIND_CHANGED"),
    FIELD_SCALAR_CHANGED_SAME_WIRE(
            "A field has another scalar type that reads the same bytes; values out of its range are cut",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "FIELD_WIRE_JSON_COMPATIBLE_TYPE",
            "FIELD_SCALAR_KIND_CHANGED"),
    FIELD_SCALAR_CHANGED_SAME_WIRE_AND_JSON(
            "A field has another scalar type that reads the same bytes and the same JSON",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "FIELD_SAME_TYPE",
            "FIELD_SCALAR_KIND_CHANGED"),
    FIELD_NAMED_TYPE_CHANGED(
            "A field has another message or enum as its type",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_SAME_TYPE",
            "FIELD_NAMED_TYPE_CHANGED"),
    FIELD_LABEL_CHANGED(
            "A number, message or enum became repeated or single",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_WIRE_COMPATIBLE_CARDINALITY",
            "FIELD_NUMERIC_LABEL_CHANGED"),
    FIELD_LABEL_CHANGED_SAME_WIRE(
            "A text or bytes field became repeated or single: the last value wins",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY",
            "FIELD_STRING_OR_BYTES_LABEL_CHANGED"),
    FIELD_PRESENCE_CHANGED(
            "Whether a field knows that it was not set changed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "FIELD_SAME_CARDINALITY",
            null),
    FIELD_BECAME_REQUIRED(
            "A field became required: data without it cannot be read",
            true,
            false,
            ProtobufCategory.WIRE,
            "MESSAGE_SAME_REQUIRED_FIELDS",
            "REQUIRED_FIELD_ADDED"),
    FIELD_NO_LONGER_REQUIRED(
            "A field is no longer required: earlier readers cannot read data without it",
            false,
            true,
            ProtobufCategory.WIRE,
            "MESSAGE_SAME_REQUIRED_FIELDS",
            "REQUIRED_FIELD_REMOVED"),
    FIELD_DEFAULT_CHANGED(
            "The default of a field changed: what was not written reads as another value",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_SAME_DEFAULT",
            null),
    FIELD_PACKED_CHANGED(
            "Whether a repeated field is packed changed; readers take both",
            false,
            false,
            ProtobufCategory.NONE,
            null,
            null),
    FIELD_GENERATED_CODE_CHANGED(
            "An option of a field that steers generated code changed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "FIELD_SAME_CTYPE, FIELD_SAME_JSTYPE, FIELD_SAME_CPP_STRING_TYPE, FIELD_SAME_JAVA_UTF8_VALIDATION",
            null),
    MAP_TYPE_CHANGED(
            "The key or value type of a map changed",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_WIRE_COMPATIBLE_TYPE",
            "FIELD_NAMED_TYPE_CHANGED"),
    ONEOF_ADDED("A oneof was added", false, false, ProtobufCategory.NONE, null, "ONEOF_ADDED"),
    ONEOF_REMOVED("A oneof was removed", false, false, ProtobufCategory.PACKAGE, "ONEOF_NO_DELETE", "ONEOF_REMOVED"),
    ONEOF_FIELD_ADDED("A field was added to a oneof", false, false, ProtobufCategory.NONE, null, "ONEOF_FIELD_ADDED"),
    ONEOF_FIELD_REMOVED(
            "A field of a oneof was removed: earlier readers may find nothing set",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED",
            "ONEOF_FIELD_REMOVED"),
    ONEOF_FIELD_MOVED_OUT(
            "A field left its oneof",
            false,
            false,
            ProtobufCategory.WIRE,
            "FIELD_SAME_ONEOF",
            "ONEOF_FIELD_MOVED_TO_TOP_LEVEL"),
    FIELD_MOVED_TO_NEW_ONEOF(
            "A single field moved into a new oneof", false, false, ProtobufCategory.WIRE, "FIELD_SAME_ONEOF", null),
    FIELDS_MOVED_TO_NEW_ONEOF(
            "Several fields moved into one new oneof: only one of them survives",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_SAME_ONEOF",
            "MULTIPLE_FIELDS_MOVED_TO_ONEOF"),
    FIELD_MOVED_TO_EXISTING_ONEOF(
            "A field moved into a oneof that was there: it may push another one out",
            true,
            true,
            ProtobufCategory.WIRE,
            "FIELD_SAME_ONEOF",
            "FIELD_MOVED_TO_EXISTING_ONEOF"),
    RESERVED_NUMBER_REMOVED(
            "A reserved number may be used again",
            false,
            false,
            ProtobufCategory.WIRE,
            "RESERVED_MESSAGE_NO_DELETE, RESERVED_ENUM_NO_DELETE",
            null),
    RESERVED_NAME_REMOVED(
            "A reserved name may be used again",
            false,
            false,
            ProtobufCategory.WIRE_JSON,
            "RESERVED_MESSAGE_NO_DELETE, RESERVED_ENUM_NO_DELETE",
            null),
    EXTENSION_RANGE_REMOVED(
            "Numbers are no longer open to extensions",
            true,
            true,
            ProtobufCategory.WIRE,
            "EXTENSION_MESSAGE_NO_DELETE",
            null),
    EXTENSION_REMOVED(
            "An extension field was removed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "EXTENSION_NO_DELETE, PACKAGE_EXTENSION_NO_DELETE",
            null),
    SERVICE_ADDED("A service was added", false, false, ProtobufCategory.NONE, null, null),
    SERVICE_REMOVED(
            "A service was removed",
            false,
            false,
            ProtobufCategory.PACKAGE,
            "SERVICE_NO_DELETE, PACKAGE_SERVICE_NO_DELETE",
            null),
    RPC_ADDED("A method was added", false, false, ProtobufCategory.NONE, null, null),
    RPC_REMOVED("A method was removed", false, false, ProtobufCategory.PACKAGE, "RPC_NO_DELETE", null),
    RPC_REQUEST_TYPE_CHANGED(
            "A method takes another message", true, true, ProtobufCategory.WIRE, "RPC_SAME_REQUEST_TYPE", null),
    RPC_RESPONSE_TYPE_CHANGED(
            "A method gives another message", true, true, ProtobufCategory.WIRE, "RPC_SAME_RESPONSE_TYPE", null),
    RPC_CLIENT_STREAMING_CHANGED(
            "Whether the caller of a method streams changed",
            true,
            true,
            ProtobufCategory.WIRE,
            "RPC_SAME_CLIENT_STREAMING",
            null),
    RPC_SERVER_STREAMING_CHANGED(
            "Whether the answer of a method streams changed",
            true,
            true,
            ProtobufCategory.WIRE,
            "RPC_SAME_SERVER_STREAMING",
            null),
    RPC_IDEMPOTENCY_CHANGED(
            "How often a method may be called changed",
            false,
            false,
            ProtobufCategory.WIRE,
            "RPC_SAME_IDEMPOTENCY_LEVEL",
            null);

    private final String title;
    private final boolean backward;
    private final boolean forward;
    private final ProtobufCategory category;
    private final @Nullable String buf;
    private final @Nullable String registry;

    ProtobufRule(
            String title,
            boolean backward,
            boolean forward,
            ProtobufCategory category,
            @Nullable String buf,
            @Nullable String registry) {
        this.title = title;
        this.backward = backward;
        this.forward = forward;
        this.category = category;
        this.buf = buf;
        this.registry = registry;
    }

    String id() {
        return "protobuf." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    boolean backward() {
        return backward;
    }

    boolean forward() {
        return forward;
    }

    ProtobufCategory category() {
        return category;
    }

    static List<SchemaRule> catalog() {
        return Arrays.stream(values())
                .map(rule -> new SchemaRule(rule.id(), rule.title, rule.backward, rule.forward, rule.knownAs()))
                .toList();
    }

    private @Nullable String knownAs() {
        String ofBuf = buf == null ? null : "Buf " + buf + " (" + category + ")";
        if (registry == null || ofBuf == null) {
            return registry == null ? ofBuf : registry;
        }
        return registry + "; " + ofBuf;
    }
}
