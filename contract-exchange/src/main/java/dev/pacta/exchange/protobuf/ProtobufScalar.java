/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.LogicalType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a type of Protobuf says: its own types and those of google/protobuf.
 *
 * @param usual whether the writer gives this type to such a property; other types are remembered by name
 * @param boxed whether a message stands around the value, so that it can be missing
 */
record ProtobufScalar(
        LogicalType type,
        @Nullable String format,
        boolean usual,
        boolean boxed,
        @Nullable String source) {
    private static final Map<String, ProtobufScalar> ALL = new LinkedHashMap<>();

    static {
        put("string", LogicalType.STRING, null, true);
        put("bytes", LogicalType.STRING, "binary", true);
        put("bool", LogicalType.BOOLEAN, null, true);
        put("int64", LogicalType.INTEGER, null, true);
        put("int32", LogicalType.INTEGER, "i32", true);
        put("uint32", LogicalType.INTEGER, "u32", true);
        put("uint64", LogicalType.INTEGER, "u64", true);
        put("sint32", LogicalType.INTEGER, "i32", false);
        put("sfixed32", LogicalType.INTEGER, "i32", false);
        put("fixed32", LogicalType.INTEGER, "u32", false);
        put("sint64", LogicalType.INTEGER, null, false);
        put("sfixed64", LogicalType.INTEGER, null, false);
        put("fixed64", LogicalType.INTEGER, "u64", false);
        put("double", LogicalType.NUMBER, null, true);
        put("float", LogicalType.NUMBER, "f32", true);
        google("Timestamp", "timestamp", LogicalType.TIMESTAMP, null, true);
        google("Struct", "struct", LogicalType.OBJECT, null, true);
        google("Value", "struct", LogicalType.UNSPECIFIED, null, false);
        google("ListValue", "struct", LogicalType.ARRAY, null, false);
        google("Any", "any", LogicalType.OBJECT, null, false);
        google("Empty", "empty", LogicalType.OBJECT, null, false);
        google("Duration", "duration", LogicalType.STRING, null, false);
        google("FieldMask", "field_mask", LogicalType.STRING, null, false);
        google("StringValue", "wrappers", LogicalType.STRING, null, false);
        google("BytesValue", "wrappers", LogicalType.STRING, "binary", false);
        google("BoolValue", "wrappers", LogicalType.BOOLEAN, null, false);
        google("Int32Value", "wrappers", LogicalType.INTEGER, "i32", false);
        google("Int64Value", "wrappers", LogicalType.INTEGER, null, false);
        google("UInt32Value", "wrappers", LogicalType.INTEGER, "u32", false);
        google("UInt64Value", "wrappers", LogicalType.INTEGER, "u64", false);
        google("FloatValue", "wrappers", LogicalType.NUMBER, "f32", false);
        google("DoubleValue", "wrappers", LogicalType.NUMBER, null, false);
    }

    private static void put(String name, LogicalType type, @Nullable String format, boolean usual) {
        ALL.put(name, new ProtobufScalar(type, format, usual, false, null));
    }

    private static void google(String name, String file, LogicalType type, @Nullable String format, boolean usual) {
        String source = "google/protobuf/" + file + ".proto";
        ALL.put("google.protobuf." + name, new ProtobufScalar(type, format, usual, true, source));
    }

    /** The type with that name; nothing when it is a message or enum of somebody's own. */
    static @Nullable ProtobufScalar of(String name) {
        return ALL.get(name.startsWith(".") ? name.substring(1) : name);
    }

    /** The file that it is imported from. */
    Optional<String> file() {
        return Optional.ofNullable(source);
    }
}
