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
import java.util.LinkedHashMap;
import java.util.Map;

/** Schema objects, their properties, the items of arrays. Both are closed in every version. */
final class SchemaShapes {
    private static final ObjectShape ENUM_VALUE = object("enumValue", "an enum value")
            .key("id", CommonShapes.STABLE_ID)
            .key("value", SINGLE)
            .texts("label", "description")
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .require("value")
            .build();

    private static final ObjectShape ELEMENT = object("element", "an element")
            .closedSince(V3_0_0)
            .key("id", CommonShapes.STABLE_ID, V3_1_0)
            .texts("name", "physicalType", "description", "businessName")
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("deprecated", FLAG, V3_2_0)
            .key("synonyms", CommonShapes.SYNONYMS, V3_2_0)
            .build();

    private static final Shape LAZY_PROPERTY = lazy(SchemaShapes::property);
    private static final Shape LAZY_ITEM = lazy(SchemaShapes::item);

    private static final ObjectShape PROPERTY =
            aProperty("property", "a property").require("name").build();

    /** Until 3.0 an item may have properties, whatever its type is. */
    private static final ObjectShape ITEM = aProperty("property", "an item")
            .definedAs("item")
            .key("properties", listOf(LAZY_PROPERTY), Versions.before(V3_1_0))
            .build();

    static final Shape OBJECTS = listOf(ELEMENT.with("schemaObject", "a schema object")
            .key("logicalType", new Words(Map.of("object", Versions.from(V3_0_0), "blob", Versions.from(V3_2_0))))
            .texts("physicalName", "dataGranularityDescription")
            .key("properties", listOf(LAZY_PROPERTY))
            .key("relationships", RelationshipShapes.OF_OBJECTS, V3_1_0)
            .key("quality", QualityShapes.RULES)
            .key("context", CommonShapes.CONTEXT, V3_2_0)
            .require("name")
            .build());

    private SchemaShapes() {}

    private static Shape property() {
        return PROPERTY;
    }

    private static Shape item() {
        return ITEM;
    }

    private static ShapeBuilder aProperty(String name, String what) {
        ShapeBuilder builder = ELEMENT.with(name, what)
                .discriminator("logicalType")
                .key("logicalType", new Words(logicalTypes()))
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
                .key("enum", new Items(ENUM_VALUE, 1, false), V3_2_0)
                .key("relationships", RelationshipShapes.OF_PROPERTIES, V3_1_0)
                .key("quality", QualityShapes.RULES)
                .rule(new EnumValuesDiffer());
        for (LogicalType type : LogicalType.values()) {
            Condition condition = type == LogicalType.UNSPECIFIED
                    ? new Condition.Absent("logicalType")
                    : new Condition.Is("logicalType", type.text());
            builder.part(Versions.from(since(type)), condition, ofType(type, what));
        }
        return builder;
    }

    private static ObjectShape ofType(LogicalType type, String what) {
        ShapeBuilder builder = object(
                        "property",
                        type == LogicalType.UNSPECIFIED
                                ? what + " without a logicalType"
                                : "%s of type %s".formatted(what, type.text()))
                .key("logicalTypeOptions", TypeOptionShapes.of(type));
        return switch (type) {
            case OBJECT -> builder.key("properties", listOf(LAZY_PROPERTY)).build();
            case ARRAY -> builder.key("items", LAZY_ITEM).build();
            case UNSPECIFIED ->
                builder.key("properties", listOf(LAZY_PROPERTY))
                        .key("items", LAZY_ITEM)
                        .build();
            case MAP -> builder.key("map", map()).require("map").build();
            case VECTOR -> builder.require("logicalTypeOptions").build();
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN -> builder.build();
        };
    }

    private static ObjectShape map() {
        return object("map", "a map")
                .key("key", LAZY_ITEM)
                .key("value", LAZY_ITEM)
                .require("key", "value")
                .build();
    }

    private static Map<String, Versions> logicalTypes() {
        Map<String, Versions> types = new LinkedHashMap<>();
        for (LogicalType type : LogicalType.values()) {
            types.put(type.text(), Versions.from(since(type)));
        }
        types.remove(LogicalType.UNSPECIFIED.text());
        return types;
    }

    private static OdcsVersion since(LogicalType type) {
        return switch (type) {
            case MAP, VECTOR -> V3_2_0;
            case TIMESTAMP, TIME -> V3_1_0;
            case STRING, DATE, NUMBER, INTEGER, OBJECT, ARRAY, BOOLEAN, UNSPECIFIED -> V3_0_0;
        };
    }
}
