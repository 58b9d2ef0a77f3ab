/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import static dev.pacta.contract.OdcsVersion.V3_1_0;
import static dev.pacta.contract.odcs.structure.ObjectShape.object;
import static dev.pacta.contract.odcs.structure.Shapes.ANY;
import static dev.pacta.contract.odcs.structure.Shapes.NUMBER;
import static dev.pacta.contract.odcs.structure.Shapes.OBJECT;
import static dev.pacta.contract.odcs.structure.Shapes.listOf;
import static dev.pacta.contract.odcs.structure.Shapes.oneOf;
import static dev.pacta.contract.odcs.structure.Shapes.textOr;

import dev.pacta.contract.QualityRule.Comparison;

/** Rules of data quality: what is allowed depends on the kind of the rule. */
final class QualityShapes {
    private static final Shape PAIR = new Pair();
    private static final Versions UNTIL_3_0 = Versions.before(V3_1_0);
    private static final Versions SINCE_3_1 = Versions.from(V3_1_0);
    private static final Condition IS_LIBRARY = new Condition.Is("type", "library");
    private static final Condition IS_SQL = new Condition.Is("type", "sql");

    private static final ObjectShape CUSTOM = object("quality", "a custom rule")
            .texts("engine")
            .key("implementation", textOr(OBJECT))
            .require("engine", "implementation")
            .build();

    /** A rule without a type is a library rule until 3.0; from 3.1 on it is one when it has a metric. */
    static final Shape RULES = listOf(object("quality", "a quality rule")
            .discriminator("type")
            .key("id", CommonShapes.STABLE_ID, V3_1_0)
            .texts("businessImpact", "description", "method", "name", "schedule", "scheduler", "severity", "unit")
            .key("type", oneOf("text", "library", "sql", "custom"))
            .key(
                    "dimension",
                    oneOf(
                            "accuracy",
                            "completeness",
                            "conformity",
                            "consistency",
                            "coverage",
                            "timeliness",
                            "uniqueness"))
            .key("tags", CommonShapes.TAGS)
            .key("customProperties", CommonShapes.CUSTOM_PROPERTIES)
            .key("authoritativeDefinitions", CommonShapes.DEFINITIONS)
            .part(UNTIL_3_0, Condition.Any.of(IS_LIBRARY, new Condition.Absent("type")), library30())
            .part(SINCE_3_1, Condition.Any.of(IS_LIBRARY, new Condition.IsText("metric")), library31())
            .part(UNTIL_3_0, IS_SQL, sql().build())
            .part(
                    SINCE_3_1,
                    IS_SQL,
                    withOperators(sql()).rule(ExactlyOneOperator.RULE).build())
            .part(new Condition.Is("type", "custom"), CUSTOM)
            .build());

    private QualityShapes() {}

    private static ObjectShape library30() {
        return withOperators(object("quality", "a library rule"))
                .texts("rule")
                .require("rule")
                .build();
    }

    private static ObjectShape library31() {
        return withOperators(object("quality", "a library rule"))
                .key("metric", oneOf("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"))
                .texts("rule")
                .key("arguments", OBJECT)
                .require("metric")
                .rule(ExactlyOneOperator.RULE)
                .build();
    }

    private static ShapeBuilder sql() {
        return object("quality", "an SQL rule").texts("query").require("query");
    }

    private static ShapeBuilder withOperators(ShapeBuilder builder) {
        for (Comparison comparison : Comparison.values()) {
            builder.key(
                    comparison.key(),
                    switch (comparison) {
                        case MUST_BE, MUST_NOT_BE -> ANY;
                        case MUST_BE_BETWEEN, MUST_NOT_BE_BETWEEN -> PAIR;
                        case MUST_BE_GREATER_THAN,
                                MUST_BE_GREATER_OR_EQUAL_TO,
                                MUST_BE_LESS_THAN,
                                MUST_BE_LESS_OR_EQUAL_TO -> NUMBER;
                    });
        }
        return builder;
    }
}
