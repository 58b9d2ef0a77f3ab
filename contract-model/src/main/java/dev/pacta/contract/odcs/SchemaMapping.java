/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.contract.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Schema objects, properties, their options and keys. */
final class SchemaMapping {
    private SchemaMapping() {}

    static SchemaObject schemaObject(Fields fields) {
        return new SchemaObject(
                fields.text("id"),
                fields.required("name"),
                fields.text("physicalName"),
                fields.text("physicalType"),
                fields.text("dataGranularityDescription"),
                fields.flag("deprecated"),
                fields.objects("properties", SchemaMapping::property),
                fields.objects("relationships", SchemaMapping::relationship),
                fields.objects("quality", QualityMapping::rule),
                PrivacyMapping.block(fields),
                AnnotationMapping.annotations(fields),
                AnnotationMapping.context(fields));
    }

    private static Property property(Fields fields) {
        return property(fields, fields.required("name"));
    }

    private static Property property(Fields fields, String name) {
        return new Property(
                fields.text("id"),
                name,
                LogicalType.of(Objects.requireNonNullElse(fields.text("logicalType"), ""))
                        .orElse(LogicalType.UNSPECIFIED),
                options(fields.object("logicalTypeOptions")),
                physical(fields),
                keys(fields),
                new Property.Values(fields.objects("enum", SchemaMapping::enumValue), examples(fields)),
                nesting(fields),
                governance(fields),
                new Property.Transformation(
                        fields.texts("transformSourceObjects"),
                        fields.text("transformLogic"),
                        fields.text("transformDescription")),
                fields.objects("quality", QualityMapping::rule),
                AnnotationMapping.annotations(fields));
    }

    private static Property.Physical physical(Fields fields) {
        return new Property.Physical(
                fields.text("physicalName"),
                fields.text("physicalType"),
                fields.flag("partitioned"),
                Objects.requireNonNullElse(fields.integer("partitionKeyPosition"), -1),
                fields.text("encryptedName"));
    }

    private static Property.Keys keys(Fields fields) {
        return new Property.Keys(
                fields.flag("required"),
                fields.flag("unique"),
                fields.flag("primaryKey"),
                Objects.requireNonNullElse(fields.integer("primaryKeyPosition"), -1),
                fields.objects("relationships", SchemaMapping::relationship));
    }

    private static Property.Nesting nesting(Fields fields) {
        Fields map = fields.object("map");
        return new Property.Nesting(
                fields.objects("properties", SchemaMapping::property),
                unnamed(fields, "items"),
                map == null ? null : unnamed(map, "key"),
                map == null ? null : unnamed(map, "value"));
    }

    /** What stands in a role of its own needs no name; it is called by the role. */
    private static @Nullable Property unnamed(Fields parent, String key) {
        Fields fields = parent.object(key);
        return fields == null ? null : property(fields, Objects.requireNonNullElse(fields.text("name"), key));
    }

    private static Property.Governance governance(Fields fields) {
        return new Property.Governance(
                fields.text("classification"),
                fields.flag("criticalDataElement"),
                fields.flag("deprecated"),
                fields.text("semanticType"),
                PrivacyMapping.ofProperty(fields));
    }

    private static List<@Nullable Object> examples(Fields fields) {
        List<@Nullable Object> examples = new ArrayList<>();
        for (YamlNode item : fields.items("examples")) {
            examples.add(item.toJava());
        }
        return examples;
    }

    private static EnumValue enumValue(Fields fields) {
        return new EnumValue(
                fields.text("id"),
                Objects.requireNonNullElse(fields.value("value"), "null"),
                fields.text("label"),
                fields.text("description"),
                fields.texts("tags"),
                AnnotationMapping.definitions(fields),
                AnnotationMapping.customProperties(fields));
    }

    private static Relationship relationship(Fields fields) {
        return new Relationship(
                fields.text("id"),
                Objects.requireNonNullElse(fields.text("type"), "foreignKey"),
                fields.texts("from"),
                fields.texts("to"),
                AnnotationMapping.customProperties(fields));
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
                bound(options, "minimum", "exclusiveMinimum", 1),
                bound(options, "maximum", "exclusiveMaximum", -1),
                options.decimal("multipleOf"),
                new TypeOptions.Items(
                        options.integer("minItems"), options.integer("maxItems"), options.flag("uniqueItems")),
                new TypeOptions.Members(
                        options.integer("minProperties"), options.integer("maxProperties"), options.texts("required")),
                new TypeOptions.Zone(options.truth("timezone"), options.text("defaultTimezone")),
                vector(options));
    }

    private static TypeOptions.Vector vector(Fields options) {
        return new TypeOptions.Vector(
                options.integer("dimensions"),
                options.text("elementType"),
                options.text("distanceMetric"),
                options.text("embeddingModel"),
                options.text("embeddingModelVersion"),
                options.truth("normalized"));
    }

    /**
     * From 3.1 on the exclusive bound is a value of its own; before, it is a flag on the other. Of two bounds the narrower one holds.
     *
     * @param inward 1 when a greater bound is the narrower one, else -1
     */
    private static @Nullable Bound bound(Fields options, String inclusive, String exclusive, int inward) {
        Object separate = options.value(exclusive);
        Object value = options.value(inclusive);
        if (separate == null || separate instanceof Boolean) {
            return value == null ? null : new Bound(value.toString(), Boolean.TRUE.equals(separate));
        }
        return value != null && order(value, separate) * inward > 0
                ? new Bound(value.toString(), false)
                : new Bound(separate.toString(), true);
    }

    private static int order(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : left.toString().compareTo(right.toString());
    }
}
