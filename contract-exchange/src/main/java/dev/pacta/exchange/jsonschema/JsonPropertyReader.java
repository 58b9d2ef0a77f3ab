/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyDraft;
import java.util.ArrayList;
import java.util.List;

/** Reads one property of a JSON Schema. Used by one thread for one schema. */
final class JsonPropertyReader {
    private final JsonReferences references;
    private final List<Loss> losses;
    private final JsonTypeReader types;

    JsonPropertyReader(JsonSchemaReader objects, JsonReferences references, List<Loss> losses) {
        this.references = references;
        this.losses = losses;
        this.types = new JsonTypeReader(objects, this, losses);
    }

    /** @param present whether it must be there */
    Property property(String name, JsonNode written, boolean present, String path) {
        if (!written.isObject()) {
            losses.add(new Loss(path, "that it may be anything or nothing is left out"));
            return new PropertyDraft(name).required(present).property();
        }
        JsonReferences.Followed outer = references.follow(written, path);
        references.enter(outer.references());
        Choice choice = choice(outer.schema(), path);
        references.enter(choice.references());
        JsonNode schema = choice.schema();
        List<String> all = types(schema);
        boolean nullable = all.remove("null")
                || choice.nullable()
                || schema.path("nullable").asBoolean()
                || hasNull(schema.path("enum"));
        PropertyDraft draft = new PropertyDraft(name).required(present && !nullable);
        String type = all.size() == 1 ? all.get(0) : "";
        types.read(draft, type, schema, path);
        if (all.size() > 1) {
            losses.add(new Loss(path, "it may be one of %s; which is left out".formatted(String.join(", ", all))));
        }
        JsonValues.read(draft, schema, path, losses);
        JsonKeywords.unheld(schema, type, path, losses);
        references.leave(choice.references());
        references.leave(outer.references());
        return draft.property();
    }

    /** The one branch of a choice that is not null, with what is said beside the choice. */
    private Choice choice(JsonNode schema, String path) {
        List<JsonNode> branches = new ArrayList<>();
        schema.path("anyOf").forEach(branches::add);
        schema.path("oneOf").forEach(branches::add);
        if (branches.isEmpty()) {
            return new Choice(schema, false, List.of());
        }
        List<JsonNode> others =
                branches.stream().filter(branch -> !isNull(branch)).toList();
        boolean nullable = others.size() < branches.size();
        ObjectNode beside = schema.deepCopy();
        beside.remove(List.of("anyOf", "oneOf"));
        if (others.size() != 1) {
            losses.add(new Loss(path, "a contract has no choice between schemas; its branches are left out"));
            return new Choice(beside, nullable, List.of());
        }
        JsonReferences.Followed followed = references.follow(others.get(0), path);
        ObjectNode merged = followed.schema().deepCopy();
        beside.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        return new Choice(merged, nullable, followed.references());
    }

    private record Choice(JsonNode schema, boolean nullable, List<String> references) {}

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null")
                || schema.has("const") && schema.get("const").isNull();
    }

    private static boolean hasNull(JsonNode values) {
        for (JsonNode value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
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

    /** What the values or the keys of a map are. */
    Property element(String role, JsonNode schema, String path) {
        return property(role, schema.isObject() ? schema : JsonNodeFactory.instance.objectNode(), true, path);
    }

    /** A key when the schema says nothing of keys. */
    static Property textKey() {
        return new PropertyDraft("key").type(LogicalType.STRING).required(true).property();
    }
}
