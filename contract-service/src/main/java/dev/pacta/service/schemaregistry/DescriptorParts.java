/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kotlin.ranges.IntRange;

/**
 * Puts into a decoded descriptor what Wire's encoder leaves out: what is reserved, the JSON names that the text gives, and the extensions
 * that are declared in a message. Source: {@code google/protobuf/descriptor.proto}.
 */
final class DescriptorParts {
    private static final int LAST_FIELD = 536_870_911;

    private final Map<String, List<Map<String, Object>>> inner;

    /**
     * For one file.
     *
     * @param inner by the full name of a message, the descriptors of the extensions that are declared in it
     */
    DescriptorParts(Map<String, List<Map<String, Object>>> inner) {
        this.inner = inner;
    }

    /** The descriptor with what the text of the file says more. */
    Map<String, Object> complete(Map<String, Object> descriptor, ProtoFileElement file) {
        Map<String, Object> all = new LinkedHashMap<>(descriptor);
        String scope = file.getPackageName() == null ? "" : file.getPackageName() + ".";
        types(all, "message_type", file.getTypes(), scope);
        all.put("extension", named(maps(all, "extension"), declared(file.getExtendDeclarations())));
        return all;
    }

    private void types(Map<String, Object> owner, String key, List<TypeElement> types, String scope) {
        owner.put(
                key,
                maps(owner, key).stream()
                        .map(each -> message(each, of(MessageElement.class, types, each), scope))
                        .toList());
        owner.put(
                "enum_type",
                maps(owner, "enum_type").stream()
                        .map(each -> enumeration(each, of(EnumElement.class, types, each)))
                        .toList());
    }

    /** The entry of a map is a message that nobody wrote. */
    private Map<String, Object> message(Map<String, Object> descriptor, List<MessageElement> written, String scope) {
        if (written.isEmpty()) {
            return descriptor;
        }
        MessageElement message = written.getFirst();
        String name = scope + message.getName();
        Map<String, Object> all = new LinkedHashMap<>(descriptor);
        types(all, "nested_type", message.getNestedTypes(), name + ".");
        List<FieldElement> fields = Stream.concat(
                        message.getFields().stream(),
                        message.getOneOfs().stream().flatMap(choice -> choice.getFields().stream()))
                .toList();
        all.put("field", named(maps(all, "field"), fields));
        all.put("extension", named(inner.getOrDefault(name, List.of()), declared(message.getExtendDeclarations())));
        reserve(all, message.getReserveds(), LAST_FIELD, 1);
        return all;
    }

    private static Map<String, Object> enumeration(Map<String, Object> descriptor, List<EnumElement> written) {
        Map<String, Object> all = new LinkedHashMap<>(descriptor);
        written.forEach(each -> reserve(all, each.getReserveds(), Integer.MAX_VALUE, 0));
        return all;
    }

    private static <T extends TypeElement> List<T> of(
            Class<T> kind, List<TypeElement> types, Map<String, Object> descriptor) {
        return types.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(type -> type.getName().equals(descriptor.get("name")))
                .toList();
    }

    private static List<FieldElement> declared(List<ExtendElement> extensions) {
        return extensions.stream().flatMap(each -> each.getFields().stream()).toList();
    }

    /** With the JSON names that are written; as in a descriptor of the Java library, no other. */
    private static List<Map<String, Object>> named(List<Map<String, Object>> descriptors, List<FieldElement> fields) {
        return descriptors.stream().map(each -> named(each, fields)).toList();
    }

    private static Map<String, Object> named(Map<String, Object> descriptor, Collection<FieldElement> fields) {
        Map<String, Object> all = new LinkedHashMap<>(descriptor);
        fields.stream()
                .filter(field -> field.getName().equals(descriptor.get("name")))
                .filter(field -> field.getJsonName() != null)
                .findFirst()
                .ifPresent(field -> all.put("json_name", field.getJsonName()));
        return all;
    }

    /**
     * Notes what is reserved.
     *
     * @param last the number that {@code max} stands for; Wire reads it as the last number of a field everywhere
     * @param beyond 1 where the end of a range is the first number that is not in it
     */
    private static void reserve(Map<String, Object> owner, List<ReservedElement> reserved, int last, int beyond) {
        List<Map<String, Object>> ranges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ReservedElement element : reserved) {
            element.getValues().forEach(value -> {
                if (value instanceof IntRange range) {
                    int end = range.getLast() == LAST_FIELD ? last : range.getLast();
                    ranges.add(Map.of("start", range.getFirst(), "end", end + beyond));
                } else if (value instanceof Integer number) {
                    ranges.add(Map.of("start", number, "end", number + beyond));
                } else {
                    names.add(value.toString());
                }
            });
        }
        owner.put("reserved_range", ranges);
        owner.put("reserved_name", names);
    }

    /** The messages in a repeated field of a descriptor. */
    @SuppressWarnings("unchecked") // messages are decoded to maps by the names of their fields
    static List<Map<String, Object>> maps(Map<String, Object> descriptor, String key) {
        return (List<Map<String, Object>>) descriptor.getOrDefault(key, List.of());
    }
}
