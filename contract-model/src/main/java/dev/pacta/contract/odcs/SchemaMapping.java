/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.QualityRule.Operator;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Schema objects, properties, their options, rules and keys. */
final class SchemaMapping {
    private SchemaMapping() {}

    static SchemaObject schemaObject(Fields fields) {
        return new SchemaObject(
                fields.text("id"),
                fields.required("name"),
                fields.text("physicalName"),
                fields.text("physicalType"),
                fields.text("description"),
                fields.flag("deprecated"),
                fields.objects("properties", SchemaMapping::property),
                fields.objects("relationships", SchemaMapping::relationship),
                fields.objects("quality", SchemaMapping::rule),
                fields.texts("tags"),
                PrivacyMapping.block(fields),
                ContractMapping.customProperties(fields));
    }

    private static Property property(Fields fields) {
        return property(fields, fields.required("name"));
    }

    private static Property property(Fields fields, String name) {
        Fields items = fields.object("items");
        return new Property(
                fields.text("id"),
                name,
                fields.text("physicalName"),
                LogicalType.of(Objects.requireNonNullElse(fields.text("logicalType"), ""))
                        .orElse(LogicalType.UNSPECIFIED),
                fields.text("physicalType"),
                fields.text("description"),
                fields.flag("required"),
                fields.flag("unique"),
                fields.flag("primaryKey"),
                Objects.requireNonNullElse(fields.integer("primaryKeyPosition"), -1),
                fields.text("classification"),
                fields.flag("criticalDataElement"),
                fields.flag("deprecated"),
                options(fields.object("logicalTypeOptions")),
                fields.objects("enum", SchemaMapping::enumValue),
                fields.objects("properties", SchemaMapping::property),
                items == null ? null : property(items, Objects.requireNonNullElse(items.text("name"), "items")),
                examples(fields),
                fields.texts("transformSourceObjects"),
                fields.text("transformLogic"),
                fields.objects("relationships", SchemaMapping::relationship),
                fields.objects("quality", SchemaMapping::rule),
                fields.texts("tags"),
                PrivacyMapping.ofProperty(fields),
                ContractMapping.customProperties(fields));
    }

    private static List<@Nullable Object> examples(Fields fields) {
        List<@Nullable Object> examples = new ArrayList<>();
        for (YamlNode item : fields.items("examples")) {
            examples.add(item.toJava());
        }
        return examples;
    }

    private static EnumValue enumValue(Fields fields) {
        return new EnumValue(Objects.requireNonNullElse(fields.value("value"), "null"), fields.text("label"));
    }

    private static Relationship relationship(Fields fields) {
        return new Relationship(
                Objects.requireNonNullElse(fields.text("type"), "foreignKey"),
                fields.texts("from"),
                fields.texts("to"));
    }

    private static TypeOptions options(@Nullable Fields options) {
        if (options == null) {
            return TypeOptions.NONE;
        }
        return new TypeOptions(
                options.integer("minLength"),
                options.integer("maxLength"),
                options.text("pattern"),
                options.text("format"),
                bound(options, "minimum", "exclusiveMinimum"),
                bound(options, "maximum", "exclusiveMaximum"),
                options.decimal("multipleOf"),
                options.integer("minItems"),
                options.integer("maxItems"),
                options.flag("uniqueItems"),
                options.integer("minProperties"),
                options.integer("maxProperties"),
                options.texts("required"),
                options.integer("dimensions"),
                options.text("elementType"));
    }

    /** From 3.1 on the exclusive bound is a value of its own and is the one that is kept; before, it is a flag on the other. */
    private static @Nullable Bound bound(Fields options, String inclusive, String exclusive) {
        Object separate = options.value(exclusive);
        Object value = options.value(inclusive);
        if (separate != null && !(separate instanceof Boolean)) {
            return new Bound(separate.toString(), true);
        }
        return value == null ? null : new Bound(value.toString(), Boolean.TRUE.equals(separate));
    }

    private static QualityRule rule(Fields fields) {
        String metric = fields.text("metric") != null ? fields.text("metric") : fields.text("rule");
        String type = fields.text("type");
        return new QualityRule(
                fields.text("id"),
                fields.text("name"),
                kind(type, metric),
                fields.text("description"),
                fields.text("dimension"),
                fields.text("severity"),
                metric,
                fields.text("query"),
                fields.text("engine"),
                fields.value("implementation"),
                arguments(fields),
                operator(fields),
                fields.text("unit"));
    }

    private static QualityRule.Kind kind(@Nullable String type, @Nullable String metric) {
        if (type == null) {
            return metric == null ? QualityRule.Kind.TEXT : QualityRule.Kind.LIBRARY;
        }
        return QualityRule.Kind.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> arguments(Fields fields) {
        Fields arguments = fields.object("arguments");
        Map<String, @Nullable Object> java = new LinkedHashMap<>();
        if (arguments != null) {
            java.putAll(arguments.node().toJava());
        }
        return java;
    }

    private static @Nullable Operator operator(Fields fields) {
        for (Comparison comparison : Comparison.values()) {
            if (fields.node().get(comparison.key()).isPresent()) {
                Object operand = fields.value(comparison.key());
                List<@Nullable Object> operands = new ArrayList<>();
                if (operand instanceof List<?> several) {
                    operands.addAll(several);
                } else {
                    operands.add(operand);
                }
                return new Operator(comparison, operands);
            }
        }
        return null;
    }
}
