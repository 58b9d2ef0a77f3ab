/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a JSON Schema says of single values: the allowed ones, the default, examples; and what is said for people. */
final class JsonValues {
    private JsonValues() {}

    static void read(PropertyDraft draft, JsonNode schema, String path, List<Loss> losses) {
        draft.description(schema.path("description").asText(null))
                .businessName(schema.path("title").asText(null))
                .deprecated(schema.path("deprecated").asBoolean());
        List<JsonNode> values = new ArrayList<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        for (JsonNode value : values) {
            Object plain = JsonPlain.of(value);
            if (plain != null && value.isValueNode()) {
                draft.allow(plain);
            } else if (!value.isNull()) {
                losses.add(new Loss(path, "that a list or an object is allowed as a value is left out"));
            }
        }
        if (schema.has("default")) {
            JsonNode value = schema.get("default");
            Object plain = JsonPlain.of(value);
            if (plain == null) {
                losses.add(new Loss(path, "its default is null, which every property has that is not required"));
            } else {
                draft.custom(Optional.of(PropertyDraft.custom(JsonSchemaFormat.DEFAULT, plain)));
            }
        }
        schema.path("examples").forEach(example -> draft.example(JsonPlain.of(example)));
        if (schema.has("example")) {
            draft.example(JsonPlain.of(schema.get("example")));
        }
    }
}
