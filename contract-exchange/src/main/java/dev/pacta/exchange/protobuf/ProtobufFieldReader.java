/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.compatibility.protobuf.ProtobufFile;
import dev.pacta.exchange.schema.PropertyDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a field of a message says of a property. Used by one thread for one file. */
final class ProtobufFieldReader {
    private static final Set<String> HELD = Set.of("deprecated", "json_name", "packed");

    private final ProtobufSchemaReader messages;
    private final ProtobufFile file;
    private final List<Loss> losses;

    ProtobufFieldReader(ProtobufSchemaReader messages, ProtobufFile file, List<Loss> losses) {
        this.messages = messages;
        this.file = file;
        this.losses = losses;
    }

    /** The types that are named: two for a map. */
    static List<String> types(String type) {
        if (!type.startsWith("map<")) {
            return List.of(type);
        }
        int comma = type.indexOf(',');
        return List.of(
                type.substring(4, comma).strip(),
                type.substring(comma + 1, type.length() - 1).strip());
    }

    /**
     * @param usual the name that {@link ProtobufSchemaWriter} would give to the field
     * @param scope the message that the field is in
     * @param numbered whether the numbers of this message have to be kept
     */
    Property property(
            FieldElement field, String usual, String scope, MessageElement message, boolean numbered, String parent) {
        String name = trueName(field);
        String path = parent + "." + name;
        PropertyDraft draft = new PropertyDraft(name);
        boolean demanded = field.getLabel() == Field.Label.REQUIRED;
        if (field.getLabel() == Field.Label.REPEATED) {
            draft.type(LogicalType.ARRAY).items(element("items", field.getType(), scope, path + "[]"));
        } else {
            type(draft, field.getType(), scope, path);
        }
        draft.required(demanded).description(field.getDocumentation()).deprecated(isDeprecated(field));
        if (numbered) {
            draft.custom(custom(ProtobufFormat.NUMBER, field.getTag()));
        }
        if (!usual.equals(field.getName())) {
            draft.custom(custom(ProtobufFormat.NAME, field.getName()));
        }
        message.getOneOfs().stream()
                .filter(group -> group.getFields().contains(field))
                .forEach(group -> draft.custom(custom(ProtobufFormat.ONEOF, group.getName())));
        lose(field, path);
        return draft.property();
    }

    static String trueName(FieldElement field) {
        return field.getJsonName() == null ? field.getName() : field.getJsonName();
    }

    private static Optional<dev.pacta.contract.CustomProperty> custom(String key, Object value) {
        return Optional.of(PropertyDraft.custom(key, value));
    }

    private static boolean isDeprecated(FieldElement field) {
        return "true".equals(ProtobufFile.option(field.getOptions(), "deprecated"));
    }

    private void lose(FieldElement field, String path) {
        if (field.getDefaultValue() != null) {
            losses.add(new Loss(path, "its default is left out"));
        }
        field.getOptions().stream()
                .filter(option -> !HELD.contains(option.getName()))
                .forEach(option -> losses.add(new Loss(path, "the option " + option.getName() + " is left out")));
    }

    private Property element(String role, String type, String scope, String path) {
        PropertyDraft draft = new PropertyDraft(role).required(true);
        type(draft, type, scope, path);
        return draft.property();
    }

    private void type(PropertyDraft draft, String type, String scope, String path) {
        if (type.startsWith("map<")) {
            List<String> inside = types(type);
            Property key = element("key", inside.get(0), scope, path + "[key]");
            draft.type(LogicalType.MAP).map(key, element("value", inside.get(1), scope, path + "[]"));
            return;
        }
        String name = file.resolve(type, scope);
        MessageElement message = file.messages().get(name);
        EnumElement values = file.enums().get(name);
        ProtobufScalar scalar = ProtobufScalar.of(type);
        if (message != null) {
            draft.type(LogicalType.OBJECT)
                    .properties(messages.properties(name, message, path))
                    .custom(ProtobufSchemaReader.reserved(message));
        } else if (values != null) {
            values(draft.type(LogicalType.STRING), values);
        } else if (scalar == null) {
            losses.add(new Loss(path, "the type " + type + " is in another file; it is left out"));
        } else {
            draft.type(scalar.type()).format(scalar.format());
            if (!scalar.usual()) {
                draft.custom(custom(ProtobufFormat.TYPE, type.startsWith(".") ? type.substring(1) : type));
            }
        }
    }

    /** A first value that only says that none was set is no value, unless all others are named after the enum as it is. */
    private static void values(PropertyDraft draft, EnumElement values) {
        List<EnumConstantElement> all = values.getConstants();
        String first = all.isEmpty() ? "" : all.get(0).getName();
        int end = first.lastIndexOf("_UNSPECIFIED");
        String prefix = end < 0 ? "" : first.substring(0, end).toUpperCase(Locale.ROOT) + "_";
        boolean placeholder = end >= 0
                && all.get(0).getTag() == 0
                && all.stream().skip(1).noneMatch(value -> value.getName().startsWith(prefix));
        all.stream().skip(placeholder ? 1 : 0).map(EnumConstantElement::getName).forEach(draft::allow);
    }
}
