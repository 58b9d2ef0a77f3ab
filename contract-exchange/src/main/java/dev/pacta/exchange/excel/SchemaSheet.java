/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet {@code Schema ...}: a schema object, a row for each property, the path of those inside of others in their name. */
final class SchemaSheet {
    private static final Set<String> KNOWN = Set.of(
            "property",
            "business name",
            "logical type",
            "physical type",
            "example(s)",
            "description",
            "required",
            "unique",
            "classification",
            "tags",
            "authoritative definition url",
            "authoritative definition type",
            "physical name",
            "primary key",
            "primary key position",
            "partitioned",
            "partition key position",
            "encrypted name",
            "transform sources",
            "transform logic",
            "transform description",
            "critical data element status",
            "maximum items",
            "minimum items",
            "unique items",
            "format",
            "minimum length",
            "maximum length",
            "exclusive minimum",
            "minimum",
            "exclusive maximum",
            "maximum",
            "multiple of",
            "minimum properties",
            "maximum properties",
            "required properties",
            "pattern",
            "comments (internal)");

    private final Sheet sheet;
    private final QualitySheet quality;
    private final List<Loss> losses;
    private final Sheet above;
    private final String name;

    SchemaSheet(Sheet sheet, QualitySheet quality, List<Loss> losses) {
        this.sheet = sheet;
        this.quality = quality;
        this.losses = losses;
        this.above = sheet.above("Property");
        String given = above.beside("Name");
        this.name = given.isEmpty() ? sheet.name().substring("Schema ".length()).strip() : given;
    }

    Map<String, Object> object() {
        return new Tree()
                .text("name", name)
                .text("physicalName", above.beside("Physical Name"))
                .text("physicalType", above.beside("Type"))
                .text("logicalType", "object")
                .text("businessName", above.beside("Business Name"))
                .text("description", above.beside("Description"))
                .text("dataGranularityDescription", above.beside("Data Granularity"))
                .list("tags", above.beside("Tags"))
                .put("properties", properties())
                .put("quality", quality.of(name, ""))
                .done();
    }

    private List<Object> properties() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        List<Object> top = new ArrayList<>();
        for (Map<String, String> row : sheet.table("Property")) {
            String path = row.getOrDefault("property", "");
            if (path.isEmpty()) {
                continue;
            }
            unknown(path, row);
            place(path, all, top, property(path, row));
        }
        return top;
    }

    private void unknown(String path, Map<String, String> row) {
        row.keySet().stream()
                .filter(head -> !KNOWN.contains(head.strip()))
                .forEach(head -> losses.add(new Loss(
                        name + "." + path,
                        "the column '%s' of the sheet is not part of the template".formatted(head))));
    }

    /** Below an array stands what its items are; below anything else a member. */
    @SuppressWarnings("unchecked") // lists that are made here
    private static void place(
            String path, Map<String, Map<String, Object>> all, List<Object> top, Map<String, Object> property) {
        Map<String, Object> parent = all.get(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
        if (parent == null) {
            top.add(property);
        } else if ("array".equals(parent.get("logicalType"))) {
            property.put("name", path.substring(path.lastIndexOf('.') + 1));
            parent.put("items", property);
        } else {
            property.put("name", path.substring(path.lastIndexOf('.') + 1));
            ((List<Object>) parent.computeIfAbsent("properties", key -> new ArrayList<>())).add(property);
        }
        all.put(path, property);
    }

    private Map<String, Object> property(String path, Map<String, String> row) {
        Tree tree = new Tree()
                .text("name", path)
                .text("businessName", row.get("business name"))
                .text("description", row.get("description"))
                .flag("primaryKey", row.get("primary key"))
                .number("primaryKeyPosition", row.get("primary key position"))
                .text("logicalType", row.get("logical type"))
                .put("logicalTypeOptions", options(row))
                .text("physicalType", row.get("physical type"))
                .text("physicalName", row.get("physical name"))
                .flag("required", row.get("required"))
                .flag("unique", row.get("unique"))
                .flag("partitioned", row.get("partitioned"))
                .number("partitionKeyPosition", row.get("partition key position"))
                .text("classification", row.get("classification"))
                .text("encryptedName", row.get("encrypted name"))
                .flag("criticalDataElement", row.get("critical data element status"))
                .list("transformSourceObjects", row.get("transform sources"))
                .text("transformLogic", row.get("transform logic"))
                .text("transformDescription", row.get("transform description"));
        return tree.put("examples", examples(row))
                .list("tags", row.get("tags"))
                .put("authoritativeDefinitions", definitions(row))
                .put("quality", quality.of(name, path))
                .done();
    }

    private static List<Object> examples(Map<String, String> row) {
        String type = row.getOrDefault("logical type", "");
        boolean number = type.equals("integer") || type.equals("number");
        return Tree.split(row.get("example(s)")).stream()
                .map(each -> number ? Tree.value(each) : each)
                .toList();
    }

    private static @Nullable Object definitions(Map<String, String> row) {
        String url = row.get("authoritative definition url");
        String type = row.get("authoritative definition type");
        return url == null || type == null
                ? null
                : List.of(new Tree().text("url", url).text("type", type).done());
    }

    private static Map<String, Object> options(Map<String, String> row) {
        Tree tree = new Tree()
                .number("minLength", row.get("minimum length"))
                .number("maxLength", row.get("maximum length"))
                .text("pattern", row.get("pattern"))
                .text("format", row.get("format"))
                .number("multipleOf", row.get("multiple of"))
                .number("minItems", row.get("minimum items"))
                .number("maxItems", row.get("maximum items"))
                .flag("uniqueItems", row.get("unique items"))
                .number("minProperties", row.get("minimum properties"))
                .number("maxProperties", row.get("maximum properties"))
                .list("required", row.get("required properties"));
        bound(tree, "minimum", "exclusiveMinimum", row);
        bound(tree, "maximum", "exclusiveMaximum", row);
        return tree.done();
    }

    /** Until 3.0 of the standard "exclusive" was yes or no, beside the bound; since then it is the bound. */
    private static void bound(Tree tree, String key, String exclusiveKey, Map<String, String> row) {
        String bound = row.get(key);
        String exclusive = row.get("exclusive " + key);
        if (Tree.isYes(exclusive) && bound != null) {
            tree.number(exclusiveKey, bound);
            return;
        }
        boolean number = exclusive != null && Tree.value(exclusive) instanceof Number;
        tree.number(key, bound).number(exclusiveKey, number ? exclusive : null);
    }
}
