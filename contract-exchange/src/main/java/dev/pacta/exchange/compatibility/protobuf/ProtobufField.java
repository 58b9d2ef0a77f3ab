/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a message.
 *
 * @param oneOf the oneof that it is in, or null
 */
public record ProtobufField(FieldElement element, @Nullable String oneOf) {
    private static final Set<String> SCALARS = Set.of(
            "double",
            "float",
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "bool",
            "string",
            "bytes");

    /** What kind of thing a field holds. */
    public enum Kind {
        SCALAR,
        MESSAGE,
        ENUM,
        MAP,
        /** A type of another file: a message or an enum. */
        IMPORTED
    }

    /** The fields of a message by number, those in oneofs too. Old-style groups are left out. */
    public static Map<Integer, ProtobufField> of(MessageElement message) {
        Map<Integer, ProtobufField> all = new LinkedHashMap<>();
        message.getFields().forEach(field -> all.put(field.getTag(), new ProtobufField(field, null)));
        for (OneOfElement oneOf : message.getOneOfs()) {
            oneOf.getFields().forEach(field -> all.put(field.getTag(), new ProtobufField(field, oneOf.getName())));
        }
        return all;
    }

    public String name() {
        return element.getName();
    }

    public String type() {
        return element.getType();
    }

    Location location() {
        return element.getLocation();
    }

    public boolean isRepeated() {
        return element.getLabel() == Field.Label.REPEATED;
    }

    public boolean isRequired() {
        return element.getLabel() == Field.Label.REQUIRED;
    }

    /** Whether it says optional. */
    public boolean isOptional() {
        return element.getLabel() == Field.Label.OPTIONAL;
    }

    /** What it holds. */
    public Kind kind(ProtobufFile file, String scope) {
        if (type().startsWith("map<")) {
            return Kind.MAP;
        }
        if (SCALARS.contains(type())) {
            return Kind.SCALAR;
        }
        String resolved = file.resolve(type(), scope);
        if (file.messages().containsKey(resolved)) {
            return Kind.MESSAGE;
        }
        return file.enums().containsKey(resolved) ? Kind.ENUM : Kind.IMPORTED;
    }

    /** The key type of a map. */
    public String mapKey() {
        return type().substring("map<".length(), type().indexOf(',')).trim();
    }

    /** The value type of a map. */
    public String mapValue() {
        return type().substring(type().indexOf(',') + 1, type().lastIndexOf('>'))
                .trim();
    }

    /** As JSON writes it: given, or lower camel case of the name. */
    String jsonName() {
        StringBuilder made = new StringBuilder();
        boolean upper = false;
        for (char character : name().toCharArray()) {
            if (character != '_') {
                made.append(upper ? Character.toUpperCase(character) : character);
            }
            upper = character == '_';
        }
        return Objects.requireNonNullElse(element.getJsonName(), made.toString());
    }
}
