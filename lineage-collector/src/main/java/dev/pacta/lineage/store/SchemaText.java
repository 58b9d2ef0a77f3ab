/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.facets.SchemaField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of fields as the database keeps it: JSON rows of name, type and description. */
final class SchemaText {
    private SchemaText() {}

    static String write(List<SchemaField> fields) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        fields.forEach(
                field -> array.addArray().add(field.name()).add(field.type()).add(field.description()));
        return EventJson.text(array);
    }

    static List<SchemaField> read(String text) {
        List<SchemaField> fields = new ArrayList<>();
        for (JsonNode field : EventJson.trusted(text)) {
            fields.add(new SchemaField(field.path(0).asText(), text(field.path(1)), text(field.path(2))));
        }
        return fields;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
