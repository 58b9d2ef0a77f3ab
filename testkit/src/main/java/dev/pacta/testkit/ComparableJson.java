/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** JSON without what writers differ in: absent or null, zeros behind a point, fractions of a second that are none. Thread-safe. */
public final class ComparableJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ComparableJson() {}

    /**
     * The records on lines of JSON, in their order.
     *
     * @throws UncheckedIOException when a line is no JSON
     */
    public static List<JsonNode> records(Iterable<String> lines) {
        List<JsonNode> records = new ArrayList<>();
        try {
            for (String line : lines) {
                records.add(of(JSON.readTree(line)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return records;
    }

    /** The same value in the form that can be compared. */
    public static JsonNode of(JsonNode json) {
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(member -> {
                if (!member.getValue().isNull()) {
                    object.set(member.getKey(), of(member.getValue()));
                }
            });
            return object;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> array.add(of(item)));
            return array;
        }
        if (json.isNumber()) {
            return JsonNodeFactory.instance.textNode(
                    new BigDecimal(json.asText()).stripTrailingZeros().toPlainString());
        }
        return json.isTextual()
                ? JsonNodeFactory.instance.textNode(json.textValue().replace(":00.000Z", ":00Z"))
                : json;
    }
}
