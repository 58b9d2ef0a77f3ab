/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PrettyJson;
import dev.pacta.exchange.schema.WrittenSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema object as JSON Schema (draft 2020-12) with everything that people and tools read there: descriptions, titles,
 * examples, defaults. A property that is not required may be absent or null; other properties are allowed.
 */
public final class JsonSchemaWriter {
    private final List<Loss> losses = new ArrayList<>();
    private final JsonPropertyWriter properties = new JsonPropertyWriter(this, losses);

    private JsonSchemaWriter() {}

    /** The same schema object always gives the same text. */
    public static WrittenSchema write(SchemaObject object) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        List<Loss> losses = new ArrayList<>();
        schema.putAll(schema(object, losses));
        return new WrittenSchema(PrettyJson.of(schema), losses);
    }

    /**
     * The schema as maps and lists, without the name of its draft.
     *
     * @param losses takes what it cannot hold
     */
    public static Map<String, @Nullable Object> schema(SchemaObject object, List<Loss> losses) {
        JsonSchemaWriter writer = new JsonSchemaWriter();
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("title", object.name());
        if (object.description() != null) {
            schema.put("description", object.description());
        }
        schema.put("type", "object");
        if (object.deprecated()) {
            schema.put("deprecated", true);
        }
        writer.putMembers(schema, object.properties(), List.of(), object.name());
        losses.addAll(writer.losses);
        return schema;
    }

    /** @param also names that the object demands in its own options */
    void putMembers(Map<String, @Nullable Object> schema, List<Property> members, List<String> also, String path) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Property member : members) {
            String place = path + "." + member.name();
            boolean demanded = !member.required() && also.contains(member.name());
            each.put(member.name(), properties.schema(member, member.required() || demanded, place));
            if (demanded) {
                losses.add(Loss.of(place, "it is required by its object; written as required itself", Fact.REQUIRED));
            }
            if (member.required() || demanded) {
                required.add(member.name());
            }
        }
        if (each.keySet().stream().anyMatch(also::contains)) {
            losses.add(Loss.of(path, "what it requires is said at its properties", Fact.MEMBER_LIMITS));
        }
        schema.put("properties", each);
        required.addAll(also);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }
}
