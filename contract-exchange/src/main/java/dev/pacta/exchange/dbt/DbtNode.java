/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Annotations;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.table.Column;
import dev.pacta.exchange.table.Table;
import dev.pacta.exchange.table.Table.ForeignKey;
import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model or source of a manifest, with what the catalog knows of it. Not thread-safe. */
final class DbtNode {
    private final JsonNode node;
    private final JsonNode stored;
    private final Dialect dialect;
    private final TableDraft draft;
    private final List<Loss> overruled = new ArrayList<>();

    DbtNode(JsonNode node, JsonNode stored, Dialect dialect) {
        this.node = node;
        this.stored = stored;
        this.dialect = dialect;
        String name = Objects.requireNonNullElseGet(
                JsonReading.text(node, "identifier"),
                () -> Objects.requireNonNullElseGet(
                        JsonReading.text(node, "alias"), () -> JsonReading.required(node, "name", "a node")));
        this.draft = new TableDraft(JsonReading.text(node, "schema"), name);
        draft.comment(JsonReading.text(node, "description"));
        columns();
    }

    TableDraft draft() {
        return draft;
    }

    /** Columns in the order of the database, where it is known; then those that only the project knows. */
    private void columns() {
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<JsonNode> columns = new ArrayList<>();
        stored.path("columns").forEach(columns::add);
        columns.sort(
                java.util.Comparator.comparingInt(column -> column.path("index").asInt(0)));
        for (JsonNode column : columns) {
            String name = JsonReading.required(column, "name", "a column of the catalog");
            names.put(key(name), name);
            types.put(key(name), Objects.requireNonNullElse(JsonReading.text(column, "type"), ""));
        }
        Map<String, @Nullable String> comments = new LinkedHashMap<>();
        for (JsonNode column : node.path("columns")) {
            String name = JsonReading.required(column, "name", "a column");
            names.put(key(name), name);
            String declared = JsonReading.text(column, "data_type");
            String real = types.getOrDefault(key(name), "");
            if (declared != null && real.isEmpty()) {
                types.put(key(name), declared);
            } else if (declared != null && !dialect.parse(declared).equals(dialect.parse(real))) {
                overruled.add(new Loss(
                        draft.name() + "." + name,
                        "the project declares the type %s, the database has %s, which the draft says"
                                .formatted(declared, real)));
            }
            comments.put(key(name), JsonReading.text(column, "description"));
        }
        names.forEach((key, name) -> {
            String type = types.getOrDefault(key, "");
            draft.column(new Column(name, dialect.parse(type), type, false, null, comments.get(key)));
        });
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The table with its constraints; the tests are in the draft already. */
    Table table(List<Loss> losses) {
        losses.addAll(overruled);
        for (JsonNode constraint : JsonReading.all(node.get("constraints"))) {
            List<String> columns = JsonReading.all(constraint.get("columns")).stream()
                    .map(JsonNode::asText)
                    .toList();
            constraint(constraint, columns, losses);
        }
        for (JsonNode column : node.path("columns")) {
            String name = String.valueOf(JsonReading.text(column, "name"));
            for (JsonNode constraint : JsonReading.all(column.get("constraints"))) {
                constraint(constraint, List.of(name), losses);
            }
        }
        return draft.build();
    }

    private void constraint(JsonNode constraint, List<String> columns, List<Loss> losses) {
        String expression = JsonReading.text(constraint, "expression");
        switch (String.valueOf(JsonReading.text(constraint, "type"))) {
            case "not_null" -> columns.forEach(draft::require);
            case "unique" -> draft.unique(columns);
            case "primary_key" -> draft.primaryKey(columns);
            case "check" -> draft.check(String.valueOf(expression));
            case "foreign_key" -> {
                String to = JsonReading.text(constraint, "to");
                List<String> referred = JsonReading.all(constraint.get("to_columns")).stream()
                        .map(JsonNode::asText)
                        .toList();
                if (to == null) {
                    losses.add(new Loss(draft.name(), "a foreign key is not read: " + expression));
                } else {
                    draft.foreignKey(new ForeignKey(columns, lastName(to), referred));
                }
            }
            default ->
                losses.add(new Loss(
                        draft.name(),
                        "a constraint of the type '%s' is not read".formatted(JsonReading.text(constraint, "type"))));
        }
    }

    /** Of {@code ref('x')}, {@code source('a', 'x')} and {@code "db"."schema"."x"} the x. */
    static String lastName(String relation) {
        String plain = relation.replaceAll("[\"'`)\\s]", "");
        return plain.substring(
                Math.max(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(',')), plain.lastIndexOf('(')) + 1);
    }

    /** The object with tags, meta and owner. */
    SchemaObject annotated(SchemaObject object, JsonNode groups) {
        List<CustomProperty> custom = new ArrayList<>(object.customProperties());
        addMeta(custom, node.path("meta"));
        String group = JsonReading.text(node, "group");
        for (JsonNode each : groups) {
            JsonNode owner = each.path("owner");
            if (group != null && group.equals(JsonReading.text(each, "name")) && owner.isObject()) {
                custom.add(new CustomProperty(null, "owner", JsonReading.plain(owner), null, null));
            }
        }
        return new SchemaObject(
                null,
                object.name(),
                object.physicalName(),
                object.physicalType(),
                null,
                false,
                object.properties().stream().map(this::annotated).toList(),
                object.relationships(),
                object.quality(),
                object.privacy(),
                annotations(object.annotations(), node, custom),
                null);
    }

    private Property annotated(Property property) {
        JsonNode column = node.path("columns").path(property.name());
        List<CustomProperty> custom = new ArrayList<>(property.customProperties());
        addMeta(custom, column.path("meta"));
        return property.withAnnotations(annotations(property.annotations(), column, custom));
    }

    private static void addMeta(List<CustomProperty> custom, JsonNode meta) {
        if (meta.isObject() && !meta.isEmpty()) {
            custom.add(new CustomProperty(null, "dbtMeta", JsonReading.plain(meta), null, null));
        }
    }

    private static Annotations annotations(Annotations said, JsonNode of, List<CustomProperty> custom) {
        List<String> tags = JsonReading.all(of.get("tags")).stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
        return new Annotations(null, said.description(), tags, List.of(), List.of(), custom);
    }
}
