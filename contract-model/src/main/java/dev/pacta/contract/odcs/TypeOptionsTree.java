/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.Property;
import dev.pacta.contract.TypeOptions;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a logical type as the tree of a document. */
final class TypeOptionsTree {
    private final OdcsVersion version;

    TypeOptionsTree(OdcsVersion version) {
        this.version = version;
    }

    Map<String, @Nullable Object> options(Property property) {
        TypeOptions options = property.options();
        Tree tree = new Tree()
                .put("minLength", options.minLength())
                .put("maxLength", options.maxLength())
                .put("pattern", options.pattern())
                .put("format", options.format());
        bound(tree, property.logicalType(), options.minimum(), "minimum", "exclusiveMinimum");
        bound(tree, property.logicalType(), options.maximum(), "maximum", "exclusiveMaximum");
        tree.put("multipleOf", options.multipleOf())
                .put("minItems", options.minItems())
                .put("maxItems", options.maxItems())
                .flag("uniqueItems", options.uniqueItems())
                .put("minProperties", options.minProperties())
                .put("maxProperties", options.maxProperties())
                .values("required", options.required())
                .put("timezone", options.zone().timezone())
                .put("defaultTimezone", options.zone().defaultTimezone());
        return vector(tree, options.vector()).done();
    }

    private static Tree vector(Tree tree, TypeOptions.Vector vector) {
        return tree.put("dimensions", vector.dimensions())
                .put("elementType", vector.elementType())
                .put("distanceMetric", vector.distanceMetric())
                .put("embeddingModel", vector.embeddingModel())
                .put("embeddingModelVersion", vector.embeddingModelVersion())
                .put("normalized", vector.normalized());
    }

    /** From 3.1 on the exclusive bound is a value of its own; before, it is a flag on the other. */
    private void bound(Tree tree, LogicalType type, @Nullable Bound bound, String inclusive, String exclusive) {
        if (bound == null) {
            return;
        }
        Object value = value(type, bound.text());
        if (!bound.exclusive()) {
            tree.must(inclusive, value);
        } else if (version.atLeast(OdcsVersion.V3_1_0)) {
            tree.must(exclusive, value);
        } else {
            tree.must(inclusive, value).must(exclusive, true);
        }
    }

    private static Object value(LogicalType type, String text) {
        boolean calendar = type == LogicalType.DATE || type == LogicalType.TIMESTAMP || type == LogicalType.TIME;
        if (calendar) {
            return text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }
}
