/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Reading and writing JSON; every document that the command line prints is built here by name, never from a record's fields. */
public final class Json {
    /** Made when bytes are first read or written: it begins with a calendar, and most commands build nodes alone. */
    private static final class Bytes {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private Json() {}

    /** A new object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new array with one entry per item. */
    public static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> entry) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(entry.apply(item)));
        return array;
    }

    /** A new array of texts. */
    public static ArrayNode texts(Collection<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(array::add);
        return array;
    }

    /** The document in the bytes, or empty when they are not one JSON document. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.ofNullable(Bytes.MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The document on several lines. */
    public static String pretty(JsonNode document) {
        try {
            return Bytes.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document on one line. */
    public static byte[] bytes(JsonNode document) {
        try {
            return Bytes.MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
