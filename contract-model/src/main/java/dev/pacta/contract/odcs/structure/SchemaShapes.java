/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_0;
import static dev.pacta.contract.OdcsVersion.V3_0_2;
import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.OdcsVersion.V3_2_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.ANY;
import static dev.pacta.contract.odcs.structure.Shapes.FLAG;
import static dev.pacta.contract.odcs.structure.Shapes.INTEGER;
import static dev.pacta.contract.odcs.structure.Shapes.SINGLE;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;
import static dev.pacta.contract.odcs.structure.Shapes.lazy;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Schema objects and properties. What a property may have depends on its logical type. */
final class SchemaShapes {
    private static final Map<String, OdcsVersion> LOGICAL_TYPES = logicalTypes();

    private static final Shape ENUM_VALUE = object("an enum value")
            .key("id", CommonShapes.STABLE_ID)
            .key("value", SINGLE)
            .texts("label", "description")
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .require("value")
            .build();

    private static final ObjectShape ELEMENT = object("an element")
            .key("id", CommonShapes.STABLE_ID, V3_1_0)
            .texts("name", "physicalType", "description", "businessName")
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("deprecated", FLAG, V3_2_0)
            .key("synonyms", CommonShapes.SYNONYMS, V3_2_0)
            .build();

    private static final Map<LogicalType, ObjectShape> PROPERTIES = new EnumMap<>(LogicalType.class);
    private static final Map<LogicalType, ObjectShape> ITEMS = new EnumMap<>(LogicalType.class);

    private static final Shape PROPERTY = (node, path, judge) -> checkProperty(PROPERTIES, node, path, judge);
    private static final Shape ITEM = (node, path, judge) -> checkProperty(ITEMS, node, path, judge);

    static {
        for (LogicalType type : LogicalType.values()) {
            ITEMS.put(type, property(type, "an item").build());
            PROPERTIES.put(type, property(type, "a property").require("name").build());
        }
    }

    static final Shape OBJECTS = listOf(ELEMENT.with("a schema object")
            .key("logicalType", oneOf("object"))
            .texts("physicalName", "dataGranularityDescription")
            .key("properties", listOf(PROPERTY))
            .key("relationships", RelationshipShapes.OF_OBJECTS, V3_1_0)
            .key("quality", QualityShapes.RULES)
            .key("context", CommonShapes.CONTEXT, V3_2_0)
            .require("name")
            .build());

    private SchemaShapes() {}

    private static ObjectShape.Builder property(LogicalType type, String what) {
        ObjectShape.Builder builder = ELEMENT.with(what)
                .key("logicalType", oneOf(LOGICAL_TYPES))
                .key("logicalTypeOptions", TypeOptionShapes.of(type))
                .key("physicalName", TEXT, V3_0_2)
                .key("primaryKey", FLAG)
                .key("primaryKeyPosition", INTEGER)
                .key("partitioned", FLAG)
                .key("partitionKeyPosition", INTEGER)
                .key("required", FLAG)
                .key("unique", FLAG)
                .key("criticalDataElement", FLAG)
                .texts("classification", "encryptedName", "transformLogic", "transformDescription")
                .key("transformSourceObjects", listOf(TEXT))
                .key("examples", listOf(ANY))
                .key("semanticType", oneOf("column", "measure", "dimension"), V3_2_0)
                .key("enum", listOf(ENUM_VALUE, 1, Integer.MAX_VALUE, false), V3_2_0)
                .key("relationships", RelationshipShapes.OF_PROPERTIES, V3_1_0)
                .key("quality", QualityShapes.RULES)
                .when(SchemaShapes::enumValuesDiffer);
        nesting(type, builder);
        return builder;
    }

    private static void nesting(LogicalType type, ObjectShape.Builder builder) {
        if (type == LogicalType.OBJECT || type == LogicalType.UNSPECIFIED) {
            builder.key("properties", listOf(lazy(() -> PROPERTY)));
        }
        if (type == LogicalType.ARRAY || type == LogicalType.UNSPECIFIED) {
            builder.key("items", lazy(() -> ITEM));
        }
        if (type == LogicalType.MAP) {
            builder.key(
                            "map",
                            object("a map")
                                    .closedSince(V3_0_0)
                                    .key("key", lazy(() -> ITEM))
                                    .key("value", lazy(() -> ITEM))
                                    .require("key", "value")
                                    .build())
                    .require("map");
        }
        if (type == LogicalType.VECTOR) {
            builder.require("logicalTypeOptions");
        }
    }

    private static Map<String, OdcsVersion> logicalTypes() {
        Map<String, OdcsVersion> types = new HashMap<>();
        for (LogicalType type : LogicalType.values()) {
            switch (type) {
                case MAP, VECTOR -> types.put(type.text(), V3_2_0);
                case TIMESTAMP, TIME -> types.put(type.text(), V3_1_0);
                case STRING, DATE, NUMBER, INTEGER, OBJECT, ARRAY, BOOLEAN -> types.put(type.text(), V3_0_0);
                case UNSPECIFIED -> {}
            }
        }
        return types;
    }

    private static void checkProperty(Map<LogicalType, ObjectShape> shapes, YamlNode node, Path path, Judge judge) {
        LogicalType type = LogicalType.UNSPECIFIED;
        if (node instanceof Mapping mapping && mapping.get("logicalType").orElse(null) instanceof Scalar written) {
            type = LogicalType.of(written.text()).orElse(LogicalType.UNSPECIFIED);
        }
        ObjectShape shape = shapes.get(type);
        if (shape != null) {
            shape.check(node, path, judge);
        }
    }

    private static void enumValuesDiffer(Mapping property, Path path, Judge judge) {
        if (!(property.get("enum").orElse(null) instanceof Sequence values)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (YamlNode item : values.items()) {
            if (item instanceof Mapping value && value.get("value").orElse(null) instanceof Scalar scalar) {
                if (!seen.add(scalar.type() + " " + scalar.text())) {
                    judge.error(
                            "odcs.enum.duplicate",
                            scalar.position(),
                            path.then("enum"),
                            "the value '%s' is listed twice".formatted(scalar.text()));
                }
            }
        }
    }
}
