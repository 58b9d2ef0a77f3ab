/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_0_0;
import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.FLAG;
import static dev.pacta.contract.odcs.structure.Shapes.NUMBER;
import static dev.pacta.contract.odcs.structure.Shapes.TEXT;
import static dev.pacta.contract.odcs.structure.Shapes.atLeast;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;

import dev.pacta.contract.LogicalType;

/** The options of each logical type. They are closed in every version. */
final class TypeOptionShapes {
    private static final Shape STRING = options("String", "text")
            .key("minLength", atLeast(0))
            .key("maxLength", atLeast(0))
            .texts("pattern", "format")
            .build();
    private static final Shape DATE = temporal("Date", "dates").build();
    private static final Shape TIME = temporal("Time", "times")
            .key("timezone", FLAG)
            .key("defaultTimezone", TEXT)
            .build();
    private static final Shape INTEGER = numeric("Integer", "whole numbers")
            .key("format", oneOf("i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"))
            .build();
    private static final Shape REAL =
            numeric("Number", "numbers").key("format", oneOf("f32", "f64")).build();
    private static final Shape OBJECT = options("Object", "objects")
            .key("minProperties", atLeast(0))
            .key("maxProperties", atLeast(0))
            .key("required", new Items(TEXT, 1, true))
            .build();
    private static final Shape ARRAY = options("Array", "lists")
            .key("minItems", atLeast(0))
            .key("maxItems", atLeast(0))
            .key("uniqueItems", FLAG)
            .build();
    private static final Shape VECTOR = options("Vector", "vectors")
            .key("dimensions", atLeast(1))
            .key("elementType", oneOf("bfloat16", "binary", "float16", "float32", "float64", "int8", "uint8"))
            .key("distanceMetric", oneOf("cosine", "dotProduct", "euclidean", "hamming", "manhattan"))
            .texts("embeddingModel", "embeddingModelVersion")
            .key("normalized", FLAG)
            .require("dimensions")
            .build();
    private static final Shape NONE = new NoOptions();
    private static final Shape WITHOUT_TYPE = options("Unspecified", "a property without a logicalType, which has none")
            .build();

    private TypeOptionShapes() {}

    static Shape of(LogicalType type) {
        return switch (type) {
            case STRING -> STRING;
            case DATE -> DATE;
            case TIMESTAMP, TIME -> TIME;
            case INTEGER -> INTEGER;
            case NUMBER -> REAL;
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case VECTOR -> VECTOR;
            case BOOLEAN, MAP -> NONE;
            case UNSPECIFIED -> WITHOUT_TYPE;
        };
    }

    private static ShapeBuilder options(String definition, String ofWhat) {
        return object("logicalTypeOptions", "the options of " + ofWhat)
                .definedAs("optionsOf" + definition)
                .closedSince(V3_0_0);
    }

    private static Shape exclusiveBound(Shape value) {
        return Shapes.fromVersion(V3_1_0, new BoundFlag(), value);
    }

    private static ShapeBuilder temporal(String definition, String ofWhat) {
        return options(definition, ofWhat)
                .texts("format", "minimum", "maximum")
                .key("exclusiveMinimum", exclusiveBound(TEXT))
                .key("exclusiveMaximum", exclusiveBound(TEXT));
    }

    private static ShapeBuilder numeric(String definition, String ofWhat) {
        return options(definition, ofWhat)
                .key("multipleOf", new AboveZero())
                .key("minimum", NUMBER)
                .key("maximum", NUMBER)
                .key("exclusiveMinimum", exclusiveBound(NUMBER))
                .key("exclusiveMaximum", exclusiveBound(NUMBER));
    }
}
