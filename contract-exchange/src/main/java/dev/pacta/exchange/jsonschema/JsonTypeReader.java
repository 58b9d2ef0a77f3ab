/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Bound;
import dev.pacta.contract.IntegerFormat;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.PropertyDraft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a JSON Schema says of the type of a property. Used by one thread for one schema. */
final class JsonTypeReader {
    private final JsonSchemaReader objects;
    private final JsonPropertyReader properties;
    private final List<Loss> losses;

    JsonTypeReader(JsonSchemaReader objects, JsonPropertyReader properties, List<Loss> losses) {
        this.objects = objects;
        this.properties = properties;
        this.losses = losses;
    }

    /** @param type empty when the schema names none or several */
    void read(PropertyDraft draft, String type, JsonNode schema, String path) {
        switch (type) {
            case "string" -> text(draft, schema, path);
            case "integer" -> number(draft.type(LogicalType.INTEGER), schema, path);
            case "number" -> number(draft.type(LogicalType.NUMBER), schema, path);
            case "boolean" -> draft.type(LogicalType.BOOLEAN);
            case "array" -> items(draft, schema, path);
            case "object" -> object(draft, schema, path);
            case "" -> {}
            default -> losses.add(new Loss(path, "the type " + type + " is left out"));
        }
    }

    private void text(PropertyDraft draft, JsonNode schema, String path) {
        String format = schema.path("format").asText("");
        LogicalType type = JsonFormats.temporal(format);
        draft.type(type).format(format.isEmpty() || type != LogicalType.STRING ? null : format);
        if (type == LogicalType.TIME) {
            draft.zone(true);
        }
        if (type != LogicalType.STRING) {
            boolean limited = schema.has("minLength") || schema.has("maxLength") || schema.has("pattern");
            if (limited) {
                losses.add(new Loss(path, "dates and times of a contract have no lengths and no pattern"));
            }
            return;
        }
        draft.lengths(
                whole(schema, "minLength"),
                whole(schema, "maxLength"),
                schema.path("pattern").asText(null));
    }

    private void number(PropertyDraft draft, JsonNode schema, String path) {
        String format = schema.path("format").asText("");
        String known = JsonFormats.read(format);
        draft.format(known);
        if (!format.isEmpty() && known == null) {
            losses.add(new Loss(path, "the format " + format + " of numbers is left out"));
        }
        boolean steps = schema.path("multipleOf").isNumber();
        IntegerFormat whole = IntegerFormat.named(known).orElse(null);
        draft.bounds(
                besides(whole == null ? null : whole.least(), bound(schema, "minimum", "exclusiveMinimum", 1)),
                besides(whole == null ? null : whole.greatest(), bound(schema, "maximum", "exclusiveMaximum", -1)),
                steps ? schema.get("multipleOf").decimalValue() : null);
    }

    /** A bound that is the end of the format says nothing that the format does not. */
    private static @Nullable Bound besides(@Nullable BigInteger end, @Nullable Bound bound) {
        boolean same = end != null
                && bound != null
                && !bound.exclusive()
                && new BigDecimal(bound.text()).compareTo(new BigDecimal(end)) == 0;
        return same ? null : bound;
    }

    private void items(PropertyDraft draft, JsonNode schema, String path) {
        draft.type(LogicalType.ARRAY)
                .itemLimits(new TypeOptions.Items(
                        whole(schema, "minItems"),
                        whole(schema, "maxItems"),
                        schema.path("uniqueItems").asBoolean()));
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            draft.items(properties.property("items", items, true, path + "[]"));
        } else if (!items.isMissingNode()) {
            losses.add(new Loss(path, "what its single items are is left out"));
        }
    }

    private void object(PropertyDraft draft, JsonNode schema, String path) {
        JsonNode others = schema.path("additionalProperties");
        boolean typed = others.isObject() || schema.path("propertyNames").isObject();
        if (typed && !schema.path("properties").isObject()) {
            map(draft, schema, path);
            return;
        }
        if (schema.has("propertyNames")) {
            losses.add(new Loss(path, "the keyword propertyNames is left out"));
        }
        List<Property> members = objects.members(schema, path);
        draft.type(LogicalType.OBJECT).memberLimits(limits(schema, members)).properties(members);
    }

    private void map(PropertyDraft draft, JsonNode schema, String path) {
        JsonNode names = schema.path("propertyNames");
        Property key = names.isObject() ? key(names, path + "[key]") : JsonPropertyReader.textKey();
        Property value = properties.element("value", schema.path("additionalProperties"), path + "[]");
        draft.type(LogicalType.MAP).memberLimits(limits(schema, List.of())).map(key, value);
    }

    /** Names are texts, also when the schema of the names does not say so. */
    private Property key(JsonNode names, String path) {
        com.fasterxml.jackson.databind.node.ObjectNode typed = names.deepCopy();
        if (!typed.has("$ref") && !typed.has("type")) {
            typed.put("type", "string");
        }
        return properties.property("key", typed, true, path);
    }

    /** Demanded names that are no properties of the object stay its own demand. */
    private static TypeOptions.Members limits(JsonNode schema, List<Property> members) {
        List<String> known = members.stream().map(Property::name).toList();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        required.removeAll(known);
        return new TypeOptions.Members(whole(schema, "minProperties"), whole(schema, "maxProperties"), required);
    }

    /** Of two bounds the narrower one holds; older drafts say by a truth value that the bound is exclusive. */
    private static @Nullable Bound bound(JsonNode schema, String inclusive, String exclusive, int narrower) {
        JsonNode outer = schema.path(inclusive);
        JsonNode inner = schema.path(exclusive);
        boolean both = outer.isNumber() && inner.isNumber();
        boolean outerHolds = both && Integer.signum(outer.decimalValue().compareTo(inner.decimalValue())) == narrower;
        if (inner.isNumber() && !outerHolds) {
            return new Bound(inner.decimalValue().toPlainString(), true);
        }
        return outer.isNumber() ? new Bound(outer.decimalValue().toPlainString(), inner.asBoolean(false)) : null;
    }

    private static @Nullable Integer whole(JsonNode schema, String key) {
        JsonNode value = schema.path(key);
        return value.isNumber() && value.canConvertToInt() ? value.intValue() : null;
    }
}
