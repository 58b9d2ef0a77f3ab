/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PrettyJson;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a JSON Schema of an object as a schema object. A property is required when it must be there and may not be null. References
 * within the document are followed and allOf is joined; what contains itself, choices and conditions cannot be held and are said.
 */
public final class JsonSchemaReader {
    private final List<Loss> losses = new ArrayList<>();
    private final JsonReferences references;
    private final JsonPropertyReader properties;

    private JsonSchemaReader(JsonNode root) {
        references = new JsonReferences(root, losses);
        properties = new JsonPropertyReader(this, references, losses);
    }

    /**
     * Trouble is part of the result.
     *
     * @param name of the schema object when the schema has no title
     */
    public static SchemaReading read(String text, String name) {
        try {
            JsonNode root = PrettyJson.read(text);
            return root.isObject()
                    ? read(root, root, name)
                    : new SchemaReading.Unreadable("a JSON Schema of an object is itself an object", null);
        } catch (JsonProcessingException invalid) {
            return new SchemaReading.Unreadable("this is no JSON: " + invalid.getOriginalMessage(), null);
        }
    }

    /**
     * One schema of a document.
     *
     * @param document what references are looked up in
     * @param name of the schema object when the schema has no title
     */
    public static SchemaReading read(JsonNode document, JsonNode schema, String name) {
        try {
            return new JsonSchemaReader(document).object(schema, name);
        } catch (JsonReferences.TooManyReferences endless) {
            return new SchemaReading.Unreadable("this schema cannot be read: " + endless.getMessage(), null);
        } catch (StackOverflowError tooDeep) {
            return new SchemaReading.Unreadable("this schema cannot be read: it is nested too deeply", null);
        }
    }

    private SchemaReading object(JsonNode written, String name) {
        JsonReferences.Followed followed = references.follow(written, name);
        JsonNode schema = followed.schema();
        if (!schema.path("properties").isObject()) {
            return new SchemaReading.Unreadable("the schema names no properties of an object", null);
        }
        String title = written.path("title").asText(schema.path("title").asText(name));
        references.enter(followed.references());
        if (schema == written) {
            references.enter(List.of("#"));
        }
        SchemaObject object = PropertyDraft.object(
                title,
                schema.path("description").asText(null),
                schema.path("deprecated").asBoolean(),
                members(schema, title));
        JsonKeywords.unheld(schema, JsonKeywords.OF_ROOTS, title, losses);
        return new SchemaReading.Read(List.of(object), losses);
    }

    /** The properties of an object. */
    List<Property> members(JsonNode schema, String path) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<Property> all = new ArrayList<>();
        schema.path("properties").properties().forEach(entry -> {
            String name = entry.getKey();
            String place = path + "." + name;
            if (name.isBlank()) {
                losses.add(new Loss(path, "a property whose name is blank is left out"));
            } else {
                all.add(properties.property(name, entry.getValue(), required.contains(name), place));
            }
        });
        JsonNode others = schema.path("additionalProperties");
        if (others.isBoolean() && !others.booleanValue()) {
            losses.add(new Loss(path, "that other properties are forbidden is left out"));
        } else if (others.isObject() && !others.isEmpty()) {
            losses.add(new Loss(path, "what other properties are is left out"));
        }
        return all;
    }
}
