/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** JSON without what writers differ in: absent or null, zeros behind a point, fractions of a second that are none. */
final class ComparableJson {
    private ComparableJson() {}

    static JsonNode of(JsonNode json) {
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
