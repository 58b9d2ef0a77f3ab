/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufDescriptorTest {
    private static final Schema DESCRIPTORS = new Linker(CoreLoader.INSTANCE, new ErrorCollector(), true, true)
            .link(List.of(CoreLoader.INSTANCE.load("google/protobuf/descriptor.proto")));

    @ParameterizedTest
    @ValueSource(strings = {"proto2", "proto3"})
    void aDescriptorSaysWhatTheOneOfTheCompilerSays(String name) throws IOException {
        assertThat(own(text(name))).isEqualTo(compiled(name));
    }

    @ParameterizedTest
    @CsvSource({
        "proto3, 9 to 11, 9 to 10",
        "proto3, -5 to -2, -4 to -2",
        "proto3, '\"RED\"', '\"BLUE\"'",
        "proto3, '\"NAME\"', '\"name2\"'",
        "proto3, packed = false, packed = true",
        "proto3, lazy = true, lazy = false",
        "proto2, 5 to 8, 5 to 7",
        "proto2, inner = 101, inner = 102",
        "proto2, required string, optional string",
    })
    void whatIsOtherwiseIsSeen(String name, String part, String other) throws IOException {
        assertThat(text(name)).contains(part);
        assertThat(own(text(name).replace(part, other))).isNotEqualTo(compiled(name));
    }

    /** Clients work the usual names out; the Java library, whose descriptors registries hand out, writes the others only. */
    @Test
    void onlyWrittenJsonNamesAreThere() {
        String schema = """
                syntax = "proto3";
                message Order {
                  string order_id = 1;
                  string placed_at = 2 [json_name = "placedAt"];
                }
                """;

        assertThat(decoded(Base64.getDecoder().decode(ProtobufDescriptor.of(schema)), "FileDescriptorProto")
                        .toString())
                .containsOnlyOnce("json_name")
                .contains("json_name=placedAt");
    }

    private static Object own(String schema) {
        byte[] bytes = Base64.getDecoder().decode(ProtobufDescriptor.of(schema));
        return comparable(decoded(bytes, "FileDescriptorProto"));
    }

    private static Object compiled(String name) throws IOException {
        Map<?, ?> files = (Map<?, ?>) decoded(resource(name + ".pb"), "FileDescriptorSet");
        return comparable(((List<?>) Objects.requireNonNull(files.get("file"))).getFirst());
    }

    private static Object decoded(byte[] bytes, String message) {
        try {
            return DESCRIPTORS.protoAdapter("google.protobuf." + message, true).decode(bytes);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /**
     * Without what says nothing: the file's name, the order of nested types (they have names), empty lists, and the JSON names that follow
     * from the names of the fields, which the compiler writes all.
     */
    private static Object comparable(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ProtobufDescriptorTest::comparable).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> all = new TreeMap<>();
        map.forEach((key, each) -> {
            if (!(each instanceof List<?> list && list.isEmpty()) && !isUsualJsonName(map, key)) {
                all.put(String.valueOf(key), comparable(each));
            }
        });
        all.computeIfPresent("nested_type", (key, nested) -> new HashSet<>((List<?>) nested));
        if (Set.of("default.proto", "proto2.proto", "proto3.proto").contains(all.getOrDefault("name", ""))) {
            all.remove("name");
        }
        return all;
    }

    private static boolean isUsualJsonName(Map<?, ?> field, Object key) {
        if (!key.equals("json_name")) {
            return false;
        }
        String[] words = String.valueOf(field.get("name")).split("_");
        String usual = words[0]
                + List.of(words).subList(1, words.length).stream()
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
        return usual.equals(field.get(key));
    }

    private static String text(String name) throws IOException {
        return new String(resource(name + ".proto"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ProtobufDescriptorTest.class.getResourceAsStream("/protobuf/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
