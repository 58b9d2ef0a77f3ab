/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facet {@code schema}: the fields of a dataset. */
public final class SchemaFacet {
    /** The facet's key. */
    public static final String NAME = "schema";

    private SchemaFacet() {}

    /** The fields in their order, each name once, or empty when the facet names none. */
    public static Optional<List<SchemaField>> read(JsonNode facets) {
        Map<String, SchemaField> fields = new LinkedHashMap<>();
        collect("", facets.path(NAME).path("fields"), fields);
        return fields.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(fields.values()));
    }

    private static void collect(String prefix, JsonNode array, Map<String, SchemaField> into) {
        for (JsonNode field : array) {
            String name = field.path("name").asText("");
            if (name.isEmpty()) {
                continue;
            }
            String full = EventJson.clean(prefix + name);
            into.putIfAbsent(full, new SchemaField(full, text(field, "type"), text(field, "description")));
            collect(full + ".", field.path("fields"), into);
        }
    }

    private static @Nullable String text(JsonNode field, String key) {
        JsonNode value = field.path(key);
        return value.isTextual() ? EventJson.clean(value.asText()) : null;
    }
}
