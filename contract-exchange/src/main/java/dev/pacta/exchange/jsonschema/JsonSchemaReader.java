/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.contract.Property;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a JSON Schema of an object as a schema object. A property is required when it must be there and may not be null. References
 * within the document are followed; what contains itself, choices and conditions cannot be held and are said.
 */
public final class JsonSchemaReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<Unheld> unheld = new ArrayList<>();
    private final JsonReferences references;
    private final JsonPropertyReader properties;

    private JsonSchemaReader(JsonNode root) {
        references = new JsonReferences(root, unheld);
        properties = new JsonPropertyReader(this, references, unheld);
    }

    /**
     * Trouble is part of the result.
     *
     * @param name of the schema object when the schema has no title
     */
    public static SchemaReading read(String text, String name) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.isObject()
                    ? new JsonSchemaReader(root).object(root, name)
                    : new SchemaReading.Unreadable("a JSON Schema of an object is itself an object", null);
        } catch (JsonProcessingException invalid) {
            return new SchemaReading.Unreadable("this is no JSON: " + invalid.getOriginalMessage(), null);
        }
    }

    private SchemaReading object(JsonNode root, String name) {
        JsonNode schema = references.follow(root, name);
        if (!schema.path("properties").isObject()) {
            return new SchemaReading.Unreadable("the schema names no properties of an object", null);
        }
        String title = root.path("title").asText(schema.path("title").asText(name));
        String described = schema.path("description").asText(null);
        return new SchemaReading.Read(
                List.of(PropertyDraft.object(title, described, members(schema, title), List.of())), unheld);
    }

    /** The properties of an object. */
    List<Property> members(JsonNode schema, String path) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<Property> all = new ArrayList<>();
        schema.path("properties").properties().forEach(entry -> {
            String name = entry.getKey();
            all.add(properties.property(name, entry.getValue(), required.contains(name), path + "." + name));
        });
        if (schema.path("additionalProperties").isBoolean()
                && !schema.get("additionalProperties").booleanValue()) {
            unheld.add(new Unheld(path, "that other properties are forbidden is left out"));
        }
        return all;
    }
}
