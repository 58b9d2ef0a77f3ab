/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Protobuf schema as text, of the message {@code FileDescriptorProto} in base 64: what clients send that have generated classes and no text.
 * Comments are not in it, nor are options that somebody else defined.
 */
final class ProtobufText {
    private static final String OPTIONS = "google/protobuf/descriptor.proto";
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Schema DESCRIPTORS = new Linker(CoreLoader.INSTANCE, new ErrorCollector(), true, true)
            .link(List.of(CoreLoader.INSTANCE.load(OPTIONS)));
    private static final int END_OF_RESERVED = 536_870_912;

    private final StringBuilder text = new StringBuilder();
    private final boolean proto3;
    private final String prefix;

    private ProtobufText(ProtobufNode file) {
        this.proto3 = file.text("syntax").equals("proto3");
        this.prefix = file.text("package").isEmpty() ? "." : "." + file.text("package") + ".";
    }

    /** Empty when this is no such message. */
    static Optional<String> of(String base64) {
        if (!BASE_64.matcher(base64).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            Object decoded = DESCRIPTORS
                    .protoAdapter("google.protobuf.FileDescriptorProto", false)
                    .decode(bytes);
            ProtobufNode file = ProtobufNode.of(decoded);
            return Optional.of(new ProtobufText(file).file(file));
        } catch (IOException | IllegalArgumentException | IllegalStateException noDescriptor) {
            return Optional.empty();
        }
    }

    private String file(ProtobufNode file) {
        text.append("syntax = \"").append(proto3 ? "proto3" : "proto2").append("\";\n");
        if (!file.text("package").isEmpty()) {
            text.append("package ").append(file.text("package")).append(";\n");
        }
        List<String> imports = file.values("dependency");
        List<String> open = file.values("public_dependency");
        for (int i = 0; i < imports.size(); i++) {
            text.append(open.contains(String.valueOf(i)) ? "import public " : "import ")
                    .append(quoted(imports.get(i)))
                    .append(";\n");
        }
        file.node("options").texts().forEach(this::option);
        file.nodes("message_type").forEach(this::message);
        file.nodes("enum_type").forEach(this::enumeration);
        file.nodes("extension").forEach(this::extension);
        file.nodes("service").forEach(this::service);
        return text.toString();
    }

    private void option(String name, String value) {
        text.append("option ").append(name).append(" = ").append(value).append(";\n");
    }

    private void message(ProtobufNode message) {
        text.append("message ").append(message.text("name")).append(" {\n");
        message.node("options").texts().forEach(this::option);
        Map<String, ProtobufNode> entries = message.nodes("nested_type").stream()
                .filter(nested -> nested.node("options").flag("map_entry"))
                .collect(Collectors.toMap(nested -> nested.text("name"), nested -> nested));
        List<ProtobufNode> fields = message.nodes("field");
        fields.stream().filter(field -> !isInOneOf(field)).forEach(field -> field(field, entries));
        List<ProtobufNode> choices = message.nodes("oneof_decl");
        for (int i = 0; i < choices.size(); i++) {
            oneOf(choices.get(i), of(fields, i));
        }
        message.nodes("nested_type").stream()
                .filter(nested -> !entries.containsKey(nested.text("name")))
                .forEach(this::message);
        message.nodes("enum_type").forEach(this::enumeration);
        message.nodes("extension").forEach(this::extension);
        ranges("extensions", message.nodes("extension_range"), 1);
        reserved(message, 1);
        text.append("}\n");
    }

    private static boolean isInOneOf(ProtobufNode field) {
        return field.has("oneof_index") && !field.flag("proto3_optional");
    }

    private static List<ProtobufNode> of(List<ProtobufNode> fields, int choice) {
        return fields.stream()
                .filter(field -> isInOneOf(field) && field.number("oneof_index") == choice)
                .toList();
    }

    private void oneOf(ProtobufNode choice, List<ProtobufNode> fields) {
        if (!fields.isEmpty()) {
            text.append("oneof ").append(choice.text("name")).append(" {\n");
            fields.forEach(field -> declaration("", type(field), field));
            text.append("}\n");
        }
    }

    private void field(ProtobufNode field, Map<String, ProtobufNode> entries) {
        String named = field.text("type_name");
        ProtobufNode entry = entries.get(named.substring(named.lastIndexOf('.') + 1));
        if (entry == null) {
            declaration(label(field), type(field), field);
            return;
        }
        List<ProtobufNode> both = entry.nodes("field");
        if (both.size() != 2) {
            throw new IllegalArgumentException("a map has a key and a value");
        }
        declaration("", "map<%s, %s>".formatted(type(both.get(0)), type(both.get(1))), field);
    }

    private String label(ProtobufNode field) {
        String label = field.text("label");
        boolean said = !proto3 || !label.equals("LABEL_OPTIONAL") || field.flag("proto3_optional");
        return said ? label.replace("LABEL_", "").toLowerCase(Locale.ROOT) + " " : "";
    }

    private static String type(ProtobufNode field) {
        return switch (field.text("type")) {
            case "TYPE_MESSAGE", "TYPE_ENUM" -> field.text("type_name");
            case "TYPE_GROUP" -> throw new IllegalArgumentException("groups are not read");
            default -> field.text("type").replace("TYPE_", "").toLowerCase(Locale.ROOT);
        };
    }

    private void declaration(String label, String type, ProtobufNode field) {
        text.append("%s%s %s = %d".formatted(label, type, field.text("name"), field.number("number")));
        List<String> options = new ArrayList<>();
        if (field.has("default_value")) {
            boolean words = field.text("type").equals("TYPE_STRING")
                    || field.text("type").equals("TYPE_BYTES");
            options.add("default = " + (words ? quoted(field.text("default_value")) : field.text("default_value")));
        }
        if (field.has("json_name") && !field.text("json_name").equals(usualJsonName(field.text("name")))) {
            options.add("json_name = " + quoted(field.text("json_name")));
        }
        field.node("options").texts().forEach((name, value) -> options.add(name + " = " + value));
        text.append(options.isEmpty() ? ";\n" : " [" + String.join(", ", options) + "];\n");
    }

    /** Source: the JSON mapping of Protobuf: an underscore goes, and the letter behind it is a capital. */
    private static String usualJsonName(String name) {
        return Pattern.compile("_(.?)")
                .matcher(name)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private void enumeration(ProtobufNode enumeration) {
        text.append("enum ").append(enumeration.text("name")).append(" {\n");
        enumeration.node("options").texts().forEach(this::option);
        enumeration
                .nodes("value")
                .forEach(value -> text.append("%s = %d;\n".formatted(value.text("name"), value.number("number"))));
        reserved(enumeration, 0);
        text.append("}\n");
    }

    /** Where a message ends a range is the first number that is not in it; where an enum does, the last that is. */
    private void reserved(ProtobufNode owner, int beyond) {
        ranges("reserved", owner.nodes("reserved_range"), beyond);
        owner.values("reserved_name")
                .forEach(name -> text.append("reserved ").append(quoted(name)).append(";\n"));
    }

    private void ranges(String word, List<ProtobufNode> ranges, int beyond) {
        for (ProtobufNode range : ranges) {
            int end = range.number("end");
            boolean open = end == END_OF_RESERVED || end == Integer.MAX_VALUE;
            text.append("%s %d to %s;\n"
                    .formatted(word, range.number("start"), open ? "max" : String.valueOf(end - beyond)));
        }
    }

    private void extension(ProtobufNode field) {
        text.append("extend ").append(local(field.text("extendee"))).append(" {\n");
        declaration(label(field), type(field), field);
        text.append("}\n");
    }

    /** The name as a file of the same package writes it. */
    private String local(String type) {
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    private void service(ProtobufNode service) {
        text.append("service ").append(service.text("name")).append(" {\n");
        service.nodes("method")
                .forEach(method -> text.append("rpc %s (%s%s) returns (%s%s);\n"
                        .formatted(
                                method.text("name"),
                                method.flag("client_streaming") ? "stream " : "",
                                local(method.text("input_type")),
                                method.flag("server_streaming") ? "stream " : "",
                                local(method.text("output_type")))));
        text.append("}\n");
    }

    private static String quoted(String value) {
        return ProtobufNode.quoted(value);
    }
}
