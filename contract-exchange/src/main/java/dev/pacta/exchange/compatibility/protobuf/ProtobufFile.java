/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code .proto} file (proto2, proto3) with its messages and enums by their names within the package, such as
 * {@code Outer.Inner}. Immutable.
 */
public record ProtobufFile(
        ProtoFileElement element, Map<String, MessageElement> messages, Map<String, EnumElement> enums) {
    /**
     * Parses a file.
     *
     * @throws IllegalStateException when it is no Protobuf; the message has line and column
     */
    public static ProtobufFile parse(String text) {
        ProtoFileElement element = new ProtoParser(Location.get("schema.proto"), text.toCharArray()).readProtoFile();
        Map<String, MessageElement> messages = new LinkedHashMap<>();
        Map<String, EnumElement> enums = new LinkedHashMap<>();
        collect("", element.getTypes(), messages, enums);
        return new ProtobufFile(element, messages, enums);
    }

    private static void collect(
            String prefix,
            List<? extends TypeElement> types,
            Map<String, MessageElement> messages,
            Map<String, EnumElement> enums) {
        for (TypeElement type : types) {
            String name = prefix + type.getName();
            if (type instanceof MessageElement message) {
                messages.put(name, message);
            } else if (type instanceof EnumElement closed) {
                enums.put(name, closed);
            }
            collect(name + ".", type.getNestedTypes(), messages, enums);
        }
    }

    /** The package, empty when there is none. */
    public String packageName() {
        return Objects.requireNonNullElse(element.getPackageName(), "");
    }

    /** Files that name no syntax are proto2. */
    public boolean isProto3() {
        return element.getSyntax() != null && element.getSyntax().toString().equals("proto3");
    }

    /**
     * The name within the package of the type that a field names; the text itself when the type comes from another file.
     *
     * @param scope the message that the field is in
     */
    public String resolve(String type, String scope) {
        String wanted = withoutPackage(type);
        if (type.startsWith(".")) {
            return wanted;
        }
        for (String within = scope; !within.isEmpty(); within = outer(within)) {
            String candidate = within + "." + type;
            if (isKnown(candidate)) {
                return candidate;
            }
        }
        return isKnown(type) ? type : wanted;
    }

    private String withoutPackage(String type) {
        String plain = type.startsWith(".") ? type.substring(1) : type;
        String prefix = packageName() + ".";
        boolean inside = plain.startsWith(prefix) && isKnown(plain.substring(prefix.length()));
        return inside ? plain.substring(prefix.length()) : plain;
    }

    private boolean isKnown(String name) {
        return messages.containsKey(name) || enums.containsKey(name);
    }

    private static String outer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The value of an option, or null. */
    public static @Nullable String option(List<OptionElement> options, String name) {
        return options.stream()
                .filter(option -> option.getName().equals(name))
                .map(option -> String.valueOf(option.getValue()))
                .findFirst()
                .orElse(null);
    }
}
