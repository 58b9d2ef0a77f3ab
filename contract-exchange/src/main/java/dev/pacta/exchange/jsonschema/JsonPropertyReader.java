/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON Schema says of a property. Used by one thread for one schema. */
final class JsonPropertyReader {
    private static final Set<String> HELD = Set.of(
            "type",
            "title",
            "description",
            "enum",
            "const",
            "format",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "required",
            "minProperties",
            "maxProperties",
            "additionalProperties",
            "examples",
            "deprecated",
            "anyOf",
            "oneOf",
            "$defs",
            "definitions",
            "$comment",
            "$id",
            "$schema");

    private final JsonSchemaReader objects;
    private final JsonReferences references;
    private final List<Unheld> unheld;

    JsonPropertyReader(JsonSchemaReader objects, JsonReferences references, List<Unheld> unheld) {
        this.objects = objects;
        this.references = references;
        this.unheld = unheld;
    }

    Property property(String name, JsonNode written, boolean present, String path) {
        if (references.containsItself(written)) {
            unheld.add(
                    new Unheld(path, "it contains itself, which a contract cannot say; its properties are left out"));
            return new PropertyDraft(name)
                    .type(LogicalType.OBJECT)
                    .required(present)
                    .property();
        }
        references.enter(written);
        JsonNode followed = references.follow(written, path);
        JsonNode schema = withoutNull(followed, path);
        List<String> types = types(schema);
        boolean nullable = types.remove("null") || choiceHasNull(followed);
        PropertyDraft draft = new PropertyDraft(name).required(present && !nullable);
        if (types.size() == 1) {
            read(draft, types.get(0), schema, path);
        } else {
            unheld.add(new Unheld(path, "it has not one type; what it may be is left out"));
        }
        readComments(draft, schema);
        readValues(draft, schema);
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!HELD.contains(keyword)) {
                unheld.add(new Unheld(path, "the keyword " + keyword + " is left out"));
            }
        });
        references.leave();
        return draft.property();
    }

    private static boolean choiceHasNull(JsonNode schema) {
        return choice(schema).stream().anyMatch(JsonPropertyReader::isNull);
    }

    private static List<JsonNode> choice(JsonNode schema) {
        List<JsonNode> branches = new ArrayList<>();
        schema.path("anyOf").forEach(branches::add);
        schema.path("oneOf").forEach(branches::add);
        return branches;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    /** A choice of null and one other schema is that schema. */
    private JsonNode withoutNull(JsonNode schema, String path) {
        List<JsonNode> others =
                choice(schema).stream().filter(branch -> !isNull(branch)).toList();
        if (others.isEmpty()) {
            return schema;
        }
        if (others.size() > 1) {
            unheld.add(new Unheld(path, "a contract has no choice between schemas; its branches are left out"));
            return schema;
        }
        return references.follow(others.get(0), path);
    }

    private static List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(each -> types.add(each.asText()));
        if (types.isEmpty() && schema.has("properties")) {
            types.add("object");
        }
        return types;
    }

    private void read(PropertyDraft draft, String type, JsonNode schema, String path) {
        switch (type) {
            case "string" -> readText(draft, schema);
            case "integer", "number" ->
                draft.type(type.equals("integer") ? LogicalType.INTEGER : LogicalType.NUMBER)
                        .bounds(
                                bound(schema, "minimum", "exclusiveMinimum"),
                                bound(schema, "maximum", "exclusiveMaximum"),
                                schema.has("multipleOf")
                                        ? schema.get("multipleOf").decimalValue()
                                        : null);
            case "boolean" -> draft.type(LogicalType.BOOLEAN);
            case "array" -> readItems(draft, schema, path);
            case "object" -> readMembers(draft, schema, path);
            default -> unheld.add(new Unheld(path, "the type " + type + " is left out"));
        }
    }

    private static void readText(PropertyDraft draft, JsonNode schema) {
        String format = schema.path("format").asText("");
        switch (format) {
            case "date" -> draft.type(LogicalType.DATE);
            case "date-time" -> draft.type(LogicalType.TIMESTAMP);
            default -> draft.type(LogicalType.STRING).format(format.isEmpty() ? null : format);
        }
        draft.lengths(
                whole(schema, "minLength"),
                whole(schema, "maxLength"),
                schema.path("pattern").asText(null));
    }

    private void readItems(PropertyDraft draft, JsonNode schema, String path) {
        draft.type(LogicalType.ARRAY)
                .itemLimits(new TypeOptions.Items(
                        whole(schema, "minItems"),
                        whole(schema, "maxItems"),
                        schema.path("uniqueItems").asBoolean()));
        if (schema.path("items").isObject()) {
            draft.items(property("items", schema.get("items"), true, path + "[]"));
        }
    }

    private void readMembers(PropertyDraft draft, JsonNode schema, String path) {
        boolean map = schema.path("additionalProperties").isObject() && !schema.has("properties");
        if (map) {
            Property key = new PropertyDraft("key")
                    .type(LogicalType.STRING)
                    .required(true)
                    .property();
            draft.type(LogicalType.MAP)
                    .map(key, property("value", schema.get("additionalProperties"), true, path + "[]"));
            return;
        }
        draft.type(LogicalType.OBJECT)
                .memberLimits(new TypeOptions.Members(
                        whole(schema, "minProperties"), whole(schema, "maxProperties"), List.of()))
                .properties(objects.members(schema, path));
    }

    private static void readComments(PropertyDraft draft, JsonNode schema) {
        draft.description(schema.path("description").asText(null))
                .deprecated(schema.path("deprecated").asBoolean());
        schema.path("examples").forEach(example -> {
            if (example.isTextual()) {
                draft.example(example.textValue());
            } else if (example.isNumber()) {
                draft.example(example.numberValue());
            }
        });
    }

    private static void readValues(PropertyDraft draft, JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        for (JsonNode value : values) {
            if (value.isTextual()) {
                draft.allow(value.textValue());
            } else if (value.isNumber()) {
                draft.allow(value.numberValue());
            } else if (value.isBoolean()) {
                draft.allow(value.booleanValue());
            }
        }
    }

    private static @Nullable Bound bound(JsonNode schema, String inclusive, String exclusive) {
        if (schema.path(exclusive).isNumber()) {
            return new Bound(schema.get(exclusive).decimalValue().toPlainString(), true);
        }
        JsonNode bound = schema.path(inclusive);
        boolean flagged = schema.path(exclusive).asBoolean();
        return bound.isNumber() ? new Bound(bound.decimalValue().toPlainString(), flagged) : null;
    }

    private static @Nullable Integer whole(JsonNode schema, String key) {
        JsonNode value = schema.path(key);
        return value.isNumber() && value.canConvertToInt() ? value.intValue() : null;
    }
}
